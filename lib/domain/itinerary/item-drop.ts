import type { Day } from '../time/day'
import { duration, itemsOfDay } from './itinerary'
import type { Item, TripRecord, Unscheduled } from '../trip/trip-record'
import { isUntimed, startOfPart } from '../trip/untimed'
import type { Moment } from '../time/wall-time'
import { addMinutes, dayOf, timeOf } from '../time/wall-time'

/** The start of an unscheduled item on an empty day. */
const morning = '09:00'

/**
 * The start of an item dropped at a position: when the item above ends; before the first item, so that it ends when
 * that starts; on an empty day, its own time. `null` if the item above is gone. Untimed items keep their part of the
 * day and give no time to others: next to one, the timed items around it count.
 * @param rest the record without the dragged items
 */
export function dropStart(
  rest: TripRecord,
  at: { day: Day; after?: string | null },
  dragged: Item | Unscheduled | undefined,
): Moment | null {
  if (!dragged) return null
  const all = itemsOfDay(rest, at.day)
  const index = all.findIndex(({ id }) => id === at.after)
  if (typeof at.after === 'string' && index < 0) return null
  if ('start' in dragged && dragged.dayPart !== null) return startOfPart(at.day, dragged.dayPart)
  const own = 'start' in dragged ? timeOf(dragged.start) : null
  const items = all.filter((item) => !isUntimed(item))
  if (at.after !== undefined) {
    const above = all.slice(0, index + 1).findLast((item) => !isUntimed(item))
    if (above) return endOn(above, at.day)
    if (items[0]) return before(items[0], lengthOf(dragged))
  }
  if (own) return `${at.day}T${own}`
  const last = items.findLast((item) => item.kind !== 'lodging')
  return last && at.after === undefined ? endOn(last, at.day) : `${at.day}T${morning}`
}

// After an item that ends on another day (lodging, a flight), its start counts.
function endOn(item: Item, day: Day): Moment {
  return item.end && dayOf(item.end) === day && item.end > item.start ? item.end : item.start
}

function before(first: Item, minutes: number): Moment {
  const start = addMinutes(first.start, -minutes)
  return dayOf(start) === dayOf(first.start) ? start : `${dayOf(first.start)}T00:00`
}

function lengthOf(dragged: Item | Unscheduled): number {
  const minutes = 'start' in dragged ? duration(dragged) : dragged.minutes
  return minutes !== null && minutes > 0 ? minutes : 30
}
