import { isSame } from '../trip/edit'
import { entityFields } from '../trip/entity-fields'
import { tripFields } from '../trip/fields/trip'
import type { TripRecord, WholeTrip } from '../trip/trip-record'
import { differenceOf } from './release-diff'
import { travellerView } from './traveller-view'

// The differences between two versions of a trip, except its itinerary.

/** The lists that are compared, in the order in which changes are listed. */
const comparedLists = ['visit', 'host', 'topic', 'agreement', 'member', 'emergency'] as const
export type ComparedEntity = 'trip' | (typeof comparedLists)[number]

export const entityChangeKinds = ['added', 'removed', 'changed', 'reordered'] as const
export type EntityChangeKind = (typeof entityChangeKinds)[number]

type Values = Readonly<Record<string, unknown>>

/**
 * A change of one entity, or of the order of the entities of one visit (or of the trip, if they belong to no visit).
 * `fields` then has one field `order` with ids.
 */
export type EntityChange = {
  readonly entity: ComparedEntity
  readonly id: string
  readonly kind: EntityChangeKind
  readonly before: Values | null
  readonly after: Values | null
  /** The fields that differ, of an entity that both versions have. */
  readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[]
}

/** The changes between two records, except items and the trip's language, which is not shown. */
export function entityChanges(before: TripRecord, after: TripRecord): EntityChange[] {
  const tripNames = Object.keys(tripFields).filter((name) => name !== 'language')
  const trip = fieldChanges(before.trip, after.trip, tripNames)
  const whole: EntityChange[] =
    trip.length > 0
      ? [{ entity: 'trip', id: 'trip', kind: 'changed', before: before.trip, after: after.trip, fields: trip }]
      : []
  return [...whole, ...comparedLists.flatMap((entity) => listChanges(entity, before[entity], after[entity]))]
}

/** The changes between one traveller's views of two versions. */
export function entityChangesFor(before: WholeTrip, after: WholeTrip, personId: string | null): EntityChange[] {
  return entityChanges(travellerView(before, personId).record, travellerView(after, personId).record)
}

/** The number of changes between two records, including items. */
export function countChanges(before: TripRecord, after: TripRecord): number {
  return differenceOf(before, after).length + entityChanges(before, after).length
}

type Entity = { readonly id: string }

function listChanges(
  entity: Exclude<ComparedEntity, 'trip'>,
  before: readonly Entity[],
  after: readonly Entity[],
): EntityChange[] {
  const [was, is] = [valuesById(before), valuesById(after)]
  const names = Object.keys(entityFields[entity])
  const removed = before
    .filter(({ id }) => !is.has(id))
    .map(({ id }): EntityChange => ({
      entity,
      id,
      kind: 'removed',
      before: was.get(id) ?? null,
      after: null,
      fields: [],
    }))
  const others = after.flatMap(({ id }): EntityChange[] => {
    const [old, now] = [was.get(id), is.get(id)]
    if (!now) return []
    if (!old) return [{ entity, id, kind: 'added', before: null, after: now, fields: [] }]
    const fields = fieldChanges(old, now, names)
    return fields.length > 0 ? [{ entity, id, kind: 'changed', before: old, after: now, fields }] : []
  })
  return [...removed, ...others, ...orderChanges(entity, was, is)]
}

// Entities are listed by visit, so their order across visits is irrelevant.
function orderChanges(
  entity: Exclude<ComparedEntity, 'trip'>,
  was: ReadonlyMap<string, Values>,
  is: ReadonlyMap<string, Values>,
): EntityChange[] {
  const stays = (id: string) => was.get(id)?.visitId === is.get(id)?.visitId && was.has(id) && is.has(id)
  const groups = new Map<unknown, Values>()
  for (const [id, values] of is) if (stays(id)) groups.set(values.visitId ?? null, values)
  return [...groups].flatMap(([visitId, values]): EntityChange[] => {
    const idsIn = (all: ReadonlyMap<string, Values>) =>
      [...all].filter(([id, one]) => stays(id) && (one.visitId ?? null) === visitId).map(([id]) => id)
    const [from, to] = [idsIn(was), idsIn(is)]
    if (isSame(from, to)) return []
    const of = { visitId: values.visitId ?? null }
    const id = `${entity} order ${typeof visitId === 'string' ? visitId : ''}`
    return [{ entity, id, kind: 'reordered', before: of, after: of, fields: [{ field: 'order', from, to }] }]
  })
}

function fieldChanges(before: object, after: object, names: readonly string[]): EntityChange['fields'] {
  const [old, now]: [Values, Values] = [{ ...before }, { ...after }]
  return names
    .filter((name) => !isSame(old[name], now[name]))
    .map((field) => ({ field, from: old[field], to: now[field] }))
}

function valuesById(entities: readonly Entity[]): Map<string, Values> {
  return new Map(entities.map((entity) => [entity.id, { ...entity }]))
}
