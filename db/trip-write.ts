import { and, eq, inArray } from 'drizzle-orm'
import { isSame } from '../lib/domain/trip/edit'
import { listChanges, tripChanges } from '../lib/domain/trip/trip-changes'
import { type Entity, type EntityName, entityNames, type TripRecord } from '../lib/domain/trip/trip-record'
import { entityTables } from './entity-tables'
import { repositioned } from './positions'
import { type nextSteps, trips } from './schema'
import { type Db, run, type Steps } from './transact'
import { tripKeyOf } from './trip-derived'
import { spanOf } from '../lib/domain/trip/trip-span'
import { institutionIds, personIds } from '../lib/domain/trip/references'
import { existingPeople, readInstitutions } from './trip-read'
import { DanglingId } from './violations'

// Cast because Drizzle cannot type a query on a union of tables: all lists are written as one of them.
const tables = entityTables as unknown as Record<EntityName, typeof nextSteps>

/** Rows per INSERT: the widest table has 23 columns, and SQLite accepts 32,766 values. */
const batch = 500

/** Writes the difference between two records of a trip. Returns whether there was any. */
export function* writeDifference(tx: Db, tripId: string, before: TripRecord, after: TripRecord): Steps<boolean> {
  const own = yield* writeTrip(tx, tripId, before, after)
  const changes = entityNames.flatMap((noun) => {
    const list = listChanges(before, after, noun)
    return list ? [{ noun, list }] : []
  })
  for (const { noun, list } of changes) {
    const places = list.reordered ? yield* newPositions(tx, tripId, noun, after[noun]) : new Map<string, number>()
    yield* insertLines(tx, tripId, noun, list.added, places)
    for (const { id, to } of withPlaces(list.changed, places, new Set(list.added.map((entity) => entity.id)))) {
      yield* run(
        tx
          .update(tables[noun])
          .set(to)
          .where(ofTrip(tripId, noun, [id])),
      )
    }
  }
  // Removals last, and visits after their dependents: a host moved to another visit must survive its old one.
  for (const { noun, list } of changes.toReversed()) {
    if (list.removed.length > 0) yield* run(tx.delete(tables[noun]).where(ofTrip(tripId, noun, list.removed)))
  }
  return own || changes.length > 0
}

/**
 * Checks that people newly named in a record exist in the directory. Signers and attendees are ids in JSON, which
 * foreign keys do not cover. @throws DanglingId
 */
export function* checkPeople(tx: Db, before: TripRecord | null, after: TripRecord): Steps<void> {
  const known = new Set(before && personIds(before))
  const named = personIds(after).filter((id) => !known.has(id))
  const there = yield* existingPeople(tx, named)
  if (named.some((id) => !there.has(id))) throw new DanglingId('a person is not in the directory')
}

/** Writes the entities of a trip that has none yet. */
export function* writeEntities(tx: Db, tripId: string, record: TripRecord): Steps<void> {
  for (const noun of entityNames) {
    const places = repositioned(record[noun].map(() => null))
    const positions = new Map(record[noun].map(({ id }, i) => [id, positionAt(places, i)]))
    yield* insertLines(tx, tripId, noun, record[noun], positions)
  }
}

/** The columns derived from the rest of the record. */
export function* derived(
  tx: Db,
  record: TripRecord,
): Steps<{ startsOn: string | null; endsOn: string | null; searchKey: string }> {
  return { ...spanOf(record), searchKey: tripKeyOf(record, yield* readInstitutions(tx, institutionIds(record))) }
}

function* writeTrip(tx: Db, tripId: string, before: TripRecord, after: TripRecord): Steps<boolean> {
  const changes = tripChanges(before, after)
  const isFoundElsewhere = changes !== null || before.visit !== after.visit
  const set = { ...changes, ...(isFoundElsewhere ? yield* derived(tx, after) : spanOf(after)) }
  if (!isFoundElsewhere && isSame(spanOf(before), spanOf(after))) return false
  yield* run(tx.update(trips).set(set).where(eq(trips.id, tripId)))
  return changes !== null
}

function* insertLines(
  tx: Db,
  tripId: string,
  noun: EntityName,
  entities: readonly Entity[],
  places: ReadonlyMap<string, number>,
): Steps<void> {
  for (let i = 0; i < entities.length; i += batch) {
    const rows = entities
      .slice(i, i + batch)
      .map((entity) => ({ ...entity, tripId, position: positionAt(places, entity.id) }))
    yield* run(tx.insert(tables[noun]).values(rows as (typeof nextSteps.$inferInsert)[]))
  }
}

function* newPositions(
  tx: Db,
  tripId: string,
  noun: EntityName,
  entities: readonly Entity[],
): Steps<Map<string, number>> {
  const { id, position } = tables[noun]
  const rows = yield* run(tx.select({ id, position }).from(tables[noun]).where(eq(tables[noun].tripId, tripId)))
  const oldPositions = new Map(rows.map((row) => [row.id, row.position]))
  const moved = repositioned(entities.map((entity) => oldPositions.get(entity.id) ?? null))
  return new Map(
    entities.flatMap(({ id: entityId }, i): [string, number][] => {
      const place = moved.get(i)
      return place === undefined ? [] : [[entityId, place]]
    }),
  )
}

function positionAt<K>(places: ReadonlyMap<K, number>, key: K): number {
  const position = places.get(key)
  if (position === undefined) throw new Error(`${String(key)} was given no position`)
  return position
}

type Update = { id: string; to: Record<string, unknown> }

function withPlaces(
  changed: readonly Update[],
  places: ReadonlyMap<string, number>,
  added: ReadonlySet<string>,
): Update[] {
  const updates = new Map(changed.map(({ id, to }) => [id, to]))
  for (const [id, position] of places) if (!added.has(id)) updates.set(id, { ...updates.get(id), position })
  return [...updates].map(([id, to]) => ({ id, to }))
}

// Never by id alone: an edit of one trip must not change another.
function ofTrip(tripId: string, noun: EntityName, ids: readonly string[]) {
  return and(eq(tables[noun].tripId, tripId), inArray(tables[noun].id, [...ids]))
}
