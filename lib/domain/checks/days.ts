import { daysWithin, isFullDay } from '../time/day'
import { byTime } from '../itinerary/itinerary'
import type { TripRecord } from '../trip/trip-record'
import { dayOf } from '../time/wall-time'
import { isAppointment, ofItem, ofVisit, activeItems } from './context'
import { type Finding, finding } from './finding'

/**
 * Items that begin or end outside the days of the trip, in local time. If the trip's days are known only to the month,
 * only certain cases count. Lodging may end on any day.
 */
export function outsideTrip({ trip, ...record }: TripRecord): Finding[] {
  const first = daysWithin(trip.start)?.first
  const last = daysWithin(trip.end)?.last
  return activeItems({ trip, ...record })
    .sort(byTime)
    .flatMap((item) => {
      const end = item.kind === 'lodging' || item.end === null || item.end < item.start ? item.start : item.end
      const isOutside = (first && dayOf(item.start) < first) || (last && dayOf(end) > last)
      return isOutside
        ? [finding('item outside the trip', [ofItem(item)], [dayOf(item.start), dayOf(end), trip.start, trip.end], {})]
        : []
    })
}

/** Appointments of a visit on a day outside the visit's days. */
export function otherDay(record: TripRecord): Finding[] {
  const visits = new Map(record.visit.map((visit) => [visit.id, visit]))
  return activeItems(record)
    .filter(isAppointment)
    .sort(byTime)
    .flatMap((item) => {
      const visit = visits.get(item.visitId ?? '')
      if (!visit || !isFullDay(visit.day)) return []
      const lastDay = isFullDay(visit.lastDay) && visit.lastDay > visit.day ? visit.lastDay : visit.day
      const day = dayOf(item.start)
      if (day >= visit.day && day <= lastDay) return []
      return [
        finding('another day than its visit', [ofItem(item), ofVisit(visit)], [day, visit.day, lastDay], {
          day: visit.day,
          lastDay,
        }),
      ]
    })
}
