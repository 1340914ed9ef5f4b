import { anchorOf, type FactRef, readRef, writeRef } from './fact-ref'
import { fullName } from '../text/person-name'
import { type Texts, type Words, wordsIn } from '../text/text'
import { find } from '../trip/edit'
import type { WholeTrip } from '../trip/trip-record'

// The name of a fact and its location in the trip, for users who compare a paragraph with the record.

export const factKinds = [
  'institution',
  'person',
  'dates',
  'size',
  'purpose',
  'context',
  'occasion',
  'topic',
  'activity',
  'outcome',
  'history',
  'background',
  'city',
  'agreement',
  'item',
  'quote',
  'nextStep',
  'trip',
] as const
export type FactKind = (typeof factKinds)[number]

/**
 * The page on which a record is edited: a tab of its trip with the line `at` (see `anchorOf`), or a directory entry.
 */
export type FactLocation =
  | { in: 'delegation' | 'visits' | 'itinerary' | 'details'; at?: string }
  | { in: 'institutions' | 'people'; id: string }

export type NamedFact = {
  kind: FactKind
  /** The record the fact belongs to: an institution or person, by name; otherwise `null`. Equal keys are one record. */
  record: { key: string; words: Words } | null
  /** The value of the fact, if it is text: a topic, a sentence, a name. */
  words: Words | null
  location: FactLocation
}

/** A fact by its reference, in the reader's language; `null` if the record no longer has it. */
export function nameFact(ref: string, whole: WholeTrip, locale: string): NamedFact | null {
  const fact = readRef(ref)
  const name = fact && named(fact, whole, locale)
  if (!name || 'id' in name.location) return name
  const line = lineOf(fact, whole)
  return { ...name, location: { ...name.location, ...(line && { at: anchorOf(line) }) } }
}

// People and institutions are shown in a line of this trip: as a member, a host or a visit.
function lineOf({ noun, id, field }: FactRef, { record }: WholeTrip): string | null {
  const member = record.member.find(({ personId }) => personId === id)
  const host = record.host.find(({ personId }) => personId === id)
  const visit = record.visit.find(({ institutionId }) => institutionId === id)
  switch (noun) {
    case 'person':
      return member ? `member:${member.id}` : host ? `host:${host.id}` : null
    case 'institution':
      return visit ? `visit:${visit.id}` : null
    case 'trip':
      return /^(?:purposes|context)\[/.test(field) ? writeRef({ noun, id, field }) : null
    case 'visit':
      return /\[/.test(field) ? writeRef({ noun, id, field }) : `visit:${id}`
    default:
      return writeRef({ noun, id, field: '' })
  }
}

function named({ noun, id, field }: FactRef, whole: WholeTrip, locale: string): NamedFact | null {
  const { record } = whole
  const wordsOf = (text: Texts | null | undefined) => wordsIn(text, locale)
  switch (noun) {
    case 'trip':
      return tripFact(field, whole, locale)
    case 'visit': {
      const visit = find(record, 'visit', id)
      if (!visit) return null
      const of = institutionOf(visit.institutionId, whole, locale)
      return {
        kind: kindOfField(field, 'institution'),
        record: of,
        words: field === '' ? (of?.words ?? null) : wordsOf(entryOf(visit, field)),
        location: { in: 'visits' },
      }
    }
    case 'institution': {
      const institution = whole.directory.institutions[id]
      if (!institution) return null
      const isVisited = record.visit.some(({ institutionId }) => institutionId === id)
      const of = institutionOf(id, whole, locale)
      return {
        kind: kindOfField(field, 'institution'),
        record: of,
        words: field === '' ? (of?.words ?? null) : wordsOf(entryOf(institution, field)),
        location: isVisited && field === '' ? { in: 'visits' } : { in: 'institutions', id },
      }
    }
    case 'person':
      return personFact(id, whole, locale, locationOfPerson(id, whole))
    case 'member': {
      const member = find(record, 'member', id)
      return member ? personFact(member.personId, whole, locale, { in: 'delegation' }, wordsOf(member.title)) : null
    }
    case 'host': {
      const host = find(record, 'host', id)
      return host ? personFact(host.personId, whole, locale, { in: 'visits' }, wordsOf(host.title)) : null
    }
    case 'topic':
      return plainFact('topic', find(record, 'topic', id)?.subject, 'visits', locale)
    case 'agreement': {
      const agreement = find(record, 'agreement', id)
      const [, at] = /^signers\[(\d+)\]$/.exec(field) ?? []
      const signer = at === undefined ? null : (agreement?.signerIds[Number(at)] ?? null)
      return (
        (signer === null ? null : personFact(signer, whole, locale, { in: 'visits' })) ??
        plainFact('agreement', agreement?.kind, 'visits', locale)
      )
    }
    case 'item':
      return plainFact('item', find(record, 'item', id)?.title, 'itinerary', locale)
    case 'unscheduled':
      return plainFact('item', find(record, 'unscheduled', id)?.title, 'itinerary', locale)
    case 'quote':
      return plainFact('quote', find(record, 'quote', id)?.text, 'details', locale)
    case 'nextStep':
      return plainFact('nextStep', find(record, 'nextStep', id)?.text, 'details', locale)
    // No report states them.
    case 'task':
    case 'emergency':
      return null
  }
}

const fieldKinds: Readonly<Record<string, FactKind>> = {
  start: 'dates',
  end: 'dates',
  day: 'dates',
  lastDay: 'dates',
  size: 'size',
  purposes: 'purpose',
  context: 'context',
  occasion: 'occasion',
  activities: 'activity',
  outcomes: 'outcome',
  history: 'history',
  background: 'background',
  city: 'city',
  home: 'institution',
  guest: 'institution',
}

function kindOfField(field: string, otherwise: FactKind): FactKind {
  return fieldKinds[field.replace(/\[.*$/, '')] ?? otherwise
}

function tripFact(field: string, whole: WholeTrip, locale: string): NamedFact {
  const { trip } = whole.record
  const kind = kindOfField(field, 'trip')
  const of = kind === 'institution' ? institutionOf(field === 'home' ? trip.homeId : trip.guestId, whole, locale) : null
  return { kind, record: of, words: of?.words ?? wordsIn(entryOf(trip, field), locale), location: { in: 'details' } }
}

function plainFact(
  kind: FactKind,
  text: Texts | undefined,
  tab: 'visits' | 'itinerary' | 'details',
  locale: string,
): NamedFact | null {
  return text ? { kind, record: null, words: wordsIn(text, locale), location: { in: tab } } : null
}

function personFact(
  id: string | null,
  whole: WholeTrip,
  locale: string,
  location: FactLocation,
  title: Words | null = null,
): NamedFact | null {
  const person = id === null ? undefined : whole.directory.people[id]
  const words = person ? fullName(person.name, locale) : title
  return words && { kind: 'person', record: { key: `person:${id ?? words.text}`, words }, words, location }
}

function institutionOf(id: string | null, { directory }: WholeTrip, locale: string): NamedFact['record'] {
  const words = id === null ? null : wordsIn(directory.institutions[id]?.name, locale)
  return words && { key: `institution:${id}`, words }
}

function locationOfPerson(personId: string, { record }: WholeTrip): FactLocation {
  if (record.member.some((member) => member.personId === personId)) return { in: 'delegation' }
  if (record.host.some((host) => host.personId === personId)) return { in: 'visits' }
  return { in: 'people', id: personId }
}

/** The text of a field: `purposes[2]` of a trip, `city` of a visit; `null` if the field is not a text. */
function entryOf(line: object, field: string): Texts | null {
  const [, name, at] = /^(\w+)(?:\[(\d+)\])?$/.exec(field) ?? []
  const value = (line as Record<string, unknown>)[name ?? '']
  const entry: unknown = at === undefined ? value : Array.isArray(value) ? value[Number(at)] : null
  return typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? (entry as Texts) : null
}
