import { type Day, daysBetween, eachDay, isFullDay } from '../time/day'
import type { Item, TripRecord } from '../trip/trip-record'
import type { Moment } from '../time/wall-time'
import type { Directory } from '../directory/entry'
import { addMinutes, dayOf, instantOf, inZone, minutesAhead, minutesBetween, timeOf } from '../time/wall-time'

/** One day of the programme: the items that begin on it by the clock of their venue. */
export type DayPlan = {
  day: Day
  items: readonly Item[]
  /** False for a day before the trip's first or after its last. */
  isWithinTrip: boolean
}

/** The longest trip shown day by day even where nothing is planned. */
const longestTrip = 92

/** Every day of the trip, empty ones included, and any other day that an item begins on, in order. */
export function dayPlans({ trip, item }: TripRecord): DayPlan[] {
  const byDay = new Map<Day, Item[]>()
  for (const one of item) byDay.set(dayOf(one.start), [...(byDay.get(dayOf(one.start)) ?? []), one])
  const within = new Set(tripDays(trip.start, trip.end))
  return [...new Set([...within, ...byDay.keys()])].sort().map((day) => ({
    day,
    items: (byDay.get(day) ?? []).sort(asLived),
    isWithinTrip: within.size === 0 || within.has(day),
  }))
}

/** Every day from start to end where both are known to the day; the one that is known; or none. */
export function tripDays(start: Day | null, end: Day | null): Day[] {
  if (!isFullDay(start) || !isFullDay(end)) return [start, end].filter(isFullDay)
  return daysBetween(start, end) > longestTrip ? [start, end] : eachDay(start, end)
}

/** In the order of the clock on the wall; what ends first comes first; the id settles the rest. */
export function byTime(a: Pick<Item, 'id' | 'start' | 'end'>, b: Pick<Item, 'id' | 'start' | 'end'>): number {
  return compare(a.start, b.start) || compare(a.end ?? a.start, b.end ?? b.start) || compare(a.id, b.id)
}

/**
 * In the order in which it happens, which within a day is that of the clock unless the day is spent in several zones:
 * whoever flies east over the date line has breakfast on the morning of the evening they left.
 */
export function asLived(a: Item, b: Item): number {
  if (a.timeZone === b.timeZone) return byTime(a, b)
  return (
    instantOf(a.start, a.timeZone).instant.getTime() - instantOf(b.start, b.timeZone).instant.getTime() || byTime(a, b)
  )
}

/** A wall time as the clock at home shows it, where that differs. `dayShift`: -1 where it is still the day before. */
export type HomeTime = { time: string; dayShift: number }

/** The home time of a moment; `null` where both clocks agree. */
export function homeTime(moment: Moment, timeZone: string, homeZone: string): HomeTime | null {
  if (timeZone === homeZone || minutesAhead(moment, timeZone, homeZone) === 0) return null
  const home = inZone(moment, timeZone, homeZone)
  return { time: timeOf(home), dayShift: daysBetween(dayOf(moment), dayOf(home)) }
}

/** The zone an item ends in. */
export function endZone(item: Pick<Item, 'timeZone' | 'endTimeZone'>): string {
  return item.endTimeZone ?? item.timeZone
}

/** Minutes an item lasts by a watch that is never set; `null` without an end. Negative where it ends before it starts. */
export function duration(item: Pick<Item, 'start' | 'timeZone' | 'end' | 'endTimeZone'>): number | null {
  return item.end === null ? null : minutesBetween(item.start, item.timeZone, item.end, endZone(item))
}

/** An item's times moved to start at `start`, its end moved along by the clock on the wall. */
export function startingAt(item: Pick<Item, 'start' | 'end'>, start: Moment): Pick<Item, 'start' | 'end'> {
  const minutes = (Date.parse(`${start}Z`) - Date.parse(`${item.start}Z`)) / 60_000
  return { start, end: item.end && addMinutes(item.end, minutes) }
}

/**
 * The zone a new item is most likely in: that in which the last item before it ends, else that of the next, else
 * `fallback`. On a day of departure it is still that of the place until the flight.
 */
export function likelyZone(record: TripRecord, start: Moment, fallback: string): string {
  const sorted = record.item.filter((item) => item.status !== 'cancelled').sort(byTime)
  const before = sorted.filter((item) => item.start <= start).at(-1)
  const after = sorted.find((item) => item.start > start)
  return (before && endZone(before)) ?? after?.timeZone ?? fallback
}

/** The country an item is in, as far as the record tells: its visit's, else that of a stop in the same time zone. */
export function countryOf(
  record: TripRecord,
  { institutions }: Directory,
  item: Pick<Item, 'visitId' | 'timeZone'>,
): string | null {
  const own = record.visit.find((visit) => visit.id === item.visitId)
  const stops = record.visit.map((visit) => institutions[visit.institutionId])
  return (
    (own && institutions[own.institutionId]?.country) ??
    stops.find((stop) => stop?.timeZone === item.timeZone)?.country ??
    null
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
