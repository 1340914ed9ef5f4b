import { fieldRef, recordRef } from '../domain/report/fact-ref'
import type { Institution, Person } from '../domain/directory/entry'
import {
  type Agreement,
  ofVisit,
  type Quote,
  type RecordKind,
  type Topic,
  type TripRecord,
  type Visit,
  type WholeTrip,
} from '../domain/trip/trip-record'
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
  | 'visit'
  | 'host'
  | 'agreement'
  | 'signer'
  | 'history'
  | 'itinerary'
  | 'quote'
  | 'note'

/** One recorded datum: its reference, what it is, and what is recorded. */
export type Fact = { ref: string; kind: FactKind; value: unknown }

/**
 * Every fact of a trip, in the order of a trip file. A record that one phrase states (a member, a host, an agreement
 * with its subject and term, a next step with its due day and owner) is one fact. Ids, the kind of an institution, the
 * direction and the languages only control the wording and are not facts. An editor's note after a quotation is a fact.
 */
export function factsOf({ id, record, directory }: WholeTrip): Fact[] {
  return [
    ...tripFacts(recordRef('trip', id), record),
    ...Object.values(directory.institutions).flatMap(institutionFacts),
    ...Object.values(directory.people).flatMap((person) => personFacts(person, directory.institutions)),
    ...record.member.map((member) => whole('member', 'member', member)),
    ...record.visit.flatMap((visit) => visitFacts(visit, record)),
    ...record.item.map((item) => whole('itinerary', 'item', item)),
    ...record.quote.flatMap(quoteFacts),
  ]
}

// Reports do not state contact data, the itinerary and values that only control the wording.
const notForPrint: ReadonlySet<FactKind> = new Set([
  'contact',
  'itinerary',
  'acronym',
  'country',
  'title',
  'affiliation',
  'kind',
])

/** The facts that a report is expected to state: not the city of the home institution, nor internal next steps. */
export function factsForPrint(trip: WholeTrip): Fact[] {
  const internal = new Set([
    fieldRef(recordRef('institution', trip.record.trip.homeId), 'city'),
    ...trip.record.nextStep.filter(({ use }) => use === 'internal').map(({ id }) => recordRef('nextStep', id)),
  ])
  return factsOf(trip).filter(({ kind, ref }) => !notForPrint.has(kind) && !internal.has(ref))
}

function tripFacts(ref: string, { trip, topic, nextStep }: TripRecord): Fact[] {
  const { one, each } = factsAt(ref)
  return [
    ...one('title', 'title', trip.title),
    ...one('institution', 'home', trip.homeId),
    ...one('institution', 'guest', trip.guestId),
    ...one('day', 'start', trip.start),
    ...one('day', 'end', trip.end),
    ...one('kind', 'kind', trip.kind),
    ...one('occasion', 'occasion', trip.occasion),
    ...each('purpose', 'purposes', trip.purposes),
    ...each('context', 'context', trip.context),
    ...one('size', 'size', trip.size),
    ...topic.filter(({ visitId }) => visitId === null).map(topicFact),
    ...each('activity', 'activities', trip.activities),
    ...each('outcome', 'outcomes', trip.outcomes),
    ...nextStep.map((step) => whole('next step', 'nextStep', step)),
  ]
}

function institutionFacts(institution: Readonly<Institution>): Fact[] {
  const ref = recordRef('institution', institution.id)
  const { one, each } = factsAt(ref)
  return [
    { ref, kind: 'institution', value: institution },
    ...one('acronym', 'acronym', institution.acronym),
    ...one('country', 'country', institution.country),
    ...one('city', 'city', institution.city),
    ...one('contact', 'timeZone', institution.timeZone),
    ...one('contact', 'address', institution.address),
    ...one('contact', 'website', institution.website),
    ...each('background', 'background', institution.background),
  ]
}

function personFacts(person: Readonly<Person>, institutions: Readonly<Record<string, Institution>>): Fact[] {
  const ref = recordRef('person', person.id)
  const { one } = factsAt(ref)
  const isKnown = person.institutionId !== null && institutions[person.institutionId] !== undefined
  return [
    { ref, kind: 'person', value: person },
    ...one('affiliation', 'institution', isKnown ? person.institutionId : null),
    ...one('contact', 'email', person.email),
    ...one('contact', 'phone', person.phone),
    ...one('contact', 'languages', person.languages.length > 0 ? person.languages : null),
  ]
}

function visitFacts(visit: Readonly<Visit>, { host, topic, agreement }: TripRecord): Fact[] {
  const ref = recordRef('visit', visit.id)
  const { one, each } = factsAt(ref)
  const agreements = ofVisit(agreement, visit.id)
  return [
    { ref, kind: 'visit', value: valuesOf(visit) },
    ...one('city', 'city', visit.city),
    ...one('day', 'day', visit.day),
    ...one('day', 'lastDay', visit.lastDay),
    ...ofVisit(host, visit.id).map((one) => whole('host', 'host', one)),
    ...ofVisit(topic, visit.id).map(topicFact),
    ...each('activity', 'activities', visit.activities),
    ...each('outcome', 'outcomes', visit.outcomes),
    ...agreements.map((one) => whole('agreement', 'agreement', one)),
    ...agreements.flatMap(signerFacts),
    ...each('history', 'history', visit.history),
    ...each('background', 'background', visit.background),
  ]
}

function topicFact({ id, subject }: Readonly<Topic>): Fact {
  return { ref: recordRef('topic', id), kind: 'topic', value: subject }
}

function signerFacts({ id, signerIds }: Readonly<Agreement>): Fact[] {
  return factsAt(recordRef('agreement', id)).each('signer', 'signers', signerIds)
}

function quoteFacts(quote: Readonly<Quote>): Fact[] {
  const fact = whole('quote', 'quote', quote)
  const hasEditorsNote = Object.values(quote.text).some(hasNote)
  return [
    fact,
    ...(hasEditorsNote ? [{ ref: fieldRef(fact.ref, 'text'), kind: 'note', value: quote.text } as const] : []),
  ]
}

// Most callers need only the reference, so the value is made when it is read.
function whole(kind: FactKind, noun: RecordKind, record: { readonly id: string; readonly revision: number }): Fact {
  return {
    ref: recordRef(noun, record.id),
    kind,
    get value() {
      return valuesOf(record)
    },
  }
}

// A revision also counts changes that were undone.
function valuesOf({ revision: _, ...values }: { readonly revision: number }): object {
  return values
}

function factsAt(ref: string) {
  return {
    /** A field, if it is known. */
    one: (kind: FactKind, field: string, value: unknown): Fact[] =>
      value === null ? [] : [{ ref: fieldRef(ref, field), kind, value }],
    /** The entries of a list. */
    each: (kind: FactKind, field: string, values: readonly unknown[]): Fact[] =>
      values.map((value, i) => ({ ref: fieldRef(ref, field, i), kind, value })),
  }
}
