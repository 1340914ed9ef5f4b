import { expect, it, test } from 'vitest'
import { inThirdPerson } from '../../lib/report/en/first-person'
import { reportFlags } from '../../lib/report/flags'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

test.each([
  ['We want to grow our network.', 'Aster University wants to grow its network.'],
  ['the visit reflects our plans', "the visit reflects Aster University's plans"],
  [
    'we are proud of our partners and hope they visit us',
    'Aster University is proud of its partners and hopes they visit it',
  ],
  ['We also hope that we can send our students.', 'Aster University also hopes that it can send its students.'],
  ['we’ve met', 'Aster University has met'],
  ['We no longer wait', 'Aster University no longer waits'],
  ['the largest group at our university', 'the largest group at Aster University'],
  ['We signed it', 'Aster University signed it'],
])('%s is about the institution', (entered, reworded) => {
  expect(inThirdPerson(entered, 'Aster University')).toBe(reworded)
})

test.each([
  ['We hope both sides grow', 'They hope both sides grow'],
  ['our two universities', 'the two universities'],
])('%s is not about one institution', (entered, reworded) => {
  expect(inThirdPerson(entered, 'Aster University')).toBe(reworded)
})

const people = [
  { id: 'h', name: { full: 'Ida Ek', family: 'Ek' }, institution: 'home' },
  { id: 'a', name: { full: 'Jo Lind', family: 'Lind' }, institution: 'a' },
]
const said = (speaker: string, text: string) => ({
  trip: { context: ['The visit is part of our strategy.'] },
  people,
  delegation: [{ person: 'h', role: 'leader', title: 'Rector' }],
  visits: [{ institution: 'a', hosts: [{ person: 'a', title: 'Dean' }], topics: ['law'] }],
  quotes: [{ speaker, form: 'reported', text }],
})
const article = (parts: Record<string, unknown>) =>
  makeReport(trip(parts))
    .paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .join(' ')

it.each([
  ['h', 'we will send more students', 'Rector Ek said that Aster University will send more students.'],
  ['a', 'We hope to visit soon', 'Dean Lind said that Birch University hopes to visit soon.'],
  [
    'a',
    'thanked the delegation and welcomed our idea',
    "Dean Lind thanked the delegation and welcomed Aster University's idea.",
  ],
  ['a', 'impressed by the campus and want to return', 'being impressed by the campus and wanting to return.'],
  ['a', 'I was impressed by the talks', 'Dean Lind spoke of being impressed by the talks.'],
  [
    'a',
    'thanks for the visit and welcome to Oslo',
    'Dean Lind expressed thanks for the visit and welcomed the delegation to Oslo.',
  ],
])('a remark of %s, %s, names whose it is', (speaker, text, sentence) => {
  expect(article(said(speaker, text))).toContain(sentence)
})

it('suggests the name of the institution, of the office or of the speaker', () => {
  const suggested = reportFlags(trip(said('a', 'We hope to visit soon'))).map(({ suggestion }) => suggestion)
  expect(suggested).toEqual([
    "The visit is part of Aster University's strategy.",
    'Birch University hopes to visit soon',
  ])
  const chinese = {
    ...said('a', ''),
    language: 'zh-Hant',
    quotes: [],
    trip: { context: ['透過此行，我們希望深化合作'] },
  }
  expect(
    reportFlags(trip(chinese), { language: 'zh-Hant' }).find(({ why }) => why === 'first person')?.suggestion,
  ).toBe('透過此行，Aster University希望深化合作')
})
