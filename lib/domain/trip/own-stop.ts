import { defaultValues } from './entity-fields'
import { applyEdit, change, type Edit, isSame } from './edit'
import type { Trip, TripRecord, Visit } from './trip-record'

/** Adds our own institution, on the days of the trip, as the one visit of an incoming trip that has none. */
export function withOwnStop(record: TripRecord, newId: () => string): TripRecord {
  const { direction, homeId, start, end } = record.trip
  if (direction !== 'incoming' || record.visit.length > 0) return record
  return applyEdit(record, {
    do: 'add',
    noun: 'visit',
    id: newId(),
    values: { ...defaultValues.visit, institutionId: homeId, ...stopDays({ start, end }) },
  })
}

/**
 * The edit that changes trip details; if the dates of an incoming trip change, our own stop moves with them as long as
 * it is on the days of the trip.
 */
export function tripChange({ trip, visit }: TripRecord, from: Partial<Trip>, to: Partial<Trip>): Edit {
  const details: Edit = { do: 'change trip', from, to }
  const { start, end } = { ...trip, ...to }
  const isMoved = start !== trip.start || end !== trip.end
  if (trip.direction !== 'incoming' || !isMoved || start === null) return details
  const moved = visit
    .filter((stop) => stop.institutionId === trip.homeId && isSame(daysOf(stop), stopDays(trip)))
    .map((stop) => change('visit', stop, stopDays({ start, end })))
  return moved.length > 0 ? { do: 'all', edits: [details, ...moved] } : details
}

function stopDays({ start, end }: Pick<Trip, 'start' | 'end'>): Pick<Visit, 'day' | 'lastDay'> {
  return { day: start, lastDay: start && (end === start ? null : end) }
}

function daysOf({ day, lastDay }: Visit): Pick<Visit, 'day' | 'lastDay'> {
  return { day, lastDay }
}
