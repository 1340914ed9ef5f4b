import { and, eq, lt, notInArray } from 'drizzle-orm'
import {
  acknowledgements,
  calendarFeeds,
  changes,
  memberNotes,
  messages,
  personalLinks,
  tripRoles,
  users,
} from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'

/**
 * Gives an account what its person has done by personal links before: notes, confirmations, calendars and the links
 * themselves. The user that stood in for the account is deleted.
 */
export function* adoptLinkUser(tx: Db, personId: string, userId: string): Steps<void> {
  const before = yield* run(
    tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.personId, personId), eq(users.kind, 'link only'))),
  )
  for (const { id } of before) yield* adopt(tx, id, userId)
}

function* adopt(tx: Db, from: string, userId: string): Steps<void> {
  const to = { userId }
  const roles = yield* run(tx.select().from(tripRoles).where(eq(tripRoles.userId, from)))
  if (roles.length > 0) {
    yield* run(
      tx
        .insert(tripRoles)
        .values(roles.map((role) => ({ ...role, ...to })))
        .onConflictDoNothing(),
    )
  }
  for (const seen of yield* run(tx.select().from(acknowledgements).where(eq(acknowledgements.userId, from)))) {
    yield* run(
      tx
        .insert(acknowledgements)
        .values({ ...seen, ...to })
        .onConflictDoUpdate({
          target: [acknowledgements.tripId, acknowledgements.userId],
          set: { number: seen.number, at: seen.at },
          setWhere: lt(acknowledgements.number, seen.number),
        }),
    )
  }
  // An account keeps its own calendar of a trip.
  const own = yield* run(
    tx.select({ tripId: calendarFeeds.tripId }).from(calendarFeeds).where(eq(calendarFeeds.userId, userId)),
  )
  const others =
    own.length > 0
      ? notInArray(
          calendarFeeds.tripId,
          own.map(({ tripId }) => tripId),
        )
      : undefined
  yield* run(
    tx
      .update(calendarFeeds)
      .set(to)
      .where(and(eq(calendarFeeds.userId, from), others)),
  )
  yield* run(tx.update(memberNotes).set(to).where(eq(memberNotes.userId, from)))
  yield* run(tx.update(personalLinks).set(to).where(eq(personalLinks.userId, from)))
  yield* run(tx.update(messages).set(to).where(eq(messages.userId, from)))
  yield* run(tx.update(changes).set(to).where(eq(changes.userId, from)))
  yield* run(tx.delete(users).where(eq(users.id, from)))
}
