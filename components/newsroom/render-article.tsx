import type { ReactNode } from 'react'
import { type Sidebar, type FrozenBlock, type FrozenPhoto, wordsOfArticle } from '@/lib/domain/newsroom/article'
import type { Edition } from '@/lib/domain/newsroom/edition'
import { plainWords } from '@/lib/domain/report/rich-text'
import type { Texts } from '@/lib/domain/text/text'
import { addressOf } from './alternates'
import { ArticlePage } from './article-page'
import { toHtml } from './document'
import { mastheadIn } from './masthead'
import { newsWords } from './news-words'
import { type PhotoAddress, publicPhotoAt } from './photo-address'
import { photoObjects } from './photos'
import { stylesheet } from './stylesheet'

type Publisher = { name: Texts; website: string | null; pressOffice: Texts | null }
type Article = {
  language: string
  body: readonly FrozenBlock[]
  aside: Sidebar
  photos?: readonly FrozenPhoto[] | null
  editions?: readonly Edition[]
}

/**
 * An article as a document. In a preview, `url` is `null`, `notice` says so, and `photoAt` gives photos that are not
 * public yet. `editions` are the published articles of the same trip, including this one.
 */
export function renderArticle(
  { language, body, aside, photos, editions = [] }: Article,
  publisher: Publisher,
  url: string | null,
  notice?: ReactNode,
  photoAt: PhotoAddress = publicPhotoAt,
): Promise<string> {
  const words = newsWords(language)
  const masthead = mastheadIn(language, publisher)
  const page = (
    <ArticlePage
      {...{ words, masthead, language, body, aside, photos: photos ?? [], photoAt, url, editions, stylesheet, notice }}
    />
  )
  return toHtml(
    page,
    url === null ? undefined : newsArticle({ language, body, aside, photos, editions }, masthead.name.text, url),
  )
}

function newsArticle({ language, body, aside, photos, editions = [] }: Article, masthead: string, url: string): object {
  const { headline, summary } = wordsOfArticle(body)
  // Each edition is generated from the record and none is the original; this is the closest term of schema.org.
  const translations = editions
    .filter((one) => one.language !== language)
    .map((one) => ({ '@type': 'NewsArticle', '@id': addressOf(one, url), inLanguage: one.language }))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    headline: plainWords([headline]),
    description: summary,
    inLanguage: language,
    datePublished: aside.published,
    dateModified: aside.corrections.at(-1)?.on ?? aside.published,
    mainEntityOfPage: url,
    publisher: { '@type': 'CollegeOrUniversity', name: masthead },
    author: { '@type': 'Organization', name: masthead },
    ...(photos && photos.length > 0 && { image: photoObjects(photos, publicPhotoAt, url) }),
    ...(translations.length > 0 && { workTranslation: translations }),
  }
}
