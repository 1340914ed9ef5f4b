import { db } from '../../../db/client'
import { type Db, type Steps, transact } from '../../../db/transact'
import { insertTrip } from '../../../db/trip-snapshot'
import type { TripRecord } from '../../domain/trip/trip-record'
import { newId } from '../platform/id'
import { writeTrip, recordWholeTripChange, type UnknownReference } from './trip-version'

// Without access control. Only functions of lib/server that hold a TripAccess for the trip may call it.

/**
 * Creates a trip with version 1 and returns its id. The ids of its entities must be new in the whole installation.
 * `unknown reference`: it refers to a person or an institution that is not in the directory.
 */
export function createTrip(
  record: TripRecord,
  userId: string | null,
  id = newId(),
): Promise<{ ok: true; id: string; version: number } | UnknownReference> {
  return writeTrip(id, () =>
    transact(db(), function* (tx) {
      yield* addTrip(tx, id, record, userId)
      return { ok: true, id, version: 1 } as const
    }),
  )
}

/** `createTrip` as a part of a larger transaction. */
export function* addTrip(tx: Db, id: string, record: TripRecord, userId: string | null, at = new Date()): Steps<void> {
  yield* insertTrip(tx, id, record, { version: 1, createdAt: at, createdBy: userId })
  yield* recordWholeTripChange(tx, id, userId, 'create', {
    edit: { do: 'create trip' },
    inverse: { do: 'delete trip' },
    version: 1,
  })
}
