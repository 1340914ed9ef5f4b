import { type Day, isFullDay } from '../time/day'
import { byTime } from '../itinerary/itinerary'
import type { Item, Visit } from '../trip/trip-record'
import { dayOf } from '../time/wall-time'
import { holidayAt, isWeekend, placeOf } from './calendar'
import { type Given, ofItem, ofVisit, standing } from './context'
import { type Finding, finding, type Ref } from './finding'

// At an appointment of these kinds somebody has to be in the office.
const atWork = new Set<Item['kind']>(['meeting', 'courtesy call', 'signing', 'tour'])

/**
 * Days on which a host is likely to be at home: a public holiday of their country or region, else their weekend. Said
 * once for each visit and day, at its first appointment, or at the visit where it has none.
 */
export function closedDays(given: Given): Finding[] {
  const items = standing(given.record)
    .filter(({ kind }) => atWork.has(kind))
    .sort(byTime)
  return given.record.visit.flatMap((visit) => {
    const own = items.filter(({ visitId }) => visitId === visit.id)
    const days =
      own.length > 0 ? [...new Set(own.map(({ start }) => dayOf(start)))] : isFullDay(visit.day) ? [visit.day] : []
    return days.filter((day) => day >= given.today).flatMap((day) => closed(given, visit, day, own) ?? [])
  })
}

function closed({ directory, calendars }: Given, visit: Visit, day: Day, items: readonly Item[]): Finding | null {
  const institution = directory.institutions[visit.institutionId]
  // An event keeps its own days.
  if (!institution?.country || institution.kind === 'event') return null
  const { country } = institution
  const first = items.find(({ start }) => dayOf(start) === day)
  const concerns: [Ref, ...Ref[]] = first ? [ofItem(first), ofVisit(visit)] : [ofVisit(visit)]
  const holiday = holidayAt(calendars, institution, day)
  if (holiday) return finding('public holiday', concerns, [day, placeOf(institution)], { day, country, ...holiday })
  return isWeekend(country, day) ? finding('weekend', concerns, [day, country], { day, country }) : null
}
