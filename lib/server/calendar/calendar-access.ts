import { createHash, randomBytes } from 'node:crypto'
import { and, eq, exists, isNull, or, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { isOneOf, preparedAlone } from '../../../db/prepared'
import {
  calendarFeeds,
  members,
  office,
  people,
  personalLinks,
  releases,
  tripRoles,
  trips,
  userCalendars,
  users,
} from '../../../db/schema'
import { linkExpiry } from '../../domain/access/link-expiry'
import type { Locale } from '../../domain/text/locales'
import { type OfficeRole, tripMay } from '../../domain/access/roles'
import type { TripAccess } from '../access/access'
import { Refused } from '../access/refused'
import { localeOf } from '../releases/release-readers'

// Calendar programs cannot sign in. The secret in a feed's address grants access to one user's items of one trip, or of
// all their trips, and to nothing else. Reading a calendar requires a CalendarAccess, which only this file creates.

declare const proven: unique symbol

/** A trip in a calendar. `number`: its newest release; `null` before the first. */
export type CalendarTrip = { readonly tripId: string; readonly number: number | null }

/** Proof that the reader may see one user's items of these trips, and the data that the calendar depends on. */
export type CalendarAccess = {
  readonly [proven]: 'read calendar'
  /** `all trips`: those that the user is on, rather than one that they chose. */
  readonly of: 'one trip' | 'all trips'
  readonly trips: readonly CalendarTrip[]
  readonly personId: string | null
  readonly locale: Locale
  /** Minutes before each item; `null` without alarms. */
  readonly alarmMinutes: number | null
}

// Longer than any token. Longer input is cut off and is therefore invalid.
const longestToken = 100

/** A new secret for an address, 192 random bits, and its hash. Only the hash may be stored. */
export function newCalendarToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, tokenHash: hashOf(token) }
}

const newestNumber = sql<
  number | null
>`(select max(${releases.number}) from ${releases} where ${releases.tripId} = ${trips.id})`
const owner = {
  tripId: trips.id,
  language: trips.language,
  personId: users.personId,
  locale: users.locale,
  spoken: people.languages,
  officeRole: users.officeRole,
  on: tripRoles.role,
  number: newestNumber,
}
const onTrip = and(eq(tripRoles.tripId, trips.id), eq(tripRoles.userId, users.id))

// How many of the named people still exist: in the same query, because it is needed for every request.
const known = sql<number>`(select cast(count(*) as int) from ${people} where ${isOneOf(people.id, 'named')})`
// A user without an account has no other way in than their link.
const ofLinkUser = and(
  eq(users.kind, 'link only'),
  eq(personalLinks.tripId, calendarFeeds.tripId),
  eq(personalLinks.userId, calendarFeeds.userId),
)
const byKey = preparedAlone((at) =>
  at
    .select({
      ...owner,
      known,
      alarmMinutes: calendarFeeds.alarmMinutes,
      linkId: calendarFeeds.linkId,
      link: { id: personalLinks.id, createdAt: personalLinks.createdAt, revokedAt: personalLinks.revokedAt },
      startsOn: trips.startsOn,
      endsOn: trips.endsOn,
      weeks: office.linkWeeks,
    })
    .from(calendarFeeds)
    .innerJoin(trips, eq(trips.id, calendarFeeds.tripId))
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .leftJoin(tripRoles, onTrip)
    .leftJoin(people, eq(people.id, users.personId))
    .leftJoin(personalLinks, or(eq(personalLinks.id, calendarFeeds.linkId), ofLinkUser))
    .leftJoin(office, eq(office.id, 'office'))
    .where(and(eq(calendarFeeds.tokenHash, sql.placeholder('hash')), isNull(users.disabledAt))),
)

const byOwnKey = preparedAlone((at) =>
  at
    .select({
      userId: users.id,
      personId: users.personId,
      locale: users.locale,
      spoken: people.languages,
      officeRole: users.officeRole,
      alarmMinutes: userCalendars.alarmMinutes,
      known,
    })
    .from(userCalendars)
    .innerJoin(users, eq(users.id, userCalendars.userId))
    .leftJoin(people, eq(people.id, users.personId))
    .where(and(eq(userCalendars.tokenHash, sql.placeholder('hash')), isNull(users.disabledAt))),
)

// Trips with a role of a member, and trips whose delegation the person is in.
const tripsOf = preparedAlone((at) =>
  at
    .select({ tripId: trips.id, on: tripRoles.role, number: newestNumber })
    .from(trips)
    .leftJoin(tripRoles, and(eq(tripRoles.tripId, trips.id), eq(tripRoles.userId, sql.placeholder('user'))))
    .where(
      or(
        eq(tripRoles.role, 'member'),
        exists(
          at
            .select({ id: members.id })
            .from(members)
            .where(and(eq(members.tripId, trips.id), eq(members.personId, sql.placeholder('person')))),
        ),
      ),
    )
    .orderBy(trips.id),
)

/** The hash of a token, which identifies an address without storing its secret. */
export function calendarKey(token: string): string {
  return hashOf(token.slice(0, longestToken))
}

/** An access, how many of some people still exist, and when the address stops to work; `null`: never. */
export type AccessByKey = { access: CalendarAccess; known: number; until: Date | null }

/**
 * The access of an address, and how many of the people `named` still exist. All invalid addresses (unknown, malformed,
 * renewed, revoked, expired, of a closed account, of someone no longer on the trip) take the same queries, so that
 * timing does not tell them apart. @throws Refused 'not found'
 */
export async function accessByKey(key: string, named: readonly string[], now = new Date()): Promise<AccessByKey> {
  const values = { hash: key, named: JSON.stringify(named) }
  const [row] = await byKey(db(), values)
  const [own] = row ? [] : await byOwnKey(db(), values)
  if (own) return { access: await provedForAll(own), known: own.known, until: null }
  const until = row?.link?.id ? linkExpiry(row, row.weeks, row.link.createdAt) : null
  const isGone = row?.linkId && !row.link?.id
  const isOver = isGone || row?.link?.revokedAt || (until !== null && until <= now)
  if (!row || isOver || !tripMay(row.officeRole, row.on, 'see trip')) throw new Refused('not found')
  return { access: proved(row, row.alarmMinutes), known: row.known, until }
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
  return proved(row, null)
}

type Owner = { personId: string | null; locale: string | null; spoken: readonly string[] | null }
type Row = Owner & CalendarTrip & { language: string }

// In the language of e-mails to the owner, because there is no browser to ask for one.
function proved({ tripId, personId, number, locale, spoken, language }: Row, alarmMinutes: number | null) {
  const access: Omit<CalendarAccess, typeof proven> = {
    of: 'one trip',
    trips: [{ tripId, number }],
    personId,
    locale: localeOf([locale, ...(spoken ?? []), language]),
    alarmMinutes,
  }
  return access as CalendarAccess
}

type UserRow = Owner & { userId: string; officeRole: OfficeRole; alarmMinutes: number | null }

async function provedForAll({ userId, personId, locale, spoken, officeRole, alarmMinutes }: UserRow) {
  const all = await tripsOf(db(), { user: userId, person: personId })
  const access: Omit<CalendarAccess, typeof proven> = {
    of: 'all trips',
    trips: all
      .filter(({ on }) => tripMay(officeRole, on, 'see trip'))
      .map(({ tripId, number }) => ({ tripId, number })),
    personId,
    locale: localeOf([locale, ...(spoken ?? [])]),
    alarmMinutes,
  }
  return access as CalendarAccess
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
