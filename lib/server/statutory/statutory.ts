import { and, asc, eq, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { repositioned } from '../../../db/positions'
import { statutoryEntries, statutoryReports, trips, users } from '../../../db/schema'
import { type Db, run, snapshot, type Steps, transact } from '../../../db/transact'
import {
  applyStatutoryEdit,
  type Statutory,
  type StatutoryEdit,
  type StatutoryEdited,
  type StatutoryEntry,
} from '../../domain/statutory/statutory-edit'
import { Refused, type TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'

/** An entry with the name of its last author, if the user still exists, and the time. */
export type WrittenEntry = StatutoryEntry & { editedBy: string | null; editedAt: Date }

/** The fields entered for a trip's statutory report; blank by default. */
export type WrittenStatutory = { cover: Statutory['cover']; entries: readonly WrittenEntry[] }

const blankCover: Statutory['cover'] = { title: null, category: null, day: null, revision: 0 }

/** Reads the fields entered for the statutory report of a trip. */
export function readStatutory({ tripId }: TripAccess<'write report'>): Promise<WrittenStatutory> {
  return snapshot(db(), (tx) => readEntered(tx, tripId))
}

/**
 * Applies one edit of the statutory report; with a conflict nothing is written. `undo` reverses it.
 * @throws Refused if the trip no longer exists
 */
export function editStatutory(
  { tripId, viewer }: TripAccess<'write report'>,
  edit: StatutoryEdit,
): Promise<StatutoryEdited> {
  return transact(db(), function* (tx): Steps<StatutoryEdited> {
    const reportId = yield* locked(tx, tripId)
    const before = yield* readEntered(tx, tripId)
    const edited = applyStatutoryEdit(before, edit)
    if (!edited.ok || edited.after === before) return edited
    const now = new Date()
    const { cover, entries } = edited.after
    if (cover !== before.cover)
      yield* run(tx.update(statutoryReports).set(cover).where(eq(statutoryReports.id, reportId)))
    if (entries !== before.entries)
      yield* writeEntries(tx, tripId, before.entries, entries, { editedBy: viewer.id, editedAt: now })
    const change = {
      tripId,
      userId: viewer.id,
      subject: 'statutory',
      subjectId: reportId,
      verb: edit.do,
      edit,
      inverse: edited.undo,
      version: null,
    }
    yield* noteChange(tx, change, now)
    return edited
  })
}

// Created by the first edit. The update changes nothing: it locks the report against concurrent edits.
function* locked(tx: Db, tripId: string): Steps<string> {
  const [trip] = yield* run(tx.select({ id: trips.id }).from(trips).where(eq(trips.id, tripId)))
  if (!trip) throw new Refused('not found')
  yield* run(
    tx
      .insert(statutoryReports)
      .values({ id: newId(), tripId, ...blankCover })
      .onConflictDoNothing(),
  )
  const [row] = yield* run(
    tx
      .update(statutoryReports)
      .set({ tripId })
      .where(eq(statutoryReports.tripId, tripId))
      .returning({ id: statutoryReports.id }),
  )
  if (!row) throw new Error(`The trip ${tripId} has no official report`)
  return row.id
}

function* readEntered(tx: Db, tripId: string): Steps<WrittenStatutory> {
  const { title, category, day, revision } = statutoryReports
  const [cover = blankCover] = yield* run(
    tx.select({ title, category, day, revision }).from(statutoryReports).where(eq(statutoryReports.tripId, tripId)),
  )
  const rows = yield* run(
    tx
      .select({ entry: statutoryEntries, name: users.name })
      .from(statutoryEntries)
      .leftJoin(users, eq(users.id, statutoryEntries.editedBy))
      .where(eq(statutoryEntries.tripId, tripId))
      .orderBy(asc(statutoryEntries.position), asc(statutoryEntries.id)),
  )
  return {
    cover,
    entries: rows.map(({ entry: { id, kind, text, term, owner, revision: changes, editedAt }, name }) => ({
      id,
      kind,
      text,
      term,
      owner,
      revision: changes,
      editedAt,
      editedBy: name,
    })),
  }
}

type Writer = { editedBy: string; editedAt: Date }

function* writeEntries(
  tx: Db,
  tripId: string,
  before: readonly StatutoryEntry[],
  after: readonly StatutoryEntry[],
  writer: Writer,
): Steps<void> {
  const stay = new Set(after.map(({ id }) => id))
  const gone = before.map(({ id }) => id).filter((id) => !stay.has(id))
  if (gone.length > 0) yield* run(tx.delete(statutoryEntries).where(ofTrip(tripId, gone)))
  const rows = yield* run(
    tx
      .select({ id: statutoryEntries.id, position: statutoryEntries.position })
      .from(statutoryEntries)
      .where(eq(statutoryEntries.tripId, tripId)),
  )
  const oldPositions = new Map(rows.map(({ id, position }) => [id, position]))
  const places = repositioned(after.map(({ id }) => oldPositions.get(id) ?? null))
  for (const [i, entry] of after.entries()) {
    const { id, kind, text, term, owner, revision } = entry
    const position = places.get(i)
    if (!oldPositions.has(id)) {
      if (position === undefined) throw new Error(`The new entry ${id} has no position`)
      yield* run(
        tx.insert(statutoryEntries).values({ id, tripId, kind, text, term, owner, revision, position, ...writer }),
      )
    } else {
      const isSame = before.includes(entry)
      const set = {
        ...(position !== undefined && { position }),
        ...(!isSame && { text, term, owner, revision, ...writer }),
      }
      if (Object.keys(set).length > 0)
        yield* run(
          tx
            .update(statutoryEntries)
            .set(set)
            .where(ofTrip(tripId, [id])),
        )
    }
  }
}

// Never by id alone: an edit of one trip's report must not change another.
function ofTrip(tripId: string, ids: readonly string[]) {
  return and(eq(statutoryEntries.tripId, tripId), inArray(statutoryEntries.id, [...ids]))
}
