import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { changes } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'

/** How an edit was sent: under a key of its own, by a page that knew the trip as of version `since`. */
export type Sent = { key: string; since: number }

// Ids of several processes may be off by what their clocks are.
const slack = 20
const most = 2_000

/**
 * The version that the edit of this key made, where it has arrived before; else `null`. The key stands with the edit in
 * the history. Only what was done since the page last saw the trip is looked at: nothing, while somebody works alone.
 */
export function* versionOfSent(tx: Db, tripId: string, { key, since }: Sent, version: number): Steps<number | null> {
  const newer = version - 1 - since
  if (newer <= 0) return null
  const rows = yield* run(
    tx
      .select({ edit: changes.edit, version: changes.version })
      .from(changes)
      .where(and(eq(changes.tripId, tripId), isNotNull(changes.version)))
      .orderBy(desc(changes.id))
      .limit(Math.min(newer + slack, most)),
  )
  return rows.find(({ edit }) => (edit as { key?: unknown }).key === key)?.version ?? null
}
