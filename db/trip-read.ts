import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Entity, EntityName, TripRecord } from '../lib/domain/trip/trip-record'
import type { Directory, Institution, Person } from '../lib/domain/directory/entry'
import { entityNames } from '../lib/domain/trip/trip-record'
import { institutionIds, personIds } from '../lib/domain/trip/references'
import { institutionColumns, personColumns } from './directory-columns'
import { entityColumns, entityTables, type EntityTable } from './entity-tables'
import { isOneOf, prepared } from './prepared'
import { institutions, people, trips } from './schema'
import type { Db, Steps } from './transact'

const {
  id: _id,
  version,
  startsOn: _s,
  endsOn: _e,
  searchKey: _k,
  createdAt: _c,
  createdBy: _b,
  ...tripFields
} = getTableColumns(trips)

const tripRow = prepared((tx) =>
  tx
    .select({ version, trip: tripFields })
    .from(trips)
    .where(eq(trips.id, sql.placeholder('trip'))),
)

const listReaders = entityNames.map((noun) => ({ noun, read: listReader(entityTables[noun]) }))

function listReader(table: EntityTable): (tx: Db, values: { trip: string }) => Steps<Entity[]> {
  // Also by id: if two positions were ever equal, all readers would still see the same order.
  return prepared((tx) =>
    tx
      .select(entityColumns(table))
      .from(table)
      .where(eq(table.tripId, sql.placeholder('trip')))
      .orderBy(asc(table.position), asc(table.id)),
  )
}

/** Reads a trip's record and version within a transaction; `null` if it does not exist. */
export function* readRecord(tx: Db, tripId: string): Steps<{ version: number; record: TripRecord } | null> {
  const [row] = yield* tripRow(tx, { trip: tripId })
  if (!row) return null
  const lists: Partial<Record<EntityName, readonly Entity[]>> = {}
  for (const { noun, read } of listReaders) lists[noun] = yield* read(tx, { trip: tripId })
  return { version: row.version, record: { trip: row.trip, ...lists } as TripRecord }
}

const institutionsByIds = prepared((tx) =>
  tx.select(institutionColumns).from(institutions).where(isOneOf(institutions.id, 'ids')),
)
const peopleByIds = prepared((tx) => tx.select(personColumns).from(people).where(isOneOf(people.id, 'ids')))

/** The directory entries that a record refers to. Ids that no longer exist have no entry. */
export function* readDirectory(tx: Db, record: TripRecord): Steps<Directory> {
  const persons: Person[] = yield* peopleByIds(tx, { ids: JSON.stringify(personIds(record)) })
  const homes = persons.map((person) => person.institutionId)
  return {
    institutions: byId(yield* readInstitutions(tx, [...institutionIds(record), ...homes])),
    people: byId(persons),
  }
}

/** The institutions with these ids, unordered. */
export function readInstitutions(tx: Db, ids: readonly (string | null)[]): Steps<Institution[]> {
  return institutionsByIds(tx, { ids: JSON.stringify([...new Set(ids)].filter((id) => id !== null)) })
}

/** The subset of these ids that are people in the directory. */
export function* existingPeople(tx: Db, ids: readonly string[]): Steps<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows: Person[] = yield* peopleByIds(tx, { ids: JSON.stringify(ids) })
  return new Set(rows.map(({ id }) => id))
}

function byId<E extends { id: string }>(entries: readonly E[]): Record<string, E> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]))
}
