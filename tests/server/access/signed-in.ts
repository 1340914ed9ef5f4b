import { encode } from 'next-auth/jwt'
import { db } from '@/db/client'
import { sessions, tripRoles, users } from '@/db/schema'
import type { OfficeRole, TripRole } from '@/lib/domain/access/roles'
import { config } from '@/lib/server/platform/config'

/** Creates a user with a session. @returns the session cookie, for `sendSession` of ../platform/request-scope */
export async function signedInAs(
  id: string,
  officeRole: OfficeRole,
  on?: { tripId: string; role: TripRole },
): Promise<string> {
  const now = new Date()
  await db()
    .insert(users)
    .values({ id, email: `${id}@example.edu`, name: id.toUpperCase(), officeRole, createdAt: now })
  if (on)
    await db()
      .insert(tripRoles)
      .values({ ...on, userId: id })
  await db()
    .insert(sessions)
    .values({
      id: `session-${id}`,
      userId: id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
    })
  return encode({ token: { sub: id, sid: `session-${id}` }, secret: config().authSecret, maxAge: 60 })
}
