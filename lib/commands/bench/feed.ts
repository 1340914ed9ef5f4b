import { and, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { calendarFeeds, users } from '../../../db/schema'
import { newCalendarToken } from '../../server/calendar/calendar-access'

/** Creates a user's calendar address of a trip, which replaces an earlier one, and returns its path. */
export async function addressOfFeed(tripId: string, email: string, now = new Date()): Promise<string> {
  const [user] = await db().select({ id: users.id }).from(users).where(eq(users.email, email))
  if (!user) throw new Error(`There is no user ${email}`)
  const { token, tokenHash } = newCalendarToken()
  await db()
    .delete(calendarFeeds)
    .where(and(eq(calendarFeeds.tripId, tripId), eq(calendarFeeds.userId, user.id)))
  await db().insert(calendarFeeds).values({ id: 'bench-feed', tripId, userId: user.id, tokenHash, createdAt: now })
  return `/calendar/${token}.ics`
}
