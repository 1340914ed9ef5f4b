import { namedAgreementKind } from '../domain/trip/agreement-kinds'
import type { PersonName } from '../domain/text/person-name'
import { type Text, type Words, toTexts, wordsIn } from '../domain/text/text'
import type { FileAgreement, FileInstitution, TripFile } from '../domain/trip/trip-file'
import type { Direction, MemberRole, QuoteForm } from '../domain/trip/vocabulary'
import { withoutNote } from './editors-note'

/** A text of the user's in the language nearest to the report's, with the fact that it is. */
export type ReportEntry = Words & { path: string }

export type ReportInstitution = {
  path: string
  name: Words
  acronym?: string
  kind?: FileInstitution['kind']
  country?: string
  city?: ReportEntry
  background: ReportEntry[]
}
export type ReportPerson = { path: string; name: PersonName; institution?: ReportInstitution; affiliation?: string }
export type ReportMember = { path: string; role: MemberRole; person?: ReportPerson; title?: Words; count: number }
export type ReportHost = { path: string; person?: ReportPerson; title?: Words }
export type ReportAgreement = {
  path: string
  kind: Words
  subject?: Words
  status: FileAgreement['status']
  signers: ReportPerson[]
  termYears?: number
}
export type ReportVisit = {
  path: string
  index: number
  institution: ReportInstitution
  /** Facts about the place: the stop's own city where there is one, else the institution's. */
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
export type ReportQuote = { path: string; speaker: ReportPerson; form: QuoteForm; words: Words }

/** The trip file with its references resolved and every text in the language nearest to the report's. */
export type ReportInput = {
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
  stops: ReportVisit[]
  quotes: ReportQuote[]
}

/** Resolves a checked trip file for a report in `language`. Missing references are the reader's business, not ours. */
export function readRecord(file: TripFile, language: string): ReportInput {
  const words = (text: Text): Words => {
    const found = wordsIn(toTexts(text, file.language), language) ?? { text: '', lang: language }
    return { text: found.text.replace(/\s+/g, ' ').trim(), lang: found.lang }
  }
  const entry = (text: Text, path: string): ReportEntry => ({ ...words(text), path })
  const entries = (list: readonly Text[] | undefined, path: string): ReportEntry[] =>
    (list ?? []).map((text, i) => entry(text, `${path}[${i}]`)).filter(({ text }) => !isPlaceholder(text))
  const institutions = file.institutions.map((one, i): ReportInstitution => ({
    path: `institutions[${i}]`,
    name: words(one.name),
    acronym: one.acronym,
    kind: one.kind,
    country: one.country,
    city: one.city === undefined ? undefined : entry(one.city, `institutions[${i}].city`),
    background: entries(one.background, `institutions[${i}].background`),
  }))
  const institution = (id: string): ReportInstitution =>
    institutions[file.institutions.findIndex((one) => one.id === id)]!
  const people = (file.people ?? []).map((person, i): ReportPerson => ({
    path: `people[${i}]`,
    name: nameIn(person.name, file.language),
    ...(person.institution && {
      institution: institution(person.institution),
      affiliation: `people[${i}].institution`,
    }),
  }))
  const person = (id: string): ReportPerson => people[file.people!.findIndex((one) => one.id === id)]!
  const { trip } = file
  return {
    direction: trip.direction,
    home: institution(trip.home),
    guest: trip.guest === undefined ? undefined : institution(trip.guest),
    start: trip.start,
    end: trip.end,
    kind: trip.kind,
    occasion: trip.occasion === undefined ? undefined : entry(trip.occasion, 'trip.occasion'),
    size: trip.size,
    purposes: entries(trip.purposes, 'trip.purposes'),
    context: entries(trip.context, 'trip.context'),
    topics: entries(trip.topics, 'trip.topics'),
    activities: entries(trip.activities, 'trip.activities'),
    outcomes: entries(trip.outcomes, 'trip.outcomes'),
    nextSteps: (trip.nextSteps ?? [])
      .map((step, i) => ({
        ...entry(step.text, `trip.nextSteps[${i}]`),
        due: step.due,
        owner: step.owner === undefined ? undefined : words(step.owner),
      }))
      .filter(({ text }) => !isPlaceholder(text)),
    institutions,
    delegation: (file.delegation ?? []).map((member, i) => ({
      path: `delegation[${i}]`,
      role: member.role,
      person: member.person === undefined ? undefined : person(member.person),
      title: member.title === undefined ? undefined : words(member.title),
      count: member.person === undefined ? (member.count ?? 1) : 1,
    })),
    stops: (file.visits ?? []).map((visit, i): ReportVisit => {
      const path = `visits[${i}]`
      const host = institution(visit.institution)
      const city = visit.city === undefined ? host.city : words(visit.city)
      return {
        path,
        index: i,
        institution: host,
        city,
        cityFacts: cityFacts(visit.city === undefined ? undefined : `${path}.city`, city, host),
        day: visit.day,
        lastDay: visit.lastDay,
        hosts: (visit.hosts ?? []).map((one, j) => ({
          path: `${path}.hosts[${j}]`,
          person: one.person === undefined ? undefined : person(one.person),
          title: one.title === undefined ? undefined : words(one.title),
        })),
        topics: entries(visit.topics, `${path}.topics`),
        activities: entries(visit.activities, `${path}.activities`),
        outcomes: entries(visit.outcomes, `${path}.outcomes`),
        agreements: (visit.agreements ?? []).map((one, j) => ({
          path: `${path}.agreements[${j}]`,
          kind: words(namedAgreementKind(toTexts(one.kind, file.language), language)),
          subject: one.subject === undefined ? undefined : words(one.subject),
          status: one.status,
          signers: (one.signers ?? []).map(person),
          termYears: one.termYears,
        })),
        history: entries(visit.history, `${path}.history`),
        background: entries(visit.background, `${path}.background`),
      }
    }),
    quotes: (file.quotes ?? []).map((one, i) => ({
      path: `quotes[${i}]`,
      speaker: person(one.speaker),
      form: one.form,
      words: spokenWords(words(one.text)),
    })),
  }
}

// "TBD" says that nothing is known yet: it is never printed.
function isPlaceholder(text: string): boolean {
  return /^(?:tb[acd]|n\/?a|none|nil|unknown|待定|待確認|無|-+)[.。]?$/i.test(text)
}

function spokenWords(words: Words): Words {
  return { ...words, text: withoutNote(words.text) }
}

/** True where two entries of the directory are one house: the same name, or its parts in another order. */
export function sameHouse(a: ReportInstitution, b: ReportInstitution): boolean {
  return a === b || partsOf(a.name.text) === partsOf(b.name.text)
}

function partsOf(name: string): string {
  return name
    .split(/,\s*/)
    .map((part) => part.toLowerCase())
    .sort()
    .join('|')
}

function cityFacts(own: string | undefined, city: Words | undefined, host: ReportInstitution): string[] {
  const theirs = host.city && host.city.text === city?.text ? [host.city.path] : []
  return own ? [own, ...theirs] : theirs
}

type FileName = NonNullable<TripFile['people']>[number]['name']

function nameIn(name: FileName, language: string): PersonName {
  return {
    full: toTexts(name.full, language),
    ...(name.family && { family: toTexts(name.family, language) }),
    ...(name.given && { given: toTexts(name.given, language) }),
    ...(name.short && { short: toTexts(name.short, language) }),
    ...(name.honorific && { honorific: name.honorific }),
  }
}
