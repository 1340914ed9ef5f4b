import { and, asc, count, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, members, people, reportRevisions, reports, trips, visits } from '../../../db/schema'
import { matches } from '../../../db/search'
import type { Day } from '../../domain/time/day'
import type { ToDoCounts } from '../../domain/checks/to-do'
import { byState, type ListedTrip, type ReportState, stateOf } from '../../domain/trips/trip-list'
import { officeMay, type OfficeRole } from '../../domain/access/roles'
import type { OfficeAccess, Viewer } from '../access/access'
import { isPlannedBy, readMemberTrips } from '../releases/member-trips'
import { countFindings, type TripVersion } from '../checks/check-counts'

/** Past trips per page of the list. */
export const pastOnPage = 30

/** A limit for current and upcoming trips, above what any office has, so that the page stays usable. */
const mostAhead = 300

/** More trips than a user without an office role plans. */
const maxOwnTrips = 1_000

export type TripList = {
  underWay: ListedTrip[]
  coming: ListedTrip[]
  undated: ListedTrip[]
  past: ListedTrip[]
  pastTotal: number
  /** The current page of past trips, from 1, and the number of pages. */
  page: number
  pages: number
  /** Upcoming trips whose findings have not been counted yet. */
  uncounted: readonly TripVersion[]
}

type Asked = { today: Day; query?: string; page?: number }

/**
 * The trips that the viewer may see whose search key contains every word of `query`: all current and upcoming ones, and
 * one page of past ones, latest first. Office staff see all trips, others those on which they have a role: as a planner
 * the draft, as a member the latest release.
 */
export async function listTrips(
  { viewer }: OfficeAccess<'see trips'>,
  { today, query = '', page = 1 }: Asked,
): Promise<TripList> {
  if (viewer.officeRole === 'none') return listOwnTrips(viewer, { today, query, page })
  const found = matches(trips.searchKey, query)
  // The last day, or the first if they are in the wrong order: the same rule as in `stateOf`.
  const over = and(lt(trips.endsOn, today), lt(trips.startsOn, today))
  const ahead = or(isNull(trips.startsOn), gte(trips.endsOn, today), gte(trips.startsOn, today))

  const [rows, counted] = await Promise.all([
    linesOf(and(found, ahead), asc(trips.startsOn), mostAhead, 0),
    db().select({ trips: count() }).from(trips).where(and(found, over)),
  ])
  const pastTotal = counted[0]?.trips ?? 0
  const pages = Math.max(1, Math.ceil(pastTotal / pastOnPage))
  const shown = Math.min(Math.max(1, page), pages)
  const past = await linesOf(and(found, over), desc(trips.endsOn), pastOnPage, (shown - 1) * pastOnPage)
  const [listed, { counts, uncounted }] = await Promise.all([
    withParts([...rows, ...past]),
    countsFor(viewer.officeRole, rows, today),
  ])
  const groups = byState(
    listed.map((trip) => withCounts(trip, counts)),
    today,
  )
  return {
    underWay: groups['under way'],
    coming: groups.coming,
    undated: groups.undated,
    past: groups.past,
    pastTotal,
    page: shown,
    pages,
    uncounted,
  }
}

// A user without an office role has few trips, so all are read and the page of past ones is cut from them.
async function listOwnTrips(viewer: Viewer, { today, query = '', page = 1 }: Asked): Promise<TripList> {
  const planned = and(isPlannedBy(viewer), matches(trips.searchKey, query))
  const [rows, travelled] = await Promise.all([
    linesOf(planned, asc(trips.startsOn), maxOwnTrips, 0),
    readMemberTrips(viewer, query),
  ])
  const members = travelled.map((trip): ListedTrip => ({ ...trip, report: 'none' }))
  const [own, { counts, uncounted }] = await Promise.all([withParts(rows), countFindings(ahead(rows, today), today)])
  const groups = byState([...own.map((trip) => withCounts(trip, counts)), ...members], today)
  const past = groups.past.toSorted(
    (a, b) => (b.endsOn ?? '').localeCompare(a.endsOn ?? '') || a.id.localeCompare(b.id),
  )
  const pages = Math.max(1, Math.ceil(past.length / pastOnPage))
  const shown = Math.min(Math.max(1, page), pages)
  return {
    underWay: groups['under way'],
    coming: groups.coming,
    undated: groups.undated,
    past: past.slice((shown - 1) * pastOnPage, shown * pastOnPage),
    pastTotal: past.length,
    page: shown,
    pages,
    uncounted,
  }
}

function ahead<T extends Pick<ListedTrip, 'startsOn' | 'endsOn'>>(rows: readonly T[], today: Day): T[] {
  return rows.filter((row) => stateOf(row, today) !== 'past')
}

function withCounts(trip: ListedTrip, counts: ReadonlyMap<string, ToDoCounts>): ListedTrip {
  const checks = counts.get(trip.id)
  return checks ? { ...trip, checks } : trip
}

/** The latest trips whose search key contains every word of `query`, for a picker. */
export async function latestTrips(_: OfficeAccess<'create trip'>, query: string, limit = 100): Promise<ListedTrip[]> {
  return withParts(await linesOf(matches(trips.searchKey, query), desc(trips.startsOn), limit, 0))
}

/** One entry of the trip list, or `null`. */
export async function listedTrip(_: OfficeAccess<'create trip'>, id: string): Promise<ListedTrip | null> {
  return (await withParts(await linesOf(eq(trips.id, id), desc(trips.startsOn), 1, 0)))[0] ?? null
}

// Only for users who can do something about it.
function countsFor(role: OfficeRole, rows: readonly TripVersion[], today: Day): ReturnType<typeof countFindings> {
  return officeMay(role, 'create trip')
    ? countFindings(rows, today)
    : Promise.resolve({ counts: new Map(), uncounted: [] })
}

type Row = Awaited<ReturnType<typeof linesOf>>[number]

function linesOf(where: SQL | undefined, order: SQL, limit: number, offset: number) {
  return db()
    .select({
      id: trips.id,
      version: trips.version,
      title: trips.title,
      direction: trips.direction,
      homeId: trips.homeId,
      guest: institutions.name,
      start: trips.start,
      end: trips.end,
      startsOn: trips.startsOn,
      endsOn: trips.endsOn,
      size: trips.size,
    })
    .from(trips)
    .leftJoin(institutions, eq(institutions.id, trips.guestId))
    .where(where)
    .orderBy(order, asc(trips.id))
    .limit(limit)
    .offset(offset)
}

// Data of the entries outside the trips table: one query each for all trips, using the index on the trip.
async function withParts(rows: Row[]): Promise<ListedTrip[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [visitRows, sizes, leaders, written] = await Promise.all([
    db()
      .select({
        tripId: visits.tripId,
        institutionId: visits.institutionId,
        name: institutions.name,
        own: visits.city,
        city: institutions.city,
      })
      .from(visits)
      .innerJoin(institutions, eq(institutions.id, visits.institutionId))
      .where(inArray(visits.tripId, ids))
      .orderBy(visits.position),
    db()
      .select({ tripId: members.tripId, size: sql<number>`sum(${members.count})`.mapWith(Number) })
      .from(members)
      .where(inArray(members.tripId, ids))
      .groupBy(members.tripId),
    db()
      .select({ tripId: members.tripId, role: members.role, title: members.title, name: people.name })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(and(inArray(members.tripId, ids), inArray(members.role, ['leader', 'co-leader'])))
      .orderBy(members.position),
    db()
      .select({ tripId: reports.tripId, live: count(reportRevisions.id) })
      .from(reports)
      .leftJoin(reportRevisions, and(eq(reportRevisions.reportId, reports.id), isNull(reportRevisions.withdrawnAt)))
      .where(inArray(reports.tripId, ids))
      .groupBy(reports.tripId),
  ])
  const [visitsOf, leadersOf] = [grouped(visitRows), grouped(leaders)]
  const sizeOf = new Map(sizes.map(({ tripId, size }) => [tripId, size]))
  const reportOf = new Map(
    written.map(({ tripId, live }): [string, ReportState] => [tripId, live > 0 ? 'published' : 'draft']),
  )
  return rows.map((row) => {
    const visited = visitsOf.get(row.id) ?? []
    const leading = leadersOf.get(row.id) ?? []
    const leader = leading.find(({ role }) => role === 'leader') ?? leading[0]
    return {
      ...row,
      size: row.size ?? sizeOf.get(row.id) ?? 0,
      visits: visited.map(({ institutionId, name, own, city }) => ({ institutionId, name, city: own ?? city })),
      leader: leader ? { title: leader.title, name: leader.name } : null,
      report: reportOf.get(row.id) ?? 'none',
    }
  })
}

function grouped<T extends { tripId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.tripId, [...(groups.get(row.tripId) ?? []), row])
  return groups
}
