import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { changes } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'

/** How an edit was sent: its idempotency key, and the version of the trip that the page had confirmed. */
export type IdempotencyKey = { key: string; since: number }

// Ids hold a timestamp, and the clocks of several processes differ a little: read some more rows than versions.
const extraRows = 20
const maxRows = 2_000

/**
 * The version in which the edit of this key was saved before, or `null`. The key is stored with the edit in the
 * history; only changes newer than `since` are searched, which are none while somebody edits alone.
 */
export function* versionOfKey(
  tx: Db,
  tripId: string,
  { key, since }: IdempotencyKey,
  version: number,
): Steps<number | null> {
  const newer = version - 1 - since
  if (newer <= 0) return null
  const rows = yield* run(
    tx
      .select({ edit: changes.edit, version: changes.version })
      .from(changes)
      .where(and(eq(changes.tripId, tripId), isNotNull(changes.version)))
      .orderBy(desc(changes.id))
      .limit(Math.min(newer + extraRows, maxRows)),
  )
  return rows.find(({ edit }) => (edit as { key?: unknown }).key === key)?.version ?? null
}
