import { change, type Edit, find } from '../trip/edit'
import type { TripRecord, Values } from '../trip/trip-record'

// A line that goes into the pool or out of it keeps its id. Whoever had its form open meanwhile saves it where it is now.

const both = [
  'kind',
  'title',
  'visitId',
  'placeName',
  'placeAddress',
  'latitude',
  'longitude',
  'attendeeIds',
  'reference',
  'dress',
  'notes',
  'staffNotes',
] as const satisfies (keyof Values<'item'> & keyof Values<'unscheduled'>)[]

/** True where the line is no longer in its list but in the other. */
export function isElsewhere(record: TripRecord, noun: 'item' | 'unscheduled', id: string): boolean {
  return !find(record, noun, id) && find(record, otherOf(noun), id) !== undefined
}

/** The edit that gives the line, where it is now, what was typed; what only its old place has is left out. `null` where nothing is left. */
export function changeElsewhere(
  record: TripRecord,
  noun: 'item' | 'unscheduled',
  id: string,
  to: Partial<Values<'item'>> | Partial<Values<'unscheduled'>>,
): Edit | null {
  const shared = Object.fromEntries(Object.entries(to).filter(([field]) => both.some((one) => one === field)))
  const line = find(record, otherOf(noun), id)
  return line && Object.keys(shared).length > 0 ? change(otherOf(noun), line as never, shared) : null
}

function otherOf(noun: 'item' | 'unscheduled'): 'item' | 'unscheduled' {
  return noun === 'item' ? 'unscheduled' : 'item'
}
