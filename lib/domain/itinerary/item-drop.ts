import type { Day } from '../time/day'
import { asLived, duration } from './itinerary'
import type { Item, TripRecord, Unscheduled } from '../trip/trip-record'
import type { Moment } from '../time/wall-time'
import { addMinutes, dayOf, timeOf } from '../time/wall-time'

/** When something out of the pool begins on a day that holds nothing yet. */
const morning = '09:00'

/**
 * When what is put into a place of the programme would begin: as the one above ends; before the first of the day, so
 * that it ends as that begins; on a day of its own, at its own time. `null` where the one above is gone.
 * @param rest the record without what is carried
 */
export function dropStart(
  rest: TripRecord,
  at: { day: Day; after?: string | null },
  carried: Item | Unscheduled | undefined,
): Moment | null {
  if (!carried) return null
  const own = 'start' in carried ? timeOf(carried.start) : null
  const items = rest.item.filter((item) => dayOf(item.start) === at.day).sort(asLived)
  if (at.after === null && items[0]) return before(items[0], lengthOf(carried))
  if (typeof at.after === 'string') {
    const above = items.find(({ id }) => id === at.after)
    return above ? endOn(above, at.day) : null
  }
  if (own) return `${at.day}T${own}`
  const last = items.findLast((item) => item.kind !== 'lodging')
  return last && at.after === undefined ? endOn(last, at.day) : `${at.day}T${morning}`
}

// What ends on another day (a night, a flight) is followed from its start on.
function endOn(item: Item, day: Day): Moment {
  return item.end && dayOf(item.end) === day && item.end > item.start ? item.end : item.start
}

function before(first: Item, minutes: number): Moment {
  const start = addMinutes(first.start, -minutes)
  return dayOf(start) === dayOf(first.start) ? start : `${dayOf(first.start)}T00:00`
}

function lengthOf(carried: Item | Unscheduled): number {
  const minutes = 'start' in carried ? duration(carried) : carried.minutes
  return minutes !== null && minutes > 0 ? minutes : 30
}
