import { and, eq, gt, lt, ne } from 'drizzle-orm'
import { decode, encode } from 'next-auth/jwt'
import { db, type Db } from '../../../db/client'
import { sessions, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { Device } from '../../domain/access/device'
import type { SignInMethod } from '../../domain/access/sign-in-method'
import { noteAccount } from '../platform/account-note'
import { announceAccessChange, announceSessionEnd } from '../platform/announce'
import { config } from '../platform/config'
import { newId } from '../platform/id'
import { logSignedIn, logSignedOut } from '../platform/log'
import { requestCookies, requestHeaders } from '../platform/request-headers'
import { addressOf } from './client-address'
import { hostCookie, removeHostCookie, setHostCookie } from './cookie-names'
import { deviceOf, shortAddress } from './device'
import { rememberDevice } from './known-device'

// A session is a row in the database. The cookie is a next-auth token with the ids of user and session. The row is
// deleted on sign-out, password change and when the account is disabled, which makes the token invalid. A row whose
// time has run out stays, so that a phone can tell an expired session from one that was ended.

const dayMs = 24 * 60 * 60 * 1000
/** From the last use. */
const lifetimeMs = 30 * dayMs
/** The longest that browsers keep a cookie: the database decides how long a session lasts. */
const cookieSeconds = 400 * 24 * 60 * 60
const hourMs = 60 * 60 * 1000

/** The sign-in at an identity provider that a session comes from. */
export type ProviderSession = { identityId: string; providerSession: string | null; sealedIdToken: string | null }

/** Starts a session for a user who has just proved who they are, and sets its cookie. */
export async function startSession(userId: string, method: SignInMethod, from?: ProviderSession): Promise<void> {
  const id = newId()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + lifetimeMs)
  // Their cookies are gone as well.
  const forgotten = new Date(now.getTime() - cookieSeconds * 1000)
  await db()
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), lt(sessions.expiresAt, forgotten)))
  await db()
    .insert(sessions)
    .values({ id, userId, createdAt: now, lastSeenAt: now, expiresAt, method, ...(await whereFrom()), ...from })
  await noteAccount(userId, 'sign in')
  logSignedIn(userId)
  const token = await encode({ token: { sub: userId, sid: id }, secret: config().authSecret, maxAge: cookieSeconds })
  await setHostCookie(sessionCookie, token, cookieSeconds)
  await rememberDevice(userId)
}

/** The session of the request. `ended`: signed out, or the account was closed; `expired`: not used for a long time. */
export type RequestSession =
  | { state: 'open'; user: typeof users.$inferSelect; sessionId: string; method: SignInMethod | null }
  | { state: 'expired' | 'ended' | 'none' }

/** The request's session and its user as the database has them now. Using a session extends it. */
export async function requestSession(now = new Date()): Promise<RequestSession> {
  const token = (await requestCookies()).get(cookieName())?.value
  if (!token) return { state: 'none' }
  const claims = await decode({ token, secret: config().authSecret }).catch(() => null)
  if (typeof claims?.sid !== 'string' || !claims.sub) return { state: 'none' }
  const [row] = await db()
    .select({ user: users, session: sessions })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, claims.sid), eq(sessions.userId, claims.sub)))
  if (!row || row.user.disabledAt) return { state: 'ended' }
  if (row.session.expiresAt <= now) return { state: 'expired' }
  if (now.getTime() - row.session.lastSeenAt.getTime() > hourMs) await extend(row.session.id, now)
  return { state: 'open', user: row.user, sessionId: row.session.id, method: row.session.method }
}

/** True if a `cookie` header has a session token that this installation issued, whether or not the session is open. */
export async function hasSessionCookie(header: string | undefined): Promise<boolean> {
  const name = `${cookieName()}=`
  const pair = header?.split(';').find((one) => one.trim().startsWith(name))
  const token = pair?.trim().slice(name.length)
  if (!token) return false
  return (await decode({ token, secret: config().authSecret }).catch(() => null)) !== null
}

/** The device and network of the request, for the list of one's devices. */
async function whereFrom(): Promise<{ device: Device; network: string | null }> {
  const sent = await requestHeaders()
  return { device: deviceOf(sent.get('user-agent')), network: shortAddress(addressOf(sent)) }
}

// To about an hour, so that most requests write nothing. One that was ended meanwhile stays ended.
async function extend(sessionId: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + lifetimeMs)
  const where = await whereFrom()
  await transact(db(), function* (tx) {
    yield* run(
      tx
        .update(sessions)
        .set({ lastSeenAt: now, expiresAt, ...where })
        .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, now))),
    )
  })
}

/**
 * Ends the request's session, in the database first: a copy of its cookie is worthless too. @returns the sealed ID
 * token of the identity provider that it came from; `null` if it came from none
 */
export async function endSession(sessionId: string): Promise<string | null> {
  const [ended] = await db().delete(sessions).where(eq(sessions.id, sessionId)).returning()
  if (ended) {
    await noteAccount(ended.userId, 'sign out')
    logSignedOut(ended.userId)
  }
  announceSessionEnd(sessionId)
  await removeHostCookie(sessionCookie)
  return ended?.sealedIdToken ?? null
}

/** Notes that the user of an open session has just proved more, or that codes no longer count. */
export function* setSessionMethod(tx: Db, sessionId: string, to: SignInMethod, from?: SignInMethod): Steps<void> {
  const which = and(eq(sessions.id, sessionId), from && eq(sessions.method, from))
  yield* run(tx.update(sessions).set({ method: to }).where(which))
}

/** Ends all sessions of a user, except the given one. */
export async function endSessionsOf(userId: string, butFor?: string): Promise<void> {
  await db()
    .delete(sessions)
    .where(butFor ? and(eq(sessions.userId, userId), ne(sessions.id, butFor)) : eq(sessions.userId, userId))
  announceAccessChange(userId)
}

const sessionCookie = 'next-auth.session-token'

/** The name of the cookie of a session. */
export function cookieName(): string {
  return hostCookie(sessionCookie)
}
