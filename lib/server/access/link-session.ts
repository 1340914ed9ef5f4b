import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { and, eq, exists, isNull, lt, type SQL } from 'drizzle-orm'
import { db } from '../../../db/client'
import { linkSessions, members, office, people, personalLinks, trips, users } from '../../../db/schema'
import { run, transact } from '../../../db/transact'
import { linkExpiry } from '../../domain/access/link-expiry'
import type { PersonName } from '../../domain/text/person-name'
import type { Texts } from '../../domain/text/text'
import { config } from '../platform/config'
import { noteRequestUser } from '../platform/request-context'
import { requestCookies } from '../platform/request-headers'
import { hashOfToken } from './secret-token'

// Members open their page of a trip by a personal link, without an account. The link starts a session on the device
// whose cookie is sent only to the addresses of that page. Everything is checked again at each request.

/** A link as the database has it now. `open`: it works; `expired`: some weeks after the trip; otherwise `withdrawn`. */
export type PersonalLink = {
  id: string
  state: 'open' | 'expired' | 'withdrawn'
  tripId: string
  tripTitle: Texts | null
  personId: string
  personName: PersonName
  /** The address of the person in the directory. */
  email: string | null
  languages: readonly string[]
  user: { id: string; email: string; name: string; locale: string | null }
  codeNonce: string | null
  codeSentAt: Date | null
  /** The office asks for a code by e-mail on a new device. */
  isCodeRequired: boolean
  lastUsedAt: Date | null
  expiresAt: Date
}

const fields = {
  id: personalLinks.id,
  tripId: personalLinks.tripId,
  tripTitle: trips.title,
  personId: personalLinks.personId,
  personName: people.name,
  email: people.email,
  languages: people.languages,
  user: { id: users.id, email: users.email, name: users.name, locale: users.locale },
  disabledAt: users.disabledAt,
  revokedAt: personalLinks.revokedAt,
  createdAt: personalLinks.createdAt,
  codeNonce: personalLinks.codeNonce,
  codeSentAt: personalLinks.codeSentAt,
  lastUsedAt: personalLinks.lastUsedAt,
  startsOn: trips.startsOn,
  endsOn: trips.endsOn,
  weeks: office.linkWeeks,
  isCodeRequired: office.isLinkCodeRequired,
}

function linksWhere(condition: SQL | undefined) {
  const isMember = exists(
    db()
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.tripId, personalLinks.tripId), eq(members.personId, personalLinks.personId))),
  )
  return db()
    .select({ ...fields, sessionId: linkSessions.id, lastSeenAt: linkSessions.lastSeenAt })
    .from(personalLinks)
    .innerJoin(trips, eq(trips.id, personalLinks.tripId))
    .innerJoin(people, eq(people.id, personalLinks.personId))
    .innerJoin(users, eq(users.id, personalLinks.userId))
    .leftJoin(office, eq(office.id, 'office'))
    .leftJoin(linkSessions, eq(linkSessions.linkId, personalLinks.id))
    .where(and(condition, isMember))
    .limit(1)
}

type Row = Awaited<ReturnType<typeof linksWhere>>[number]

function linkOf(row: Row, now: Date): PersonalLink {
  const { disabledAt, revokedAt, createdAt, startsOn, endsOn, weeks, sessionId: _, lastSeenAt: __, ...link } = row
  const expiresAt = linkExpiry({ startsOn, endsOn }, weeks, createdAt)
  const state = revokedAt || disabledAt ? 'withdrawn' : expiresAt <= now ? 'expired' : 'open'
  return { ...link, isCodeRequired: link.isCodeRequired ?? false, state, expiresAt }
}

/** The link with this secret; `null` if there is none, or its person is not in the delegation any more. */
export async function linkByToken(token: string, now = new Date()): Promise<PersonalLink | null> {
  const [row] = await linksWhere(eq(personalLinks.tokenHash, hashOfToken(token)))
  return row ? linkOf(row, now) : null
}

/** The link of this device to a trip; `null` if it has no cookie; `withdrawn` also if its session was ended. */
export async function deviceLink(
  tripId: string,
  now = new Date(),
): Promise<{ state: 'withdrawn' } | ({ state: 'open' | 'expired'; sessionId: string } & PersonalLink) | null> {
  const secret = (await requestCookies()).get(cookieName(tripId))?.value
  if (!secret) return null
  const [row] = await linksWhere(and(eq(linkSessions.id, hashOfToken(secret)), eq(personalLinks.tripId, tripId)))
  const link = row && linkOf(row, now)
  if (!row?.sessionId || !link || link.state === 'withdrawn') return { state: 'withdrawn' }
  noteRequestUser(link.user.id)
  if (link.state === 'open') await noteUse(link, row.sessionId, now)
  return { ...link, state: link.state, sessionId: row.sessionId }
}

/** The link of a session, for what is done without a request; `null` if the session or the membership has ended. */
export async function linkOfSession(sessionId: string, now: Date): Promise<PersonalLink | null> {
  const [row] = await linksWhere(eq(linkSessions.id, sessionId))
  return row ? linkOf(row, now) : null
}

/** The trips that this device has an open link to, and whether it has a link that has expired. */
export async function deviceLinks(now = new Date()): Promise<{ open: string[]; hasExpired: boolean }> {
  const secrets = (await requestCookies()).getAll().filter(({ name }) => name.startsWith(cookiePrefix()))
  const found = { open: [] as string[], hasExpired: false }
  for (const { name, value } of secrets) {
    const [row] = await linksWhere(eq(linkSessions.id, hashOfToken(value)))
    if (!row || name !== cookieName(row.tripId)) continue
    const { state } = linkOf(row, now)
    if (state === 'open') found.open.push(row.tripId)
    if (state === 'expired') found.hasExpired = true
  }
  return found
}

/** Starts a session of a link on this device and sets its cookie. */
export async function startLinkSession({ id, tripId }: PersonalLink, now = new Date()): Promise<void> {
  const secret = randomBytes(24).toString('base64url')
  await transact(db(), function* (tx) {
    yield* run(tx.insert(linkSessions).values({ id: hashOfToken(secret), linkId: id, createdAt: now, lastSeenAt: now }))
    yield* run(tx.update(personalLinks).set({ lastUsedAt: now, codeNonce: null }).where(eq(personalLinks.id, id)))
    yield* run(
      tx
        .update(personalLinks)
        .set({ openedAt: now })
        .where(and(eq(personalLinks.id, id), isNull(personalLinks.openedAt))),
    )
  })
  await setCookie(cookieName(tripId), secret, cookieSeconds)
  await setCookie(openedName, 'yes', cookieSeconds, '/')
}

/** Ends all sessions of links on this device. */
export async function endLinkSessions(): Promise<void> {
  const secrets = (await cookies()).getAll().filter(({ name, value }) => name.startsWith(cookiePrefix()) && value)
  for (const { name, value } of secrets) {
    await db()
      .delete(linkSessions)
      .where(eq(linkSessions.id, hashOfToken(value)))
    await setCookie(name, '', 0)
  }
  await setCookie(openedName, '', 0, '/')
}

/** Whether personal links were opened on this device, for pages that do not receive their cookies. */
export async function hasOpenedLink(): Promise<boolean> {
  return Boolean((await cookies()).get(openedName)?.value)
}

const openedName = 'attache-opened-any'

/** Stores the secret of a link for the page that opens it, which has a clean address. An empty one is forgotten. */
export async function rememberToken(token: string): Promise<void> {
  await setCookie(rememberedName, token, token === '' ? 0 : rememberedSeconds, `${cookiePath}/link`)
}

/** The link whose secret was stored; `null` if there is none. */
export async function rememberedLink(): Promise<PersonalLink | null> {
  const token = (await cookies()).get(rememberedName)?.value
  return token ? linkByToken(token) : null
}

const rememberedName = 'attache-opened-link'
const rememberedSeconds = 60 * 60

/** Only this path receives the cookies of links. */
const cookiePath = '/pocket'
// The longest that browsers allow: the database decides how long a session lasts.
const cookieSeconds = 400 * 24 * 60 * 60
const hourMs = 60 * 60 * 1000

// To about an hour, so that most requests write nothing.
async function noteUse({ id, lastUsedAt }: PersonalLink, sessionId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - hourMs)
  if (lastUsedAt && lastUsedAt > before) return
  await transact(db(), function* (tx) {
    yield* run(tx.update(personalLinks).set({ lastUsedAt: now }).where(eq(personalLinks.id, id)))
    yield* run(
      tx
        .update(linkSessions)
        .set({ lastSeenAt: now })
        .where(and(eq(linkSessions.id, sessionId), lt(linkSessions.lastSeenAt, before))),
    )
  })
}

async function setCookie(name: string, value: string, maxAge: number, path = cookiePath): Promise<void> {
  ;(await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', path, secure: isSecure(), maxAge })
}

function isSecure(): boolean {
  return config().publicUrl.startsWith('https:')
}

function cookiePrefix(): string {
  return isSecure() ? '__Secure-attache-link-' : 'attache-link-'
}

function cookieName(tripId: string): string {
  return cookiePrefix() + hashOfToken(tripId).slice(0, 16)
}
