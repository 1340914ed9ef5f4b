import { z } from 'zod'
import { parseDay } from '../time/day'
import { isLanguageTag, type Text, type Texts } from '../text/text'
import {
  agreementStatuses,
  directions,
  emergencyKinds,
  itemKinds,
  itemStatuses,
  memberRoles,
  quoteForms,
} from './vocabulary'
import { institutionKinds } from '../directory/fields/institution'

// The trip file, format trip/1: what the app imports and exports and what the report is written from.
// zod weighs 34 kB: this module is for the server and the command line, never for a client component.

const words = z.string().refine((s) => s.trim() !== '', 'expected words; leave the field out where they are not known')
const language = z.string().refine(isLanguageTag, 'expected a BCP 47 language tag such as "en" or "zh-Hant"')
const text: z.ZodType<Text> = z.union(
  [words, z.record(language, words).refine((m) => Object.keys(m).length > 0, 'expected at least one language')],
  {
    error: 'expected words, or a map from language tag to words',
  },
)
const day = z.string().refine((s) => parseDay(s) !== null, 'expected a day: 2023-10-31, 2023-10, 2023 or --10-31')
const moment = z.string().refine(isMoment, 'expected a local time such as 2023-11-01T10:00')
const timeZone = z.string().refine(isTimeZone, 'expected an IANA time zone such as Asia/Seoul')
const id = z.string().min(1).max(200)
const country = z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as KR')

const personName = z.strictObject({
  full: text,
  family: text.optional(),
  given: text.optional(),
  short: text.optional(),
  spoken: text.optional(),
  honorific: words.optional(),
})

// What stands beside a topic of the list before it: `topic` is its place there, from 0.
const briefing = z.strictObject({ topic: z.int().min(0), talkingPoints: text.optional(), notes: text.optional() })

const trip = z.strictObject({
  title: text.optional(),
  direction: z.enum(directions),
  home: id,
  guest: id.optional(),
  start: day.optional(),
  end: day.optional(),
  kind: words.optional(),
  occasion: text.optional(),
  purposes: z.array(text).optional(),
  context: z.array(text).optional(),
  size: z.int().min(1).max(10_000).optional(),
  topics: z.array(text).optional(),
  briefings: z.array(briefing).optional(),
  activities: z.array(text).optional(),
  outcomes: z.array(text).optional(),
  nextSteps: z.array(z.strictObject({ text, due: day.optional(), owner: text.optional() })).optional(),
})

const institution = z.strictObject({
  id,
  name: text,
  acronym: words.optional(),
  kind: z.enum(institutionKinds).optional(),
  country: country.optional(),
  city: text.optional(),
  timeZone: timeZone.optional(),
  address: text.optional(),
  website: z.url({ protocol: /^https?$/ }).optional(),
  background: z.array(text).optional(),
})

const person = z.strictObject({
  id,
  name: personName,
  institution: id.optional(),
  email: z.email().optional(),
  phone: words.optional(),
  languages: z.array(language).optional(),
})

const member = z
  .strictObject({
    person: id.optional(),
    role: z.enum(memberRoles),
    title: text.optional(),
    count: z.int().min(1).max(10_000).optional(),
  })
  .refine((m) => m.person !== undefined || m.title !== undefined, {
    path: ['title'],
    error: 'expected a title where no person is named',
  })

const agreement = z.strictObject({
  kind: text,
  subject: text.optional(),
  status: z.enum(agreementStatuses),
  signers: z.array(id).optional(),
  termYears: z.int().min(1).max(99).optional(),
})

const visit = z.strictObject({
  id: id.optional(),
  institution: id,
  city: text.optional(),
  day: day.optional(),
  lastDay: day.optional(),
  hosts: z
    .array(
      z
        .strictObject({ person: id.optional(), title: text.optional() })
        .refine((h) => h.person !== undefined || h.title !== undefined, {
          error: 'expected a person, a title or both',
        }),
    )
    .optional(),
  topics: z.array(text).optional(),
  briefings: z.array(briefing).optional(),
  activities: z.array(text).optional(),
  outcomes: z.array(text).optional(),
  agreements: z.array(agreement).optional(),
  history: z.array(text).optional(),
  background: z.array(text).optional(),
})

const planned = {
  id: id.optional(),
  kind: z.enum(itemKinds),
  title: text,
  visit: id.optional(),
  place: z
    .strictObject({
      name: text.optional(),
      address: text.optional(),
      latitude: z.number().min(-90).max(90).optional(),
      longitude: z.number().min(-180).max(180).optional(),
    })
    .optional(),
  people: z.array(id).optional(),
  reference: words.optional(),
  dress: text.optional(),
  notes: text.optional(),
  staffNotes: text.optional(),
}

const item = z.strictObject({
  ...planned,
  start: moment,
  timeZone,
  end: moment.optional(),
  endTimeZone: timeZone.optional(),
  status: z.enum(itemStatuses).optional(),
})

// An item that has no time yet, and how many minutes it is to take.
const unscheduled = z.strictObject({ ...planned, minutes: z.int().min(0).max(100_000).optional() })

// A line of the emergency sheet; without a city it is for the whole trip.
const emergency = z.strictObject({
  kind: z.enum(emergencyKinds),
  city: text.optional(),
  name: text.optional(),
  phone: words.optional(),
  address: text.optional(),
  note: text.optional(),
})

const quote = z.strictObject({ speaker: id, form: z.enum(quoteForms), text })

/** The shape of a trip file. References between its parts are checked by `readTripFile`. */
export const tripFileSchema = z.strictObject({
  format: z.literal('trip/1'),
  language,
  trip,
  institutions: z.array(institution).min(1),
  people: z.array(person).optional(),
  delegation: z.array(member).optional(),
  visits: z.array(visit).optional(),
  itinerary: z.array(item).optional(),
  unscheduled: z.array(unscheduled).optional(),
  quotes: z.array(quote).optional(),
  emergency: z.array(emergency).optional(),
})

export type TripFile = z.infer<typeof tripFileSchema>
export type FileInstitution = TripFile['institutions'][number]
export type FilePerson = NonNullable<TripFile['people']>[number]
export type FileMember = NonNullable<TripFile['delegation']>[number]
export type FileVisit = NonNullable<TripFile['visits']>[number]
export type FileHost = NonNullable<FileVisit['hosts']>[number]
export type FileAgreement = NonNullable<FileVisit['agreements']>[number]
export type FileItem = NonNullable<TripFile['itinerary']>[number]
export type FileUnscheduled = NonNullable<TripFile['unscheduled']>[number]
export type FileBriefing = z.infer<typeof briefing>
export type FileQuote = NonNullable<TripFile['quotes']>[number]
export type { Text, Texts }

/** One thing wrong with a file: the path of the field (`visits[2].hosts[0].name`) and what was expected. */
export type FileProblem = { path: string; message: string }

export type FileReading = { ok: true; file: TripFile } | { ok: false; problems: FileProblem[] }

/** Reads a trip file from its bytes or the text of its JSON. Nothing is accepted unless all of it is right. */
export function readTripFile(source: string | Uint8Array): FileReading {
  const json = typeof source === 'string' ? source : textOf(source)
  if (json === null) return { ok: false, problems: [{ path: '', message: 'not text in UTF-8' }] }
  let data: unknown
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: `not JSON: ${(error as Error).message}` }] }
  }
  return checkTripFile(data)
}

// Letters that cannot be read would become question marks in names: refused instead.
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Checks a value that came from JSON, references included. */
export function checkTripFile(data: unknown): FileReading {
  const parsed = tripFileSchema.safeParse(data, { error: sayWhatWasExpected })
  if (!parsed.success) {
    const wrong = parsed.error.issues.flatMap(toProblems)
    const paths = new Set(wrong.map(({ path }) => path))
    return { ok: false, problems: [...wrong, ...danglingAtAll(data).filter(({ path }) => !paths.has(path))] }
  }
  const problems = danglingReferences(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: parsed.data }
}

const nouns: Record<string, string> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

// Where the schema has no sentence of its own.
function sayWhatWasExpected({
  code,
  expected,
  values,
  input,
}: {
  code?: string
  expected?: unknown
  values?: unknown
  input?: unknown
}): string | undefined {
  if (input === undefined) return 'is missing'
  if (code === 'invalid_type') return `expected ${nouns[String(expected)] ?? String(expected)}`
  if (code === 'invalid_value' && Array.isArray(values))
    return `expected ${values.map((value) => JSON.stringify(value)).join(' or ')}`
  return undefined
}

// Of a file that has other faults, as far as its shape allows: what is wrong is told at once, not in turns.
function danglingAtAll(data: unknown): FileProblem[] {
  try {
    return danglingReferences(data as TripFile)
  } catch {
    return []
  }
}

function toProblems(issue: z.core.$ZodIssue): FileProblem[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: path ? `${path}.${key}` : key,
      message: 'is not a field of the trip file',
    }))
  }
  return [{ path, message: issue.message }]
}

/** `['visits', 2, 'hosts']` as `visits[2].hosts`. */
export function pathOf(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`
    return path ? `${path}.${String(part)}` : String(part)
  }, '')
}

function danglingReferences(file: TripFile): FileProblem[] {
  const problems: FileProblem[] = []
  const institutions = idsOf(file.institutions, 'institutions', problems)
  const people = idsOf(file.people ?? [], 'people', problems)
  const visits = idsOf(file.visits ?? [], 'visits', problems)
  idsOf(file.itinerary ?? [], 'itinerary', problems)
  idsOf(file.unscheduled ?? [], 'unscheduled', problems)
  const need = (known: Set<string>, ref: string | undefined, path: string, noun: string) => {
    if (typeof ref === 'string' && !known.has(ref))
      problems.push({ path, message: `no ${noun} in this file has the id "${ref}"` })
  }
  need(institutions, file.trip.home, 'trip.home', 'institution')
  need(institutions, file.trip.guest, 'trip.guest', 'institution')
  file.people?.forEach((p, i) => need(institutions, p.institution, `people[${i}].institution`, 'institution'))
  file.delegation?.forEach((m, i) => need(people, m.person, `delegation[${i}].person`, 'person'))
  file.visits?.forEach((v, i) => {
    need(institutions, v.institution, `visits[${i}].institution`, 'institution')
    v.hosts?.forEach((h, j) => need(people, h.person, `visits[${i}].hosts[${j}].person`, 'person'))
    v.agreements?.forEach((a, j) =>
      a.signers?.forEach((s, k) => need(people, s, `visits[${i}].agreements[${j}].signers[${k}]`, 'person')),
    )
  })
  for (const list of ['itinerary', 'unscheduled'] as const) {
    file[list]?.forEach((it, i) => {
      need(visits, it.visit, `${list}[${i}].visit`, 'visit')
      it.people?.forEach((p, j) => need(people, p, `${list}[${i}].people[${j}]`, 'person'))
    })
  }
  file.quotes?.forEach((q, i) => need(people, q.speaker, `quotes[${i}].speaker`, 'person'))
  const briefed = (
    part: { topics?: unknown[] | undefined; briefings?: { topic: number }[] | undefined },
    path: string,
  ) => {
    const seen = new Set<number>()
    part.briefings?.forEach(({ topic }, i) => {
      const message =
        topic >= (part.topics?.length ?? 0)
          ? `there is no topic ${topic}`
          : seen.has(topic)
            ? `topic ${topic} has a briefing already`
            : null
      if (message) problems.push({ path: `${path}.briefings[${i}].topic`, message })
      seen.add(topic)
    })
  }
  briefed(file.trip, 'trip')
  file.visits?.forEach((visit, i) => briefed(visit, `visits[${i}]`))
  return problems
}

function idsOf(list: readonly { id?: string | undefined }[], path: string, problems: FileProblem[]): Set<string> {
  const ids = new Set<string>()
  list.forEach(({ id }, i) => {
    if (typeof id !== 'string') return
    if (ids.has(id)) problems.push({ path: `${path}[${i}].id`, message: `the id "${id}" is used twice` })
    ids.add(id)
  })
  return ids
}

function isMoment(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/.exec(text)
  return match !== null && parseDay(match[1]!) !== null
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}
