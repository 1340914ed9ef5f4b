import type { Edit, SingleEdit } from '../trip/edit'
import { duration } from './itinerary'
import type { Item, Unscheduled, Values } from '../trip/trip-record'
import type { Moment } from '../time/wall-time'
import { afterMinutes } from '../time/wall-time'

// Unscheduled items have no day yet. An item that is unscheduled keeps everything but its times, including the
// duration; it loses its status, because an item without a day cannot be confirmed.

/** The fields of an item without its times, with its duration. */
export function toPool(item: Item): Values<'unscheduled'> {
  const minutes = duration(item)
  const {
    id: _i,
    revision: _r,
    start: _s,
    timeZone: _z,
    end: _e,
    endTimeZone: _f,
    dayPart: _d,
    status: _t,
    ...rest
  } = item
  return { ...rest, minutes: minutes !== null && minutes >= 0 ? minutes : null }
}

/** Schedules an unscheduled item at a time: provisional, with its duration in elapsed minutes. */
export function fromPool(
  { id: _, revision: __, minutes, ...rest }: Unscheduled,
  start: Moment,
  timeZone: string,
): Values<'item'> {
  return {
    ...rest,
    start,
    timeZone,
    end: minutes === null ? null : afterMinutes(start, timeZone, minutes),
    endTimeZone: null,
    dayPart: null,
    status: 'provisional',
  }
}

/** One edit that unschedules items under their ids. */
export function intoPool(items: readonly Item[]): Edit {
  return {
    do: 'all',
    edits: items.flatMap((item): SingleEdit[] => [
      { do: 'remove', noun: 'item', id: item.id, revision: item.revision },
      { do: 'add', noun: 'unscheduled', id: item.id, values: toPool(item) },
    ]),
  }
}

/** One edit that schedules an item at a time under its id. */
export function outOfPool(line: Unscheduled, start: Moment, timeZone: string): Edit {
  return {
    do: 'all',
    edits: [
      { do: 'remove', noun: 'unscheduled', id: line.id, revision: line.revision },
      { do: 'add', noun: 'item', id: line.id, values: fromPool(line, start, timeZone) },
    ],
  }
}
