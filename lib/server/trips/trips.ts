import { and, asc, count, desc, eq, isNotNull, max, min, ne, type SQL } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, trips, users } from '../../../db/schema'
import { matches } from '../../../db/search'
import { officeMay, type OfficeRole } from '../../domain/access/roles'
import type { ToDoCounts } from '../../domain/checks/to-do'
import type { Day } from '../../domain/time/day'
import { byState, type ListedTrip, stateOf, type TripState, tripStates } from '../../domain/trips/trip-list'
import { isOverview, noQuery, type TripQuery } from '../../domain/trips/trip-query'
import type { OfficeAccess, Viewer } from '../access/access'
import { countFindings, type TripVersion } from '../checks/check-counts'
import { isPlannedBy, readMemberTrips } from '../releases/member-trips'
import { isInState, orderOf, passes } from './trip-conditions'
import { readRows, type TripRow, withParts } from './trip-lines'

/** Trips per page of the list. */
export const tripsOnPage = 25

/** The most trips of each state on the overview, which leads to the others. */
export const onOverview: Readonly<Record<TripState, number>> = { 'under way': 10, coming: 10, undated: 5, past: 5 }

/** More trips than a user without an office role plans. */
const maxOwnTrips = 1_000

/** Trips under one heading; `state` is `null` for a list of trips in several states. `total`: with those not shown. */
export type TripGroup = { state: TripState | null; trips: ListedTrip[]; total: number }

/** The overview has a group for each state that has trips, and one page. Any other list is one group. */
export type TripList = {
  groups: TripGroup[]
  total: number
  /** The current page, from 1, and the number of pages. */
  page: number
  pages: number
  /** Trips whose findings have not been counted yet. */
  uncounted: readonly TripVersion[]
}

type Asked = { today: Day; query?: TripQuery }

/**
 * The trips that the viewer may see: the nearest ones of each state, or a page of those that a query asks for. Office
 * staff see all trips, others those on which they have a role: as a planner the draft, as a member the latest release.
 */
export function listTrips(access: OfficeAccess<'see trips'>, { today, query = noQuery }: Asked): Promise<TripList> {
  if (access.viewer.officeRole === 'none') return listOwnTrips(access.viewer, { today, query })
  return isOverview(query)
    ? overviewOfTrips(access.viewer.officeRole, today)
    : pageOfTrips(access.viewer.officeRole, query, today)
}

async function overviewOfTrips(role: OfficeRole, today: Day): Promise<TripList> {
  const groups = await Promise.all(
    tripStates.map(async (status) => {
      const where = isInState(status, today)
      const rows = await readRows(where, orderOf({ ...noQuery, status }), onOverview[status])
      const isAll = rows.length < onOverview[status]
      return { state: status, rows, total: isAll ? rows.length : await countOf(where) }
    }),
  )
  const rows = groups.flatMap((group) => group.rows)
  const { trips: listed, uncounted } = await completed(role, rows, today)
  return {
    groups: groups
      .filter(({ total }) => total > 0)
      .map(({ state, rows: own, total }) => ({ state, trips: own.map(({ id }) => listed.get(id)!), total })),
    total: groups.reduce((sum, { total }) => sum + total, 0),
    page: 1,
    pages: 1,
    uncounted,
  }
}

async function pageOfTrips(role: OfficeRole, query: TripQuery, today: Day): Promise<TripList> {
  const where = passes(query, today)
  const total = await countOf(where)
  const { page, pages, offset } = pageIn(total, query.page)
  const rows = await readRows(where, orderOf(query), tripsOnPage, offset)
  const { trips: listed, uncounted } = await completed(role, rows, today)
  return { groups: [{ state: query.status, trips: [...listed.values()], total }], total, page, pages, uncounted }
}

function pageIn(total: number, wanted: number): { page: number; pages: number; offset: number } {
  const pages = Math.max(1, Math.ceil(total / tripsOnPage))
  const page = Math.min(Math.max(1, wanted), pages)
  return { page, pages, offset: (page - 1) * tripsOnPage }
}

async function countOf(where: SQL | undefined): Promise<number> {
  const [row] = await db().select({ trips: count() }).from(trips).where(where)
  return row?.trips ?? 0
}

// Findings of past trips are not shown.
async function completed(
  role: OfficeRole,
  rows: readonly TripRow[],
  today: Day,
): Promise<{ trips: ReadonlyMap<string, ListedTrip>; uncounted: readonly TripVersion[] }> {
  const counting = officeMay(role, 'create trip') ? ahead(rows, today) : []
  const [listed, { counts, uncounted }] = await Promise.all([withParts(rows), countFindings(counting, today)])
  return { trips: new Map(listed.map((trip) => [trip.id, withCounts(trip, counts)])), uncounted }
}

// A user without an office role has few trips, so all are read and the page is cut from them.
async function listOwnTrips(viewer: Viewer, { today, query }: { today: Day; query: TripQuery }): Promise<TripList> {
  const planned = and(isPlannedBy(viewer), matches(trips.searchKey, query.words))
  const [rows, travelled] = await Promise.all([
    readRows(planned, asc(trips.startsOn), maxOwnTrips),
    readMemberTrips(viewer, query.words),
  ])
  const members = travelled.map((trip): ListedTrip => ({ ...trip, report: 'none' }))
  const [own, { counts, uncounted }] = await Promise.all([withParts(rows), countFindings(ahead(rows, today), today)])
  const groups = byState([...own.map((trip) => withCounts(trip, counts)), ...members], today)
  groups.past.sort((a, b) => (b.endsOn ?? '').localeCompare(a.endsOn ?? '') || a.id.localeCompare(b.id))
  return { ...cut(groups, query), uncounted }
}

function cut(groups: Readonly<Record<TripState, ListedTrip[]>>, query: TripQuery): Omit<TripList, 'uncounted'> {
  if (isOverview(query)) {
    const shown = tripStates.map((state) => ({
      state,
      trips: groups[state].slice(0, onOverview[state]),
      total: groups[state].length,
    }))
    const total = shown.reduce((sum, group) => sum + group.total, 0)
    return { groups: shown.filter((group) => group.total > 0), total, page: 1, pages: 1 }
  }
  const all = query.status ? groups[query.status] : tripStates.flatMap((state) => groups[state])
  const { page, pages, offset } = pageIn(all.length, query.page)
  const group = { state: query.status, trips: all.slice(offset, offset + tripsOnPage), total: all.length }
  return { groups: [group], total: all.length, page, pages }
}

function ahead<T extends Pick<ListedTrip, 'startsOn' | 'endsOn'>>(rows: readonly T[], today: Day): T[] {
  return rows.filter((row) => stateOf(row, today) !== 'past')
}

function withCounts(trip: ListedTrip, counts: ReadonlyMap<string, ToDoCounts>): ListedTrip {
  const checks = counts.get(trip.id)
  return checks ? { ...trip, checks } : trip
}

/** More trips than an office has. */
const mostExported = 10_000

/** All trips that a query asks for, in its order. */
export async function exportTrips(
  _: OfficeAccess<'see directory'>,
  query: TripQuery,
  today: Day,
): Promise<ListedTrip[]> {
  return withParts(await readRows(passes(query, today), orderOf(query), mostExported))
}

/** What the list of trips can be narrowed to. */
export type TripFilterChoices = {
  /** The first and the last year with a trip; `null` without dated trips. */
  years: { first: number; last: number } | null
  countries: string[]
  owners: { id: string; name: string }[]
}

/** Countries of the directory, and the users who may create trips. */
export async function readTripFilterChoices(_: OfficeAccess<'see directory'>): Promise<TripFilterChoices> {
  const [span, countries, owners] = await Promise.all([
    db()
      .select({ first: min(trips.startsOn), last: max(trips.startsOn) })
      .from(trips),
    db().selectDistinct({ country: institutions.country }).from(institutions).where(isNotNull(institutions.country)),
    db().select({ id: users.id, name: users.name }).from(users).where(ne(users.officeRole, 'none')),
  ])
  const { first = null, last = null } = span[0] ?? {}
  return {
    years: first && last ? { first: Number(first.slice(0, 4)), last: Number(last.slice(0, 4)) } : null,
    countries: countries.flatMap(({ country }) => country ?? []),
    owners: owners.toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}

/** The latest trips whose search key contains every word of `query`, for a picker. */
export async function latestTrips(_: OfficeAccess<'create trip'>, query: string, limit = 100): Promise<ListedTrip[]> {
  return withParts(await readRows(matches(trips.searchKey, query), desc(trips.startsOn), limit))
}

/** One entry of the trip list, or `null`. */
export async function listedTrip(_: OfficeAccess<'create trip'>, id: string): Promise<ListedTrip | null> {
  return (await withParts(await readRows(eq(trips.id, id), desc(trips.startsOn), 1)))[0] ?? null
}
