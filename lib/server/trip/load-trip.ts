import { db } from '../../../db/client'
import { snapshot } from '../../../db/transact'
import { readDirectory, readRecord } from '../../../db/trip-read'
import type { WholeTrip } from '../../domain/trip/trip-record'

// Without access control. Only functions of lib/server that hold a TripAccess for the trip may call it.

/** A trip with the directory entries it refers to, from one snapshot; `null` if it does not exist. */
export async function loadTrip(id: string): Promise<WholeTrip | null> {
  return snapshot(db(), function* (tx) {
    const read = yield* readRecord(tx, id)
    return read && { id, ...read, directory: yield* readDirectory(tx, read.record) }
  })
}
