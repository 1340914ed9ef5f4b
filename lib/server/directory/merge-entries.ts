import { dequal } from 'dequal/lite'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { risingId } from '../../../db/rising-id'
import { agreements, changes, hosts, institutions, items, members, people, portraits, quotes } from '../../../db/schema'
import { trips, unscheduled, visits } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import type { InstitutionValues, PersonValues } from '../../domain/directory/directory'
import { institutionKey, personKey } from '../../domain/directory/directory-keys'
import { institutionFields } from '../../domain/directory/fields/institution'
import { personFields } from '../../domain/directory/fields/person'
import { mergedInstitution, mergedPerson } from '../../domain/directory/merge'
import { pickFields } from '../../domain/fields/field'
import type { OfficeAccess } from '../access/access'
import { announceVersion } from '../platform/announce'
import { type EntryKind, type MovedRows, moveReferences } from './move-references'

/** What the history stores of a merge, to undo it. */
type MergeRecord = {
  removed: { id: string; createdAt: string; revision: number; values: object }
  /** The values of the kept entry before and after. */
  before: object
  after: object
  moved: MovedRows
  /** The portrait of the removed person: moved to the kept one, or removed, as base64. */
  portrait: 'moved' | { picture: string; updatedAt: string; updatedBy: string | null } | null
}

type TripVersion = { id: string; version: number }

/**
 * Merges one entry of the directory into another: all references are moved, the kept entry gets the values that it
 * lacks, the other one is removed. @returns the id of the change, by which `undoMerge` restores both; `null` if one of
 * them no longer exists
 */
export async function mergeEntries(
  { viewer }: OfficeAccess<'edit directory'>,
  kind: EntryKind,
  keptId: string,
  removedId: string,
): Promise<string | null> {
  if (keptId === removedId) return null
  const now = new Date()
  const outcome = await transact(db(), function* (tx): Steps<{ changeId: string; versions: TripVersion[] } | null> {
    const [kept, removed] = [yield* readEntry(tx, kind, keptId), yield* readEntry(tx, kind, removedId)]
    if (!kept || !removed) return null
    const after = merged(kind, kept.values, removed.values)
    const moved = yield* moveReferences(tx, kind, removedId, keptId)
    const portrait = kind === 'person' ? yield* movePortrait(tx, removedId, keptId) : null
    yield* deleteEntry(tx, kind, removedId)
    yield* saveEntry(tx, kind, keptId, kept.revision + 1, after, now)
    const record: MergeRecord = {
      removed: {
        id: removedId,
        createdAt: removed.createdAt.toISOString(),
        revision: removed.revision,
        values: removed.values,
      },
      before: kept.values,
      after,
      moved,
      portrait,
    }
    const changeId = risingId()
    yield* run(
      tx.insert(changes).values({
        id: changeId,
        tripId: null,
        at: now,
        userId: viewer.id,
        subject: kind,
        subjectId: keptId,
        verb: 'merge',
        edit: { from: kept.values, to: after, merged: removed.values },
        inverse: record,
        version: null,
      }),
    )
    return { changeId, versions: yield* bumpTrips(tx, moved) }
  })
  for (const { id, version } of outcome?.versions ?? []) announceVersion(id, version)
  return outcome?.changeId ?? null
}

/** Undoes a merge. `gone`: it was undone already, or the kept entry was erased. */
export async function undoMerge(
  { viewer }: OfficeAccess<'edit directory'>,
  changeId: string,
): Promise<'undone' | 'gone'> {
  const now = new Date()
  const versions = await transact(db(), function* (tx): Steps<TripVersion[] | null> {
    const [change] = yield* run(
      tx
        .select()
        .from(changes)
        .where(and(eq(changes.id, changeId), eq(changes.verb, 'merge'), isNotNull(changes.inverse))),
    )
    if (!change || (change.subject !== 'person' && change.subject !== 'institution')) return null
    const kind: EntryKind = change.subject
    const record = change.inverse as MergeRecord
    const kept = yield* readEntry(tx, kind, change.subjectId)
    if (!kept) return null
    yield* insertEntry(tx, kind, record.removed, now)
    const moved = yield* moveReferences(tx, kind, kept.id, record.removed.id, record.moved)
    yield* restorePortrait(tx, kept.id, record)
    // Fields that were changed since the merge stay.
    const values = Object.fromEntries(
      Object.entries(kept.values).map(([name, value]) => [
        name,
        dequal(value, field(record.after, name)) ? field(record.before, name) : value,
      ]),
    )
    yield* saveEntry(tx, kind, kept.id, kept.revision + 1, values, now)
    yield* run(tx.update(changes).set({ inverse: null }).where(eq(changes.id, changeId)))
    yield* run(
      tx.insert(changes).values({
        id: risingId(),
        tripId: null,
        at: now,
        userId: viewer.id,
        subject: kind,
        subjectId: kept.id,
        verb: 'undo merge',
        edit: { from: kept.values, to: values },
        inverse: null,
        version: null,
      }),
    )
    return yield* bumpTrips(tx, { rows: { ...record.moved.rows, ...moved.rows }, before: {} })
  })
  for (const { id, version } of versions ?? []) announceVersion(id, version)
  return versions ? 'undone' : 'gone'
}

type Entry = { id: string; revision: number; createdAt: Date; values: object }

function field(values: object, name: string): unknown {
  return Object.entries(values).find(([key]) => key === name)?.[1]
}

function* readEntry(tx: Db, kind: EntryKind, id: string): Steps<Entry | null> {
  if (kind === 'person') {
    const [row] = yield* run(tx.select().from(people).where(eq(people.id, id)))
    return row ? { ...row, values: pickFields(personFields, row) } : null
  }
  const [row] = yield* run(tx.select().from(institutions).where(eq(institutions.id, id)))
  return row ? { ...row, values: pickFields(institutionFields, row) } : null
}

function merged(kind: EntryKind, kept: object, other: object): object {
  return kind === 'person'
    ? mergedPerson(kept as PersonValues, other as PersonValues)
    : mergedInstitution(kept as InstitutionValues, other as InstitutionValues)
}

function* saveEntry(tx: Db, kind: EntryKind, id: string, revision: number, values: object, now: Date): Steps<void> {
  if (kind === 'person') {
    const person = values as PersonValues
    const row = { ...person, searchKey: personKey(person.name), revision, updatedAt: now }
    yield* run(tx.update(people).set(row).where(eq(people.id, id)))
  } else {
    const institution = values as InstitutionValues
    const row = { ...institution, searchKey: institutionKey(institution), revision, updatedAt: now }
    yield* run(tx.update(institutions).set(row).where(eq(institutions.id, id)))
  }
}

function* insertEntry(
  tx: Db,
  kind: EntryKind,
  { id, revision, createdAt, values }: MergeRecord['removed'],
  now: Date,
): Steps<void> {
  const own = { id, revision: revision + 1, createdAt: new Date(createdAt), updatedAt: now }
  if (kind === 'person') {
    const person = values as PersonValues
    yield* run(tx.insert(people).values({ ...person, ...own, searchKey: personKey(person.name) }))
  } else {
    const institution = values as InstitutionValues
    yield* run(tx.insert(institutions).values({ ...institution, ...own, searchKey: institutionKey(institution) }))
  }
}

function* deleteEntry(tx: Db, kind: EntryKind, id: string): Steps<void> {
  if (kind === 'person') yield* run(tx.delete(people).where(eq(people.id, id)))
  else yield* run(tx.delete(institutions).where(eq(institutions.id, id)))
}

function* movePortrait(tx: Db, from: string, to: string): Steps<MergeRecord['portrait']> {
  const [portrait] = yield* run(tx.select().from(portraits).where(eq(portraits.personId, from)))
  if (!portrait) return null
  const [own] = yield* run(tx.select({ id: portraits.personId }).from(portraits).where(eq(portraits.personId, to)))
  if (!own) {
    yield* run(tx.update(portraits).set({ personId: to }).where(eq(portraits.personId, from)))
    return 'moved'
  }
  const { picture, updatedAt, updatedBy } = portrait
  return { picture: Buffer.from(picture).toString('base64'), updatedAt: updatedAt.toISOString(), updatedBy }
}

function* restorePortrait(tx: Db, keptId: string, { removed, portrait }: MergeRecord): Steps<void> {
  if (portrait === null) return
  if (portrait === 'moved') {
    yield* run(tx.update(portraits).set({ personId: removed.id }).where(eq(portraits.personId, keptId)))
    return
  }
  const picture = Buffer.from(portrait.picture, 'base64')
  const { updatedBy } = portrait
  yield* run(
    tx.insert(portraits).values({ personId: removed.id, picture, updatedAt: new Date(portrait.updatedAt), updatedBy }),
  )
}

const tripRows = { members, hosts, quotes, agreements, items, unscheduled, visits }

/** Gives the trips of moved rows a new version, so that open pages read them again. */
function* bumpTrips(tx: Db, { rows }: MovedRows): Steps<TripVersion[]> {
  const ids = new Set([...(rows['homes'] ?? []), ...(rows['guests'] ?? [])])
  for (const [name, table] of Object.entries(tripRows)) {
    const moved = rows[name] ?? []
    if (moved.length === 0) continue
    const found = yield* run(tx.select({ tripId: table.tripId }).from(table).where(inArray(table.id, moved)))
    for (const { tripId } of found) ids.add(tripId)
  }
  if (ids.size === 0) return []
  return yield* run(
    tx
      .update(trips)
      .set({ version: sql`${trips.version} + 1` })
      .where(inArray(trips.id, [...ids]))
      .returning({ id: trips.id, version: trips.version }),
  )
}
