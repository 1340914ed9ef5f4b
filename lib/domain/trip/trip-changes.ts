import { isSame } from './edit'
import type { Entity, EntityName, Trip, TripRecord } from './trip-record'

/** What became of one list between two states of a trip. */
export type ListChanges = {
  added: readonly Entity[]
  /** The fields that differ, the revision among them. */
  changed: readonly { id: string; to: Record<string, unknown> }[]
  /** Ids. */
  removed: readonly string[]
  /** True if entities were added or moved; removals alone do not change the order. */
  reordered: boolean
}

/** What it takes to turn one list of a trip into another, or `null` if nothing. */
export function listChanges(before: TripRecord, after: TripRecord, noun: EntityName): ListChanges | null {
  const old: readonly Entity[] = before[noun]
  const now: readonly Entity[] = after[noun]
  if (old === now) return null
  const was = new Map(old.map((entity) => [entity.id, entity]))
  const is = new Set(now.map((entity) => entity.id))
  const added = now.filter((entity) => !was.has(entity.id))
  const removed = old.filter((entity) => !is.has(entity.id)).map((entity) => entity.id)
  const changed = now.flatMap((entity) => {
    const to = fieldChanges(was.get(entity.id) ?? entity, entity)
    return to ? [{ id: entity.id, to }] : []
  })
  const stayed = old.filter((entity) => is.has(entity.id))
  const reordered = now.some((entity, i) => entity.id !== stayed[i]?.id)
  return added.length + removed.length + changed.length > 0 || reordered ? { added, changed, removed, reordered } : null
}

/** The trip's own fields that differ, or `null`. */
export function tripChanges(before: TripRecord, after: TripRecord): Partial<Trip> | null {
  return fieldChanges(before.trip, after.trip)
}

function fieldChanges(before: object, after: object): Record<string, unknown> | null {
  if (before === after) return null
  const was = before as Record<string, unknown>
  const fields = Object.entries(after).filter(([field, value]) => !isSame(was[field], value))
  return fields.length > 0 ? Object.fromEntries(fields) : null
}
