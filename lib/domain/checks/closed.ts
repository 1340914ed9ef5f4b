import { type Day, isFullDay } from '../time/day'
import { byTime } from '../itinerary/itinerary'
import type { Item, Visit } from '../trip/trip-record'
import { dayOf } from '../time/wall-time'
import { holidayAt, isWeekend, placeOf } from './calendar'
import { type CheckInput, isOwnStop, ofItem, ofVisit, activeItems } from './context'
import { type Finding, finding, type Ref } from './finding'

// For these kinds of appointment the host's office has to be open.
const atWork = new Set<Item['kind']>(['meeting', 'courtesy call', 'signing', 'tour'])

/**
 * Days on which a host's office is probably closed: a public holiday of the country or region, or the weekend. One
 * finding per visit and day, shown at the first appointment, or at the visit if there is none. We know our own
 * days off.
 */
export function closedDays(given: CheckInput): Finding[] {
  const items = activeItems(given.record)
    .filter(({ kind }) => atWork.has(kind))
    .sort(byTime)
  return given.record.visit.flatMap((visit) => {
    if (isOwnStop(given.record, visit)) return []
    const own = items.filter(({ visitId }) => visitId === visit.id)
    const days =
      own.length > 0 ? [...new Set(own.map(({ start }) => dayOf(start)))] : isFullDay(visit.day) ? [visit.day] : []
    return days.filter((day) => day >= given.today).flatMap((day) => closed(given, visit, day, own) ?? [])
  })
}

function closed({ directory, calendars }: CheckInput, visit: Visit, day: Day, items: readonly Item[]): Finding | null {
  const institution = directory.institutions[visit.institutionId]
  // Events take place on weekends and holidays too.
  if (!institution?.country || institution.kind === 'event') return null
  const { country } = institution
  const first = items.find(({ start }) => dayOf(start) === day)
  const concerns: [Ref, ...Ref[]] = first ? [ofItem(first), ofVisit(visit)] : [ofVisit(visit)]
  const holiday = holidayAt(calendars, institution, day)
  if (holiday) return finding('public holiday', concerns, [day, placeOf(institution)], { day, country, ...holiday })
  return isWeekend(country, day) ? finding('weekend', concerns, [day, country], { day, country }) : null
}
