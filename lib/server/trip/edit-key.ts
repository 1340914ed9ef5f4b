import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { changes } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'

/** How an edit was sent: its idempotency key, and the version of the trip that the page had confirmed. */
export type IdempotencyKey = { key: string; since: number }

/** The version in which the edit with this idempotency key was saved, or `null`. */
export function* versionOfKey(
  tx: Db,
  tripId: string,
  { key, since }: IdempotencyKey,
  version: number,
): Steps<number | null> {
  const [saved] = yield* run(
    tx
      .select({ version: changes.version })
      .from(changes)
      .where(and(eq(changes.tripId, tripId), eq(changes.key, key))),
  )
  if (saved) return saved.version
  return version - 1 > since ? yield* versionInEdits(tx, tripId, { key, since }) : null
}

const maxRows = 2_000

// Earlier versions of the program, which may still run during an update, store the key in the edit only.
function* versionInEdits(tx: Db, tripId: string, { key, since }: IdempotencyKey): Steps<number | null> {
  const rows = yield* run(
    tx
      .select({ edit: changes.edit, version: changes.version })
      .from(changes)
      .where(and(eq(changes.tripId, tripId), gt(changes.version, since), isNull(changes.key)))
      .orderBy(desc(changes.version))
      .limit(maxRows),
  )
  return rows.find(({ edit }) => (edit as { key?: unknown }).key === key)?.version ?? null
}
