import fc from 'fast-check'
import { checkTripFile } from '../../lib/domain/trip/trip-file'
import { tripFromFile } from '../../lib/domain/trip/trip-from-file'
import type { WholeTrip } from '../../lib/domain/trip/trip-record'

const names = [
  'Birch University',
  'University of Łódź',
  'Institute of Science, Delhi',
  'Ministry of Education',
  'Embassy of Peru',
  'Acme Co., Ltd.',
  'Mayor of Ulsan',
  'Prime Minister Jane Doe',
  'Alumni Reunion',
  '한양대학교',
  'The Open College',
  'Cedar College of Arts and Design',
  'QX Labs',
]
const texts = [
  'student mobility',
  'To promote exchange.',
  'met the Dean',
  'Tour of the campus',
  'visiting the labs',
  'helped by the alumni office',
  'The Rector spoke of 3 new plans.',
  'at the invitation of the mayor',
  'exchange of staff; joint degrees',
  'AI, robotics and STEM',
  '雙邊合作',
  'how to grow',
  'discuss joint research and the exchange of staff',
  'will meet again',
  'a dinner',
  'Agreement on credit transfer',
  'both sides hope to cooperate',
  'one of the oldest universities; best ranked',
  'founded in 1901',
  'since 1999 agreements on exchange',
  '30,000 students',
  '"A new start"',
]
const titles = [
  'President',
  'Vice President for Research',
  'Dean, Dr.',
  'Professor, Institute of Arts',
  'Head of X and Y',
  'Prof. Dr',
  'adviser',
  '校長',
  'Chair (acting), Ms',
]
const people = [
  'Y.H. Frank Ying',
  'Li Wei',
  'Li Na',
  'Mohd Foad Sakdan',
  "Seán O'Neill, Ph.D.",
  '김일목',
  'Tran Thi Minh Hoa',
  'Greenwood',
]
const days = ['2024-03-01', '2024-03-05', '2024-03', '--10-31', '2023-12-30', '2025']

const someOf = <T>(values: readonly T[], most = 3) =>
  fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: most })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const institution = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constantFrom(...names),
    acronym: maybe(fc.constantFrom('BU', 'NTNU', 'XYZ')),
    kind: maybe(fc.constantFrom('university', 'institute', 'ministry', 'company', 'event', 'other')),
    country: maybe(fc.constantFrom('KR', 'US', 'CZ', 'SG')),
    city: maybe(fc.constantFrom('Seoul', 'Singapore', 'Delhi')),
    background: maybe(someOf(texts, 2)),
  })

const visit = fc.record({
  institution: fc.constantFrom('i0', 'i1', 'i2', 'i3', 'i4', 'i5'),
  city: maybe(fc.constantFrom('Busan', 'Seoul')),
  day: maybe(fc.constantFrom(...days)),
  lastDay: maybe(fc.constantFrom(...days)),
  hosts: maybe(
    fc.array(
      fc.oneof(
        fc.record({ person: fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4'), title: maybe(fc.constantFrom(...titles)) }),
        fc.record({ title: fc.constantFrom(...titles) }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  ),
  topics: maybe(someOf(texts)),
  activities: maybe(someOf(texts)),
  outcomes: maybe(someOf(texts, 2)),
  agreements: maybe(
    fc.array(
      fc.record({
        kind: fc.constantFrom(
          'memorandum of understanding',
          'MOU',
          'Student exchange agreement',
          '협약',
          'letters of intent',
        ),
        subject: maybe(fc.constantFrom(...texts)),
        status: fc.constantFrom('signed', 'renewed', 'renewal agreed', 'agreed in principle', 'discussed'),
        signers: maybe(fc.uniqueArray(fc.constantFrom('p0', 'p1', 'p2'), { minLength: 1, maxLength: 2 })),
        termYears: maybe(fc.constantFrom(1, 5, 8)),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  ),
  history: maybe(someOf(texts, 2)),
  background: maybe(someOf(texts, 2)),
})

const member = fc.oneof(
  fc.record({
    person: fc.constantFrom('p2', 'p3', 'p4', 'p5'),
    role: fc.constantFrom('leader', 'co-leader', 'member', 'interpreter'),
    title: maybe(fc.constantFrom(...titles)),
  }),
  fc.record({
    role: fc.constantFrom('member', 'coordinator'),
    title: fc.constantFrom('students', 'interpreter', 'Office of X, staff'),
    count: maybe(fc.constantFrom(1, 2, 11)),
  }),
)

/** Trips of every shape: none to twenty visits, uneven, both directions, texts in every grammatical form. */
export const anyTrip: fc.Arbitrary<WholeTrip> = fc
  .record({
    format: fc.constant('trip/1'),
    language: fc.constantFrom('en', 'en', 'en', 'zh-Hant', 'es'),
    trip: fc.record({
      direction: fc.constantFrom('outgoing', 'incoming'),
      home: fc.constant('i0'),
      guest: maybe(fc.constant('i1')),
      start: maybe(fc.constantFrom(...days)),
      end: maybe(fc.constantFrom(...days)),
      kind: maybe(fc.constantFrom('academic', 'benchmarking visit')),
      occasion: maybe(fc.constantFrom(...texts)),
      size: maybe(fc.constantFrom(1, 2, 8, 11)),
      purposes: maybe(someOf(texts)),
      context: maybe(someOf(texts)),
      topics: maybe(someOf(texts)),
      activities: maybe(someOf(texts)),
      outcomes: maybe(someOf(texts)),
      nextSteps: maybe(
        fc.array(
          fc.record({
            text: fc.constantFrom(...texts),
            due: maybe(fc.constantFrom(...days)),
            owner: maybe(fc.constantFrom('Office of X', 'BU')),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      ),
    }),
    institutions: fc.tuple(...['i0', 'i1', 'i2', 'i3', 'i4', 'i5'].map(institution)),
    people: fc.tuple(
      ...['p0', 'p1', 'p2', 'p3', 'p4', 'p5'].map((id) =>
        fc.record({
          id: fc.constant(id),
          name: fc.record({
            full: fc.constantFrom(...people),
            family: maybe(fc.constantFrom('Li', 'Ying')),
            honorific: maybe(fc.constant('Dr.')),
          }),
          institution: maybe(fc.constantFrom('i0', 'i1', 'i2')),
        }),
      ),
    ),
    delegation: maybe(fc.array(member, { maxLength: 6 })),
    visits: maybe(fc.array(visit, { maxLength: 20 })),
    quotes: maybe(
      fc.array(
        fc.record({
          speaker: fc.constantFrom('p0', 'p1', 'p2', 'p3'),
          form: fc.constantFrom('direct', 'reported'),
          text: fc.constantFrom(...texts),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    ),
  })
  .map((data) => {
    const reading = checkTripFile(JSON.parse(JSON.stringify(data)))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    return tripFromFile(reading.file)
  })
