import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { memberNotes, trips, visits } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import { longestNote, mostNotes, type NoteRefusal, type OwnNote, type SentNote } from '../../domain/visits/member-note'
import { Refused, type TripAccess } from '../access/access'
import { announceNotes } from '../platform/announce'

// The notes of members. Functions here return a note only to its author; shared-notes.ts is for staff.

type Row = typeof memberNotes.$inferSelect

/** The outcome for each note, by id. */
export type StoredNotes = { kept: string[]; refused: { id: string; why: NoteRefusal }[] }

/**
 * Stores notes of this member. Idempotent: a known note is changed only if its text or sharing differs. A revision
 * lower than the stored one is refused, because another device of the member has changed the note; a note without a
 * revision overwrites it. @throws Refused
 */
export async function storeNotes(
  { tripId, viewer }: TripAccess<'see trip'>,
  notes: readonly SentNote[],
  now = new Date(),
): Promise<StoredNotes> {
  const { isSeen, ...outcome } = await transact(db(), function* (tx): Steps<StoredNotes & { isSeen: boolean }> {
    const here = yield* visitIdsOf(tx, tripId)
    const done = { kept: [] as string[], refused: [] as StoredNotes['refused'], isSeen: false }
    for (const note of notes) {
      const [held] = yield* run(tx.select().from(memberNotes).where(eq(memberNotes.id, note.id)))
      const next = rowOf(note, held, here, now)
      const isNew = held === undefined
      const isSame =
        !isNew &&
        next.text === held.text &&
        next.visitId === held.visitId &&
        next.itemId === held.itemId &&
        (next.sharedAt === null) === (held.sharedAt === null)
      const why =
        refusalOf(note, held, { tripId, userId: viewer.id, isSame }) ??
        (isNew && (yield* isFull(tx, tripId, viewer.id)) ? 'full' : null)
      if (why) {
        done.refused.push({ id: note.id, why })
        continue
      }
      done.kept.push(note.id)
      if (isSame) continue
      if (isNew) yield* run(tx.insert(memberNotes).values({ ...next, id: note.id, tripId, userId: viewer.id }))
      else yield* run(tx.update(memberNotes).set(next).where(eq(memberNotes.id, note.id)))
      done.isSeen ||= next.sharedAt !== null || (held?.sharedAt ?? null) !== null
    }
    return done
  })
  if (isSeen) announceNotes(tripId)
  return outcome
}

/** The member's own notes of the trip, oldest first. */
export async function listOwnNotes({ tripId, viewer }: TripAccess<'see trip'>): Promise<OwnNote[]> {
  const rows = await db()
    .select()
    .from(memberNotes)
    .where(and(eq(memberNotes.tripId, tripId), eq(memberNotes.userId, viewer.id)))
    .orderBy(asc(memberNotes.writtenAt), asc(memberNotes.id))
  return rows.map(({ id, visitId, itemId, text, photoId, writtenAt, sharedAt, settledAt, revision }) => ({
    id,
    visitId,
    itemId,
    text,
    writtenAt: writtenAt.toISOString(),
    shared: sharedAt !== null,
    settled: settledAt !== null,
    hasPhoto: photoId !== null,
    revision,
  }))
}

/** Removes an own note; false if staff have settled it. Unknown notes and those of others are ignored. */
export async function deleteOwnNote({ tripId, viewer }: TripAccess<'see trip'>, id: string): Promise<boolean> {
  const own = and(eq(memberNotes.id, id), eq(memberNotes.tripId, tripId), eq(memberNotes.userId, viewer.id))
  const { gone, left } = await transact(db(), function* (tx) {
    const [row] = yield* run(
      tx
        .delete(memberNotes)
        .where(and(own, isNull(memberNotes.settledAt)))
        .returning(),
    )
    const [still] = yield* run(tx.select({ id: memberNotes.id }).from(memberNotes).where(own))
    return { gone: row, left: still }
  })
  if (gone?.sharedAt) announceNotes(tripId)
  return left === undefined
}

function refusalOf(
  { text, revision }: SentNote,
  stored: Row | undefined,
  { tripId, userId, isSame }: { tripId: string; userId: string; isSame: boolean },
): NoteRefusal | null {
  if (stored && (stored.userId !== userId || stored.tripId !== tripId)) return 'not yours'
  if (text.trim() === '') return 'empty'
  if (text.length > longestNote) return 'too long'
  if (!stored || isSame) return null
  if (stored.settledAt) return 'settled'
  return revision !== undefined && revision < stored.revision ? 'changed' : null
}

function rowOf(
  { visitId, itemId, text, writtenAt, shared, revision = 1 }: SentNote,
  stored: Row | undefined,
  here: ReadonlySet<string>,
  now: Date,
) {
  return {
    visitId: visitId !== null && here.has(visitId) ? visitId : null,
    itemId,
    text,
    writtenAt: new Date(writtenAt),
    sharedAt: shared ? (stored?.sharedAt ?? now) : null,
    revision: Math.max(revision, (stored?.revision ?? 0) + 1),
  }
}

// Locks the trip, so that the limit holds with concurrent writes, and reads its visits.
function* visitIdsOf(tx: Db, tripId: string): Steps<ReadonlySet<string>> {
  const [trip] = yield* run(
    tx
      .update(trips)
      .set({ version: sql`${trips.version}` })
      .where(eq(trips.id, tripId))
      .returning({ id: trips.id }),
  )
  if (!trip) throw new Refused('not found')
  const rows = yield* run(tx.select({ id: visits.id }).from(visits).where(eq(visits.tripId, tripId)))
  return new Set(rows.map(({ id }) => id))
}

function* isFull(tx: Db, tripId: string, userId: string): Steps<boolean> {
  const [row] = yield* run(
    tx
      .select({ n: count() })
      .from(memberNotes)
      .where(and(eq(memberNotes.tripId, tripId), eq(memberNotes.userId, userId))),
  )
  return row !== undefined && row.n >= mostNotes
}
