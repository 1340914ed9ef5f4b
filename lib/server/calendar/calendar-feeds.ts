import { and, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { calendarFeeds } from '../../../db/schema'
import { run, transact } from '../../../db/transact'
import type { TripAccess } from '../access/access'
import { newCalendarToken } from './calendar-access'
import { config } from '../platform/config'
import { newId } from '../platform/id'

/** When the viewer's address for this trip was created; `null` if there is none. */
export async function calendarFeed({ tripId, viewer }: TripAccess<'see trip'>): Promise<{ createdAt: Date } | null> {
  const [row] = await db()
    .select({ createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.tripId, tripId), eq(calendarFeeds.userId, viewer.id)))
  return row ?? null
}

/** Creates the viewer's address for this trip and returns its secret, which is not stored. Replaces an earlier one. */
export async function makeCalendarFeed({ tripId, viewer }: TripAccess<'see trip'>, now = new Date()): Promise<string> {
  const { token, tokenHash } = newCalendarToken()
  const fresh = { tokenHash, createdAt: now }
  await transact(db(), function* (tx) {
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

/** The URL of a calendar feed. */
export function calendarLink(token: string): string {
  return `${config().publicUrl}/calendar/${token}.ics`
}
