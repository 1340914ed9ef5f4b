import { and, eq, gt, ne } from 'drizzle-orm'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { db } from '../../../db/client'
import { sessions, users } from '../../../db/schema'
import { announceAccessChange, announceSessionEnd } from '../platform/announce'
import { config } from '../platform/config'
import { newId } from '../platform/id'
import { logSignedIn, logSignedOut } from '../platform/log'

// A session is a row in the database. The cookie is a next-auth token with the ids of user and session. The row is
// deleted on sign-out, password change and when the account is disabled, which makes the token invalid.

const lifetime = 30 * 24 * 60 * 60

/** Starts a session for a user whose password was just checked, and sets its cookie. */
export async function startSession(userId: string): Promise<void> {
  const id = newId()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + lifetime * 1000)
  await db().insert(sessions).values({ id, userId, createdAt: now, lastSeenAt: now, expiresAt })
  logSignedIn(userId)
  const token = await encode({ token: { sub: userId, sid: id }, secret: config().authSecret, maxAge: lifetime })
  ;(await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: lifetime,
  })
}

/** The user of the request's session as the database has them now, or `null`. One query. */
export async function sessionUser() {
  const token = (await cookies()).get(cookieName())?.value
  if (!token) return null
  const claims = await decode({ token, secret: config().authSecret }).catch(() => null)
  if (typeof claims?.sid !== 'string' || !claims.sub) return null
  const [row] = await db()
    .select({ user: users, sessionId: sessions.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, claims.sid), eq(sessions.userId, claims.sub), gt(sessions.expiresAt, new Date())))
  return row && !row.user.disabledAt ? row : null
}

/** Ends the request's session, in the database first: a copy of its cookie is worthless too. */
export async function endSession(sessionId: string): Promise<void> {
  const [ended] = await db().delete(sessions).where(eq(sessions.id, sessionId)).returning({ userId: sessions.userId })
  if (ended) logSignedOut(ended.userId)
  announceSessionEnd(sessionId)
  ;(await cookies()).delete(cookieName())
}

/** Ends all sessions of a user, except the given one. */
export async function endSessionsOf(userId: string, butFor?: string): Promise<void> {
  await db()
    .delete(sessions)
    .where(butFor ? and(eq(sessions.userId, userId), ne(sessions.id, butFor)) : eq(sessions.userId, userId))
  announceAccessChange(userId)
}

function isSecure(): boolean {
  return config().publicUrl.startsWith('https:')
}

// next-auth's own names, so that a provider added later shares the session.
function cookieName(): string {
  return isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}
