import { and, desc, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportRevisions, users } from '../../../db/schema'
import type { Sidebar } from '../../domain/newsroom/article'
import type { TripAccess } from '../access/access'
import type { Article } from '../newsroom/newsroom'

// Writers can read every published revision, also of withdrawn articles.

/** A published revision. `correction` is its correction note; `isLive`: it is what the public reads now. */
export type PastRevision = {
  id: string
  language: string
  number: number
  headline: string
  slug: string
  publishedAt: Date
  by: string | null
  correction: string | null
  withdrawnAt: Date | null
  isLive: boolean
}

/** All revisions of a trip's reports, the newest first. */
export async function listRevisions({ tripId }: TripAccess<'write report'>): Promise<PastRevision[]> {
  const { id, reportId, language, number, headline, slug, publishedAt, withdrawnAt, aside } = reportRevisions
  const rows = await db()
    .select({ id, reportId, language, number, headline, slug, publishedAt, withdrawnAt, aside, by: users.name })
    .from(reportRevisions)
    .leftJoin(users, eq(users.id, reportRevisions.publishedBy))
    .where(eq(reportRevisions.tripId, tripId))
    .orderBy(desc(publishedAt), desc(number))
  return rows.map(({ reportId: report, aside: frozen, ...row }) => {
    const before = rows.find((one) => one.reportId === report && one.number === row.number - 1)
    const corrections = (frozen as Sidebar | null)?.corrections ?? []
    const isNew = corrections.length > ((before?.aside as Sidebar | null)?.corrections.length ?? 0)
    const newest = Math.max(...rows.filter((one) => one.reportId === report).map((one) => one.number))
    return {
      ...row,
      correction: (isNew && corrections.at(-1)?.note) || null,
      isLive: row.number === newest && !row.withdrawnAt,
    }
  })
}

/** One revision as it was published, withdrawn or not; `null` if the trip has no revision with this id. */
export async function readPastRevision(
  { tripId }: TripAccess<'write report'>,
  id: string,
): Promise<(Article & { number: number }) | null> {
  const [row] = await db()
    .select()
    .from(reportRevisions)
    .where(and(eq(reportRevisions.id, id), eq(reportRevisions.tripId, tripId)))
  return row
    ? {
        id,
        number: row.number,
        slug: row.slug,
        language: row.language,
        body: row.body,
        aside: row.aside as Sidebar,
        photos: row.photos ?? [],
      }
    : null
}
