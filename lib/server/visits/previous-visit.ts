import { and, asc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import { db } from '../../../db/client'
import { agreements, nextSteps, office, trips, visits } from '../../../db/schema'
import { officeMay } from '../../domain/access/roles'
import { isFullDay } from '../../domain/time/day'
import type { LastTime, LastTimes } from '../../domain/visits/previous-visit'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { Refused, type TripAccess, type Viewer } from '../access/access'
import { isPlannedBy } from '../releases/member-trips'

/**
 * The results of the previous visit to each institution of this trip, before the trip began; part of the briefing. Only
 * of trips that the viewer may see as planners do, unless the office shares past visits with all readers of a trip.
 * @param whole this trip as the reader may see it @throws Refused when it is another trip
 */
export async function readLastTimes(
  { tripId, viewer }: TripAccess<'see trip'>,
  { id, record }: Pick<WholeTrip, 'id' | 'record'>,
): Promise<LastTimes> {
  if (id !== tripId) throw new Refused('not found')
  const startsOn = record.trip.start
  const ids = [...new Set(record.visit.map(({ institutionId }) => institutionId))]
  if (ids.length === 0 || !isFullDay(startsOn)) return {}
  const rows = await db()
    .select({
      id: visits.id,
      tripId: visits.tripId,
      institutionId: visits.institutionId,
      day: visits.day,
      outcomes: visits.outcomes,
      tripTitle: trips.title,
      startsOn: trips.startsOn,
      tripOutcomes: trips.outcomes,
    })
    .from(visits)
    .innerJoin(trips, eq(trips.id, visits.tripId))
    .where(
      and(
        inArray(visits.institutionId, ids),
        or(lt(trips.startsOn, startsOn), lt(visits.day, startsOn)),
        await readableTrips(viewer),
      ),
    )
  const latest = new Map<string, (typeof rows)[number]>()
  for (const visit of rows) {
    const known = latest.get(visit.institutionId)
    if (visit.tripId !== tripId && (!known || dayOf(visit) > dayOf(known))) latest.set(visit.institutionId, visit)
  }
  const found = [...latest.values()]
  if (found.length === 0) return {}
  const [agreed, steps] = await Promise.all([
    db()
      .select({
        visitId: agreements.visitId,
        kind: agreements.kind,
        subject: agreements.subject,
        status: agreements.status,
      })
      .from(agreements)
      .where(
        inArray(
          agreements.visitId,
          found.map(({ id }) => id),
        ),
      )
      .orderBy(asc(agreements.position)),
    db()
      .select({ tripId: nextSteps.tripId, text: nextSteps.text, due: nextSteps.due, owner: nextSteps.owner })
      .from(nextSteps)
      .where(
        inArray(
          nextSteps.tripId,
          found.map((visit) => visit.tripId),
        ),
      )
      .orderBy(asc(nextSteps.position)),
  ])
  return Object.fromEntries(
    found.map((visit): [string, LastTime] => [
      visit.institutionId,
      {
        tripId: visit.tripId,
        tripTitle: visit.tripTitle,
        day: visit.day ?? visit.startsOn,
        outcomes: [...visit.outcomes, ...visit.tripOutcomes],
        agreements: agreed
          .filter(({ visitId }) => visitId === visit.id)
          .map(({ visitId: _v, ...agreement }) => agreement),
        promised: steps.filter((step) => step.tripId === visit.tripId).map(({ tripId: _t, ...step }) => step),
      },
    ]),
  )
}

async function readableTrips(viewer: Viewer): Promise<SQL | undefined> {
  if (officeMay(viewer.officeRole, 'see directory')) return undefined
  const [row] = await db().select({ isShared: office.isHistoryShared }).from(office).where(eq(office.id, 'office'))
  return row?.isShared ? undefined : isPlannedBy(viewer)
}

function dayOf({ day, startsOn }: { day: string | null; startsOn: string | null }): string {
  return isFullDay(day) ? day : (startsOn ?? '')
}
