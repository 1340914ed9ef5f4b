import { and, asc, desc, eq, gte, type SQL } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, people, trips } from '../../../db/schema'
import { matches } from '../../../db/search'
import type { Day } from '../../domain/time/day'
import type { PersonName } from '../../domain/text/person-name'
import { officeMay } from '../../domain/access/roles'
import type { Texts } from '../../domain/text/text'
import type { TripSummary } from '../../domain/trip/trip-summary'
import type { OfficeAccess, Viewer } from '../access/access'
import { isPlannedBy, readMemberTrips } from '../releases/member-trips'
import { visitsOfTrips } from '../trip/visits-of-trips'
import { beginsWith, institutionLine, personMatches } from '../directory/people'

/** The most results of each kind. */
export const maxResults = 6

export type FoundTrip = TripSummary & {
  id: string
  start: Day | null
  end: Day | null
  startsOn: Day | null
  endsOn: Day | null
}
export type FoundPerson = { id: string; name: PersonName; institution: Texts | null }
export type FoundInstitution = { id: string; name: Texts; city: Texts | null; country: string | null }
export type SearchResults = { trips: FoundTrip[]; people: FoundPerson[]; institutions: FoundInstitution[] }

/**
 * Everything the viewer may see whose search key contains every word of `query`: matches at the beginning first, trips
 * then by date, latest first. An empty query finds current and upcoming trips, the nearest first.
 */
export async function search({ viewer }: OfficeAccess<'see trips'>, query: string, today: Day): Promise<SearchResults> {
  const isAll = query.trim() === ''
  const mine = viewer.officeRole === 'none' ? isPlannedBy(viewer) : undefined
  const planned = isAll
    ? tripsWhere(and(mine, gte(trips.endsOn, today)), [asc(trips.startsOn)])
    : tripsWhere(and(mine, matches(trips.searchKey, query)), [beginsWith(trips.searchKey, query), desc(trips.startsOn)])
  const found = viewer.officeRole === 'none' ? withMemberTrips(viewer, await planned, query, today) : planned
  if (isAll) return { trips: await found, people: [], institutions: [] }
  if (!officeMay(viewer.officeRole, 'see directory')) return { trips: await found, people: [], institutions: [] }
  const [trips_, people_, institutions_] = await Promise.all([found, peopleCalled(query), institutionsCalled(query)])
  return { trips: trips_, people: people_, institutions: institutions_ }
}

// Trips that a user does not plan are found by their latest release. The user has few of them.
async function withMemberTrips(
  viewer: Viewer,
  planned: readonly FoundTrip[],
  query: string,
  today: Day,
): Promise<FoundTrip[]> {
  const isAll = query.trim() === ''
  const travelled = await readMemberTrips(viewer, query)
  const wanted = isAll ? travelled.filter(({ endsOn }) => endsOn !== null && endsOn >= today) : travelled
  const day = ({ startsOn }: FoundTrip) => startsOn ?? ''
  return [...planned, ...wanted]
    .toSorted((a, b) => (isAll ? day(a).localeCompare(day(b)) : day(b).localeCompare(day(a))))
    .slice(0, maxResults)
}

async function tripsWhere(where: SQL | undefined, order: SQL[]): Promise<FoundTrip[]> {
  const rows = await db()
    .select({
      id: trips.id,
      title: trips.title,
      direction: trips.direction,
      homeId: trips.homeId,
      guest: institutions.name,
      start: trips.start,
      end: trips.end,
      startsOn: trips.startsOn,
      endsOn: trips.endsOn,
    })
    .from(trips)
    .leftJoin(institutions, eq(institutions.id, trips.guestId))
    .where(where)
    .orderBy(...order, asc(trips.id))
    .limit(maxResults)
  // Destinations are shown only for trips without a title.
  const untitled = rows.filter(({ title }) => title === null).map(({ id }) => id)
  const visitsOf = await visitsOfTrips(untitled)
  return rows.map((row) => ({ ...row, leader: null, visits: visitsOf.get(row.id) ?? [] }))
}

function peopleCalled(query: string): Promise<FoundPerson[]> {
  return db()
    .select({ id: people.id, name: people.name, institution: institutions.name })
    .from(people)
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .where(personMatches(query))
    .orderBy(beginsWith(people.searchKey, query), people.searchKey, people.id)
    .limit(maxResults)
}

function institutionsCalled(query: string): Promise<FoundInstitution[]> {
  return db()
    .select(institutionLine)
    .from(institutions)
    .where(matches(institutions.searchKey, query))
    .orderBy(beginsWith(institutions.searchKey, query), institutions.searchKey, institutions.id)
    .limit(maxResults)
}
