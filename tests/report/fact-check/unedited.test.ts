import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WholeTrip } from '../../../lib/domain/trip/trip-record'
import { marksIn } from '../../../lib/report/fact-check/marks'
import { vocabularyOf } from '../../../lib/report/fact-check/read-vocabulary'
import { makeReport } from '../../../lib/report/report'
import type { ReportLanguage } from '../../../lib/report/report-language'
import { anyTrip } from '../any-trip'
import { cases, inventedCases, trip } from '../cases'
import { anyChineseTrip } from '../zh-hant/any-chinese-trip'
import { textsOf } from './corpus'

const languages = ['en', 'zh-Hant'] as const

test.each([...cases, ...inventedCases])('%s: no generated sentence is marked, even without its source', (_, file) => {
  for (const language of languages) {
    const vocabulary = vocabularyOf(file, language)
    for (const text of textsOf(file, language)) expect(marksIn(text, '', vocabulary), text).toEqual([])
  }
})

test.each([...cases, ...inventedCases])('%s: and none in another house style', (_, file) => {
  const house = {
    dateOrder: 'day-first',
    serialComma: false,
    spelling: 'UK',
    honorificStops: 'without',
    acronyms: 'home alone',
    chineseYears: 'roc',
    leadTense: 'present perfect',
    boilerplate: { en: 'Founded in 1862 by Ada Quill, Quill Hall has 12,345 students.' },
  } as const
  for (const language of languages) {
    const vocabulary = vocabularyOf(file, language, house)
    for (const { sentences } of makeReport(file, { language, houseStyle: house }).paragraphs) {
      for (const { text } of sentences) expect(marksIn(text, '', vocabulary), text).toEqual([])
    }
  }
})

// A sentence, and the same sentence with another ending: the second is no longer generated, but still correct.
function expectNoMarks(file: WholeTrip, language: ReportLanguage): void {
  const vocabulary = vocabularyOf(file, language)
  const { headline, standfirst, paragraphs } = makeReport(file, { language })
  for (const { text } of [
    headline,
    ...(standfirst ? [standfirst] : []),
    ...paragraphs.flatMap(({ sentences }) => sentences),
  ]) {
    expect(marksIn(text, text, vocabulary)).toEqual([])
    expect(marksIn(`${text} `, text, vocabulary), text).toEqual([])
  }
}

test('a title with its unit before a name in another script: no sentence is marked', () => {
  const file = trip({
    trip: { direction: 'outgoing', home: 'home' },
    institutions: [{ id: 'home', name: 'Birch University' }],
    people: [
      { id: 'a', name: { full: 'Y.H. Frank Ying' } },
      { id: 'b', name: { full: '김일목' } },
    ],
    visits: [
      {
        institution: 'home',
        hosts: [{ person: 'a' }, { person: 'b', title: 'Vice President for Research' }, { title: 'President' }],
      },
    ],
  })
  expect(makeReport(file, { language: 'en' }).paragraphs.at(-1)?.sentences.at(-1)?.text).toBe(
    'At Birch University, the delegation was received by Y.H. Frank ' +
      'Ying, Vice President for Research 김일목, and the President.',
  )
  expectNoMarks(file, 'en')
})

test('a title in Latin letters in the field for Chinese: no sentence is marked', () => {
  const president = { title: { 'zh-Hant': 'President' } }
  const file = trip({
    trip: { direction: 'outgoing', home: 'home' },
    institutions: [{ id: 'home', name: 'Birch University' }],
    people: [{ id: 'a', name: { full: 'Y.H. Frank Ying' } }],
    visits: [{ institution: 'home', hosts: [{ person: 'a' }, president, president] }],
  })
  expect(makeReport(file, { language: 'en' }).paragraphs.at(-1)?.sentences.at(-1)?.text).toBe(
    'At Birch University, the delegation was received by Y.H. Frank Ying, the President, and the President.',
  )
  expectNoMarks(file, 'en')
})

test('a trip of any shape: no sentence is marked', () => {
  fc.assert(fc.property(anyTrip, fc.constantFrom(...languages), expectNoMarks), { numRuns: 80 })
}, 60_000)

test('a trip of any shape from Taiwan: no sentence is marked', () => {
  fc.assert(fc.property(anyChineseTrip, fc.constantFrom(...languages), expectNoMarks), { numRuns: 80 })
}, 60_000)
