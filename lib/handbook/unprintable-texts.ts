import type { Institution, Person } from '../domain/directory/entry'
import { fullName } from '../domain/text/person-name'
import { plain } from '../domain/text/text'
import type { WholeTrip } from '../domain/trip/trip-record'
import type { FixPlace } from './fix-place'

/** Characters that no typeface of the PDF has, with the place where they were entered. */
export type UnprintableText = { signs: readonly string[]; who: string | null; fix: FixPlace }

type Place = { values: unknown; who: string; fix: FixPlace }

/**
 * Where the characters `signs` were entered. Those that are in none of the trip's records, such as in notes of an
 * earlier visit, come last and without a name.
 */
export function unprintableTexts(whole: WholeTrip, signs: readonly string[], locale: string): UnprintableText[] {
  if (signs.length === 0) return []
  const found = placesOf(whole, locale).flatMap(({ values, ...place }): UnprintableText[] => {
    const texts = textsIn(values)
    const own = signs.filter((sign) => texts.some((text) => text.includes(sign)))
    return own.length > 0 ? [{ ...place, signs: own }] : []
  })
  const located = new Set(found.flatMap(({ signs: own }) => own))
  const rest = signs.filter((sign) => !located.has(sign))
  return rest.length > 0 ? [...found, { who: null, fix: { at: 'details' }, signs: rest }] : found
}

function placesOf({ record, directory }: WholeTrip, locale: string): Place[] {
  const institutionOf = (id: string | undefined): Institution | undefined =>
    id === undefined ? undefined : directory.institutions[id]
  const visitName = (visitId: string) =>
    plain(institutionOf(record.visit.find(({ id }) => id === visitId)?.institutionId)?.name, locale)
  const atVisit = (values: { visitId: string | null }): Place[] =>
    values.visitId === null
      ? [{ values, who: plain(record.trip.title, locale), fix: { at: 'visits' } }]
      : [{ values, who: visitName(values.visitId), fix: { at: 'visits', visitId: values.visitId } }]
  const personPlace = (person: Person): Place => ({
    values: person,
    who: fullName(person.name, locale).text,
    fix: { at: 'person', id: person.id },
  })
  return [
    { values: record.trip, who: plain(record.trip.title, locale), fix: { at: 'details' } },
    ...record.item.map((item): Place => ({
      values: item,
      who: plain(item.title, locale),
      fix: { at: 'itinerary', itemId: item.id },
    })),
    ...record.visit.map((visit): Place => ({
      values: visit,
      who: visitName(visit.id),
      fix: { at: 'visits', visitId: visit.id },
    })),
    ...[...record.host, ...record.topic, ...record.agreement].flatMap(atVisit),
    ...record.member.map((member): Place => ({
      values: member,
      who: memberName(member.personId, directory.people, locale) || plain(member.title, locale),
      fix: { at: 'delegation' },
    })),
    ...record.emergency.map((line): Place => ({
      values: line,
      who: plain(line.name, locale),
      fix: { at: 'emergency' },
    })),
    ...Object.values(directory.people).map(personPlace),
    ...Object.values(directory.institutions).map((institution): Place => ({
      values: institution,
      who: plain(institution.name, locale),
      fix: { at: 'institution', id: institution.id },
    })),
  ]
}

function memberName(personId: string | null, people: WholeTrip['directory']['people'], locale: string): string {
  const person = personId === null ? undefined : people[personId]
  return person ? fullName(person.name, locale).text : ''
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
