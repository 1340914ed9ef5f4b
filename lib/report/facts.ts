import { toTexts } from '../domain/text/text'
import type { TripFile } from '../domain/trip/trip-file'
import { hasNote } from './editors-note'

export type FactKind =
  | 'title'
  | 'institution'
  | 'acronym'
  | 'city'
  | 'country'
  | 'background'
  | 'contact'
  | 'day'
  | 'size'
  | 'kind'
  | 'occasion'
  | 'purpose'
  | 'context'
  | 'topic'
  | 'activity'
  | 'outcome'
  | 'next step'
  | 'person'
  | 'affiliation'
  | 'member'
  | 'stop'
  | 'host'
  | 'agreement'
  | 'signer'
  | 'history'
  | 'itinerary'
  | 'quote'
  | 'note'

/** One recorded datum: where it stands in the trip file, and what it is. */
export type Fact = { path: string; kind: FactKind }

/**
 * Every fact of a trip file, in the order of the file. A compound record that is told as one thing (a member, a host,
 * an agreement with its subject and term, a next step with its due day and owner) is one fact. Ids, the kind of an
 * institution, the direction and the languages are the form of the record, not facts. A note at the end of a quote
 * about the quote itself is a fact beside it.
 */
export function factsOf(file: TripFile): Fact[] {
  const facts: Fact[] = []
  const add = (kind: FactKind, path: string, value: unknown) => {
    if (value !== undefined) facts.push({ path, kind })
  }
  const addAll = (kind: FactKind, path: string, values: readonly unknown[] | undefined) =>
    values?.forEach((_, i) => facts.push({ path: `${path}[${i}]`, kind }))
  addTrip(file, add, addAll)
  file.institutions.forEach((one, i) => {
    const path = `institutions[${i}]`
    add('institution', path, one.name)
    add('acronym', `${path}.acronym`, one.acronym)
    add('country', `${path}.country`, one.country)
    add('city', `${path}.city`, one.city)
    for (const key of ['timeZone', 'address', 'website'] as const) add('contact', `${path}.${key}`, one[key])
    addAll('background', `${path}.background`, one.background)
  })
  file.people?.forEach((person, i) => {
    const path = `people[${i}]`
    add('person', path, person.name)
    add('affiliation', `${path}.institution`, person.institution)
    for (const key of ['email', 'phone', 'languages'] as const) add('contact', `${path}.${key}`, person[key])
  })
  addAll('member', 'delegation', file.delegation)
  file.visits?.forEach((visit, i) => {
    const path = `visits[${i}]`
    add('stop', path, visit.institution)
    add('city', `${path}.city`, visit.city)
    add('day', `${path}.day`, visit.day)
    add('day', `${path}.lastDay`, visit.lastDay)
    addAll('host', `${path}.hosts`, visit.hosts)
    addAll('topic', `${path}.topics`, visit.topics)
    addAll('activity', `${path}.activities`, visit.activities)
    addAll('outcome', `${path}.outcomes`, visit.outcomes)
    addAll('agreement', `${path}.agreements`, visit.agreements)
    visit.agreements?.forEach((one, j) => addAll('signer', `${path}.agreements[${j}].signers`, one.signers))
    addAll('history', `${path}.history`, visit.history)
    addAll('background', `${path}.background`, visit.background)
  })
  addAll('itinerary', 'itinerary', file.itinerary)
  file.quotes?.forEach((quote, i) => {
    add('quote', `quotes[${i}]`, quote)
    if (Object.values(toTexts(quote.text, file.language)).some(hasNote)) add('note', `quotes[${i}].text`, quote.text)
  })
  return facts
}

type Add = (kind: FactKind, path: string, value: unknown) => void
type AddAll = (kind: FactKind, path: string, values: readonly unknown[] | undefined) => void

function addTrip({ trip }: TripFile, add: Add, addAll: AddAll): void {
  add('title', 'trip.title', trip.title)
  add('institution', 'trip.home', trip.home)
  add('institution', 'trip.guest', trip.guest)
  add('day', 'trip.start', trip.start)
  add('day', 'trip.end', trip.end)
  add('kind', 'trip.kind', trip.kind)
  add('occasion', 'trip.occasion', trip.occasion)
  addAll('purpose', 'trip.purposes', trip.purposes)
  addAll('context', 'trip.context', trip.context)
  add('size', 'trip.size', trip.size)
  addAll('topic', 'trip.topics', trip.topics)
  addAll('activity', 'trip.activities', trip.activities)
  addAll('outcome', 'trip.outcomes', trip.outcomes)
  addAll('next step', 'trip.nextSteps', trip.nextSteps)
}
