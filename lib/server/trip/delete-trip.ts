import { and, eq, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportRevisions, trips } from '../../../db/schema'
import { run, transact } from '../../../db/transact'
import { readTripSnapshot } from '../../../db/trip-snapshot'
import type { TripAccess } from '../access/access'
import { announceVersion } from '../platform/announce'
import { logDeletion } from '../platform/log'
import { bumpVersion, type NotFound, recordWholeTripChange, revertBump } from './trip-version'

/** Deletes a trip. `published`: an article about it is public and has to be withdrawn first. */
export async function deleteTrip({
  tripId,
  viewer,
}: TripAccess<'delete trip'>): Promise<'done' | 'published' | 'not found'> {
  const outcome = await deleteTripUnchecked(tripId, viewer.id)
  return outcome.ok ? 'done' : outcome.code
}

/**
 * `deleteTrip` without access control. The history stores a snapshot for `restoreTrip`. Withdrawn articles are deleted
 * permanently.
 */
export async function deleteTripUnchecked(
  tripId: string,
  userId: string | null,
): Promise<{ ok: true } | NotFound | { ok: false; code: 'published' }> {
  const outcome = await transact(db(), function* (tx) {
    const now = yield* bumpVersion(tx, tripId)
    if (!now) return { ok: false, code: 'not found' } as const
    const ofTrip = eq(reportRevisions.tripId, tripId)
    const live = yield* run(
      tx
        .select({ id: reportRevisions.id })
        .from(reportRevisions)
        .where(and(ofTrip, isNull(reportRevisions.withdrawnAt)))
        .limit(1),
    )
    if (live.length > 0) {
      yield* revertBump(tx, tripId, now.version)
      return { ok: false, code: 'published' } as const
    }
    const inverse = yield* readTripSnapshot(tx, tripId, now.record)
    yield* run(tx.delete(reportRevisions).where(ofTrip))
    yield* run(tx.delete(trips).where(eq(trips.id, tripId)))
    yield* recordWholeTripChange(tx, tripId, userId, 'delete', {
      edit: { do: 'delete trip' },
      inverse,
      version: now.version,
    })
    return { ok: true } as const
  })
  if (outcome.ok) {
    logDeletion('trip', tripId)
    announceVersion(tripId, null)
  }
  return outcome
}
