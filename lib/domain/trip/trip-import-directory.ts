import type { Institution, Person } from '../directory/entry'
import { isSameHome, isSameInstitution, isSamePerson } from '../directory/same-entry'
import { fromFilePart } from '../fields/file-part'
import { toTexts } from '../text/text'
import type { DeclaredFields } from './entity-fields'
import type { FileInstitution, TripFile } from './trip-file'
import type { RecordKind } from './trip-record'

/** Existing entries of the directory; `homeId` is the office's own institution. */
export type Known = { institutions: readonly Institution[]; people: readonly Person[]; homeId?: string | null }

/** Makes an id for a new record, which is of the kind given. */
export type NewId = (kind: RecordKind) => string

/** The record id of each id of the file, and the entries that the directory does not have yet. */
export type Resolved<T> = { ids: Map<string, string>; added: T[] }

/** The existing institutions that a file refers to, by their id in the file. Each is used once. */
export function knownInstitutions(file: TripFile, known: Omit<Known, 'people'>): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const take = (fileId: string, match: Institution | undefined) => {
    if (!match || ids.has(fileId)) return
    ids.set(fileId, match.id)
    taken.add(match.id)
  }
  const named = (entry: FileInstitution) => ({
    name: toTexts(entry.name, file.language),
    country: entry.country ?? null,
  })
  const home = file.institutions.find(({ id }) => id === file.trip.home)
  if (home)
    take(
      home.id,
      known.institutions.find((i) => i.id === known.homeId && isSameHome(i, named(home))),
    )
  for (const entry of file.institutions) {
    take(
      entry.id,
      known.institutions.find((i) => !taken.has(i.id) && isSameInstitution(i, named(entry))),
    )
  }
  return ids
}

export function resolveInstitutions(
  file: TripFile,
  known: Known,
  newId: NewId,
  fields: DeclaredFields,
): Resolved<Institution> {
  const ids = knownInstitutions(file, known)
  const reader = { language: file.language, idOf: (_: unknown, fileId: string) => idIn(ids, fileId) }
  const added: Institution[] = []
  for (const entry of file.institutions) {
    if (ids.has(entry.id)) continue
    const id = newId('institution')
    ids.set(entry.id, id)
    added.push({ ...fromFilePart(fields.institution, entry, reader), id })
  }
  return { ids, added }
}

export function resolvePeople(
  file: TripFile,
  known: Known,
  institutions: Resolved<Institution>,
  newId: NewId,
  fields: DeclaredFields,
): Resolved<Person> {
  const reader = { language: file.language, idOf: (_: unknown, fileId: string) => idIn(institutions.ids, fileId) }
  const ids = new Map<string, string>()
  const added: Person[] = []
  const taken = new Set<string>()
  for (const entry of file.people ?? []) {
    const person = fromFilePart(fields.person, entry, reader)
    const matches = known.people.filter((other) => isSamePerson(other, person))
    // Two people with the same name at one institution cannot be told apart.
    const [match] = matches.length === 1 ? matches.filter(({ id }) => !taken.has(id)) : []
    const id = match?.id ?? newId('person')
    ids.set(entry.id, id)
    taken.add(id)
    if (!match) added.push({ ...person, id })
  }
  return { ids, added }
}

/** The record id of an id of the file. @throws Error if the file was not checked */
export function idIn(ids: ReadonlyMap<string, string>, fileId: string): string {
  const id = ids.get(fileId)
  if (id === undefined) throw new Error(`the trip file was not checked: nothing has the id ${fileId}`)
  return id
}
