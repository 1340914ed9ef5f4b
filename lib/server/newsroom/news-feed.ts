import { type AnyColumn, asc, desc, inArray, and, isNull, type SQL, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportRevisions } from '../../../db/schema'
import type { Sidebar, FrozenBlock } from '../../domain/newsroom/article'
import { lastPutRight } from '../../domain/newsroom/edition'

// The entries of the feeds: public articles only, as in newsroom.ts. As for the list, the texts are read separately.

/** An article with a stable identity for feeds: the same under a new address and after a correction. */
export type FeedEntry = {
  revisionId: string
  language: string
  slug: string
  /** Its first slug, and when it was published under it. Neither ever changes. */
  firstSlug: string
  begun: Date
  published: Date
  /** When it was last corrected, else when it was published. Silent revisions do not count. */
  updated: Date
}

/** The newest articles in a language, or in any if `null`, by first publication, newest first. */
export async function entriesOfFeed(language: string | null, most = 30): Promise<FeedEntry[]> {
  const { id, reportId, number, slug, publishedAt, withdrawnAt, aside } = reportRevisions
  const reports = await db()
    .select({ reportId })
    .from(reportRevisions)
    .where(and(isNull(withdrawnAt), language === null ? undefined : isKin(reportRevisions.language, language)))
    .groupBy(reportId)
    .orderBy(desc(sql`min(${publishedAt})`), desc(reportId))
    .limit(most)
  if (reports.length === 0) return []
  const rows = await db()
    .select({ id, reportId, slug, language: reportRevisions.language, publishedAt, withdrawnAt, aside })
    .from(reportRevisions)
    .where(
      inArray(
        reportId,
        reports.map((report) => report.reportId),
      ),
    )
    .orderBy(asc(number))
  return reports.flatMap((report) => {
    const all = rows.filter((row) => row.reportId === report.reportId)
    const live = all.filter((row) => !row.withdrawnAt)
    const [first, firstLive, newest] = [all[0], live[0], live.at(-1)]
    if (!first || !firstLive || !newest) return []
    const updated = lastPutRight(
      live.map((row) => ({ at: row.publishedAt, corrections: (row.aside as Sidebar).corrections.length })),
    )
    return [
      {
        revisionId: newest.id,
        language: newest.language,
        slug: newest.slug,
        firstSlug: first.slug,
        begun: first.publishedAt,
        published: firstLive.publishedAt,
        updated,
      },
    ]
  })
}

// True if a column's language equals another or is a variety of it.
function isKin(of: AnyColumn, language: string): SQL {
  const primary = language.replace(/-.*/, '')
  return sql`(${of} = ${primary} or ${of} like ${`${primary}-%`})`
}

/** The texts of the entries, by revision. */
export async function wordsOfFeed(
  entries: readonly FeedEntry[],
): Promise<ReadonlyMap<string, { body: readonly FrozenBlock[]; aside: Sidebar }>> {
  const { id, body, aside } = reportRevisions
  const rows =
    entries.length === 0
      ? []
      : await db()
          .select({ id, body, aside })
          .from(reportRevisions)
          .where(
            inArray(
              id,
              entries.map((entry) => entry.revisionId),
            ),
          )
  return new Map(rows.map((row) => [row.id, { body: row.body, aside: row.aside as Sidebar }]))
}
