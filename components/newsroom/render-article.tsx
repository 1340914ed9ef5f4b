import type { ReactNode } from 'react'
import type { Sidebar, FrozenBlock, FrozenPhoto } from '@/lib/domain/newsroom/article'
import type { Edition } from '@/lib/domain/newsroom/edition'
import type { OtherVisits } from '@/lib/domain/newsroom/news-filter'
import { ArticlePage } from './article-page'
import { toHtml } from './document'
import { mastheadIn, type Publisher } from './masthead'
import { type ArticleTimes, newsArticleData } from './news-article-data'
import { newsWords } from './news-words'
import { type PhotoAddress, publicPhotoAt } from './photo-address'
import { stylesheet } from './stylesheet'

type Article = {
  language: string
  body: readonly FrozenBlock[]
  aside: Sidebar
  photos?: readonly FrozenPhoto[] | null
  editions?: readonly Edition[]
  others?: readonly OtherVisits[]
  /** When it was published and corrected; without it, by the days of the sidebar. */
  times?: ArticleTimes
}

/**
 * An article as a document. In a preview, `url` is `null`, `notice` says so, and `photoAt` gives photos that are not
 * public yet. `editions` are the published articles of the same trip, including this one.
 */
export function renderArticle(
  { language, body, aside, photos, editions = [], others = [], times }: Article,
  publisher: Publisher,
  url: string | null,
  notice?: ReactNode,
  photoAt: PhotoAddress = publicPhotoAt,
): Promise<string> {
  const words = newsWords(language)
  const masthead = mastheadIn(language, publisher)
  const shown = { words, masthead, language, body, aside, photos: photos ?? [], photoAt, url, editions, others }
  const page = <ArticlePage {...shown} stylesheet={stylesheet} notice={notice} />
  if (url === null) return toHtml(page)
  const days = { published: aside.published, modified: aside.corrections.at(-1)?.on ?? aside.published }
  return toHtml(page, newsArticleData({ language, body, aside, photos, editions }, masthead, times ?? days, url))
}
