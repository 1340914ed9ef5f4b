import { db } from '../../../db/client'
import { snapshot } from '../../../db/transact'
import { readDirectory, readRecord } from '../../../db/trip-read'
import type { WholeTrip } from '../../domain/trip/trip-record'

// Below access control: takes plain ids. Only functions of lib/server that hold a TripAccess for the trip call it.

/** A trip with the directory entries it refers to, all of one moment, or `null` where there is none. */
export async function loadTrip(id: string): Promise<WholeTrip | null> {
  return snapshot(db(), function* (tx) {
    const read = yield* readRecord(tx, id)
    return read && { id, ...read, directory: yield* readDirectory(tx, read.record) }
  })
}
