import type { Fields } from '../fields/field'
import { addDays, type Day, daysBetween, isFullDay } from '../time/day'
import { emptyRecord } from './edit'
import { declaredFields, type DeclaredFields } from './entity-fields'
import { type Entity, type EntityName, entityNames, type TripRecord } from './trip-record'

/** A trip moved by a number of days with everything on it. Days that are not known to the day stay as they are. */
export function shiftTrip(record: TripRecord, days: number, fields: DeclaredFields = declaredFields): TripRecord {
  const lists = entityNames.map(
    (noun) => [noun, record[noun].map((entity) => shifted(fields[noun], entity, days))] as const,
  )
  return { ...record, trip: shifted(fields.trip, record.trip, days), ...Object.fromEntries(lists) }
}

/**
 * A copy of an earlier trip that starts on `start`: delegation, visits, itinerary, tasks and emergency sheet, with the
 * fields that a copy keeps. Not copied: quotes, agreements, next steps, bookings, cancelled items, dropped tasks, and
 * hosts, because their titles were those of that day.
 */
export function copyTrip(
  record: TripRecord,
  start: Day,
  newId: () => string,
  fields: DeclaredFields = declaredFields,
): TripRecord {
  const from = firstDay(record)
  const moved = from ? shiftTrip(record, daysBetween(from, start), fields) : record
  const visitIds = newIds(moved.visit, newId)
  const items = moved.item.filter(({ status }) => status !== 'cancelled')
  const itemIds = newIds([...items, ...moved.unscheduled], newId)
  const end = isFullDay(moved.trip.end) && moved.trip.end >= start ? moved.trip.end : null
  const copy = <T extends Entity>(noun: EntityName, entities: readonly T[]): T[] =>
    entities.map((entity) => ({
      ...reset(fields[noun], entity),
      id: visitIds.get(entity.id) ?? itemIds.get(entity.id) ?? newId(),
      revision: 1,
    }))
  const toCopiedVisit = <T extends { visitId: string | null }>(entity: T): T => ({
    ...entity,
    visitId: entity.visitId && (visitIds.get(entity.visitId) ?? null),
  })
  return {
    ...emptyRecord({ ...reset(fields.trip, moved.trip), start, end }),
    member: copy('member', moved.member),
    visit: copy('visit', moved.visit),
    item: copy('item', items).map(toCopiedVisit),
    unscheduled: copy('unscheduled', moved.unscheduled).map(toCopiedVisit),
    task: copy(
      'task',
      moved.task.filter(({ status }) => status !== 'dropped'),
    )
      .map(toCopiedVisit)
      .map((task) => ({ ...task, itemId: task.itemId && (itemIds.get(task.itemId) ?? null) })),
    emergency: copy('emergency', moved.emergency),
  }
}

function newIds(entities: readonly Entity[], newId: () => string): Map<string, string> {
  return new Map(entities.map(({ id }) => [id, newId()]))
}

/** The first day of a trip according to its record, from which the days of a copy are shifted. */
export function firstDay({ trip, visit, item }: TripRecord): Day | null {
  if (isFullDay(trip.start)) return trip.start
  return (
    [...visit.map(({ day }) => day), ...item.map(({ start }) => start.slice(0, 10))].filter(isFullDay).sort()[0] ?? null
  )
}

function shifted<T extends object>(fields: Fields, values: T, days: number): T {
  const current = values as Record<string, unknown>
  const moved = Object.entries(fields).flatMap(([name, { kind }]): [string, string][] => {
    const value = current[name]
    if (typeof value !== 'string') return []
    if (kind.type === 'day') return isFullDay(value) ? [[name, addDays(value, days)]] : []
    return kind.type === 'moment' ? [[name, addDays(value.slice(0, 10), days) + value.slice(10)]] : []
  })
  return { ...values, ...Object.fromEntries(moved) }
}

// An incomplete day cannot be shifted, so it would be wrong on the copy.
function reset<T extends object>(fields: Fields, values: T): T {
  const current = values as Record<string, unknown>
  const isStale = (name: string) => typeof current[name] === 'string' && !isFullDay(current[name])
  const back = Object.entries(fields).filter(
    ([name, { onCopy, kind }]) => onCopy === 'reset' || (kind.type === 'day' && isStale(name)),
  )
  return { ...values, ...Object.fromEntries(back.map(([name, field]) => [name, field.default])) }
}
