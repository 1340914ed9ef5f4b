import { and, eq, or, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import type { Column } from '../../../db/columns'
import {
  agreements,
  changes,
  hosts,
  institutions,
  items,
  members,
  office,
  people,
  quotes,
  trips,
  unscheduled,
  users,
  visits,
} from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import { institutionKey, personKey } from '../../domain/directory/directory-keys'
import type { InstitutionValues, PersonValues } from '../../domain/directory/directory'
import { institutionFields } from '../../domain/directory/fields/institution'
import { personFields } from '../../domain/directory/fields/person'
import { pickFields } from '../../domain/fields/field'
import type { Texts } from '../../domain/text/text'
import type { OfficeAccess } from '../access/access'
import { logDeletion } from '../platform/log'
import { noteEntry } from './entry-history'
import { forgetReader } from '../releases/release-readers'

/**
 * The outcome of a save. `changed`: someone else has changed the entry since the given revision; `values` are its
 * current values, and nothing was written.
 */
export type EntryOutcome<V> =
  | { outcome: 'saved' }
  | { outcome: 'gone' }
  | { outcome: 'changed'; revision: number; values: V }

/** Saves a person, if they are still at `revision`. */
export function savePerson(
  { viewer }: OfficeAccess<'edit directory'>,
  id: string,
  revision: number,
  values: PersonValues,
): Promise<EntryOutcome<PersonValues>> {
  const now = new Date()
  return transact(db(), function* (tx): Steps<EntryOutcome<PersonValues>> {
    const [row] = yield* run(tx.select().from(people).where(eq(people.id, id)))
    if (!row) return { outcome: 'gone' }
    const from = pickFields(personFields, row)
    if (row.revision !== revision) return { outcome: 'changed', revision: row.revision, values: from }
    yield* run(
      tx
        .update(people)
        .set({ ...values, searchKey: personKey(values.name), revision: revision + 1, updatedAt: now })
        .where(and(eq(people.id, id), eq(people.revision, revision))),
    )
    yield* noteEntry(
      tx,
      viewer,
      {
        subject: 'person',
        subjectId: id,
        verb: 'change',
        edit: { from, to: values },
      },
      now,
    )
    return { outcome: 'saved' }
  })
}

/** Saves an institution, if it is still at `revision`. */
export function saveInstitution(
  { viewer }: OfficeAccess<'edit directory'>,
  id: string,
  revision: number,
  values: InstitutionValues,
): Promise<EntryOutcome<InstitutionValues>> {
  const now = new Date()
  return transact(db(), function* (tx): Steps<EntryOutcome<InstitutionValues>> {
    const [row] = yield* run(tx.select().from(institutions).where(eq(institutions.id, id)))
    if (!row) return { outcome: 'gone' }
    const from = pickFields(institutionFields, row)
    if (row.revision !== revision) return { outcome: 'changed', revision: row.revision, values: from }
    yield* run(
      tx
        .update(institutions)
        .set({ ...values, searchKey: institutionKey(values), revision: revision + 1, updatedAt: now })
        .where(and(eq(institutions.id, id), eq(institutions.revision, revision))),
    )
    yield* noteEntry(
      tx,
      viewer,
      { subject: 'institution', subjectId: id, verb: 'change', edit: { from, to: values } },
      now,
    )
    return { outcome: 'saved' }
  })
}

/** What uses an entry: trips by title, people, and whether it is our own institution. */
export type Uses = { trips: { id: string; title: Texts | null }[]; people: number; isHome: boolean }

const tripNamed = { id: trips.id, title: trips.title }

/** What uses a person within a transaction, or `null`. */
export function* usesOfPerson(tx: Db, id: string): Steps<Uses | null> {
  const found = [
    ...(yield* run(
      tx.select(tripNamed).from(members).innerJoin(trips, eq(trips.id, members.tripId)).where(eq(members.personId, id)),
    )),
    ...(yield* run(
      tx.select(tripNamed).from(hosts).innerJoin(trips, eq(trips.id, hosts.tripId)).where(eq(hosts.personId, id)),
    )),
    ...(yield* run(
      tx.select(tripNamed).from(quotes).innerJoin(trips, eq(trips.id, quotes.tripId)).where(eq(quotes.speakerId, id)),
    )),
    ...(yield* run(
      tx
        .select(tripNamed)
        .from(agreements)
        .innerJoin(trips, eq(trips.id, agreements.tripId))
        .where(names(agreements.signerIds, id)),
    )),
    ...(yield* run(
      tx
        .select(tripNamed)
        .from(items)
        .innerJoin(trips, eq(trips.id, items.tripId))
        .where(or(names(items.attendeeIds, id), names(items.personalDetails, id))),
    )),
    ...(yield* run(
      tx
        .select(tripNamed)
        .from(unscheduled)
        .innerJoin(trips, eq(trips.id, unscheduled.tripId))
        .where(or(names(unscheduled.attendeeIds, id), names(unscheduled.personalDetails, id))),
    )),
  ]
  return found.length > 0 ? { trips: eachOnce(found), people: 0, isHome: false } : null
}

/** What uses an institution within a transaction, or `null`. */
export function* usesOfInstitution(tx: Db, id: string): Steps<Uses | null> {
  const found = [
    ...(yield* run(
      tx
        .select(tripNamed)
        .from(visits)
        .innerJoin(trips, eq(trips.id, visits.tripId))
        .where(eq(visits.institutionId, id)),
    )),
    ...(yield* run(tx.select(tripNamed).from(trips).where(eq(trips.homeId, id)))),
    ...(yield* run(tx.select(tripNamed).from(trips).where(eq(trips.guestId, id)))),
  ]
  const of = yield* run(tx.select({ id: people.id }).from(people).where(eq(people.institutionId, id)))
  const home = yield* run(tx.select({ id: office.id }).from(office).where(eq(office.homeInstitutionId, id)))
  const isUsed = found.length > 0 || of.length > 0 || home.length > 0
  return isUsed ? { trips: eachOnce(found), people: of.length, isHome: home.length > 0 } : null
}

/** Erases a person, also from the history. @returns what still uses the entry, or `null` once it is erased */
export function erasePerson({ viewer }: OfficeAccess<'edit directory'>, id: string): Promise<Uses | null> {
  return loggedDeletion('person', id, function* (tx): Steps<Uses | Gone> {
    const uses = yield* usesOfPerson(tx, id)
    if (uses) return uses
    // With the notes and confirmations that they made by a personal link.
    yield* run(tx.delete(users).where(and(eq(users.personId, id), eq(users.kind, 'link only'))))
    const [row] = yield* run(tx.delete(people).where(eq(people.id, id)).returning({ id: people.id }))
    yield* forgetReader(tx, id)
    // Their data is removed from the history too; the fact that they were erased, and by whom, stays.
    yield* run(
      tx
        .update(changes)
        .set({ edit: {}, inverse: null })
        .where(and(eq(changes.subject, 'person'), eq(changes.subjectId, id))),
    )
    yield* noteEntry(tx, viewer, { subject: 'person', subjectId: id, verb: 'erase', edit: {} })
    return row ? 'deleted' : 'nothing to delete'
  })
}

/** Deletes an institution. @returns what still uses it, or `null` once it is deleted */
export function deleteInstitution({ viewer }: OfficeAccess<'edit directory'>, id: string): Promise<Uses | null> {
  return loggedDeletion('institution', id, function* (tx): Steps<Uses | Gone> {
    const uses = yield* usesOfInstitution(tx, id)
    if (uses) return uses
    const [row] = yield* run(tx.delete(institutions).where(eq(institutions.id, id)).returning())
    if (row)
      yield* noteEntry(tx, viewer, { subject: 'institution', subjectId: id, verb: 'remove', edit: { from: row } })
    return row ? 'deleted' : 'nothing to delete'
  })
}

type Gone = 'deleted' | 'nothing to delete'

async function loggedDeletion(
  entity: 'person' | 'institution',
  id: string,
  body: (tx: Db) => Steps<Uses | Gone>,
): Promise<Uses | null> {
  const outcome = await transact(db(), body)
  if (outcome === 'deleted') logDeletion(entity, id)
  return typeof outcome === 'string' ? null : outcome
}

// Lists of ids are stored as JSON, and an id contains no quotation mark.
function names(column: Column, id: string) {
  return sql`cast(${column} as text) like ${`%"${id.replace(/[\\%_]/g, '\\$&')}"%`} escape '\\'`
}

function eachOnce<T extends { id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()]
}
