import { and, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { pushSubscriptions } from '../../../db/schema'
import type { TripAccess } from '../access/access'
import { newId } from '../platform/id'
import { isPrivateHost } from '../platform/private-host'
import { newestRelease } from '../releases/release-record'
import type { PushDevice } from './push-message'

type Access = TripAccess<'see trip'>

/** Whether an address can be that of a push service: the server calls it, so it must not be one of our network. */
export function isPushEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, username, port } = new URL(endpoint)
  return protocol === 'https:' && !isPrivateHost(hostname) && username === '' && port === ''
}

/**
 * Notifies this device of changes from now on and, if `remindMinutes` is given, before each item. One subscription for
 * each device and trip; a second request replaces it.
 */
export async function subscribe(
  { tripId, viewer }: Access,
  device: PushDevice,
  remindMinutes: number | null,
  now = new Date(),
): Promise<void> {
  const of = viewer.linkedTrips
    ? { sessionId: null, linkSessionId: viewer.sessionId }
    : { sessionId: viewer.sessionId, linkSessionId: null }
  const values = {
    ...of,
    ...device,
    remindMinutes,
    notifiedRelease: (await newestRelease(tripId))?.number ?? 0,
    remindedUntil: new Date(now.getTime() + (remindMinutes ?? 0) * 60_000),
  }
  await db()
    .insert(pushSubscriptions)
    .values({ id: newId(), tripId, createdAt: now, ...values })
    .onConflictDoUpdate({ target: [pushSubscriptions.tripId, pushSubscriptions.endpoint], set: values })
}

/** Notifies the device with this address no more. */
export async function unsubscribe({ tripId }: Access, endpoint: string): Promise<void> {
  await db()
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.tripId, tripId), eq(pushSubscriptions.endpoint, endpoint)))
}
