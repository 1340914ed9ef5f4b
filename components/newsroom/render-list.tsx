import type { Locale } from '@/lib/domain/text/locales'
import type { Texts } from '@/lib/domain/text/text'
import { toHtml } from './document'
import { mastheadIn } from './masthead'
import { type Listed, ListPage } from './list-page'
import { newsWords } from './news-words'
import { stylesheet } from './stylesheet'

type Publisher = { name: Texts; website: string | null; pressOffice: Texts | null }
type List = { articles: readonly Listed[]; page: number; hasOlder: boolean }

/** One page of the newsroom's list. */
export function renderList(list: List, publisher: Publisher, locale: Locale, url: string): Promise<string> {
  return toHtml(
    <ListPage
      words={newsWords(locale)}
      masthead={mastheadIn(locale, publisher)}
      url={url}
      stylesheet={stylesheet}
      {...list}
    />,
  )
}
