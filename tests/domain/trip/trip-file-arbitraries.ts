import fc from 'fast-check'
import { cleanText } from '@/lib/domain/text/clean-text'
import type { Text } from '@/lib/domain/text/text'
import { declaredFields } from '@/lib/domain/trip/entity-fields'
import type { TripFile } from '@/lib/domain/trip/trip-file'
import { withUntimedStart } from '@/lib/domain/trip/untimed'
import type { DayPart } from '@/lib/domain/time/day-part'
import { filePartOf, type Samples } from './field-arbitraries'

// Any trip file that the reader accepts, in the form the app writes: a text in only the file's language is a plain
// string, an empty list is omitted.

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map(cleanText)
  .filter((s) => s.trim() !== '')
const text: fc.Arbitrary<Text> = fc.oneof(words, fc.record({ en: words, 'zh-Hant': words }), fc.record({ ko: words }))
const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 })
const maybe = <T extends object>(part: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> => fc.oneof(part, fc.constant({}))
const both = <A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A & B> =>
  fc.tuple(a, b).map(([x, y]) => ({ ...x, ...y }))

const samplesOf = (places: string[], persons: string[], visitIds: string[]): Samples => ({
  words,
  text,
  personName: fc.record(
    { full: text, family: text, given: text, short: text, spoken: text, honorific: words },
    { requiredKeys: ['full'] },
  ),
  day: fc.constantFrom('2023-10-31', '2023-10', '2023', '--10-31', '--02-29'),
  moment: fc.constantFrom('2023-11-01T10:00', '2024-02-29T23:59'),
  timeZone: fc.constantFrom('Asia/Seoul', 'America/St_Johns'),
  personKey: 'person',
  ids: {
    institution: fc.constantFrom(...places),
    person: fc.constantFrom(...persons),
    visit: fc.constantFrom(...visitIds),
    item: fc.constantFrom('item 0', 'unscheduled 0'),
    // No file has them.
    user: fc.constant('u'),
    'task template': fc.constant('outgoing'),
  },
})

// An item with a part of its day is written without an end, and with the start that determines its position.
const asWritten = <T extends { dayPart?: DayPart; end?: string }>(item: T): T => {
  if (item.dayPart === undefined) return item
  const { end: _, ...untimed } = withUntimedStart(item)
  return untimed as T
}

const body = (places: string[], persons: string[], visitIds: string[]) => {
  const samples = samplesOf(places, persons, visitIds)
  const part = <E extends keyof typeof declaredFields>(entity: E) =>
    filePartOf<(typeof declaredFields)[E]>(declaredFields[entity], samples)
  // A topic has a briefing only if the briefing has content.
  const topics = fc.tuple(list(text), part('topic')).chain(([subjects, briefing]) =>
    fc.nat(subjects.length - 1).map((topic) => ({
      topics: subjects,
      ...(Object.keys(briefing).length > 0 && { briefings: [{ topic, ...briefing }] }),
    })),
  )
  const numbered = <T extends object>(entity: string, parts: fc.Arbitrary<T>) =>
    list(parts).map((all) => all.map((one, i) => ({ ...one, id: `${entity} ${i}` })))
  const named = <T extends { person?: unknown; title?: unknown }>(parts: fc.Arbitrary<T>) =>
    list(parts.filter(({ person, title }) => person !== undefined || title !== undefined))
  const withId = <T extends object>(id: string, one: fc.Arbitrary<T>) => both(fc.constant({ id }), one)
  const partsOfVisit = both(
    maybe(topics),
    fc.record({ hosts: named(part('host')), agreements: list(part('agreement')) }, { requiredKeys: [] }),
  )
  return fc.record({
    trip: both(
      both(maybe(topics), part('trip')),
      fc.record({ nextSteps: list(part('nextStep')) }, { requiredKeys: [] }),
    ),
    institutions: fc.tuple(...places.map((id) => withId(id, part('institution')))),
    people: fc.tuple(...persons.map((id) => withId(id, part('person')))),
    delegation: named(part('member')),
    visits: fc.tuple(...visitIds.map((id) => withId(id, both(part('visit'), partsOfVisit)))),
    itinerary: numbered('item', part('item').map(asWritten)),
    unscheduled: numbered('unscheduled', part('unscheduled')),
    quotes: list(part('quote')),
    tasks: list(part('task')),
    emergency: list(part('emergency')),
  })
}

export const tripFiles: fc.Arbitrary<TripFile> = body(['i1', 'i2', 'i3'], ['p1', 'p2'], ['v1', 'v2']).map((rest) => ({
  format: 'trip/1',
  language: 'en',
  ...rest,
}))
