import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { isOneOf, preparedAlone } from '../../../db/prepared'
import { calendarFeeds, people, releases, tripRoles, trips, users } from '../../../db/schema'
import type { Locale } from '../../domain/text/locales'
import { tripMay } from '../../domain/access/roles'
import type { TripAccess } from '../access/access'
import { Refused } from '../access/refused'
import { localeOf } from '../releases/release-readers'

// Calendar programs cannot sign in. The secret in a feed's address grants access to one user's items of one trip and to
// nothing else. Reading a calendar requires a CalendarAccess, which only this file creates.

declare const proven: unique symbol

/** Proof that the reader may see one user's items of one trip, and the data that the calendar depends on. */
export type CalendarAccess = {
  readonly [proven]: 'read calendar'
  readonly tripId: string
  readonly personId: string | null
  readonly locale: Locale
  /** The number of the newest release; `null` before the first. */
  readonly number: number | null
}

// Longer than any token. Longer input is cut off and is therefore invalid.
const longestToken = 100

/** A new secret for an address, 192 random bits, and its hash. Only the hash may be stored. */
export function newCalendarToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, tokenHash: hashOf(token) }
}

const owner = {
  tripId: trips.id,
  language: trips.language,
  personId: users.personId,
  locale: users.locale,
  spoken: people.languages,
  officeRole: users.officeRole,
  on: tripRoles.role,
  number: sql<number | null>`(select max(${releases.number}) from ${releases} where ${releases.tripId} = ${trips.id})`,
}
const onTrip = and(eq(tripRoles.tripId, trips.id), eq(tripRoles.userId, users.id))

// How many of the named people still exist: in the same query, because it is needed for every request.
const known = sql<number>`(select cast(count(*) as int) from ${people} where ${isOneOf(people.id, 'named')})`
const byKey = preparedAlone((at) =>
  at
    .select({ ...owner, known })
    .from(calendarFeeds)
    .innerJoin(trips, eq(trips.id, calendarFeeds.tripId))
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .leftJoin(tripRoles, onTrip)
    .leftJoin(people, eq(people.id, users.personId))
    .where(and(eq(calendarFeeds.tokenHash, sql.placeholder('hash')), isNull(users.disabledAt))),
)

/** The hash of a token, which identifies an address without storing its secret. */
export function calendarKey(token: string): string {
  return hashOf(token.slice(0, longestToken))
}

/**
 * The access of an address, and how many of the people `named` still exist. All invalid addresses (unknown, malformed,
 * renewed, revoked, of a closed account, of someone no longer on the trip) take the same query, so that timing does not
 * tell them apart. @throws Refused 'not found'
 */
export async function accessByKey(
  key: string,
  named: readonly string[],
): Promise<{ access: CalendarAccess; known: number }> {
  const [row] = await byKey(db(), { hash: key, named: JSON.stringify(named) })
  if (!row || !tripMay(row.officeRole, row.on, 'see trip')) throw new Refused('not found')
  return { access: proved(row), known: row.known }
}

/** The access granted by the secret of an address. @throws Refused 'not found' */
export async function calendarAccess(token: string): Promise<CalendarAccess> {
  return (await accessByKey(calendarKey(token), [])).access
}

/** The access of a signed-in user to their own calendar. @throws Refused 'not found' */
export async function ownCalendar({ tripId, viewer }: TripAccess<'see trip'>): Promise<CalendarAccess> {
  const [row] = await db()
    .select(owner)
    .from(trips)
    .innerJoin(users, eq(users.id, viewer.id))
    .leftJoin(tripRoles, onTrip)
    .leftJoin(people, eq(people.id, users.personId))
    .where(eq(trips.id, tripId))
  if (!row) throw new Refused('not found')
  return proved(row)
}

type Row = Omit<Awaited<ReturnType<typeof byKey>>[number], 'known'>

// In the language of e-mails to the owner, because there is no browser to ask for one.
function proved({ tripId, personId, number, locale, spoken, language }: Row): CalendarAccess {
  const access: Omit<CalendarAccess, typeof proven> = {
    tripId,
    personId,
    number,
    locale: localeOf([locale, ...(spoken ?? []), language]),
  }
  return access as CalendarAccess
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
