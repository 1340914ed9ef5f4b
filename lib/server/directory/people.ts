import { and, count, eq, like, or, type SQL, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import type { Column } from '../../../db/columns'
import { personColumns } from '../../../db/directory-columns'
import { institutions, people } from '../../../db/schema'
import { matches } from '../../../db/search'
import { run, transact } from '../../../db/transact'
import { personKey } from '../../domain/directory/directory-keys'
import type { FoundPerson, PersonValues } from '../../domain/directory/directory'
import { defaultValues } from '../../domain/trip/entity-fields'
import { likePattern, queryWords } from '../../domain/text/search-index'
import type { Person } from '../../domain/directory/entry'
import {
  type LookupAccess,
  type OfficeAccess,
  requireOfficeAccess,
  requireTripAccess,
  type TripAccess,
} from '../access/access'
import { type DirectoryPage, directoryPage, entriesAPage } from './directory-page'
import { noteEntry } from './entry-history'
import { newId } from '../platform/id'

/** The right to add an entry: office staff have it, and editors for their trip. */
export type AddAccess = OfficeAccess<'edit directory'> | TripAccess<'edit trip'>

/** @throws Refused if the viewer may add entries neither for the office nor for the given trip */
export function addAccess(tripId: string | null): Promise<AddAccess> {
  return tripId === null ? requireOfficeAccess('edit directory') : requireTripAccess(tripId, 'edit trip')
}

export const institutionLine = {
  id: institutions.id,
  name: institutions.name,
  acronym: institutions.acronym,
  country: institutions.country,
  city: institutions.city,
}

const mostOffered = 12

/**
 * The people whose names, or whose institution's names, contain every word of `query`: at most 12, those of
 * `institutionId` first. Names only: a picker needs no e-mail addresses or phone numbers.
 */
export async function findPeople(_: LookupAccess, query: string, institutionId?: string): Promise<FoundPerson[]> {
  const rows = await db()
    .select({ id: people.id, name: people.name, institutionId: people.institutionId, institution: institutionLine })
    .from(people)
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .where(personMatches(query))
    .orderBy(
      ...(institutionId ? [sql`case when ${people.institutionId} = ${institutionId} then 0 else 1 end`] : []),
      beginsWith(people.searchKey, query),
      people.searchKey,
      people.id,
    )
    .limit(mostOffered)
  return rows.map(({ institution, ...person }) => ({
    person: { ...defaultValues.person, ...person },
    institution,
  }))
}

/** The condition that every word of the query is in the person's names or their institution's. */
export function personMatches(query: string): SQL | undefined {
  return and(
    ...queryWords(query).map((word) => or(matches(people.searchKey, word), matches(institutions.searchKey, word))),
  )
}

/** Sorts entries first if a line of their search key begins with the query. */
export function beginsWith(key: Column, query: string): SQL {
  const start = likePattern(query).replace(/^%/, '')
  const [first, later] = [like(key, start), like(key, `%\n${start}`)]
  return sql`case when ${first} escape '\\' then 0 when ${later} escape '\\' then 1 else 2 end`
}

/** A page of the people whose names or institution contain every word of `query`, by search key. */
export async function listPeople(
  _: OfficeAccess<'see directory'>,
  query: string,
  page: number,
): Promise<DirectoryPage<FoundPerson>> {
  const found = () =>
    db()
      .select({ n: count() })
      .from(people)
      .leftJoin(institutions, eq(institutions.id, people.institutionId))
      .where(personMatches(query))
  const [rows, [total]] = await Promise.all([
    db()
      .select({ person: personColumns, institution: institutionLine })
      .from(people)
      .leftJoin(institutions, eq(institutions.id, people.institutionId))
      .where(personMatches(query))
      .orderBy(people.searchKey, people.id)
      .limit(entriesAPage)
      .offset((page - 1) * entriesAPage),
    query.trim() === '' ? db().select({ n: count() }).from(people) : found(),
  ])
  return directoryPage(rows, total?.n ?? 0, page)
}

/** One person with their institution; `null` if they do not exist. `revision` counts the changes. */
export async function readPerson(
  _: OfficeAccess<'see directory'>,
  id: string,
): Promise<(FoundPerson & { revision: number }) | null> {
  const [row] = await db()
    .select({ person: personColumns, institution: institutionLine, revision: people.revision })
    .from(people)
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .where(eq(people.id, id))
  return row ?? null
}

/** The first twelve people of an institution, by search key. */
export function peopleOf(_: OfficeAccess<'see directory'>, institutionId: string): Promise<FoundPerson[]> {
  return db()
    .select({ person: personColumns, institution: institutionLine })
    .from(people)
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .where(eq(people.institutionId, institutionId))
    .orderBy(people.searchKey, people.id)
    .limit(mostOffered)
}

/** Adds a person to the directory and returns them. */
export async function addPerson(access: AddAccess, values: PersonValues): Promise<Person> {
  const [person] = await addPeople(access, [values])
  if (!person) throw new Error('No person was added')
  return person
}

/** Adds several people, all or none, and returns them in the same order. */
export async function addPeople({ viewer }: AddAccess, all: readonly PersonValues[]): Promise<Person[]> {
  const now = new Date()
  const added = all.map((values) => ({ id: newId(), ...values }))
  await transact(db(), function* (tx) {
    for (const { id, ...values } of added) {
      yield* run(
        tx
          .insert(people)
          .values({ id, ...values, searchKey: personKey(values.name), revision: 1, createdAt: now, updatedAt: now }),
      )
      yield* noteEntry(tx, viewer, { subject: 'person', subjectId: id, verb: 'add', edit: values }, now)
    }
  })
  return added
}
