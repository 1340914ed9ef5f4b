import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksIn } from '../../../lib/report/fact-check/marks'
import { vocabularyOf } from '../../../lib/report/fact-check/read-vocabulary'
import { trip } from '../cases'
import { innocentEdits } from './innocent-edits'
import { vocabularyNamed } from './corpus'
import { wrongEdits } from './wrong-edits'

const person = (id: string, full: string, more: object = {}) => ({ id, name: { full, ...more } })
const universities = [
  { id: 'home', name: 'Aster University', acronym: 'AU', kind: 'university', country: 'TW' },
  {
    id: 'a',
    name: 'University of California, Santa Barbara',
    acronym: 'UCSB',
    kind: 'university',
    country: 'US',
    city: 'Santa Barbara',
  },
  { id: 'b', name: { en: 'Birch University', ko: '한양대학교' }, kind: 'university', country: 'KR', city: 'Seoul' },
]
const file = trip({
  trip: {
    start: '2023-10-28',
    end: '2023-11-02',
    size: 11,
    context: ['Since 1998 Aster University has had 350 guests; Rosa Quill opened the lab.'],
    topics: ['joint labs', 'exchange'],
  },
  institutions: universities,
  people: [
    person('p', 'Tran Thi Minh Hoa', { short: 'Hoa', honorific: 'Dr.' }),
    person('q', 'Seán O’Neill'),
    person('r', 'WANG Xueqin'),
    person('s', "Paul D'Anieri"),
    person('t', '김한성'),
  ],
  delegation: [
    { person: 'p', role: 'leader', title: 'Vice President for Research, Chair of X' },
    { person: 'q', role: 'member', title: 'Dean' },
  ],
  visits: [
    {
      institution: 'a',
      day: '2023-10-29',
      hosts: [
        { person: 'r', title: 'President' },
        { person: 's', title: 'Provost' },
      ],
      agreements: [{ kind: 'MOU', status: 'discussed' }],
    },
    {
      institution: 'b',
      day: '2023-11-01',
      hosts: [{ person: 't', title: 'Rector' }],
      agreements: [{ kind: 'MOU', status: 'renewal agreed', termYears: 5 }],
    },
  ],
  quotes: [{ speaker: 'p', form: 'direct', text: 'We came to listen, and we will come again.' }],
})
const vocabulary = vocabularyOf(file, 'en')
const found = (text: string, generated = '') =>
  marksIn(text, generated, vocabulary).map(({ kind, words, recorded: says }) => [kind, words, says])

test.each([
  "Vice President Hoa, Dean O’Neill and Dean O'Neill met President Wang Xueqin and Provost D’Anieri.",
  'Dr. Tran Thi Minh Hoa, Vice President for Research, thanked Xueqin ' +
    'Wang of the University of California, Santa Barbara.',
  'Rector 김한성 of Birch University (한양대학교) received them in Seoul on １ November ２０２３.',
  'The six-day trip, five nights of it abroad, ended on 2 November.',
  'Between October 28 and November 2, eleven people saw two universities in two countries.',
  'Rosa Quill opened the lab for some 350 guests in 1998.',
  '“We came to listen,” said Vice President Hoa, “and we will come again.”',
  'She said they had “came to listen … and we will come again”.',
  'An MOU with UCSB was discussed. AU and Birch University agreed to renew ' +
    'their five-year MOU, which they hope to sign next year.',
])('names in any order, other punctuation, parts and derived numbers are correct: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['Vice President Hoang spoke.', [['name', 'Hoang', 'Tran Thi Minh Hoa']]],
  [
    'President Hoa spoke to Dean D’Anieri.',
    [
      ['title', 'President', 'Vice President for Research, Chair of X'],
      ['title', 'Dean', 'Provost'],
    ],
  ],
  [
    'They met Seán O’Neil and Paul D’Aniera.',
    [
      ['name', 'Seán O’Neil', 'Seán O’Neill'],
      ['name', 'Paul D’Aniera', "Paul D'Anieri"],
    ],
  ],
  ['They visited the University of California, San Diego.', [['name', 'San Diego', null]]],
  ['They met 김한선.', [['name', '김한선', '김한성']]],
  ['A delegation of １２ came.', [['number', '１２', '11']]],
  ['AU signed an MOU with UCSB.', [['status', 'signed', 'discussed']]],
  ['Aster University and Birch University renewed the MOU.', [['status', 'renewed', 'agreed to renew']]],
  ['The MOU with UCSB was signed.', [['status', 'signed', 'discussed']]],
] as [string, unknown[]][])('errors are marked with the recorded value: %s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('the recorded value of a changed word is the word it replaced', () => {
  const generated = 'On October 29, the delegation of 11 met President WANG Xueqin at UCSB.'
  expect(found(generated.replace('29', '30'), generated)).toEqual([['date', 'October 30', 'October 29']])
  expect(found(generated.replace('29', '28'), generated)).toEqual([['date', 'October 28', 'October 29']])
  expect(found(generated.replace('WANG Xueqin', 'Smith'), generated)).toEqual([['name', 'Smith', 'WANG Xueqin']])
  expect(found(generated.replace('President WANG', 'Provost WANG'), generated)).toEqual([
    ['title', 'Provost', 'President'],
  ])
})

test('the house style determines how a date is shown', () => {
  const show = (text: string, house: Parameters<typeof vocabularyOf>[2]) =>
    marksIn(text, '', vocabularyOf(file, 'en', house))[0]?.recorded
  expect(show('They left on 5 December 2023.', { dateOrder: 'day-first' })).toBe('2 November 2023')
  expect(
    marksIn('訪問團於12月5日返國。', '', vocabularyOf(file, 'zh-Hant', { chineseYears: 'roc' }))[0]?.recorded,
  ).toBe('民國112年11月2日')
})

test('marks are sorted, exact, without overlaps and deterministic', () => {
  const texts = [...wrongEdits.map(({ text }) => text.replace(/[{}]/g, '')), ...innocentEdits.map(([, , text]) => text)]
  const trips = ['00', '07', '47', 'incoming-thai']
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary' })), { maxLength: 5 }),
      fc.constantFrom(...texts, ''),
      fc.constantFrom(...trips),
      fc.constantFrom('en' as const, 'zh-Hant' as const),
      (parts, generated, name, language) => {
        const text = parts.join(' ')
        const marks = marksIn(text, generated, vocabularyNamed(name, language))
        expect(marksIn(text, generated, vocabularyNamed(name, language))).toEqual(marks)
        let end = 0
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end)
          expect(mark.end).toBeGreaterThan(mark.start)
          expect(text.slice(mark.start, mark.end)).toBe(mark.words)
          end = mark.end
        }
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)

test('a trip without data marks what the text claims, and does not fail', () => {
  const empty = vocabularyOf(trip({}), 'en')
  expect(marksIn('Aster University was glad.', '', empty)).toEqual([])
  expect(
    marksIn('A 12-member delegation led by President John Smith signed an MOU on May 3, 2024.', '', empty).map(
      ({ kind, words, recorded: says }) => [kind, words, says],
    ),
  ).toEqual([
    ['number', '12', null],
    ['title', 'President', null],
    ['name', 'John Smith', null],
    ['status', 'signed', null],
    ['date', 'May 3, 2024', null],
  ])
})
