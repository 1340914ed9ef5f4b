import { type Day, daysWithin, isFullDay } from '../lib/domain/time/day'
import { indexKey } from '../lib/domain/text/search-index'
import type { TripRecord } from '../lib/domain/trip/trip-record'
import type { Institution } from '../lib/domain/directory/entry'

/**
 * The first and last day by which lists sort a trip: the days entered, if they are complete; else those of its visits
 * and items; else the ends of the month or year entered. `null` if none is known.
 */
export function spanOf(record: TripRecord): { startsOn: Day | null; endsOn: Day | null } {
  const { start, end } = record.trip
  if (isFullDay(start) && isFullDay(end)) return { startsOn: start, endsOn: end }
  const items = record.item.filter((item) => item.status !== 'cancelled')
  const days = [
    start,
    end,
    ...record.visit.flatMap((visit) => [visit.day, visit.lastDay]),
    ...items.flatMap((item) => [item.start.slice(0, 10), item.end?.slice(0, 10)]),
  ]
    .filter(isFullDay)
    .sort()
  return {
    startsOn: isFullDay(start) ? start : (days[0] ?? daysWithin(start ?? end)?.first ?? null),
    endsOn: isFullDay(end) ? end : (days.at(-1) ?? daysWithin(end ?? start)?.last ?? null),
  }
}

/** The search key of a trip: texts and destinations. Without people, so that erasing a person need not change it. */
export function tripKeyOf({ trip, visit }: TripRecord, institutions: readonly Institution[]): string {
  const away = institutions.filter(({ id }) => id !== trip.homeId)
  return indexKey(
    trip.title,
    trip.kind,
    trip.occasion,
    ...visit.map(({ city }) => city),
    ...away.flatMap(({ name, acronym, city }) => [name, acronym, city]),
  )
}
