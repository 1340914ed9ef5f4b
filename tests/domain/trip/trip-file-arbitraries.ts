import fc from 'fast-check'
import type { Text } from '@/lib/domain/text/text'
import type { TripFile } from '@/lib/domain/trip/trip-file'
import {
  agreementStatuses,
  directions,
  emergencyKinds,
  itemKinds,
  itemStatuses,
  memberRoles,
  quoteForms,
} from '@/lib/domain/trip/vocabulary'
import { institutionKinds } from '@/lib/domain/directory/fields/institution'

// Any trip file that the reader accepts, in the form the app writes: a text of the file's language alone is a plain
// string, an empty list is left out.

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((s) => s.trim() !== '')
const text: fc.Arbitrary<Text> = fc.oneof(words, fc.record({ en: words, 'zh-Hant': words }), fc.record({ ko: words }))
const day = fc.constantFrom('2023-10-31', '2023-10', '2023', '--10-31', '--02-29')
const moment = fc.constantFrom('2023-11-01T10:00', '2024-02-29T23:59')
const zone = fc.constantFrom('Asia/Seoul', 'America/St_Johns')
const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 })
const optional = <T, K extends keyof T>(model: { [F in keyof T]: fc.Arbitrary<T[F]> }, requiredKeys: K[]) =>
  fc.record(model, { requiredKeys })

const briefed = (visitTopics: fc.Arbitrary<{ topics?: Text[] }>) =>
  visitTopics.chain((part) => {
    const topics = part.topics ?? []
    if (topics.length === 0) return fc.constant(part)
    return fc
      .tuple(fc.nat(topics.length - 1), text, fc.boolean())
      .map(([topic, talkingPoints, has]) => (has ? { ...part, briefings: [{ topic, talkingPoints }] } : part))
  })
const topics = briefed(optional({ topics: list(text) }, []))

const institution = (id: string) =>
  optional(
    {
      id: fc.constant(id),
      name: text,
      acronym: words,
      kind: fc.constantFrom(...institutionKinds),
      country: fc.constantFrom('KR', 'TW'),
      city: text,
      timeZone: zone,
      address: text,
      website: fc.constant('https://example.edu'),
      background: list(text),
    },
    ['id', 'name'],
  )

const person = (id: string, place: fc.Arbitrary<string>) =>
  optional(
    {
      id: fc.constant(id),
      name: optional({ full: text, family: text, given: text, short: text, spoken: text, honorific: words }, ['full']),
      institution: place,
      email: fc.constant('someone@example.edu'),
      phone: words,
      languages: list(fc.constantFrom('en', 'ko')),
    },
    ['id', 'name'],
  )

const body = (places: string[], persons: string[], visitIds: string[]) => {
  const place = fc.constantFrom(...places)
  const who = fc.constantFrom(...persons)
  const visitOf = fc.constantFrom(...visitIds)
  return fc.record({
    trip: fc
      .tuple(
        topics,
        optional(
          {
            title: text,
            direction: fc.constantFrom(...directions),
            home: place,
            guest: place,
            start: day,
            end: day,
            kind: words,
            occasion: text,
            purposes: list(text),
            context: list(text),
            size: fc.integer({ min: 1, max: 50 }),
            activities: list(text),
            outcomes: list(text),
            nextSteps: list(optional({ text, due: day, owner: text }, ['text'])),
          },
          ['direction', 'home'],
        ),
      )
      .map(([a, b]) => ({ ...a, ...b })),
    institutions: fc.tuple(...places.map(institution)),
    people: fc.tuple(...persons.map((id) => person(id, place))),
    delegation: list(
      fc.oneof(
        optional({ person: who, role: fc.constantFrom(...memberRoles), title: text }, ['person', 'role']),
        optional({ role: fc.constantFrom(...memberRoles), title: text, count: fc.integer({ min: 2, max: 40 }) }, [
          'role',
          'title',
        ]),
      ),
    ),
    visits: fc.tuple(
      ...visitIds.map((id) =>
        fc
          .tuple(
            topics,
            optional(
              {
                id: fc.constant(id),
                institution: place,
                city: text,
                day,
                lastDay: day,
                hosts: list(
                  fc.oneof(optional({ person: who, title: text }, ['person']), optional({ title: text }, ['title'])),
                ),
                activities: list(text),
                outcomes: list(text),
                agreements: list(
                  optional(
                    {
                      kind: text,
                      subject: text,
                      status: fc.constantFrom(...agreementStatuses),
                      signers: list(who),
                      termYears: fc.integer({ min: 1, max: 9 }),
                    },
                    ['kind', 'status'],
                  ),
                ),
                history: list(text),
                background: list(text),
              },
              ['id', 'institution'],
            ),
          )
          .map(([a, b]) => ({ ...a, ...b })),
      ),
    ),
    itinerary: list(
      optional(
        {
          kind: fc.constantFrom(...itemKinds),
          title: text,
          start: moment,
          timeZone: zone,
          end: moment,
          endTimeZone: zone,
          status: fc.constantFrom(...itemStatuses),
          visit: visitOf,
          place: optional({ name: text, address: text, latitude: fc.constant(37.5), longitude: fc.constant(-0.5) }, [
            'name',
          ]),
          people: fc.array(who, { maxLength: 3 }),
          reference: words,
          dress: text,
          notes: text,
          staffNotes: text,
        },
        ['kind', 'title', 'start', 'timeZone', 'status'],
      ),
    ).map((items) => items.map((item, i) => ({ ...item, id: `item ${i}` }))),
    unscheduled: list(
      optional(
        {
          kind: fc.constantFrom(...itemKinds),
          title: text,
          minutes: fc.nat(600),
          visit: visitOf,
          place: optional({ name: text, address: text, latitude: fc.constant(37.5), longitude: fc.constant(-0.5) }, [
            'name',
          ]),
          people: fc.array(who, { maxLength: 3 }),
          reference: words,
          dress: text,
          notes: text,
          staffNotes: text,
        },
        ['kind', 'title'],
      ),
    ).map((items) => items.map((item, i) => ({ ...item, id: `unscheduled ${i}` }))),
    quotes: list(fc.record({ speaker: who, form: fc.constantFrom(...quoteForms), text })),
    emergency: list(
      optional(
        { kind: fc.constantFrom(...emergencyKinds), city: text, name: text, phone: words, address: text, note: text },
        ['kind'],
      ),
    ),
  })
}

export const tripFiles: fc.Arbitrary<TripFile> = body(['i1', 'i2', 'i3'], ['p1', 'p2'], ['v1', 'v2']).map(
  (rest) => ({ format: 'trip/1', language: 'en', ...rest }) as TripFile,
)
