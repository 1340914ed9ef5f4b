import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { changes, reportRevisions, trips } from '../../../db/schema'
import { type Db, run, snapshot, type Steps, transact } from '../../../db/transact'
import { readDirectory, readRecord } from '../../../db/trip-read'
import { insertTrip, readRemains, type Remains, revive } from '../../../db/trip-remains'
import { checkPeople, writeDifference } from '../../../db/trip-write'
import { isDangling } from '../../../db/violations'
import { applyEdit, type Conflict, conflictOf, type Edit, inverse } from '../../domain/trip/edit'
import type { TripRecord, WholeTrip } from '../../domain/trip/trip-record'
import { announceVersion } from '../platform/announce'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'
import { type IdempotencyKey, versionOfKey } from './edit-key'
import { logDeletion, logRestoration } from '../platform/log'

// The layer below access control: it takes plain ids and asks nobody. Only functions of lib/server that hold a
// TripAccess for the trip call it.

/** `made`: whether the edit made that version, or found everything as it asks already. */
export type Saved = { ok: true; version: number; record: TripRecord; made: boolean }
export type NotFound = { ok: false; code: 'not found' }
/** The edit names a person or an institution that is not in the directory. */
export type Unknown = { ok: false; code: 'unknown reference' }

/** A trip with the directory entries it refers to, all of one moment, or `null` where there is none. */
export async function loadTrip(id: string): Promise<WholeTrip | null> {
  return snapshot(db(), function* (tx) {
    const read = yield* readRecord(tx, id)
    return read && { id, ...read, directory: yield* readDirectory(tx, read.record) }
  })
}

/**
 * Makes an edit of the trip as it stands, whatever version the editor saw: an edit of something else never is
 * in the way. Refused with the conflict, and nothing written, where what it touches has changed since. Writers
 * of one trip take turns; `version` is the trip's after the edit, the same as before where it changed nothing.
 * With `sent`, an edit that was sent several times, because no answer came, is made once:
 * `version` is then the one it made when it first came.
 */
export function editTrip(
  tripId: string,
  edit: Edit,
  userId: string | null,
  sent?: IdempotencyKey,
): Promise<Saved | NotFound | Unknown | { ok: false; code: Conflict['code']; conflict: Conflict }> {
  return announceWhenCommitted(
    tripId,
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
 * Makes an edit of exactly this version of a trip; `stale`, with the version it has now, where it has moved on.
 * For work that rests on the whole record. Conflicts are not looked for: there can be none.
 */
export function saveEdit(
  tripId: string,
  version: number,
  edit: Edit,
  userId: string | null,
): Promise<Saved | NotFound | Unknown | { ok: false; code: 'stale'; version: number }> {
  return announceWhenCommitted(
    tripId,
    transact(db(), function* (tx) {
      const now = yield* bumpVersion(tx, tripId, version)
      if (now) return yield* save(tx, tripId, now, edit, userId)
      const [row] = yield* run(tx.select({ version: trips.version }).from(trips).where(eq(trips.id, tripId)))
      return row ? { ok: false, code: 'stale', version: row.version } : { ok: false, code: 'not found' }
    }),
  )
}

/**
 * Makes a trip at version 1 and gives its id. The ids of its entities must be new to the whole installation.
 * `unknown reference` where it names a person or an institution that is not in the directory.
 */
export function createTrip(
  record: TripRecord,
  userId: string | null,
  id = newId(),
): Promise<{ ok: true; id: string; version: number } | Unknown> {
  return announceWhenCommitted(
    id,
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

/**
 * Deletes a trip with all its entities, roles and report; its history stays, and holds what `restoreTrip` needs.
 * `published` where an article of it is live: that has to be withdrawn first. Withdrawn ones go for good.
 */
export async function deleteTrip(
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
    const inverse = yield* readRemains(tx, tripId, now.record)
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

/**
 * Brings a deleted trip back under its id, with its roles and its report. `unknown reference` where someone or
 * some institution in it has been erased since.
 */
export async function restoreTrip(
  tripId: string,
  userId: string | null,
): Promise<{ ok: true; version: number } | NotFound | Unknown> {
  const outcome = await announceWhenCommitted(
    tripId,
    transact(db(), function* (tx) {
      const [there] = yield* run(tx.select({ version: trips.version }).from(trips).where(eq(trips.id, tripId)))
      if (there) return { ok: true, version: there.version, isNew: false } as const
      const [deleted] = yield* run(
        tx
          .select()
          .from(changes)
          .orderBy(desc(changes.id))
          .limit(1)
          .where(and(eq(changes.tripId, tripId), eq(changes.subject, 'trip'), eq(changes.verb, 'delete'))),
      )
      if (!deleted?.inverse) return { ok: false, code: 'not found' } as const
      const version = deleted.version! + 1
      const remains = deleted.inverse as Remains
      yield* revive(tx, tripId, version, remains)
      // They are with their authors again, who may remove them: the history must not hold them any longer.
      if (remains.notes)
        yield* run(
          tx
            .update(changes)
            .set({ inverse: { ...remains, notes: [] } })
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

type Stand = { version: number; record: TripRecord }

// The version step comes first: it is the lock, the check, and the number that live updates announce.
function* bumpVersion(tx: Db, tripId: string, version?: number): Steps<Stand | null> {
  const [row] = yield* run(
    tx
      .update(trips)
      .set({ version: sql`${trips.version} + 1` })
      .where(and(eq(trips.id, tripId), version === undefined ? undefined : eq(trips.version, version)))
      .returning({ version: trips.version }),
  )
  return row ? yield* readRecord(tx, tripId) : null
}

// Still locked, so nobody has seen the step.
function* revertBump(tx: Db, tripId: string, version: number): Steps<void> {
  yield* run(
    tx
      .update(trips)
      .set({ version: version - 1 })
      .where(eq(trips.id, tripId)),
  )
}

function* save(
  tx: Db,
  tripId: string,
  { version, record }: Stand,
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
    edit: key ? { ...edit, key } : edit,
    inverse: inverse(record, edit),
    version,
  }
  yield* noteChange(tx, change)
  return { ok: true, version, record: after, made: true }
}

function recordWholeTripChange(
  tx: Db,
  tripId: string,
  userId: string | null,
  verb: string,
  what: { edit: object; inverse: object; version: number },
): Steps<void> {
  return noteChange(tx, { tripId, userId, subject: 'trip', subjectId: tripId, verb, ...what })
}

// Every write of a trip ends here: those who look at it hear of it once it is committed.
async function announceWhenCommitted<T extends { ok: boolean; version?: number }>(
  tripId: string,
  saving: Promise<T>,
): Promise<T | Unknown> {
  try {
    const outcome = await saving
    if (outcome.ok && outcome.version !== undefined) announceVersion(tripId, outcome.version)
    return outcome
  } catch (error) {
    if (isDangling(error)) return { ok: false, code: 'unknown reference' }
    throw error
  }
}
