import { type Day, daysWithin, isFullDay } from '../time/day'
import type { TripRecord } from './trip-record'

/** The first and the last day of a trip. */
export type TripSpan = { startsOn: Day | null; endsOn: Day | null }

/**
 * The first and last day by which lists sort a trip: the days entered, if they are complete; else those of its visits
 * and items; else the ends of the month or year entered. `null` if none is known.
 */
export function spanOf(record: TripRecord): TripSpan {
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
