import { describe, expect, test } from 'vitest'
import { printedSentences, reportFlags } from '../../lib/report/flags'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

const flags = (parts: Record<string, unknown>, language: 'en' | 'zh-Hant' = 'en') =>
  reportFlags(trip(parts), { language }).map(({ path, why, text, suggestion }) => [path, why, text, suggestion])

describe('flags', () => {
  test('there are none for a trip that can be worded', () => {
    expect(flags({ trip: { topics: ['joint degrees'] }, visits: [{ institution: 'a' }] })).toEqual([])
  })

  test('a text that only follows a colon is a note', () => {
    const visits = [{ institution: 'a', topics: ['pending: quota, fees'], background: ['QS: 300-350; THE: n/a'] }]
    expect(flags({ visits })).toEqual([['visit:1/background[0]', 'note', 'QS: 300-350; THE: n/a', '']])
  })

  test('the first person is flagged in reported speech and not in a direct quote', () => {
    const people = [{ id: 'p', name: { full: 'Ida Ek' } }]
    const quote = { speaker: 'p', text: 'We hope to send our students to the US.' }
    expect(
      flags({
        people,
        visits: [{ institution: 'a' }],
        quotes: [
          { ...quote, form: 'direct' },
          { ...quote, form: 'reported' },
        ],
      }),
    ).toEqual([['quote:2', 'first person', quote.text, 'They hope to send their students to the US.']])
  })

  test('a numeral is not a pronoun', () => {
    expect(flags({ trip: { topics: ['Phase I evaluation'] }, visits: [{ institution: 'a' }] })).toEqual([])
  })

  test('a text that lacks the language of the report is flagged, with everything printed of it', () => {
    const visits = [{ institution: 'a', topics: [{ 'zh-Hant': '雙聯學位' }] }]
    expect(flags({ visits })).toEqual([['topic:1', 'no words', '雙聯學位', '']])
    expect(flags({ visits }, 'zh-Hant')).toEqual([
      ['institution:1', 'no words', 'Aster University', ''],
      ['institution:2', 'no words', 'Birch University', ''],
    ])
  })

  test('entries that cannot all be true contradict each other', () => {
    const delegation = [{ role: 'member', title: 'students', count: 5 }]
    const visits = [
      { institution: 'a', day: '2024-04-30' },
      { institution: 'b', day: '2024-05-04', lastDay: '2024-05-03' },
    ]
    expect(flags({ trip: { size: 3, start: '2024-05-02', end: '2024-05-05' }, delegation, visits })).toEqual([
      ['trip:1/size', 'contradiction', '3', ''],
      ['visit:1/day', 'contradiction', '2024-04-30', ''],
      ['visit:2/lastDay', 'contradiction', '2024-05-03', ''],
    ])
  })
})

test('the sentences of an entry and of a whole field are found', () => {
  const history = ['In 1953 Birch helped to rebuild the library.', 'In 1983 both signed an agreement.']
  const report = makeReport(trip({ visits: [{ institution: 'a', topics: ['law'], history }] }))
  expect(printedSentences(report, 'visit:1/history[1]')).toEqual([history[1]])
  expect(printedSentences(report, 'visit:1/history')).toEqual(history)
})
