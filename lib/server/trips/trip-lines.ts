import { and, asc, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, members, people, reportRevisions, reports, trips } from '../../../db/schema'
import type { ListedTrip, ReportState } from '../../domain/trips/trip-list'
import { visitsOfTrips } from '../trip/visits-of-trips'

// The entries of the list of trips. Without access control.

export type TripRow = Awaited<ReturnType<typeof readRows>>[number]

/** The rows of these trips in this order; the id decides between equal ones. */
export function readRows(where: SQL | undefined, order: SQL, limit: number, offset = 0) {
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

/** Adds the data of the entries outside the trips table: one query each for all trips, using the index on the trip. */
export async function withParts(rows: readonly TripRow[]): Promise<ListedTrip[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [visitsOf, sizes, leaders, written] = await Promise.all([
    visitsOfTrips(ids),
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
  const leadersOf = grouped(leaders)
  const sizeOf = new Map(sizes.map(({ tripId, size }) => [tripId, size]))
  const reportOf = new Map(
    written.map(({ tripId, live }): [string, ReportState] => [tripId, live > 0 ? 'published' : 'draft']),
  )
  return rows.map((row) => {
    const leading = leadersOf.get(row.id) ?? []
    const leader = leading.find(({ role }) => role === 'leader') ?? leading[0]
    return {
      ...row,
      size: row.size ?? sizeOf.get(row.id) ?? 0,
      visits: visitsOf.get(row.id) ?? [],
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
