import type { FrozenPhoto, Sidebar } from '@/lib/domain/newsroom/article'
import type { Edition } from '@/lib/domain/newsroom/edition'
import type { Choices } from '@/lib/domain/newsroom/news-filter'
import type { NewsQuery } from './news-address'

/** An article on the list. */
export type Listed = Edition & {
  headline: string
  summary: string
  aside: Sidebar
  photo: FrozenPhoto | null
  /** The same in other languages. */
  others: readonly (Edition & { headline: string })[]
}

/** One page of the list. */
export type List = {
  articles: readonly Listed[]
  query: NewsQuery
  hasOlder: boolean
  /** The number of reports that pass the filter, and of all. */
  total: number
  all: number
  choices: Choices
}
