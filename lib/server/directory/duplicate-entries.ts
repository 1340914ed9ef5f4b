import { inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutionColumns, personColumns } from '../../../db/directory-columns'
import { institutions, people } from '../../../db/schema'
import { type Duplicate, duplicateInstitutions, duplicatePeople } from '../../domain/directory/duplicates'
import type { Institution, Person } from '../../domain/directory/entry'
import type { OfficeAccess } from '../access/access'

/** Two entries that may be one. `institutions`: those of the people. */
export type DuplicatePair =
  | { kind: 'person'; why: Duplicate<Person>['why']; entries: readonly [Person, Person]; institutions: Institutions }
  | { kind: 'institution'; why: Duplicate<Institution>['why']; entries: readonly [Institution, Institution] }

type Institutions = Readonly<Record<string, Institution['name']>>

const mostPairs = 20

/** The pairs of people that may be the same: at most 20, by search key. */
export async function readDuplicatePeople(_: OfficeAccess<'see directory'>): Promise<DuplicatePair[]> {
  const all = await db().select(personColumns).from(people).orderBy(people.searchKey, people.id)
  const found = duplicatePeople(all).slice(0, mostPairs)
  const ids = found.flatMap(({ entries }) => entries.flatMap(({ institutionId }) => institutionId ?? []))
  const named =
    ids.length === 0
      ? []
      : await db()
          .select({ id: institutions.id, name: institutions.name })
          .from(institutions)
          .where(inArray(institutions.id, ids))
  const names = Object.fromEntries(named.map(({ id, name }) => [id, name]))
  return found.map(({ entries, why }) => ({ kind: 'person', why, entries, institutions: names }))
}

/** The pairs of institutions that may be the same: at most 20, by search key. */
export async function readDuplicateInstitutions(_: OfficeAccess<'see directory'>): Promise<DuplicatePair[]> {
  const all = await db().select(institutionColumns).from(institutions).orderBy(institutions.searchKey, institutions.id)
  return duplicateInstitutions(all)
    .slice(0, mostPairs)
    .map(({ entries, why }) => ({ kind: 'institution', why, entries }))
}
