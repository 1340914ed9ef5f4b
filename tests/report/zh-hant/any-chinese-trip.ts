import fc from 'fast-check'
import { checkTripFile } from '../../../lib/domain/trip/trip-file'
import { tripFromFile } from '../../../lib/domain/trip/trip-from-file'
import type { WholeTrip } from '../../../lib/domain/trip/trip-record'

const names = [
  '樺木大學',
  '國立松林大學',
  'Birch University',
  '교원대학교',
  '教育部',
  '駐東京辦事處',
  '青松股份有限公司',
  '臺日大學論壇',
  '市長王大山',
  '科學與技術大學',
  '南方藝術學院',
]
const texts = [
  '學生交換',
  '為促進交流',
  '促進師生互訪。',
  '參觀校園',
  '與學生座談',
  '校園導覽',
  '討論雙聯學位',
  '推動AI課程，並開設學程',
  '雙方將於明年簽署協議',
  '將持續合作',
  '招生、實習及就業輔導',
  '應樺木大學邀請',
  '適逢建校六十週年',
  '創立於1931年',
  '臺灣歷史最悠久的大學',
  '自2011年起締結姊妹校',
  'student mobility',
  'The Rector spoke of 3 plans.',
  '교환학생 파견',
  '「以生為本」的理念',
  '交換學生 20 名,實習生 5 名',
  '與三所大學達成共識',
  '同意每年互訪',
  '感謝樺木大學接待',
  '如何提升國際能見度',
]
const titles = [
  '校長',
  '副校長',
  '國際事務處處長',
  '教授',
  '教授兼系主任',
  '樺木大學校長',
  'President',
  'Professor, College of Arts',
  '교수',
  '研發長、特聘教授',
  '學務長（代理）',
]
const people = [
  ['王政彥', '王'],
  ['歐陽明', '歐陽'],
  ['李華', '李'],
  ['Hansung Kim', undefined],
  ['김일목', undefined],
  ['前田芳實', '前田'],
  ['李明', '李'],
  ["Seán O'Neill", undefined],
] as const
const days = ['2024-03-01', '2024-03-05', '2024-03', '--10-31', '2023-12-30', '2025']

const someOf = <T>(values: readonly T[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const institution = (id: string, i: number) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(names[i]!),
    acronym: maybe(fc.constantFrom('BU', 'NTNU')),
    kind: maybe(
      fc.constantFrom(...(i < 4 || i > 8 ? (['university', undefined] as const) : (['other', undefined] as const))),
    ),
    country: maybe(fc.constantFrom('KR', 'JP', 'TW', 'SG')),
    city: maybe(fc.constantFrom('首爾', '東京', 'Osaka')),
    background: maybe(someOf(texts, 2)),
  })

const agreement = fc.record({
  kind: fc.constantFrom('學術合作備忘錄', '學生交換協議', 'MOU', 'memorandum of understanding', '협약'),
  subject: maybe(fc.constantFrom('校級', '護理教育', 'student exchange')),
  status: fc.constantFrom('signed', 'renewed', 'renewal agreed', 'agreed in principle', 'discussed'),
  signers: maybe(fc.uniqueArray(fc.constantFrom('p0', 'p1', 'p2'), { minLength: 1, maxLength: 2 })),
  termYears: maybe(fc.constantFrom(1, 2, 5)),
})

const visit = fc.record({
  institution: fc.constantFrom(...names.map((_, i) => `i${i}`)),
  city: maybe(fc.constantFrom('釜山', '首爾')),
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
  agreements: maybe(fc.array(agreement, { minLength: 1, maxLength: 3 })),
  history: maybe(someOf(texts, 2)),
  background: maybe(someOf(texts, 2)),
})

const member = fc.oneof(
  fc.record({
    person: fc.constantFrom('p2', 'p3', 'p4', 'p5', 'p6', 'p7'),
    role: fc.constantFrom('leader', 'co-leader', 'member', 'interpreter'),
    title: maybe(fc.constantFrom(...titles)),
  }),
  fc.record({
    role: fc.constantFrom('member', 'coordinator'),
    title: fc.constantFrom('學生', '口譯', '國際長', 'students'),
    count: maybe(fc.constantFrom(1, 2, 11)),
  }),
)

/** Trips of all shapes as an office in Taiwan would enter them: mostly Chinese, with words of other languages. */
export const anyChineseTrip: fc.Arbitrary<WholeTrip> = fc
  .record({
    format: fc.constant('trip/1'),
    language: fc.constant('zh-Hant'),
    trip: fc.record({
      direction: fc.constantFrom('outgoing', 'incoming'),
      home: fc.constant('i0'),
      guest: maybe(fc.constant('i1')),
      start: maybe(fc.constantFrom(...days)),
      end: maybe(fc.constantFrom(...days)),
      kind: maybe(fc.constantFrom('academic', 'administrative', '招生')),
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
            owner: maybe(fc.constantFrom('國際事務處', 'Office of X')),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      ),
    }),
    institutions: fc.tuple(...names.map((_, i) => institution(`i${i}`, i))),
    people: fc.tuple(
      ...people.map(([full, family], i) =>
        fc.record({
          id: fc.constant(`p${i}`),
          name: fc.record({
            full: fc.constant(full),
            family: family ? maybe(fc.constant(family)) : fc.constant(undefined),
            honorific: maybe(fc.constantFrom('Dr.', '博士')),
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
