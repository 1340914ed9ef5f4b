import { change, type Edit } from '../trip/edit'
import { itemsOfDay, startingAt } from './itinerary'
import type { Item, TripRecord } from '../trip/trip-record'
import { isUntimed } from '../trip/untimed'
import { addMinutes, dayOf } from '../time/wall-time'

/**
 * Swaps two neighbours of a day: the later one starts when the earlier one started, and the earlier one ends when the
 * later one ended, so that together they take the same time. `null` without a neighbour in the same time zone. Untimed
 * items are skipped: they have no time to exchange.
 */
export function swap(record: TripRecord, item: Item, by: -1 | 1): Edit | null {
  if (isUntimed(item)) return null
  const day = itemsOfDay(record, dayOf(item.start)).filter((one) => !isUntimed(one))
  const other = day[day.findIndex(({ id }) => id === item.id) + by]
  if (!other || zones(other) !== zones(item)) return null
  const [first, second] = by === 1 ? [item, other] : [other, item]
  const end = second.end ?? second.start
  const later = addMinutes(end, -minutesOf(first))
  // If one is within the other, they only exchange their start times.
  const to = later > first.start ? later : second.start
  if (second.start === first.start) return null
  return {
    do: 'all',
    edits: [change('item', second, startingAt(second, first.start)), change('item', first, startingAt(first, to))],
  }
}

function zones({ timeZone, endTimeZone }: Item): string {
  return `${timeZone} ${endTimeZone ?? timeZone}`
}

function minutesOf({ start, end }: Item): number {
  return end === null ? 0 : (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000
}
