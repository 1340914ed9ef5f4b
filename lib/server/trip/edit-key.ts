import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { changes } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'

/** How an edit was sent: its idempotency key, and the version of the trip that the page had confirmed. */
export type IdempotencyKey = { key: string; since: number }

// Ids contain a timestamp, and clocks of processes differ slightly, so some more rows than versions are read.
const extraRows = 20
const maxRows = 2_000

/**
 * The version in which the edit with this idempotency key was saved, or `null`. The history stores the key with the
 * edit; only changes after `since` are searched, of which there are none while a user edits alone.
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
