import type { ReactNode } from 'react'
import { type Aside, type FrozenBlock, type FrozenPhoto, wordsOfArticle } from '@/lib/domain/article'
import { plainWords } from '@/lib/domain/rich-text'
import type { Texts } from '@/lib/domain/text'
import { ArticlePage } from './article-page'
import { toHtml } from './document'
import { houseIn } from './house'
import { newsWords } from './news-words'
import { type PhotoAddress, publicPhotoAt } from './photo-address'
import { photoObjects } from './photos'
import { stylesheet } from './stylesheet'

type Publisher = { name: Texts; website: string | null; pressOffice: Texts | null }
type Article = { language: string; body: readonly FrozenBlock[]; aside: Aside; photos?: readonly FrozenPhoto[] | null }

/**
 * An article as a document; `url` is `null` and `notice` says so where it is only looked at beforehand, and `photoAt` leads
 * to photos that are not public yet.
 */
export function renderArticle(
  { language, body, aside, photos }: Article, publisher: Publisher, url: string | null, notice?: ReactNode, photoAt: PhotoAddress = publicPhotoAt,
): Promise<string> {
  const words = newsWords(language)
  const house = houseIn(language, publisher)
  const page = <ArticlePage {...{ words, house, language, body, aside, photos: photos ?? [], photoAt, url, stylesheet, notice }} />
  return toHtml(page, url === null ? undefined : newsArticle({ language, body, aside, photos }, house.name.text, url))
}

function newsArticle({ language, body, aside, photos }: Article, house: string, url: string): object {
  const { headline, summary } = wordsOfArticle(body)
  return {
    '@context': 'https://schema.org', '@type': 'NewsArticle', headline: plainWords([headline]), description: summary, inLanguage: language,
    datePublished: aside.published, dateModified: aside.corrections.at(-1)?.on ?? aside.published, mainEntityOfPage: url,
    publisher: { '@type': 'CollegeOrUniversity', name: house }, author: { '@type': 'Organization', name: house },
    ...(photos && photos.length > 0 && { image: photoObjects(photos, publicPhotoAt, url) }),
  }
}
