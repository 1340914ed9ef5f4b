import type { Fields } from '../fields/field'
import type { RefTarget } from '../fields/kind'
import type { PersonalDetail } from '../fields/personal-detail'
import { declaredFields } from './entity-fields'
import { entityNames, type TripRecord } from './trip-record'
import type { Directory } from '../directory/entry'

/** The institutions that a record refers to, each once. */
export function institutionIds(record: TripRecord): string[] {
  return idsOf(record, 'institution')
}

/** The people that a record refers to, each once. */
export function personIds(record: TripRecord): string[] {
  return idsOf(record, 'person')
}

function idsOf(record: TripRecord, to: RefTarget): string[] {
  const ids = [
    ...referencesIn(declaredFields.trip, record.trip, to),
    ...entityNames.flatMap((noun) => record[noun].flatMap((entity) => referencesIn(declaredFields[noun], entity, to))),
  ]
  return [...new Set(ids)]
}

function referencesIn(fields: Fields, values: object, to: RefTarget): string[] {
  return Object.entries(fields).flatMap(([name, { kind }]) => {
    if (kind.type === 'personalDetails') return to === 'person' ? peopleOf((values as Details)[name]) : []
    if ((kind.type !== 'ref' && kind.type !== 'refs') || kind.to !== to) return []
    const value = (values as Record<string, string | readonly string[] | null>)[name]
    return value ?? []
  })
}

type Details = Record<string, readonly PersonalDetail[] | null | undefined>

function peopleOf(details: Details[string]): string[] {
  return (details ?? []).map(({ personId }) => personId)
}

/** The entries of a directory that a record refers to, and the institutions of its people. */
export function referencedDirectory(record: TripRecord, { people, institutions }: Directory): Directory {
  const persons = entriesOf(people, personIds(record))
  const places = [...institutionIds(record), ...Object.values(persons).map(({ institutionId }) => institutionId)]
  return { people: persons, institutions: entriesOf(institutions, places) }
}

function entriesOf<E>(entries: Readonly<Record<string, E>>, ids: readonly (string | null)[]): Record<string, E> {
  const wanted = new Set(ids)
  return Object.fromEntries(Object.entries(entries).filter(([id]) => wanted.has(id)))
}
