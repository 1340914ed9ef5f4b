import { and, eq, sql } from 'drizzle-orm'
import { trips } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'
import { readRecord } from '../../../db/trip-read'
import { isDangling, isDuplicate } from '../../../db/violations'
import type { TripRecord } from '../../domain/trip/trip-record'
import { announceVersion } from '../platform/announce'
import { noteChange } from '../platform/change-log'
import { LoggableError } from '../platform/error-facts'
import { processWide } from '../platform/process-wide'

// What all writes of a trip have in common: its version, which is also the lock, the history, and the announcement.

export type NotFound = { ok: false; code: 'not found' }
/** The trip names a person or an institution that is not in the directory. */
export type UnknownReference = { ok: false; code: 'unknown reference' }

export type Versioned = { version: number; record: TripRecord }

/**
 * Increases the version of a trip and reads the trip; `null` if there is none, or none of this version. Each write
 * starts with it: it is the lock, the check, and the number that live updates announce.
 */
export function* bumpVersion(tx: Db, tripId: string, version?: number): Steps<Versioned | null> {
  const [row] = yield* run(
    tx
      .update(trips)
      .set({ version: sql`${trips.version} + 1` })
      .where(and(eq(trips.id, tripId), version === undefined ? undefined : eq(trips.version, version)))
      .returning({ version: trips.version }),
  )
  return row ? yield* readRecord(tx, tripId) : null
}

/** Reverts the increase within the same transaction, if nothing was written. */
export function* revertBump(tx: Db, tripId: string, version: number): Steps<void> {
  yield* run(
    tx
      .update(trips)
      .set({ version: version - 1 })
      .where(eq(trips.id, tripId)),
  )
}

/** Records in the history what was done to a trip as a whole. */
export function recordWholeTripChange(
  tx: Db,
  tripId: string,
  userId: string | null,
  verb: string,
  what: { edit: object; inverse: object; version: number },
): Steps<void> {
  return noteChange(tx, { tripId, userId, subject: 'trip', subjectId: tripId, verb, ...what })
}

const patienceMs = 10_000

const lastWrites = () => processWide('writes of trips', () => new Map<string, Promise<unknown>>())

/** Runs a write of a trip after the earlier ones of this process: waiting for one row, they need one connection. */
async function inTurn<T>(tripId: string, write: () => Promise<T>): Promise<T> {
  const queue = lastWrites()
  const since = performance.now()
  const done = (queue.get(tripId) ?? Promise.resolve()).then(() => {
    if (performance.now() - since > patienceMs) throw new LoggableError('earlier writes of the trip took too long')
    return write()
  })
  const settled = done.catch(() => undefined)
  queue.set(tripId, settled)
  try {
    return await done
  } finally {
    if (queue.get(tripId) === settled) queue.delete(tripId)
  }
}

/** Each write of a trip: waits for its turn, and announces the new version to open pages once it is committed. */
export async function writeTrip<T extends { ok: boolean; version?: number }>(
  tripId: string,
  save: () => Promise<T>,
): Promise<T | UnknownReference> {
  try {
    const outcome = await inTurn(tripId, save)
    if (outcome.ok && outcome.version !== undefined) announceVersion(tripId, outcome.version)
    return outcome
  } catch (error) {
    // An id of another trip gives the same answer as one that does not exist.
    if (isDangling(error) || isDuplicate(error)) return { ok: false, code: 'unknown reference' }
    throw error
  }
}
