import type { DefaultsOf } from '../fields/field'
import { defaultValues } from './entity-fields'
import type { tripFields } from './fields/trip'
import type { Entity, Entities, EntityName, Trip, TripRecord, Values } from './trip-record'
import { entityNames } from './trip-record'
import { withUntimedStart } from './untimed'

// Every change of a trip is an edit, applied by `applyEdit`: in the browser as an optimistic update, on the server when
// it is saved. A change contains the old values, to detect conflicts and to undo it.

/** The old values according to a browser. They are only compared and never written, so they may be anything. */
type Unchecked = Readonly<Record<string, unknown>>

export type AddEdit<N extends EntityName> = {
  do: 'add'
  noun: N
  id: string
  values: Values<N>
  before?: string | null
}
export type ChangeEdit<N extends EntityName> = {
  do: 'change'
  noun: N
  id: string
  from: Unchecked
  to: Partial<Values<N>>
}
type RemoveEdit = { do: 'remove'; noun: EntityName; id: string; revision: number }
type MoveEdit = { do: 'move'; noun: EntityName; id: string; before: string | null }
type TripEdit = { do: 'change trip'; from: Unchecked; to: Partial<Trip> }
/** Several edits as one: all of them or none. A group has no groups. */
type GroupEdit = { do: 'all'; edits: readonly SingleEdit[] }

// Mapped over their parameter, so that values and entity belong together where only the caller knows the entity.
type AnyAdd<N extends EntityName> = { [E in N]: AddEdit<E> }[N]
type AnyChange<N extends EntityName> = { [E in N]: ChangeEdit<E> }[N]

/** An edit that is no group. */
export type SingleEdit = AnyAdd<EntityName> | AnyChange<EntityName> | RemoveEdit | MoveEdit | TripEdit
export type Edit = SingleEdit | GroupEdit

/** Why an edit does not apply to the current trip. */
export type Conflict =
  | { code: 'gone'; noun: EntityName; id: string }
  /** `fields` have been changed by someone else; `now` has their current values. */
  | { code: 'changed'; noun: EntityName | 'trip'; id: string | null; fields: string[]; now: Record<string, unknown> }

/**
 * The trip after an edit. Pure and idempotent: what is already so stays so, what no longer exists is left
 * alone, and nothing is tied to a visit that is not there. Removing a visit takes its hosts, topics and
 * agreements along and unties its items, the unscheduled ones too, its next steps and its tasks. An untimed item gets
 * no time (see untimed.ts). A group is idempotent as long as it moves nothing.
 */
export function applyEdit(record: TripRecord, edit: Edit): TripRecord {
  switch (edit.do) {
    case 'all':
      return edit.edits.reduce(applyEdit, record)
    case 'change trip':
      return { ...record, trip: { ...record.trip, ...edit.to } }
    case 'add': {
      if (find(record, edit.noun, edit.id) || missingVisit(record, edit.values)) return record
      // An edit in the history may be older than a field: what it lacks comes last.
      const values = { ...edit.values, ...defaultValues[edit.noun], ...edit.values }
      const entity = { ...withUntimedStart(values), id: edit.id, revision: 1 }
      return withEntities(record, edit.noun, insertBefore(entitiesOf(record, edit.noun), entity, edit.before ?? null))
    }
    case 'change': {
      const entity = find(record, edit.noun, edit.id)
      if (!entity || missingVisit(record, edit.to)) return record
      const after = withUntimedStart({ ...entity, ...edit.to })
      if (isAlready(entity, after)) return record
      const changed = { ...after, id: entity.id, revision: entity.revision + 1 }
      return withEntities(
        record,
        edit.noun,
        entitiesOf(record, edit.noun).map((l) => (l === entity ? changed : l)),
      )
    }
    case 'move': {
      const entity = find(record, edit.noun, edit.id)
      if (!entity || edit.before === edit.id || isGone(record, edit.noun, edit.before)) return record
      const others = entitiesOf(record, edit.noun).filter((l) => l !== entity)
      return withEntities(record, edit.noun, insertBefore(others, entity, edit.before))
    }
    case 'remove': {
      if (!find(record, edit.noun, edit.id)) return record
      const without = withEntities(
        record,
        edit.noun,
        entitiesOf(record, edit.noun).filter((l) => l.id !== edit.id),
      )
      return edit.noun === 'visit' ? untieVisit(without, edit.id) : without
    }
  }
}

/**
 * The conflict of an edit with the record, or `null`. Only the fields that the edit changes count: changes of different
 * fields of one item do not conflict. A removal conflicts with any change made since.
 */
export function conflictOf(record: TripRecord, edit: Edit): Conflict | null {
  switch (edit.do) {
    case 'all': {
      let current = record
      for (const part of edit.edits) {
        const conflict = conflictOf(current, part)
        if (conflict) return conflict
        current = applyEdit(current, part)
      }
      return null
    }
    case 'change trip':
      return changedSince(record.trip, edit, 'trip', null)
    case 'add':
      return find(record, edit.noun, edit.id) ? null : missingVisit(record, edit.values)
    case 'change': {
      const entity = find(record, edit.noun, edit.id)
      if (!entity) return { code: 'gone', noun: edit.noun, id: edit.id }
      return missingVisit(record, edit.to) ?? changedSince(entity, edit, edit.noun, edit.id)
    }
    case 'move': {
      const gone = [edit.id, edit.before].find((id) => isGone(record, edit.noun, id))
      return gone ? { code: 'gone', noun: edit.noun, id: gone } : null
    }
    case 'remove': {
      const entity = find(record, edit.noun, edit.id)
      if (!entity || entity.revision === edit.revision) return null
      return { code: 'changed', noun: edit.noun, id: edit.id, fields: [], now: { ...entity } }
    }
  }
}

/** The edit that takes this one back, made from the record as it was before it. */
export function inverse(record: TripRecord, edit: Edit): Edit {
  switch (edit.do) {
    case 'all': {
      const undone: Edit[] = []
      const after = edit.edits.reduce((current, part) => {
        undone.unshift(inverse(current, part))
        return applyEdit(current, part)
      }, record)
      return { do: 'all', edits: withRevisions(after, undone.flatMap(partsOf)) }
    }
    case 'change trip':
      return { do: 'change trip', from: edit.to, to: pick(record.trip, edit.to) }
    case 'add':
      if (applyEdit(record, edit) === record) return nothing
      return { do: 'remove', noun: edit.noun, id: edit.id, revision: 1 }
    case 'change': {
      const entity = find(record, edit.noun, edit.id)
      if (!entity) return nothing
      const after: object = withUntimedStart({ ...entity, ...edit.to })
      const changed = { ...edit.to, ...differing(entity, after) }
      return { do: 'change', noun: edit.noun, id: edit.id, from: changed, to: pick(entity, changed) } as Edit
    }
    case 'move':
      if (isGone(record, edit.noun, edit.id)) return nothing
      return { do: 'move', noun: edit.noun, id: edit.id, before: nextOf(record, edit.noun, edit.id) }
    case 'remove':
      return { do: 'all', edits: returning(record, edit.noun, edit.id) }
  }
}

/** One entity of a trip by its id. */
export function find<N extends EntityName>(record: TripRecord, noun: N, id: string): TripRecord[N][number] | undefined {
  return entitiesOf(record, noun).find((entity) => entity.id === id) as TripRecord[N][number] | undefined
}

/** A change of some fields of an entity, from their current values. */
export function change<N extends EntityName>(noun: N, entity: Entities[N], to: Partial<Values<N>>): AnyChange<N> {
  return { do: 'change', noun, id: entity.id, from: pick(entity, to), to }
}

/** The edit that adds an entity of a record with all its values, under its id. */
export function addOf<N extends EntityName>(noun: N, entity: Entities[N], before?: string | null): AnyAdd<N> {
  const { id, revision: _, ...values } = entity
  // The compiler cannot derive for any entity that these are its values without id and revision.
  return { do: 'add', noun, id, values: values as Entities[N], before }
}

/** The edits that a group is made of, in a stored one at any depth; a single one is its own only part. */
export function partsOf(edit: Edit): readonly SingleEdit[] {
  return edit.do === 'all' ? edit.edits.flatMap(partsOf) : [edit]
}

// --- within -------------------------------------------------------------------------------------------------

const nothing: Edit = { do: 'all', edits: [] }

function isGone(record: TripRecord, noun: EntityName, id: string | null): boolean {
  return id !== null && !find(record, noun, id)
}

// An entity may be tied only to a visit that is there: someone else may have removed it meanwhile.
function missingVisit(record: TripRecord, values: object): Conflict | null {
  const { visitId } = values as { visitId?: string | null }
  return visitId && isGone(record, 'visit', visitId) ? { code: 'gone', noun: 'visit', id: visitId } : null
}

// An entity that was added and then changed in one group has a higher revision when it is removed.
function withRevisions(record: TripRecord, edits: readonly SingleEdit[]): SingleEdit[] {
  let current = record
  return edits.map((edit) => {
    const revision = edit.do === 'remove' ? find(current, edit.noun, edit.id)?.revision : undefined
    const settled = revision === undefined ? edit : ({ ...edit, revision } as SingleEdit)
    current = applyEdit(current, settled)
    return settled
  })
}

function entitiesOf(record: TripRecord, noun: EntityName): readonly Entity[] {
  return record[noun]
}

function withEntities(record: TripRecord, noun: EntityName, entities: readonly Entity[]): TripRecord {
  return { ...record, [noun]: entities }
}

function insertBefore<L extends Entity>(entities: readonly L[], entity: Entity, before: string | null): Entity[] {
  const at = before === null ? -1 : entities.findIndex((l) => l.id === before)
  return at < 0 ? [...entities, entity] : [...entities.slice(0, at), entity, ...entities.slice(at)]
}

function untieVisit(record: TripRecord, visitId: string): TripRecord {
  const stays = (entity: { visitId: string | null }) => entity.visitId !== visitId
  const untied = <L extends Entity & { visitId: string | null }>(l: L): L =>
    stays(l) ? l : { ...l, visitId: null, revision: l.revision + 1 }
  return {
    ...record,
    host: record.host.filter(stays),
    topic: record.topic.filter(stays),
    agreement: record.agreement.filter(stays),
    item: record.item.map(untied),
    unscheduled: record.unscheduled.map(untied),
    nextStep: record.nextStep.map(untied),
    task: record.task.map(untied),
  }
}

// Everything that a removal deleted, as edits that restore it in its position.
function returning(record: TripRecord, noun: EntityName, id: string): SingleEdit[] {
  const entity = find(record, noun, id)
  if (!entity) return []
  const edits: SingleEdit[] = [addBack(record, noun, entity)]
  if (noun !== 'visit') return edits
  for (const child of ['host', 'topic', 'agreement'] as const) {
    // Last first, so that each one's neighbour is back before it.
    for (const l of [...record[child]].reverse()) if (l.visitId === id) edits.push(addBack(record, child, l))
  }
  for (const tied of ['item', 'unscheduled', 'nextStep', 'task'] as const) {
    for (const entity of record[tied]) {
      if (entity.visitId === id)
        edits.push({ do: 'change', noun: tied, id: entity.id, from: { visitId: null }, to: { visitId: id } })
    }
  }
  return edits
}

function addBack<N extends EntityName>(record: TripRecord, noun: N, entity: Entities[N]): AnyAdd<N> {
  return addOf(noun, entity, nextOf(record, noun, entity.id))
}

function nextOf(record: TripRecord, noun: EntityName, id: string): string | null {
  const entities = entitiesOf(record, noun)
  return entities[entities.findIndex((l) => l.id === id) + 1]?.id ?? null
}

function changedSince(
  now: object,
  edit: { from: object; to: object },
  noun: EntityName | 'trip',
  id: string | null,
): Conflict | null {
  const nowValues = now as Record<string, unknown>
  const from = edit.from as Record<string, unknown>
  const fields = Object.entries(edit.to)
    .filter(([field, to]) => !isSame(nowValues[field], from[field]) && !isSame(nowValues[field], to))
    .map(([field]) => field)
  return fields.length === 0
    ? null
    : { code: 'changed', noun, id, fields, now: pick(nowValues, Object.fromEntries(fields.map((f) => [f, null]))) }
}

function isAlready(entity: object, to: object): boolean {
  return Object.entries(to).every(([field, value]) => isSame((entity as Record<string, unknown>)[field], value))
}

/** The values of `after` that are not those of `before`. */
function differing(before: object, after: object): object {
  const old = before as Record<string, unknown>
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => !isSame(old[field], value)))
}

function pick(from: object, like: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(like).map((field) => [field, (from as Record<string, unknown>)[field] ?? null]))
}

/** Equality of plain values, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((k) => isSame((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k]))
}

/** True if the edit changes no entity and not the trip. */
export function isEmpty(edit: Edit): boolean {
  return edit.do === 'all' && edit.edits.every(isEmpty)
}

type TripDefaults = DefaultsOf<typeof tripFields>

/** A trip without entities: what is not given has its default. */
export function emptyRecord(trip: Omit<Trip, keyof TripDefaults> & Partial<TripDefaults>): TripRecord {
  const lists = Object.fromEntries(entityNames.map((noun): [EntityName, []] => [noun, []])) as { [N in EntityName]: [] }
  return { trip: { ...defaultValues.trip, ...trip }, ...lists }
}
