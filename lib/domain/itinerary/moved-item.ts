import { change, type Edit, find } from '../trip/edit'
import type { TripRecord, Values } from '../trip/trip-record'

// An item that is scheduled or unscheduled keeps its id. A form that was open meanwhile saves it in its new list.

const both = [
  'kind',
  'title',
  'visitId',
  'placeName',
  'placeAddress',
  'latitude',
  'longitude',
  'destinationName',
  'destinationAddress',
  'destinationLatitude',
  'destinationLongitude',
  'attendeeIds',
  'reference',
  'personalDetails',
  'dress',
  'notes',
  'staffNotes',
] as const satisfies (keyof Values<'item'> & keyof Values<'unscheduled'>)[]

/** True if the item has moved to the other list. */
export function isElsewhere(record: TripRecord, noun: 'item' | 'unscheduled', id: string): boolean {
  return !find(record, noun, id) && find(record, otherOf(noun), id) !== undefined
}

/** The edit that saves typed values in the item's new list, without fields that only the old list has, or `null`. */
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
