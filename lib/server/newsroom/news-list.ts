import { inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportRevisions } from '../../../db/schema'
import { type FrozenPhoto, type Sidebar, summaryOfArticle } from '../../domain/newsroom/article'
import { type Edition, inOrder } from '../../domain/newsroom/edition'
import {
  type Choices,
  choicesOf,
  filtered,
  type NewsFilter,
  noFilter,
  type Story,
  storiesFor,
} from '../../domain/newsroom/news-filter'
import { readNewsIndex } from './news-index'

// The newsroom's list: public articles only, as in newsroom.ts. First the identity of the articles on a page, which
// suffices if the page is cached; their texts only if it is not.

/** A trip on the list: the article shown, and all public articles about it. */
export type NewsEntry = { revisionId: string; editions: readonly (Edition & { headline: string })[] }

/** One entry of the list. `aside` holds its days and places. */
export type NewsLine = Edition & {
  headline: string
  summary: string
  aside: Sidebar
  photo: FrozenPhoto | null
  others: readonly (Edition & { headline: string })[]
}

/** One page of the list. `total`: the stories that pass the filter; `all`: those without one. */
export type NewsListPage = {
  entries: NewsEntry[]
  hasOlder: boolean
  total: number
  all: number
  choices: Choices
}

/** One page of trips with articles, each trip once, see `storiesFor`; `page` counts from 1. */
export async function pageOfNews(
  language: string,
  page: number,
  pageLength = 20,
  filter: NewsFilter = noFilter,
): Promise<NewsListPage> {
  const stories = storiesFor(language, (await readNewsIndex()).articles)
  const found = filtered(stories, filter)
  return {
    entries: found.slice((page - 1) * pageLength, page * pageLength).map(entryOf),
    hasOlder: found.length > page * pageLength,
    total: found.length,
    all: stories.length,
    choices: choicesOf(stories, filter),
  }
}

function entryOf({ shown, editions }: Story): NewsEntry {
  return {
    revisionId: shown.revisionId,
    editions: inOrder(editions.map(({ language, slug, headline }) => ({ language, slug, headline }))),
  }
}

/** The entries with their texts. */
export async function linesOf(entries: readonly NewsEntry[]): Promise<NewsLine[]> {
  const { id, slug, language, headline, body, aside, photos } = reportRevisions
  const rows =
    entries.length === 0
      ? []
      : await db()
          .select({ id, slug, language, headline, body, aside, photos })
          .from(reportRevisions)
          .where(
            inArray(
              id,
              entries.map(({ revisionId }) => revisionId),
            ),
          )
  return entries.flatMap(({ revisionId, editions }) => {
    const row = rows.find((one) => one.id === revisionId)
    if (!row) return []
    return [
      {
        slug: row.slug,
        language: row.language,
        headline: row.headline,
        summary: summaryOfArticle(row.body),
        aside: row.aside as Sidebar,
        photo: row.photos?.[0] ?? null,
        others: editions.filter((edition) => edition.slug !== row.slug),
      },
    ]
  })
}
