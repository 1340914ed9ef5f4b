import { defaultValues } from './entity-fields'
import { applyEdit } from './edit'
import type { TripRecord } from './trip-record'

/** Adds our own institution, on the days of the trip, as the one visit of an incoming trip that has none. */
export function withOwnStop(record: TripRecord, newId: () => string): TripRecord {
  const { direction, homeId, start, end } = record.trip
  if (direction !== 'incoming' || record.visit.length > 0) return record
  const lastDay = end === start ? null : end
  return applyEdit(record, {
    do: 'add',
    noun: 'visit',
    id: newId(),
    values: { ...defaultValues.visit, institutionId: homeId, day: start, lastDay: start && lastDay },
  })
}
