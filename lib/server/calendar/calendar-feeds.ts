import { and, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { calendarFeeds, personalLinks, userCalendars } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { type TripAccess, Refused, type Viewer } from '../access/access'
import { newCalendarToken } from './calendar-access'
import { config } from '../platform/config'
import { newId } from '../platform/id'

/** When an address was created, and its alarms: minutes before each item. */
export type CalendarFeed = { createdAt: Date; alarmMinutes: number | null }

/** The viewer's address for this trip; `null` if there is none. */
export async function calendarFeed({ tripId, viewer }: TripAccess<'see trip'>): Promise<CalendarFeed | null> {
  const [row] = await db()
    .select({ createdAt: calendarFeeds.createdAt, alarmMinutes: calendarFeeds.alarmMinutes })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.tripId, tripId), eq(calendarFeeds.userId, viewer.id)))
  return row ?? null
}

/**
 * Creates the viewer's address for this trip and returns its secret, which is not stored. Replaces an earlier one.
 * With a personal link, the address stops when the link does.
 */
export async function makeCalendarFeed(
  { tripId, viewer }: TripAccess<'see trip'>,
  alarmMinutes: number | null = null,
  now = new Date(),
): Promise<string> {
  const { token, tokenHash } = newCalendarToken()
  await transact(db(), function* (tx): Steps<void> {
    const [link] = viewer.linkedTrips
      ? yield* run(
          tx
            .select({ id: personalLinks.id })
            .from(personalLinks)
            .where(and(eq(personalLinks.tripId, tripId), eq(personalLinks.userId, viewer.id))),
        )
      : []
    const fresh = { tokenHash, alarmMinutes, linkId: link?.id ?? null, createdAt: now }
    yield* run(
      tx
        .insert(calendarFeeds)
        .values({ id: newId(), tripId, userId: viewer.id, ...fresh })
        .onConflictDoUpdate({ target: [calendarFeeds.tripId, calendarFeeds.userId], set: fresh }),
    )
  })
  return token
}

/** Revokes the viewer's address for this trip. `false` if there is none. */
export function revokeCalendarFeed({ tripId, viewer }: TripAccess<'see trip'>): Promise<boolean> {
  return transact(db(), function* (tx) {
    const gone = yield* run(
      tx
        .delete(calendarFeeds)
        .where(and(eq(calendarFeeds.tripId, tripId), eq(calendarFeeds.userId, viewer.id)))
        .returning({ id: calendarFeeds.id }),
    )
    return gone.length > 0
  })
}

/** True for a user with an account: a personal link gives access to one trip only. */
export function canHaveUserCalendar({ linkedTrips }: Viewer): boolean {
  return linkedTrips === undefined
}

/** The viewer's address for all their trips; `null` if there is none. */
export async function userCalendar({ id }: Viewer): Promise<CalendarFeed | null> {
  const [row] = await db()
    .select({ createdAt: userCalendars.createdAt, alarmMinutes: userCalendars.alarmMinutes })
    .from(userCalendars)
    .where(eq(userCalendars.userId, id))
  return row ?? null
}

/** Creates the viewer's address for all their trips, as above. @throws Refused with only a personal link */
export async function makeUserCalendar(
  viewer: Viewer,
  alarmMinutes: number | null = null,
  now = new Date(),
): Promise<string> {
  if (!canHaveUserCalendar(viewer)) throw new Refused('forbidden')
  const { token, tokenHash } = newCalendarToken()
  const fresh = { tokenHash, alarmMinutes, createdAt: now }
  await transact(db(), function* (tx): Steps<void> {
    yield* run(
      tx
        .insert(userCalendars)
        .values({ id: newId(), userId: viewer.id, ...fresh })
        .onConflictDoUpdate({ target: userCalendars.userId, set: fresh }),
    )
  })
  return token
}

/** Revokes the viewer's address for all their trips. `false` if there is none. */
export function revokeUserCalendar(viewer: Viewer): Promise<boolean> {
  if (!canHaveUserCalendar(viewer)) throw new Refused('forbidden')
  return transact(db(), function* (tx) {
    const gone = yield* run(
      tx.delete(userCalendars).where(eq(userCalendars.userId, viewer.id)).returning({ id: userCalendars.id }),
    )
    return gone.length > 0
  })
}

/** The URL of a calendar feed. */
export function calendarLink(token: string): string {
  return `${config().publicUrl}/calendar/${token}.ics`
}
