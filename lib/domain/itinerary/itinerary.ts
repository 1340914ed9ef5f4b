import { type Day, daysBetween, eachDay, isFullDay } from '../time/day'
import type { Item, TripRecord } from '../trip/trip-record'
import { isUntimed, startOfPart } from '../trip/untimed'
import type { Moment } from '../time/wall-time'
import type { Directory } from '../directory/entry'
import { addMinutes, dayOf, instantOf, inZone, minutesAhead, minutesBetween, timeOf } from '../time/wall-time'

/** One day of the itinerary: the items that start on it in local time. */
export type DayPlan = {
  day: Day
  items: readonly Item[]
  /** False for a day outside the trip. */
  isWithinTrip: boolean
}

/** The longest trip for which empty days are shown. */
const longestTrip = 92

/** Every day of the trip, including empty ones, and any other day with items, in order. */
export function dayPlans({ trip, item }: TripRecord): DayPlan[] {
  const byDay = new Map<Day, Item[]>()
  for (const one of item) byDay.set(dayOf(one.start), [...(byDay.get(dayOf(one.start)) ?? []), one])
  const within = new Set(tripDays(trip.start, trip.end))
  return [...new Set([...within, ...byDay.keys()])].sort().map((day) => ({
    day,
    items: (byDay.get(day) ?? []).sort(withinDay),
    isWithinTrip: within.size === 0 || within.has(day),
  }))
}

/** Every day from start to end if both are full days; the one that is known; or none. */
export function tripDays(start: Day | null, end: Day | null): Day[] {
  if (!isFullDay(start) || !isFullDay(end)) return [start, end].filter(isFullDay)
  return daysBetween(start, end) > longestTrip ? [start, end] : eachDay(start, end)
}

/** The items that start on a day in local time, in the order of the itinerary. */
export function itemsOfDay({ item }: Pick<TripRecord, 'item'>, day: Day): Item[] {
  return item.filter(({ start }) => dayOf(start) === day).sort(withinDay)
}

// What lasts all day comes first, even on a day with several time zones.
function withinDay(a: Item, b: Item): number {
  return Number(b.dayPart === 'all day') - Number(a.dayPart === 'all day') || asLived(a, b)
}

type Times = Pick<Item, 'start' | 'end' | 'dayPart'>
type Sorted = Pick<Item, 'id' | 'start' | 'end' | 'dayPart'>

/** Sorts by local start, then untimed items first, then by end, then by id. */
export function byTime(a: Sorted, b: Sorted): number {
  return (
    compare(a.start, b.start) ||
    Number(isUntimed(b)) - Number(isUntimed(a)) ||
    compare(a.end ?? a.start, b.end ?? b.start) ||
    compare(a.id, b.id)
  )
}

/**
 * Sorts chronologically. Within a day this is the order of local times, unless the day has several time zones: after a
 * flight east across the date line, breakfast is on the morning of the day of departure.
 */
export function asLived(a: Item, b: Item): number {
  if (a.timeZone === b.timeZone) return byTime(a, b)
  return (
    instantOf(a.start, a.timeZone).instant.getTime() - instantOf(b.start, b.timeZone).instant.getTime() || byTime(a, b)
  )
}

/** A wall time in the home time zone. `dayShift` is -1 if it is still the day before. */
export type HomeTime = { time: string; dayShift: number }

/** The home time of a moment; `null` if it is the same. */
export function homeTime(moment: Moment, timeZone: string, homeZone: string): HomeTime | null {
  if (timeZone === homeZone || minutesAhead(moment, timeZone, homeZone) === 0) return null
  const home = inZone(moment, timeZone, homeZone)
  return { time: timeOf(home), dayShift: daysBetween(dayOf(moment), dayOf(home)) }
}

/** What a clock at home shows at a moment, with its day counted from another one, such as that of a departure. */
export function homeClock(moment: Moment, timeZone: string, homeZone: string, from: Day): HomeTime {
  const home = inZone(moment, timeZone, homeZone)
  return { time: timeOf(home), dayShift: daysBetween(from, dayOf(home)) }
}

/** The time zone in which an item ends. */
export function endZone(item: Pick<Item, 'timeZone' | 'endTimeZone'>): string {
  return item.endTimeZone ?? item.timeZone
}

/** The elapsed minutes of an item; `null` without an end, negative if it ends before it starts. */
export function duration(item: Pick<Item, 'start' | 'timeZone' | 'end' | 'endTimeZone'>): number | null {
  return item.end === null ? null : minutesBetween(item.start, item.timeZone, item.end, endZone(item))
}

/** The times of an item moved to `start`; the end keeps its distance in wall time. Untimed, it takes only the day. */
export function startingAt(item: Times, start: Moment): Pick<Item, 'start' | 'end'> | Times {
  const { dayPart } = item
  if (dayPart !== null) return { start: startOfPart(dayOf(start), dayPart), end: null, dayPart }
  const minutes = (Date.parse(`${start}Z`) - Date.parse(`${item.start}Z`)) / 60_000
  return { start, end: item.end && addMinutes(item.end, minutes) }
}

/**
 * The most likely time zone of a new item: where the item before it ends, else that of the next item, else `fallback`.
 * On a day of departure the zone changes only with the flight.
 */
export function likelyZone(record: TripRecord, start: Moment, fallback: string): string {
  const sorted = record.item.filter((item) => item.status !== 'cancelled').sort(byTime)
  const before = sorted.filter((item) => item.start <= start).at(-1)
  const after = sorted.find((item) => item.start > start)
  return (before && endZone(before)) ?? after?.timeZone ?? fallback
}

/** The country of an item, if known: that of its visit, else of a visit in the same time zone. */
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
