import type { Edit } from '../trip/edit'
import { duration } from './itinerary'
import type { Item, Unscheduled, Values } from '../trip/trip-record'
import type { Moment } from '../time/wall-time'
import { afterMinutes } from '../time/wall-time'

// The pool: what is to happen and has no time yet. An item that goes there keeps all that does not speak of time, how
// long it takes included; its status goes, for what has no time cannot be confirmed.

/** What an item holds without its times. */
export function toPool({
  kind,
  title,
  visitId,
  placeName,
  placeAddress,
  latitude,
  longitude,
  attendeeIds,
  reference,
  dress,
  notes,
  staffNotes,
  ...times
}: Item): Values<'unscheduled'> {
  const minutes = duration(times)
  return {
    kind,
    title,
    minutes: minutes !== null && minutes >= 0 ? minutes : null,
    visitId,
    placeName,
    placeAddress,
    latitude,
    longitude,
    attendeeIds,
    reference,
    dress,
    notes,
    staffNotes,
  }
}

/** The item that an unscheduled one becomes at a time: provisional, and as long as it was to take by a watch. */
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
    status: 'provisional',
  }
}

/** Takes items off their days and into the pool, under their ids, as one edit. */
export function intoPool(items: readonly Item[]): Edit {
  return {
    do: 'all',
    edits: items.flatMap((item): Edit[] => [
      { do: 'remove', noun: 'item', id: item.id, revision: item.revision },
      { do: 'add', noun: 'unscheduled', id: item.id, values: toPool(item) },
    ]),
  }
}

/** Puts an item of the pool at a time, under its id, as one edit. */
export function outOfPool(line: Unscheduled, start: Moment, timeZone: string): Edit {
  return {
    do: 'all',
    edits: [
      { do: 'remove', noun: 'unscheduled', id: line.id, revision: line.revision },
      { do: 'add', noun: 'item', id: line.id, values: fromPool(line, start, timeZone) },
    ],
  }
}
