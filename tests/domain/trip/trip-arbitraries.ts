import fc from 'fast-check'
import type { Fields } from '@/lib/domain/fields/field'
import { defaultValues, entityFields } from '@/lib/domain/trip/entity-fields'
import { tripFields } from '@/lib/domain/trip/fields/trip'
import { applyEdit, type Edit, type SingleEdit, emptyRecord } from '@/lib/domain/trip/edit'
import type { Texts } from '@/lib/domain/text/text'
import { type EntityName, entityNames, type Trip, type TripRecord, type Values } from '@/lib/domain/trip/trip-record'
import { withUntimedStart } from '@/lib/domain/trip/untimed'
import { type Samples, valuesOfFields } from './field-arbitraries'

// Few ids, so that edits concern the same entries: one adds what another changes, moves or removes.

export const aTrip: Trip = { ...defaultValues.trip, language: 'en', direction: 'outgoing', homeId: 'home' }

const texts = fc.constantFrom<Texts>({ en: 'a' }, { en: 'b', ko: '나' }, { 'zh-Hant': '丙', en: 'c' })
// Drizzle accepts no objects without a prototype, and JSON creates none.
const plain = { noNullPrototype: true } as const

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const visitIds = ['visit1', 'visit2', 'visit3'] as const
const samples: Samples = {
  words: fc.constantFrom('a', 'b'),
  text: texts,
  personName: texts.map((full) => ({ full })),
  day: fc.constantFrom('2023-11-01', '2023-11'),
  moment: fc.constantFrom('2023-11-01T09:00', '2023-11-02T10:30'),
  timeZone: fc.constantFrom('Asia/Seoul', 'Asia/Taipei'),
  personKey: 'personId',
  ids: {
    institution: fc.constantFrom('home', 'host'),
    person: fc.constantFrom('person1', 'person2'),
    visit: fc.constantFrom(...visitIds),
    item: fc.constantFrom('item1', 'item2'),
    user: fc.constantFrom('u', 'v'),
    'task template': fc.constantFrom('outgoing', 'signing'),
  },
}

const noun = fc.constantFrom(...entityNames)
const idOf = (n: EntityName) => fc.integer({ min: 1, max: 3 }).map((i) => `${n}${i}`)
const before = (n: EntityName) => maybe(idOf(n))

// Edits as the pages make them: an item with a part of its day has no time.
export const someValues = (n: EntityName) =>
  fc.record(valuesOfFields(entityFields[n], samples), plain).map(withUntimedStart)

// Few fields at a time, so that two edits of one entity often have none in common.
const someFieldsOf = (fields: Fields) => {
  const values = valuesOfFields(fields, samples)
  return fc
    .subarray(Object.entries(values), { maxLength: 3 })
    .chain((some) => fc.record(Object.fromEntries(some), { requiredKeys: [], ...plain }))
}
const someOf = (n: EntityName) => someFieldsOf(entityFields[n])
const someOfTrip = someFieldsOf(tripFields)

export const additions: fc.Arbitrary<SingleEdit> = noun.chain((n) =>
  fc.record(
    { do: fc.constant('add'), noun: fc.constant(n), id: idOf(n), values: someValues(n), before: before(n) },
    plain,
  ),
) as fc.Arbitrary<SingleEdit>

/** One edit that is not a group. If it changes something, `from` may be wrong. */
export const singleEdits: fc.Arbitrary<SingleEdit> = fc.oneof(
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
) as fc.Arbitrary<SingleEdit>

export const groups: fc.Arbitrary<Edit> = fc
  .array(singleEdits, { maxLength: 6 })
  .map((edits): Edit => ({ do: 'all', edits }))

export const someEdits = fc.oneof(singleEdits, groups)

const visits: Edit[] = visitIds.map((id) => ({
  do: 'add',
  noun: 'visit',
  id,
  values: { ...defaultValues.visit, institutionId: 'host' } as Values<'visit'>,
}))

/** A trip that results from some sequence of edits. */
export const records: fc.Arbitrary<TripRecord> = fc
  .array(fc.oneof({ weight: 3, arbitrary: additions }, singleEdits), { minLength: 5, maxLength: 40 })
  .map((edits) => [...visits, ...edits].reduce(applyEdit, emptyRecord(aTrip)))
