import { and, type AnyColumn, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportRevisions } from '../../../db/schema'
import { type Sidebar, summaryOfArticle } from '../../domain/newsroom/article'
import type { Day } from '../../domain/time/day'
import { type Edition, inOrder } from '../../domain/newsroom/edition'
import { isNewest } from './newsroom'

// The newsroom's list: public articles only, as in newsroom.ts. First the identity of the articles on a page, which
// suffices if the page is cached; their texts only if it is not.

/** A trip on the list: the article shown, and all public articles about it. */
export type NewsEntry = { revisionId: string; editions: readonly (Edition & { headline: string })[] }

/** One entry of the list. */
export type NewsLine = Edition & {
  headline: string
  summary: string
  published: Day
  others: readonly (Edition & { headline: string })[]
}

/**
 * One page of trips with articles, each trip once: in `language` if there is such an article, else in English, else in
 * any. Ordered by the day the shown article was first published, newest first; `page` counts from 1.
 */
export async function pageOfNews(
  language: string,
  page: number,
  pageLength = 20,
): Promise<{ entries: NewsEntry[]; hasOlder: boolean }> {
  const { reportId, tripId, publishedAt } = reportRevisions
  const live = db()
    .select({ reportId, tripId, language: reportRevisions.language, first: sql`min(${publishedAt})`.as('first') })
    .from(reportRevisions)
    .where(isNull(reportRevisions.withdrawnAt))
    .groupBy(reportId, tripId, reportRevisions.language)
    .as('live')
  const order = sql`${distance(live.language, language)}, ${live.first}, ${live.reportId}`
  const place = sql<number>`row_number() over (partition by ${live.tripId} order by ${order})`.as('place')
  const ranked = db()
    .select({ reportId: live.reportId, tripId: live.tripId, first: live.first, place })
    .from(live)
    .as('ranked')
  const rows = await db()
    .select({ reportId: ranked.reportId, tripId: ranked.tripId })
    .from(ranked)
    .where(eq(ranked.place, 1))
    .orderBy(desc(ranked.first), desc(ranked.reportId))
    .limit(pageLength + 1)
    .offset((page - 1) * pageLength)
  const shown = rows.slice(0, pageLength)
  const newest = await newestOf(shown.map((row) => row.tripId))
  const entries = shown.flatMap((row) => {
    const revision = newest.find((one) => one.reportId === row.reportId)
    const editions = newest
      .filter((one) => one.tripId === row.tripId)
      .map((one) => ({ language: one.language, slug: one.slug, headline: one.headline }))
    return revision ? [{ revisionId: revision.id, editions: inOrder(editions) }] : []
  })
  return { entries, hasOlder: rows.length > pageLength }
}

// The distance of an article's language from the reader's.
function distance(of: AnyColumn, language: string): SQL {
  const [isVariety, isEnglish] = [isKin(of, language), isKin(of, 'en')]
  return sql`case when ${of} = ${language} then 0 when ${isVariety} then 1 when ${isEnglish} then 2 else 3 end`
}

/** The condition that a column's language equals another or is a variety of it. */
export function isKin(of: AnyColumn, language: string): SQL {
  const primary = language.replace(/-.*/, '')
  return sql`(${of} = ${primary} or ${of} like ${`${primary}-%`})`
}

async function newestOf(trips: readonly string[]) {
  const { id, reportId, tripId, language, slug, headline, withdrawnAt } = reportRevisions
  if (trips.length === 0) return []
  return db()
    .select({ id, reportId, tripId, language, slug, headline })
    .from(reportRevisions)
    .where(and(inArray(tripId, [...trips]), isNull(withdrawnAt), isNewest()))
}

/** The entries with their texts. */
export async function linesOf(entries: readonly NewsEntry[]): Promise<NewsLine[]> {
  const { id, slug, language, headline, body, aside } = reportRevisions
  const rows =
    entries.length === 0
      ? []
      : await db()
          .select({ id, slug, language, headline, body, aside })
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
    const others = editions.filter((edition) => edition.slug !== row.slug)
    return [
      {
        slug: row.slug,
        language: row.language,
        headline: row.headline,
        summary: summaryOfArticle(row.body),
        published: (row.aside as Sidebar).published,
        others,
      },
    ]
  })
}
