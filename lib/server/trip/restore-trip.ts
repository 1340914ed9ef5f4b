import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { changes, trips } from '../../../db/schema'
import { run, transact } from '../../../db/transact'
import { type DeletedTripSnapshot, restoreSnapshot } from '../../../db/trip-snapshot'
import type { OfficeAccess } from '../access/access'
import { logRestoration } from '../platform/log'
import { writeTrip, type NotFound, recordWholeTripChange, type UnknownReference } from './trip-version'

/** Restores a deleted trip. `lost`: something that it refers to has been erased since. */
export async function restoreTrip(
  { viewer }: OfficeAccess<'create trip'>,
  tripId: string,
): Promise<'done' | 'lost' | 'not found'> {
  const outcome = await restoreTripUnchecked(tripId, viewer.id)
  if (outcome.ok) return 'done'
  return outcome.code === 'not found' ? 'not found' : 'lost'
}

/**
 * `restoreTrip` without access control. The trip gets its old id, roles and report again. `unknown reference`: a person
 * or an institution in it has been erased since.
 */
export async function restoreTripUnchecked(
  tripId: string,
  userId: string | null,
): Promise<{ ok: true; version: number } | NotFound | UnknownReference> {
  const outcome = await writeTrip(tripId, () =>
    transact(db(), function* (tx) {
      const [there] = yield* run(tx.select({ version: trips.version }).from(trips).where(eq(trips.id, tripId)))
      if (there) return { ok: true, version: there.version, isNew: false } as const
      const [deleted] = yield* run(
        tx
          .select()
          .from(changes)
          .orderBy(desc(changes.version))
          .limit(1)
          .where(
            and(
              eq(changes.tripId, tripId),
              eq(changes.subject, 'trip'),
              eq(changes.verb, 'delete'),
              isNotNull(changes.version),
            ),
          ),
      )
      if (!deleted?.inverse) return { ok: false, code: 'not found' } as const
      const version = (deleted.version ?? 0) + 1
      const snapshot = deleted.inverse as DeletedTripSnapshot
      yield* restoreSnapshot(tx, tripId, version, snapshot)
      // Authors can delete their restored notes, so the history must not keep a copy.
      if (snapshot.notes)
        yield* run(
          tx
            .update(changes)
            .set({ inverse: { ...snapshot, notes: [] } })
            .where(eq(changes.id, deleted.id)),
        )
      yield* recordWholeTripChange(tx, tripId, userId, 'restore', {
        edit: { do: 'restore trip' },
        inverse: { do: 'delete trip' },
        version,
      })
      return { ok: true, version, isNew: true } as const
    }),
  )
  if (!outcome.ok) return outcome
  if (outcome.isNew) logRestoration('trip', tripId)
  return { ok: true, version: outcome.version }
}
