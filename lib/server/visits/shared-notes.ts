import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { memberNotes, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { SharedNote } from '../../domain/visits/member-note'
import type { TripAccess } from '../access/access'
import { announceNotes } from '../platform/announce'
import { noteChange } from '../platform/change-log'

// Shared notes, for planners of the trip. Every query here requires `sharedAt`: other notes are private.

/** The shared notes, oldest first, including settled ones. */
export async function sharedNotes({ tripId }: TripAccess<'edit trip'>): Promise<SharedNote[]> {
  const rows = await db()
    .select({
      id: memberNotes.id,
      visitId: memberNotes.visitId,
      text: memberNotes.text,
      photoId: memberNotes.photoId,
      author: users.name,
      writtenAt: memberNotes.writtenAt,
      settledAt: memberNotes.settledAt,
      settledBy: memberNotes.settledBy,
    })
    .from(memberNotes)
    .innerJoin(users, eq(users.id, memberNotes.userId))
    .where(and(eq(memberNotes.tripId, tripId), isNotNull(memberNotes.sharedAt)))
    .orderBy(asc(memberNotes.writtenAt), asc(memberNotes.id))
  const settlers = [...new Set(rows.map(({ settledBy }) => settledBy).filter((id) => id !== null))]
  const names = new Map(
    (await db().select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, settlers))).map(
      ({ id, name }) => [id, name],
    ),
  )
  return rows.map(({ photoId, writtenAt, settledAt, settledBy, ...note }) => ({
    ...note,
    hasPhoto: photoId !== null,
    writtenAt: writtenAt.toISOString(),
    settled: settledAt && { at: settledAt.toISOString(), name: names.get(settledBy ?? '') ?? null },
  }))
}

/** Settles a shared note, because it was used or needs no action. Idempotent. False if there is no such note. */
export function settleNote(access: TripAccess<'edit trip'>, id: string, now = new Date()): Promise<boolean> {
  return put(access, id, now)
}

/** Reopens a note. */
export function unsettleNote(access: TripAccess<'edit trip'>, id: string): Promise<boolean> {
  return put(access, id, null)
}

async function put({ tripId, viewer }: TripAccess<'edit trip'>, id: string, settledAt: Date | null): Promise<boolean> {
  const shared = and(eq(memberNotes.id, id), eq(memberNotes.tripId, tripId), isNotNull(memberNotes.sharedAt))
  const done = await transact(db(), function* (tx): Steps<'made' | 'was so' | 'none'> {
    const isOther = settledAt ? isNull(memberNotes.settledAt) : isNotNull(memberNotes.settledAt)
    const [row] = yield* run(
      tx
        .update(memberNotes)
        .set({ settledAt, settledBy: settledAt && viewer.id })
        .where(and(shared, isOther))
        .returning({ id: memberNotes.id }),
    )
    if (!row)
      return (yield* run(tx.select({ id: memberNotes.id }).from(memberNotes).where(shared))).length > 0
        ? 'was so'
        : 'none'
    // The id of the note, not its text: a member can still remove it.
    const [verb, back] = settledAt ? ['settle', 'take up'] : ['take up', 'settle']
    yield* noteChange(tx, {
      tripId,
      userId: viewer.id,
      subject: 'note',
      subjectId: id,
      verb,
      edit: { do: verb, id },
      inverse: { do: back, id },
      version: null,
    })
    return 'made'
  })
  if (done === 'made') announceNotes(tripId)
  return done !== 'none'
}
