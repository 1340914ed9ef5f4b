import type { Day } from '../time/day'
import type { DayPart } from '../time/day-part'
import { addMinutes, dayOf, type Moment } from '../time/wall-time'
import type { Item } from './trip-record'

// An untimed item has a day but no time: `dayPart` says when on that day it is. `start` then holds the day and a time
// that is not shown and sorts the item into its day; it has no end. `applyEdit` and the import make sure of that.

const sortingTimes: Readonly<Record<DayPart, string>> = {
  'all day': '00:00',
  morning: '06:00',
  afternoon: '13:00',
  evening: '18:00',
  undecided: '00:00',
}

/** The hour at which a part of the day is over. */
const endingHours: Readonly<Record<DayPart, number>> = {
  'all day': 24,
  morning: 12,
  afternoon: 18,
  evening: 24,
  undecided: 24,
}

type Times = Pick<Item, 'start' | 'end' | 'dayPart'>

export function isUntimed({ dayPart }: Pick<Item, 'dayPart'>): boolean {
  return dayPart !== null
}

/** The `start` of an item that is in this part of a day. */
export function startOfPart(day: Day, part: DayPart): Moment {
  return `${day}T${sortingTimes[part]}`
}

/** When a part of a day is over. */
export function endOfPart(day: Day, part: DayPart): Moment {
  return addMinutes(`${day}T00:00`, endingHours[part] * 60)
}

/** Some values of an item, to show them: the `start` of an untimed one is `2026-11-03 all day`. */
export function withShownStart(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { dayPart, start } = values
  return typeof dayPart === 'string' && typeof start === 'string'
    ? { ...values, start: `${dayOf(start)} ${dayPart}` }
    : values
}

/** The values with the times that an item in a part of its day has; other values unchanged. */
export function withUntimedStart<V extends object>(values: V): V {
  const { dayPart, start, end }: Partial<Times> = values
  if (!dayPart || !start) return values
  const sorted = startOfPart(dayOf(start), dayPart)
  return start === sorted && end === null ? values : { ...values, start: sorted, end: null }
}
