import { foreignAgreementKind, namedAgreementKind } from '../domain/trip/agreement-kinds'
import type { PersonName } from '../domain/text/person-name'
import type { Institution } from '../domain/directory/entry'
import type { InstitutionKind } from '../domain/directory/fields/institution'
import { fieldRef, recordRef } from '../domain/report/fact-ref'
import { type Texts, type Words, wordsIn } from '../domain/text/text'
import {
  type Agreement,
  ofVisit,
  type Topic,
  type TripRecord,
  type Visit,
  type WholeTrip,
} from '../domain/trip/trip-record'
import type { AgreementStatus, Direction, MemberRole, QuoteForm } from '../domain/trip/vocabulary'
import { withoutNote } from './editors-note'
import { inEnteredLanguage } from './entered-language'

/** A text in the language nearest to the report's, with the reference of its fact. */
export type ReportEntry = Words & { ref: string }

export type ReportInstitution = {
  ref: string
  name: Words
  acronym?: string
  kind?: InstitutionKind
  country?: string
  city?: ReportEntry
  background: ReportEntry[]
}
export type ReportPerson = { ref: string; name: PersonName; institution?: ReportInstitution; affiliation?: string }
export type ReportMember = { ref: string; role: MemberRole; person?: ReportPerson; title?: Words; count: number }
/** A member whose name is known. */
export type NamedMember = ReportMember & { person: ReportPerson }
export type ReportHost = { ref: string; person?: ReportPerson; title?: Words }
export type ReportAgreement = {
  ref: string
  kind: Words
  subject?: Words
  status: AgreementStatus
  signers: ReportPerson[]
  termYears?: number
}
export type ReportVisit = {
  ref: string
  index: number
  institution: ReportInstitution
  /** Facts about the place: the city of the visit, otherwise of the institution. */
  city?: Words
  cityFacts: string[]
  day?: string
  lastDay?: string
  hosts: ReportHost[]
  topics: ReportEntry[]
  activities: ReportEntry[]
  outcomes: ReportEntry[]
  agreements: ReportAgreement[]
  history: ReportEntry[]
  background: ReportEntry[]
}
export type ReportNextStep = ReportEntry & { due?: string; owner?: Words }
export type ReportQuote = { ref: string; speaker: ReportPerson; form: QuoteForm; words: Words }

/** References of the trip's own facts, known or not. */
export type TripFactRefs = Record<'title' | 'home' | 'guest' | 'start' | 'end' | 'kind' | 'size', string>

/**
 * What a report is generated from: the trip with its records joined, every text in the language nearest to the
 * report's, and the reference of each fact. Placeholders ("TBD") are removed.
 */
export type ReportInput = {
  refs: TripFactRefs
  title?: Words
  direction: Direction
  home: ReportInstitution
  guest?: ReportInstitution
  start?: string
  end?: string
  kind?: string
  occasion?: ReportEntry
  size?: number
  purposes: ReportEntry[]
  context: ReportEntry[]
  topics: ReportEntry[]
  activities: ReportEntry[]
  outcomes: ReportEntry[]
  nextSteps: ReportNextStep[]
  institutions: ReportInstitution[]
  delegation: ReportMember[]
  visits: ReportVisit[]
  quotes: ReportQuote[]
}

/** Reads a trip for a report in `language`, without the entries in `leftOut`, which the report does not state. */
export function readInput(trip: WholeTrip, language: string, leftOut: ReadonlySet<string> = new Set()): ReportInput {
  const read = readerOf(language, leftOut)
  const institutions = readInstitutions(trip, read)
  const people = readPeople(trip, institutions)
  const { trip: own, member, visit, quote } = trip.record
  return {
    ...readTrip(trip, read),
    home: institutions.get(own.homeId),
    guest: institutions.find(own.guestId),
    institutions: institutions.all,
    delegation: member.map((one) => ({
      ref: recordRef('member', one.id),
      role: one.role,
      person: people.find(one.personId),
      title: read.maybe(one.title),
      count: one.personId === null ? one.count : 1,
    })),
    visits: visit.map((one, index) => ({ index, ...readVisit(one, trip.record, { read, institutions, people }) })),
    quotes: quote
      .map((one) => ({
        ref: recordRef('quote', one.id),
        speaker: people.get(one.speakerId),
        form: one.form,
        words: spokenWords(inEnteredLanguage(read.words(one.text))),
      }))
      .filter(({ ref }) => !leftOut.has(ref)),
  }
}

function readTrip(
  { id, record }: WholeTrip,
  read: Reader,
): Omit<ReportInput, 'home' | 'guest' | 'institutions' | 'delegation' | 'visits' | 'quotes'> {
  const { trip, topic, nextStep } = record
  const ref = recordRef('trip', id)
  const at = (field: string) => fieldRef(ref, field)
  return {
    refs: {
      title: at('title'),
      home: at('home'),
      guest: at('guest'),
      start: at('start'),
      end: at('end'),
      kind: at('kind'),
      size: at('size'),
    },
    title: read.maybe(trip.title),
    direction: trip.direction,
    start: trip.start ?? undefined,
    end: trip.end ?? undefined,
    kind: trip.kind ?? undefined,
    occasion: read.isStated(at('occasion')) && trip.occasion ? read.entry(trip.occasion, at('occasion')) : undefined,
    size: trip.size ?? undefined,
    purposes: read.entries(trip.purposes, ref, 'purposes'),
    context: read.entries(trip.context, ref, 'context'),
    topics: read.topics(topic.filter(({ visitId }) => visitId === null)),
    activities: read.entries(trip.activities, ref, 'activities'),
    outcomes: read.entries(trip.outcomes, ref, 'outcomes'),
    nextSteps: nextStep
      .filter(({ use }) => use === 'article')
      .map((step) => ({
        ...read.entry(step.text, recordRef('nextStep', step.id)),
        due: step.due ?? undefined,
        owner: read.maybe(step.owner),
      }))
      .filter(({ ref, text }) => read.isStated(ref) && !isPlaceholder(text)),
  }
}

function readVisit(
  visit: Readonly<Visit>,
  { host, topic, agreement }: TripRecord,
  { read, institutions, people }: { read: Reader; institutions: ById<ReportInstitution>; people: ById<ReportPerson> },
): Omit<ReportVisit, 'index'> {
  const ref = recordRef('visit', visit.id)
  const institution = institutions.get(visit.institutionId)
  const city = visit.city ? read.words(visit.city) : institution.city
  return {
    ref,
    institution,
    city,
    cityFacts: cityFacts(visit.city ? fieldRef(ref, 'city') : undefined, city, institution),
    day: visit.day ?? undefined,
    lastDay: visit.lastDay ?? undefined,
    hosts: ofVisit(host, visit.id).map((one) => ({
      ref: recordRef('host', one.id),
      person: people.find(one.personId),
      title: read.maybe(one.title),
    })),
    topics: read.topics(ofVisit(topic, visit.id)),
    activities: read.entries(visit.activities, ref, 'activities'),
    outcomes: read.entries(visit.outcomes, ref, 'outcomes'),
    agreements: ofVisit(agreement, visit.id).map((one) => readAgreement(one, read, people)),
    history: read.entries(visit.history, ref, 'history'),
    background: read.entries(visit.background, ref, 'background'),
  }
}

function readAgreement(
  { id, kind, subject, status, signerIds, termYears }: Readonly<Agreement>,
  read: Reader,
  people: ById<ReportPerson>,
): ReportAgreement {
  return {
    ref: recordRef('agreement', id),
    kind: kindOf(kind, read),
    subject: read.maybe(subject),
    status,
    signers: signerIds.flatMap((signerId) => people.find(signerId) ?? []),
    termYears: termYears ?? undefined,
  }
}

// "Kooperationsvertrag", entered in an English field, has a usual name in the languages of the report.
function kindOf(kind: Texts, read: Reader): Words {
  const words = inEnteredLanguage(read.words(namedAgreementKind(kind, read.language)))
  const name = foreignAgreementKind(words.text, read.language)
  return name === undefined ? words : { text: name, lang: read.language }
}

function readInstitutions({ directory }: WholeTrip, read: Reader): ById<ReportInstitution> {
  const readOne = (one: Readonly<Institution>): [string, ReportInstitution] => {
    const ref = recordRef('institution', one.id)
    return [
      one.id,
      {
        ref,
        name: read.words(one.name),
        acronym: one.acronym ?? undefined,
        kind: one.kind ?? undefined,
        country: one.country ?? undefined,
        city: one.city ? { ...read.words(one.city), ref: fieldRef(ref, 'city') } : undefined,
        background: read.entries(one.background, ref, 'background'),
      },
    ]
  }
  return byId(Object.values(directory.institutions).map(readOne))
}

function readPeople({ directory }: WholeTrip, institutions: ById<ReportInstitution>): ById<ReportPerson> {
  return byId(
    Object.values(directory.people).map(({ id, name, institutionId }) => {
      const ref = recordRef('person', id)
      const isKnown = institutionId !== null && directory.institutions[institutionId] !== undefined
      return [
        id,
        {
          ref,
          name,
          ...(isKnown && { institution: institutions.get(institutionId), affiliation: fieldRef(ref, 'institution') }),
        },
      ]
    }),
  )
}

/** Records by id. `get` throws if there is none. */
type ById<T> = { all: T[]; get: (id: string) => T; find: (id: string | null) => T | undefined }

function byId<T>(entries: readonly (readonly [string, T])[]): ById<T> {
  const found = new Map(entries)
  return {
    all: [...found.values()],
    find: (id) => (id === null ? undefined : found.get(id)),
    get: (id) => {
      const one = found.get(id)
      if (one === undefined) throw new Error(`nothing in the directory of the trip has the id ${id}`)
      return one
    },
  }
}

type Reader = ReturnType<typeof readerOf>

function readerOf(language: string, leftOut: ReadonlySet<string>) {
  const isStated = (ref: string) => !leftOut.has(ref)
  const words = (text: Texts): Words => {
    const found = wordsIn(text, language) ?? { text: '', lang: language }
    return { text: found.text.replace(/\s+/g, ' ').trim(), lang: found.lang }
  }
  const note = (text: Texts): Words => inEnteredLanguage(words(text))
  const entry = (text: Texts, ref: string): ReportEntry => ({ ...note(text), ref })
  const withWords = (list: readonly ReportEntry[]) =>
    list.filter(({ text, ref }) => isStated(ref) && !isPlaceholder(text))
  return {
    language,
    isStated,
    words,
    entry,
    maybe: (text: Texts | null): Words | undefined => (text ? note(text) : undefined),
    entries: (list: readonly Texts[], ref: string, field: string): ReportEntry[] =>
      withWords(list.map((text, i) => entry(text, fieldRef(ref, field, i)))),
    topics: (topics: readonly Readonly<Topic>[]): ReportEntry[] =>
      withWords(topics.map(({ id, subject }) => entry(subject, recordRef('topic', id)))),
  }
}

// A placeholder for an unknown value, which is never printed.
function isPlaceholder(text: string): boolean {
  return /^(?:tb[acd]|n\/?a|none|nil|unknown|待定|待確認|無|-+)[.。]?$/i.test(text)
}

function spokenWords(words: Words): Words {
  return { ...words, text: withoutNote(words.text) }
}

/** True for a member or host whose name is known. */
export function isNamed<T extends { person?: ReportPerson }>(one: T): one is T & { person: ReportPerson } {
  return one.person !== undefined
}

/** True if two directory entries are the same institution: the same name, or its parts in another order. */
export function isSameInstitution(a: ReportInstitution, b: ReportInstitution): boolean {
  return a === b || partsOf(a.name.text) === partsOf(b.name.text)
}

/** The reference that names an institution: of the home institution and a visiting guest, the field of the trip. */
export function partyRef({ home, guest, direction, refs }: ReportInput, institution: ReportInstitution): string {
  if (institution === home) return refs.home
  return direction === 'incoming' && institution === guest ? refs.guest : institution.ref
}

function partsOf(name: string): string {
  return name
    .split(/,\s*/)
    .map((part) => part.toLowerCase())
    .sort()
    .join('|')
}

function cityFacts(own: string | undefined, city: Words | undefined, host: ReportInstitution): string[] {
  const shared = host.city && host.city.text === city?.text ? [host.city.ref] : []
  return own ? [own, ...shared] : shared
}
