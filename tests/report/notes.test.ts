import { describe, expect, test } from 'vitest'
import { printedSentences, reportFlags } from '../../lib/report/flags'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

const institutions = (background: readonly string[] = []) => [
  { id: 'home', name: 'Aster University', acronym: 'AU', kind: 'university' },
  { id: 'a', name: 'Birch University', kind: 'university', ...(background.length > 0 && { background }) },
]

function printed(parts: Record<string, unknown>, ref: string): string {
  const file = trip({ institutions: institutions(), ...parts })
  expect(reportFlags(file)).toEqual([])
  return printedSentences(makeReport(file), ref).join(' ')
}

const atVisit = (field: string, text: string) =>
  printed({ visits: [{ institution: 'a', topics: ['x-ray optics'], [field]: [text] }] }, `visit:1/${field}`)

describe('a note on the partnership', () => {
  test.each([
    ['1994: MOU', 'The two universities signed an MOU in 1994.'],
    ['2003 student exchange agreement', 'The two universities signed a student exchange agreement in 2003.'],
    ['first MOU in 1987', 'The two universities signed a first MOU in 1987.'],
    ['MOU 1994, renewed 2004', 'The two universities signed an MOU in 1994 and renewed it in 2004.'],
    ['1998 – nursing agreement signed', 'A nursing agreement was signed in 1998.'],
    ['2012: visit by the provost', 'A visit by the provost took place in 2012.'],
    ['sister universities since 1975', 'The two universities have been sister universities since 1975.'],
    ['partner of AU since 2008', 'The university has been a partner of AU since 2008.'],
    ['has sent 40 students to AU', 'The university has sent 40 students to AU.'],
    ['2010–2019: 120 exchange students', 'From 2010 to 2019, there were 120 exchange students.'],
    ['agreement expired 2020', 'The agreement expired in 2020.'],
    ['no formal agreement yet', 'There is no formal agreement yet.'],
    ['third visit to Birch since 2015', 'This was the third visit to Birch since 2015.'],
  ])('%s', (note, sentence) => {
    expect(atVisit('history', note)).toBe(sentence)
  })
})

describe('a note on an institution', () => {
  test.each([
    ['about 47,000 students', 'The university has about 47,000 students.'],
    ['9,000 students, 800 staff', 'The university has 9,000 students and 800 staff.'],
    ['founded 1902', 'The university was founded in 1902.'],
    ['1902: founded as a mining school', 'The university was founded as a mining school in 1902.'],
    ['QS 212', 'The university is ranked 212th in the QS.'],
    ['specialises in forestry', 'The university specialises in forestry.'],
    ['campus in Riga', 'The university has a campus in Riga.'],
    ['strong in acoustics', 'The university is strong in acoustics.'],
    ['largest university in the north', 'The university is the largest university in the north.'],
    ['merged with a music college in 2010', 'The university merged with a music college in 2010.'],
  ])('%s', (note, sentence) => {
    const parts = { institutions: institutions([note]), visits: [{ institution: 'a', topics: ['x-ray optics'] }] }
    expect(printed(parts, 'institution:2/background')).toBe(sentence)
  })
})

describe('a note on the background', () => {
  test.each([
    ['part of the island programme', 'The visit was part of the island programme.'],
    ['follows a visit by the rector in May', 'The visit followed a visit by the rector in May.'],
    ['contributes to the sister-school network', 'The visit contributes to the sister-school network.'],
    ['second visit to Latvia', 'This was the second visit to Latvia.'],
    ['planned since 2022', 'The visit had been planned since 2022.'],
    ['in line with the language policy', 'The visit took place in line with the language policy.'],
    ['built on talks in Riga', 'The visit built on talks in Riga.'],
    ['strengthening ties with Latvia', 'The visit aimed to strengthen ties with Latvia.'],
    ['2021: language policy adopted', 'The language policy was adopted in 2021.'],
  ])('%s', (note, sentence) => {
    const parts = { trip: { context: [note] }, visits: [{ institution: 'a', topics: ['x-ray optics'] }] }
    expect(printed(parts, 'trip:1/context').toLowerCase()).toBe(
      sentence.toLowerCase().replace(/^the language/, 'a language'),
    )
  })
})

test.each([
  ['part of the centenary', 'The visit was part of the centenary.'],
  ['follows a visit in May', 'The visit followed a visit in May.'],
  ['first visit since 2019', 'This was the first visit since 2019.'],
])('the occasion %s', (occasion, sentence) => {
  const parts = { trip: { occasion }, visits: [{ institution: 'a', topics: ['x-ray optics'] }] }
  expect(printed(parts, 'trip:1/occasion')).toBe(sentence)
})

describe('a note on an outcome or an activity', () => {
  test.each([
    ['outcomes', 'agreed to share a laboratory', 'The two sides agreed to share a laboratory.'],
    ['outcomes', 'working group set up', 'A working group was set up.'],
    ['outcomes', 'dual degree under discussion', 'A dual degree is under discussion.'],
    ['outcomes', 'talks to continue', 'Talks are to continue.'],
    ['activities', 'hosted by the Harbour Foundation', 'The visit was hosted by the Harbour Foundation.'],
    ['activities', 'guided by Professor Ozols', 'The delegation was guided by Professor Ozols.'],
    ['activities', 'gifts exchanged', 'Gifts were exchanged.'],
    ['activities', '30 graduates attended', 'A total of 30 graduates attended.'],
    ['activities', 'address by the mayor', 'The visit included an address by the mayor.'],
  ])('%s: %s', (field, note, sentence) => {
    expect(atVisit(field, note)).toBe(sentence)
  })

  test('tours are listed in one sentence', () => {
    const activities = ['tour of the library', 'tour of the gym', 'tour of the dairy']
    const text = printed({ visits: [{ institution: 'a', topics: ['law'], activities }] }, 'visit:1/activities')
    expect(text).toContain('toured the library, the gym, and the dairy')
  })
})

test.each([
  [['sign language', 'deaf studies'], 'sign language and deaf studies'],
  [['host families', 'lead time for visas'], 'host families and lead time for visas'],
  [['student mobility, dual degrees'], 'student mobility and dual degrees'],
  [['test new methods', 'test centres'], 'testing new methods as well as test centres'],
])('a topic whose first word can be a verb: %j', (topics, words) => {
  expect(printed({ visits: [{ institution: 'a', topics }] }, 'topic:1')).toContain(`covered ${words}.`)
})
