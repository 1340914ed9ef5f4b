import { eq, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, visits } from '../../../db/schema'
import type { VisitSummary } from '../../domain/trip/trip-summary'

/** The visits of these trips in their order, by trip, as lists name them: one query for all. Without access control. */
export async function visitsOfTrips(tripIds: readonly string[]): Promise<Map<string, VisitSummary[]>> {
  const byTrip = new Map<string, VisitSummary[]>(tripIds.map((id) => [id, []]))
  if (tripIds.length === 0) return byTrip
  const rows = await db()
    .select({
      tripId: visits.tripId,
      institutionId: visits.institutionId,
      name: institutions.name,
      own: visits.city,
      city: institutions.city,
    })
    .from(visits)
    .innerJoin(institutions, eq(institutions.id, visits.institutionId))
    .where(inArray(visits.tripId, [...tripIds]))
    .orderBy(visits.position)
  for (const { tripId, own, city, ...visit } of rows) byTrip.get(tripId)?.push({ ...visit, city: own ?? city })
  return byTrip
}
