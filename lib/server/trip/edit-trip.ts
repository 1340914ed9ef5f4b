import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { trips } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import { checkPeople, writeDifference } from '../../../db/trip-write'
import { applyEdit, type Conflict, conflictOf, type Edit, inverse } from '../../domain/trip/edit'
import type { TripRecord } from '../../domain/trip/trip-record'
import { noteChange } from '../platform/change-log'
import { type IdempotencyKey, versionOfKey } from './edit-key'
import {
  writeTrip,
  bumpVersion,
  type NotFound,
  revertBump,
  type UnknownReference,
  type Versioned,
} from './trip-version'

// Without access control. Only functions of lib/server that hold a TripAccess for the trip may call it.

/** `made` is false if the trip was so already: then another edit made this version. */
export type Saved = { ok: true; version: number; record: TripRecord; made: boolean }

/**
 * Makes an edit on the current trip, whichever version the editor saw. If the fields that it changes have changed
 * since, it is refused with the conflict and nothing is written. Writers of one trip wait for each other. `version` is
 * the trip's version after the edit, which is unchanged if the edit changed nothing. With `sent`, an edit that is sent
 * repeatedly is made once; `version` is then the version that it made the first time.
 */
export function editTrip(
  tripId: string,
  edit: Edit,
  userId: string | null,
  sent?: IdempotencyKey,
): Promise<Saved | NotFound | UnknownReference | { ok: false; code: Conflict['code']; conflict: Conflict }> {
  return writeTrip(tripId, () =>
    transact(db(), function* (tx) {
      const now = yield* bumpVersion(tx, tripId)
      if (!now) return { ok: false, code: 'not found' }
      const version = sent ? yield* versionOfKey(tx, tripId, sent, now.version) : null
      if (version !== null) {
        yield* revertBump(tx, tripId, now.version)
        return { ok: true, version, record: now.record, made: true }
      }
      const conflict = conflictOf(now.record, edit)
      if (!conflict) return yield* save(tx, tripId, now, edit, userId, sent?.key)
      yield* revertBump(tx, tripId, now.version)
      return { ok: false, code: conflict.code, conflict }
    }),
  )
}

/**
 * Makes an edit of exactly this version of a trip; `stale`, with the current version, if the trip has changed. For
 * edits that are computed from the whole record. There can be no conflicts.
 */
export function saveEdit(
  tripId: string,
  version: number,
  edit: Edit,
  userId: string | null,
): Promise<Saved | NotFound | UnknownReference | { ok: false; code: 'stale'; version: number }> {
  return writeTrip(tripId, () =>
    transact(db(), function* (tx) {
      const now = yield* bumpVersion(tx, tripId, version)
      if (now) return yield* save(tx, tripId, now, edit, userId)
      const [row] = yield* run(tx.select({ version: trips.version }).from(trips).where(eq(trips.id, tripId)))
      return row ? { ok: false, code: 'stale', version: row.version } : { ok: false, code: 'not found' }
    }),
  )
}

function* save(
  tx: Db,
  tripId: string,
  { version, record }: Versioned,
  edit: Edit,
  userId: string | null,
  key?: string,
): Steps<Saved> {
  const after = applyEdit(record, edit)
  yield* checkPeople(tx, record, after)
  if (!(yield* writeDifference(tx, tripId, record, after))) {
    yield* revertBump(tx, tripId, version)
    return { ok: true, version: version - 1, record, made: false }
  }
  const [subject, subjectId] = 'noun' in edit ? [edit.noun, edit.id] : ['trip', tripId]
  const change = {
    tripId,
    userId,
    subject,
    subjectId,
    verb: edit.do,
    // Servers of the previous version look for the key in the edit.
    edit: key ? { ...edit, key } : edit,
    key: key ?? null,
    inverse: inverse(record, edit),
    version,
  }
  yield* noteChange(tx, change)
  return { ok: true, version, record: after, made: true }
}
