import { type Day, daysBetween } from '../time/day'
import type { Item } from '../trip/trip-record'
import { isUntimed } from '../trip/untimed'
import { addMinutes, dayOf, inZone, type Moment, timeOf } from '../time/wall-time'
import { type DayPlan, endZone } from './itinerary'

// The geometry of the calendar: each day is a column with one clock, that of the zone in which most of its items are.
// Everything is placed by wall time on that clock, so that a day on which the clocks change has 24 hours too.

/** Minutes of a day on a clock. */
const dayMinutes = 1_440

/** An item shorter than this, or without an end, is drawn this long. */
export const shortestMinutes = 30

/** Dragging moves an item in these steps. */
export const snapMinutes = 5

/**
 * The position of an item in its column: minutes on the clock of the day, and its lane among `lanes` side by side, or
 * the first of `span` lanes. `isRepeated`: the item has a block further to the left.
 */
export type Block = {
  item: Item
  from: number
  to: number
  lane: number
  lanes: number
  span: number
  isRepeated: boolean
}

/** A day with its clock, the blocks of its timed items, and the items without a time. */
export type CalendarDay = { day: Day; zone: string; blocks: readonly Block[]; untimed: readonly Item[] }

/** The columns of the calendar. Lodging is not drawn by the hour. */
export function calendarDays(plans: readonly DayPlan[], homeZone: string): CalendarDay[] {
  let zone = homeZone
  return plans.map(({ day, items }) => {
    const drawn = items.filter(({ kind }) => kind !== 'lodging')
    const timed = drawn.filter((item) => !isUntimed(item))
    zone = mostCommon(timed.map(({ timeZone }) => timeZone)) ?? zone
    return { day, zone, blocks: inLanes(timed, day, zone), untimed: drawn.filter(isUntimed) }
  })
}

/** The minutes from midnight of `day` that a clock in `zone` shows at a moment of another zone. */
export function minutesOnClock(moment: Moment, from: string, day: Day, zone: string): number {
  const shown = from === zone ? moment : inZone(moment, from, zone)
  const [hours, minutes] = timeOf(shown).split(':').map(Number)
  return daysBetween(day, dayOf(shown)) * dayMinutes + (hours ?? 0) * 60 + (minutes ?? 0)
}

/** Minutes from midnight as a moment on a clock: 1,500 is one in the morning of the next day. */
export function momentOnClock(day: Day, minutes: number): Moment {
  return addMinutes(`${day}T00:00`, minutes)
}

/** Minutes in steps of the calendar. */
export function snapped(minutes: number): number {
  return Math.round(minutes / snapMinutes) * snapMinutes
}

/** The part of an item that is drawn in its column: within the day, and long enough to be seen. */
export function extentOf(item: Item, day: Day, zone: string): { from: number; to: number } {
  const start = clamp(minutesOnClock(item.start, item.timeZone, day, zone), 0, dayMinutes - shortestMinutes)
  const end = item.end === null ? start : minutesOnClock(item.end, endZone(item), day, zone)
  return { from: start, to: clamp(end, start + shortestMinutes, dayMinutes) }
}

// Items that overlap, directly or through others, share the width of the column; each takes the first free lane.
export function inLanes(items: readonly Item[], day: Day, zone: string): Block[] {
  const blocks = items
    .map((item) => ({ item, ...extentOf(item, day, zone) }))
    .sort((a, b) => a.from - b.from || b.to - a.to || compare(a.item.id, b.item.id))
  const done: Block[] = []
  let cluster: { item: Item; from: number; to: number; lane: number }[] = []
  const finish = () => {
    const lanes = Math.max(0, ...cluster.map(({ lane }) => lane)) + 1
    done.push(...cluster.map((block) => ({ ...block, lanes, span: 1, isRepeated: false })))
    cluster = []
  }
  for (const block of blocks) {
    if (cluster.length > 0 && cluster.every(({ to }) => to <= block.from)) finish()
    const taken = new Set(cluster.filter(({ to }) => to > block.from).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane += 1
    cluster.push({ ...block, lane })
  }
  finish()
  return done
}

/** The hours to show: from the first to the last item of all days, at least from 08:00 to 19:00. */
export function hoursShown(days: readonly CalendarDay[]): { first: number; last: number } {
  const blocks = days.flatMap((day) => day.blocks)
  const first = Math.floor(Math.min(8 * 60, ...blocks.map(({ from }) => from)) / 60)
  const last = Math.ceil(Math.max(19 * 60, ...blocks.map(({ to }) => to)) / 60)
  return { first, last: Math.min(24, last) }
}

/**
 * The times of an item that is put at a time of a day. On its day it keeps its zone; on another, an item that went by
 * the clock of its day goes by that of the new one. Journeys keep both of their zones.
 * @param from the clock of the column that it comes from
 */
export function putOnClock(
  item: Item,
  { moment, zone, from }: { moment: Moment; zone: string; from: string },
): Pick<Item, 'start' | 'end'> & { timeZone?: string } {
  const takesZone = item.endTimeZone === null && item.timeZone === from && item.timeZone !== zone
  const start = takesZone ? moment : inZone(moment, zone, item.timeZone)
  const length = item.end === null ? null : (Date.parse(`${item.end}Z`) - Date.parse(`${item.start}Z`)) / 60_000
  const times = { start, end: length === null ? null : addMinutes(start, length) }
  return takesZone ? { ...times, timeZone: zone } : times
}

/** The end of an item that is drawn out to a time on the clock of its column; at least one step after its start. */
export function endOnClock(item: Item, day: Day, zone: string, minutes: number): Moment {
  const start = minutesOnClock(item.start, item.timeZone, day, zone)
  return inZone(momentOnClock(day, Math.max(minutes, start + snapMinutes)), zone, endZone(item))
}

function mostCommon(zones: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
