import type { StaffLocale } from '@/lib/domain/text/locales'
import { toHtml } from './document'
import { mastheadIn, type Publisher } from './masthead'
import { ListPage } from './list-page'
import type { List } from './news-list'
import { newsWords } from './news-words'
import { stylesheet } from './stylesheet'

/** One page of the newsroom's list. */
export function renderList(list: List, publisher: Publisher, locale: StaffLocale, url: string): Promise<string> {
  return toHtml(
    <ListPage
      words={newsWords(locale)}
      masthead={mastheadIn(locale, publisher)}
      url={url}
      stylesheet={stylesheet}
      list={list}
    />,
  )
}
