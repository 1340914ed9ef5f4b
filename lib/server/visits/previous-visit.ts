import { and, asc, eq, inArray, lt, ne, or, type SQL } from 'drizzle-orm'
import { db } from '../../../db/client'
import { agreements, nextSteps, office, trips, visits } from '../../../db/schema'
import { officeMay } from '../../domain/access/roles'
import { isFullDay } from '../../domain/time/day'
import { isGuest } from '../../domain/releases/traveller-view'
import type { LastTime, LastTimes } from '../../domain/visits/previous-visit'
import type { Trip, Visit, WholeTrip } from '../../domain/trip/trip-record'
import { Refused, type TripAccess, type Viewer } from '../access/access'
import { isPlannedBy } from '../releases/member-trips'

/**
 * The results of the previous visit between us and each institution of this trip, before it began; part of the
 * briefing. Our own institution as the stop of an incoming trip means that of the guests. Only of trips that
 * the viewer may see as planners do, unless the office shares past visits with all readers of a trip. Guests of ours
 * read none of it. @param whole this trip as the reader may see it @throws Refused when it is another trip
 */
export async function readLastTimes(
  { tripId, viewer }: TripAccess<'see trip'>,
  whole: Pick<WholeTrip, 'id' | 'record' | 'directory'>,
): Promise<LastTimes> {
  const { id, record } = whole
  if (id !== tripId) throw new Refused('not found')
  if (isGuest(whole, viewer.personId)) return {}
  const startsOn = record.trip.start
  const stops = record.visit.map((visit) => ({
    institutionId: visit.institutionId,
    partnerId: partnerOf(visit, record.trip),
  }))
  const ids = [...new Set(stops.map(({ partnerId }) => partnerId).filter((one) => one !== null))]
  if (ids.length === 0 || !isFullDay(startsOn)) return {}
  const rows = await db()
    .select({
      id: visits.id,
      tripId: visits.tripId,
      institutionId: visits.institutionId,
      day: visits.day,
      outcomes: visits.outcomes,
      tripTitle: trips.title,
      direction: trips.direction,
      homeId: trips.homeId,
      guestId: trips.guestId,
      startsOn: trips.startsOn,
      tripOutcomes: trips.outcomes,
    })
    .from(visits)
    .innerJoin(trips, eq(trips.id, visits.tripId))
    .where(
      and(
        or(
          inArray(visits.institutionId, ids),
          and(eq(visits.institutionId, trips.homeId), inArray(trips.guestId, ids)),
        ),
        or(lt(trips.startsOn, startsOn), lt(visits.day, startsOn)),
        await readableTrips(viewer),
      ),
    )
  const earlier = rows.flatMap((visit) => {
    const partnerId = partnerOf(visit, visit)
    return partnerId === null || visit.tripId === tripId ? [] : [{ ...visit, partnerId }]
  })
  const latest = new Map<string, (typeof earlier)[number]>()
  for (const visit of earlier) {
    const known = latest.get(visit.partnerId)
    if (!known || dayOf(visit) > dayOf(known)) latest.set(visit.partnerId, visit)
  }
  const found = [...latest.values()]
  if (found.length === 0) return {}
  const [agreed, promised] = await Promise.all([
    agreementsOf(found.map((visit) => visit.id)),
    promisesOf(earlier, new Set(found.map((visit) => visit.id))),
  ])
  const byPartner = new Map(
    found.map((visit): [string, LastTime] => [
      visit.partnerId,
      {
        tripId: visit.tripId,
        tripTitle: visit.tripTitle,
        direction: visit.direction,
        day: visit.day ?? visit.startsOn,
        outcomes: [...visit.outcomes, ...visit.tripOutcomes],
        agreements: agreed
          .filter(({ visitId }) => visitId === visit.id)
          .map(({ visitId: _v, ...agreement }) => agreement),
        promised: promised.get(visit.partnerId) ?? [],
      },
    ]),
  )
  return Object.fromEntries(
    stops.flatMap(({ institutionId, partnerId }) => {
      const last = partnerId === null ? undefined : byPartner.get(partnerId)
      return last ? [[institutionId, last]] : []
    }),
  )
}

/** Whom a visit was with: the institution, or the guests at our own. `null` for guests who are not known. */
function partnerOf(
  { institutionId }: Pick<Visit, 'institutionId'>,
  { direction, homeId, guestId }: Pick<Trip, 'direction' | 'homeId' | 'guestId'>,
): string | null {
  return direction === 'incoming' && institutionId === homeId ? guestId : institutionId
}

function agreementsOf(visitIds: string[]) {
  const { visitId, kind, subject, status } = agreements
  return db()
    .select({ visitId, kind, subject, status })
    .from(agreements)
    .where(inArray(visitId, visitIds))
    .orderBy(asc(agreements.position))
}

type EarlierVisit = { id: string; tripId: string; partnerId: string }

/**
 * The promises of earlier visits, by institution: what was kept since the latest of them, then all that is open. One
 * that was dropped is of the office only.
 */
async function promisesOf(
  earlier: readonly EarlierVisit[],
  latest: ReadonlySet<string>,
): Promise<Map<string, LastTime['promised']>> {
  const tripIds = [...new Set(earlier.map(({ tripId }) => tripId))]
  const { text, due, owner, side, status, visitId, tripId } = nextSteps
  const [steps, stops] = await Promise.all([
    db()
      .select({ tripId, visitId, step: { text, due, owner, side, status } })
      .from(nextSteps)
      .where(and(inArray(tripId, tripIds), ne(status, 'dropped')))
      .orderBy(asc(nextSteps.position)),
    db()
      .selectDistinct({ tripId: visits.tripId, institutionId: visits.institutionId })
      .from(visits)
      .where(inArray(visits.tripId, tripIds)),
  ])
  const isOnlyStop = (visit: EarlierVisit) => stops.filter((stop) => stop.tripId === visit.tripId).length === 1
  const found = new Map<string, LastTime['promised'][number][]>()
  for (const wanted of ['done', 'open'] as const) {
    const seen = new Set<object>()
    for (const visit of earlier) {
      if (wanted === 'done' && !latest.has(visit.id)) continue
      const own = steps.filter(
        (one) =>
          !seen.has(one) &&
          one.step.status === wanted &&
          (one.visitId === visit.id || (one.visitId === null && one.tripId === visit.tripId && isOnlyStop(visit))),
      )
      for (const one of own) seen.add(one)
      found.set(visit.partnerId, [...(found.get(visit.partnerId) ?? []), ...own.map(({ step }) => step)])
    }
  }
  return found
}

async function readableTrips(viewer: Viewer): Promise<SQL | undefined> {
  if (officeMay(viewer.officeRole, 'see directory')) return undefined
  const [row] = await db().select({ isShared: office.isHistoryShared }).from(office).where(eq(office.id, 'office'))
  return row?.isShared ? undefined : isPlannedBy(viewer)
}

function dayOf({ day, startsOn }: { day: string | null; startsOn: string | null }): string {
  return isFullDay(day) ? day : (startsOn ?? '')
}
