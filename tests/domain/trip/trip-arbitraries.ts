import fc from 'fast-check'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { applyEdit, type Edit, emptyRecord } from '@/lib/domain/trip/edit'
import type { Texts } from '@/lib/domain/text/text'
import { type Noun, nouns, type Trip, type TripRecord, type Values } from '@/lib/domain/trip/trip-record'

// Few ids, so that edits meet: what one adds another changes, moves or removes.

export const aTrip: Trip = {
  language: 'en',
  title: null,
  direction: 'outgoing',
  homeId: 'home',
  guestId: null,
  start: null,
  end: null,
  kind: null,
  occasion: null,
  purposes: [],
  context: [],
  size: null,
  activities: [],
  outcomes: [],
}

const texts = fc.constantFrom<Texts>({ en: 'a' }, { en: 'b', ko: '나' }, { 'zh-Hant': '丙', en: 'c' })
// Drizzle takes no objects without a prototype, and JSON makes none.
const plain = { noNullPrototype: true } as const

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const visitIds = ['visit1', 'visit2', 'visit3'] as const
const visitId = fc.constantFrom(...visitIds)
const personId = fc.constantFrom('person1', 'person2')
const list = fc.array(texts, { maxLength: 2 })

const fields: { [N in Noun]: { [F in keyof Values<N>]?: fc.Arbitrary<Values<N>[F]> } } = {
  member: { personId: maybe(personId), title: maybe(texts), count: fc.integer({ min: 1, max: 9 }) },
  visit: {
    institutionId: fc.constantFrom('home', 'host'),
    day: maybe(fc.constantFrom('2023-11-01', '2023-11')),
    outcomes: list,
  },
  host: { visitId, personId: maybe(personId), title: maybe(texts) },
  topic: { visitId: maybe(visitId), subject: texts, notes: maybe(texts) },
  agreement: {
    visitId,
    kind: texts,
    signerIds: fc.array(personId, { maxLength: 2 }),
    termYears: maybe(fc.constant(5)),
  },
  item: {
    kind: fc.constantFrom('meeting', 'flight'),
    title: texts,
    start: fc.constantFrom('2023-11-01T09:00', '2023-11-02T10:30'),
    timeZone: fc.constant('Asia/Seoul'),
    visitId: maybe(visitId),
    latitude: maybe(fc.constantFrom(37.5, -1.25)),
    attendeeIds: maybe(fc.array(personId, { maxLength: 2 })),
    notes: maybe(texts),
  },
  unscheduled: {
    kind: fc.constantFrom('meeting', 'meal'),
    title: texts,
    minutes: maybe(fc.constantFrom(0, 45)),
    visitId: maybe(visitId),
    attendeeIds: maybe(fc.array(personId, { maxLength: 2 })),
    staffNotes: maybe(texts),
  },
  quote: { speakerId: personId, text: texts },
  nextStep: { text: texts, due: maybe(fc.constant('2024-01-31')) },
  emergency: {
    kind: fc.constantFrom('mission', 'hospital'),
    city: maybe(texts),
    phone: maybe(fc.constant('+82 2 000 0000')),
  },
}

const noun = fc.constantFrom(...nouns)
const idOf = (n: Noun) => fc.integer({ min: 1, max: 3 }).map((i) => `${n}${i}`)
const before = (n: Noun) => maybe(idOf(n))

export const someValues = (n: Noun) =>
  fc
    .record(fields[n] as Record<string, fc.Arbitrary<unknown>>, plain)
    .map((values) => ({ ...defaultValues[n], ...values }))

const someOf = (n: Noun) =>
  fc.record(fields[n] as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [], ...plain })
const someOfTrip = fc.record(
  { title: maybe(texts), size: maybe(fc.integer({ min: 1, max: 40 })), purposes: list },
  { requiredKeys: [], ...plain },
)

export const additions: fc.Arbitrary<Edit> = noun.chain((n) =>
  fc.record(
    { do: fc.constant('add'), noun: fc.constant(n), id: idOf(n), values: someValues(n), before: before(n) },
    plain,
  ),
) as fc.Arbitrary<Edit>

/** One edit that is no group. Where it changes something, `from` may be wrong. */
export const singleEdits: fc.Arbitrary<Edit> = fc.oneof(
  additions,
  noun.chain((n) =>
    fc.record({ do: fc.constant('change'), noun: fc.constant(n), id: idOf(n), from: someOf(n), to: someOf(n) }, plain),
  ),
  noun.chain((n) =>
    fc.record({ do: fc.constant('move'), noun: fc.constant(n), id: idOf(n), before: before(n) }, plain),
  ),
  noun.chain((n) =>
    fc.record(
      { do: fc.constant('remove'), noun: fc.constant(n), id: idOf(n), revision: fc.integer({ min: 1, max: 3 }) },
      plain,
    ),
  ),
  fc.record({ do: fc.constant('change trip'), from: someOfTrip, to: someOfTrip }, plain),
) as fc.Arbitrary<Edit>

export const groups: fc.Arbitrary<Edit> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: singleEdits },
      fc.array(singleEdits, { maxLength: 3 }).map((edits): Edit => ({ do: 'all', edits })),
    ),
    { maxLength: 6 },
  )
  .map((edits): Edit => ({ do: 'all', edits }))

export const someEdits = fc.oneof(singleEdits, groups)

const visits: Edit[] = visitIds.map((id) => ({
  do: 'add',
  noun: 'visit',
  id,
  values: { ...defaultValues.visit, institutionId: 'host' } as Values<'visit'>,
}))

/** A trip that some history of edits has led to. */
export const records: fc.Arbitrary<TripRecord> = fc
  .array(fc.oneof({ weight: 3, arbitrary: additions }, singleEdits), { minLength: 5, maxLength: 40 })
  .map((edits) => [...visits, ...edits].reduce(applyEdit, emptyRecord(aTrip)))
