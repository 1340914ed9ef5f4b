import { zoneOfInstitution } from '../../domain/directory/institution-zone'
import { knownPlaces } from '../../domain/time/known-places'
import { count, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutionColumns } from '../../../db/directory-columns'
import { institutions } from '../../../db/schema'
import { matches } from '../../../db/search'
import { run, transact } from '../../../db/transact'
import { institutionKey } from '../../domain/directory/directory-keys'
import type { InstitutionLine, InstitutionValues } from '../../domain/directory/directory'
import type { Institution } from '../../domain/directory/entry'
import type { LookupAccess, OfficeAccess } from '../access/access'
import { type DirectoryPage, directoryPage, entriesAPage } from './directory-page'
import { noteEntry } from './entry-history'
import { newId } from '../platform/id'
import { type AddAccess, beginsWith, institutionLine } from './people'

const mostOffered = 12

const { background: _, ...columns } = institutionColumns

/**
 * The institutions whose names, acronym or city contain every word of `query`, at most 12; without their background,
 * which a picker does not need.
 */
export async function findInstitutions(_: LookupAccess, query: string): Promise<Institution[]> {
  const rows = await db()
    .select(columns)
    .from(institutions)
    .where(matches(institutions.searchKey, query))
    .orderBy(beginsWith(institutions.searchKey, query), institutions.searchKey, institutions.id)
    .limit(mostOffered)
  return rows.map((row) => ({ ...row, background: [] }))
}

/** A page of the directory of institutions, those whose names, acronym or city contain every word of `query`. */
export async function listInstitutions(
  _: OfficeAccess<'see directory'>,
  query: string,
  page: number,
): Promise<DirectoryPage<InstitutionLine & Pick<Institution, 'kind'>>> {
  const where = matches(institutions.searchKey, query)
  const [rows, [total]] = await Promise.all([
    db()
      .select({ ...institutionLine, kind: institutions.kind })
      .from(institutions)
      .where(where)
      .orderBy(institutions.searchKey, institutions.id)
      .limit(entriesAPage)
      .offset((page - 1) * entriesAPage),
    db().select({ n: count() }).from(institutions).where(where),
  ])
  return directoryPage(rows, total?.n ?? 0, page)
}

/** One institution; `null` if it does not exist. `revision` counts the changes. */
export async function readInstitution(
  _: OfficeAccess<'see directory'>,
  id: string,
): Promise<{ institution: Institution; revision: number } | null> {
  const [row] = await db()
    .select({ institution: institutionColumns, revision: institutions.revision })
    .from(institutions)
    .where(eq(institutions.id, id))
  return row ?? null
}

/** Adds an institution to the directory and returns it. Without a time zone it gets that of its city or country. */
export async function addInstitution({ viewer }: AddAccess, typed: InstitutionValues): Promise<Institution> {
  const values = { ...typed, timeZone: zoneOfInstitution(typed, knownPlaces) }
  const id = newId()
  const now = new Date()
  await transact(db(), function* (tx) {
    yield* run(
      tx
        .insert(institutions)
        .values({ id, ...values, searchKey: institutionKey(values), revision: 1, createdAt: now, updatedAt: now }),
    )
    yield* noteEntry(tx, viewer, { subject: 'institution', subjectId: id, verb: 'add', edit: values }, now)
  })
  return { id, ...values }
}
