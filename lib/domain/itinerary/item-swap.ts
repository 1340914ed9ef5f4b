import { change, type Edit } from '../trip/edit'
import { asLived, startingAt } from './itinerary'
import type { Item, TripRecord } from '../trip/trip-record'
import { addMinutes, dayOf } from '../time/wall-time'

/**
 * Two neighbours of a day change places: the later begins when the earlier began, and the earlier ends when the later
 * ended, so that the two take up the same time as before. `null` where there is no neighbour, or it is in another zone.
 */
export function swap(record: TripRecord, item: Item, by: -1 | 1): Edit | null {
  const day = record.item.filter((one) => dayOf(one.start) === dayOf(item.start)).sort(asLived)
  const other = day[day.findIndex(({ id }) => id === item.id) + by]
  if (!other || zones(other) !== zones(item)) return null
  const [first, second] = by === 1 ? [item, other] : [other, item]
  const end = second.end ?? second.start
  const later = addMinutes(end, -minutesOf(first))
  // One that lies within the other has no time of its own to give away: they exchange their beginnings.
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
