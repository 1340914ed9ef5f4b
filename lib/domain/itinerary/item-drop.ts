import type { Day } from '../time/day'
import { asLived, duration } from './itinerary'
import type { Item, TripRecord, Unscheduled } from '../trip/trip-record'
import type { Moment } from '../time/wall-time'
import { addMinutes, dayOf, timeOf } from '../time/wall-time'

/** The start of an unscheduled item on an empty day. */
const morning = '09:00'

/**
 * The start of an item dropped at a position: when the item above ends; before the first item, so that it ends when
 * that starts; on an empty day, its own time. `null` if the item above is gone.
 * @param rest the record without the dragged items
 */
export function dropStart(
  rest: TripRecord,
  at: { day: Day; after?: string | null },
  dragged: Item | Unscheduled | undefined,
): Moment | null {
  if (!dragged) return null
  const own = 'start' in dragged ? timeOf(dragged.start) : null
  const items = rest.item.filter((item) => dayOf(item.start) === at.day).sort(asLived)
  if (at.after === null && items[0]) return before(items[0], lengthOf(dragged))
  if (typeof at.after === 'string') {
    const above = items.find(({ id }) => id === at.after)
    return above ? endOn(above, at.day) : null
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
