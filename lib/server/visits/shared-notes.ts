import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { memberNotes, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { SharedNote } from '../../domain/visits/member-note'
import type { TripAccess } from '../access/access'
import { announceNotes } from '../platform/announce'
import { noteChange } from '../platform/change-log'

// What members have shared, for those who plan the trip. Every query here asks for `sharedAt`: what is not shared is nobody's.

/** The notes that members have shared, the oldest first, those that are settled as well. */
export async function sharedNotes({ tripId }: TripAccess<'edit trip'>): Promise<SharedNote[]> {
  const rows = await db()
    .select({
      id: memberNotes.id,
      visitId: memberNotes.visitId,
      text: memberNotes.text,
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
  return rows.map(({ writtenAt, settledAt, settledBy, ...note }) => ({
    ...note,
    writtenAt: writtenAt.toISOString(),
    settled: settledAt && { at: settledAt.toISOString(), name: names.get(settledBy ?? '') ?? null },
  }))
}

/** Puts a shared note away: something was made of it, or it needs nothing. Done again, it changes nothing. False where there is none. */
export function settleNote(access: TripAccess<'edit trip'>, id: string, now = new Date()): Promise<boolean> {
  return put(access, id, now)
}

/** Takes a note up again. */
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
    // Which note, and not its words: a member may still remove it.
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
