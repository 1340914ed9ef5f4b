import { and, asc, desc, eq, exists, gt, gte, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, members, people, trips, visits } from '../../../db/schema'
import { matches } from '../../../db/search'
import type { Day } from '../../domain/time/day'
import type { TripState } from '../../domain/trips/trip-list'
import type { TripFilter, TripQuery } from '../../domain/trips/trip-query'

// Filters and orders of the list of trips in SQL.

/** The trips in this state on this day: the same rule as `stateOf`. */
export function isInState(state: TripState, today: Day): SQL | undefined {
  // The last day, or the first if they are in the wrong order.
  const isOver = and(lt(trips.endsOn, today), lt(trips.startsOn, today))
  const isAhead = and(isNotNull(trips.startsOn), or(gte(trips.endsOn, today), gte(trips.startsOn, today)))
  const of: Record<TripState, SQL | undefined> = {
    'under way': and(isAhead, lte(trips.startsOn, today)),
    coming: gt(trips.startsOn, today),
    undated: isNull(trips.startsOn),
    past: isOver,
  }
  return of[state]
}

/** The trips that every filter of the query lets through. */
export function passes({ words, status, year, country, direction, owner }: TripFilter, today: Day): SQL | undefined {
  return and(
    matches(trips.searchKey, words),
    status === null ? undefined : isInState(status, today),
    year === null ? undefined : and(lte(trips.startsOn, `${year}-12-31`), gte(trips.endsOn, `${year}-01-01`)),
    country === null ? undefined : goesTo(country),
    direction === null ? undefined : eq(trips.direction, direction),
    owner === null ? undefined : eq(trips.createdBy, owner),
  )
}

// An outgoing trip to its hosts, an incoming one from its guest.
function goesTo(country: string): SQL | undefined {
  const isThere = eq(institutions.country, country)
  const visited = db()
    .select({ one: sql`1` })
    .from(visits)
    .innerJoin(institutions, eq(institutions.id, visits.institutionId))
    .where(and(eq(visits.tripId, trips.id), ne(institutions.id, trips.homeId), isThere))
  const guest = db()
    .select({ one: sql`1` })
    .from(institutions)
    .where(and(eq(institutions.id, trips.guestId), isThere))
  return or(exists(visited), exists(guest))
}

/** The order of the query. Without one: what comes next first, of everything else the latest first. */
export function orderOf({ sort, isDown, status }: TripQuery): SQL {
  if (sort === null) {
    if (status === 'under way' || status === 'coming') return asc(trips.startsOn)
    if (status === 'past') return desc(trips.endsOn)
    return desc(startOrNone)
  }
  return (isDown ? desc : asc)(sorted[sort]())
}

// Texts, because the engines do not agree where NULL is sorted.
const startOrNone = sql`coalesce(${trips.startsOn}, '')`

const sorted = {
  date: () => startOrNone,
  // It begins with the title, without accents and in lower case.
  title: () => sql`${trips.searchKey}`,
  leader: () => {
    const leading = db()
      .select({ key: sql`min(${people.searchKey})` })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(and(eq(members.tripId, trips.id), eq(members.role, 'leader')))
    return sql`coalesce(${leading}, '')`
  },
  size: () => {
    const listed = db()
      .select({ size: sql`sum(${members.count})` })
      .from(members)
      .where(eq(members.tripId, trips.id))
    return sql`coalesce(${trips.size}, ${listed}, 0)`
  },
} as const
