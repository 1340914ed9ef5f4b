import { expect, test } from 'vitest'
import { toHtml } from '../../lib/report/html'
import { toMarkdown } from '../../lib/report/markdown'
import { trip } from './cases'
import { expectSound } from './invariants'

const institutions = [
  { id: 'home', name: 'Aster University', kind: 'university', country: 'TW' },
  { id: 'a', name: 'Birch University', kind: 'university', country: 'JP' },
  { id: 'b', name: 'Cedar University', kind: 'university', country: 'JP' },
]
const led = {
  institutions,
  people: [{ id: 'p', name: { full: 'Ada Byron', family: 'Byron' }, institution: 'home' }],
  delegation: [{ person: 'p', role: 'leader', title: 'President' }],
}

test('a sentence with facts states what the headline omits: leader, country and topics', () => {
  const { standfirst } = expectSound(
    trip({ ...led, visits: [{ institution: 'a', topics: ['student exchange', 'joint research'] }] }),
  )
  expect(standfirst?.text).toBe(
    'President Ada Byron led the delegation to Japan for talks on student exchange and joint research.',
  )
  expect(standfirst?.facts).toEqual(expect.arrayContaining(['member:1', 'person:1', 'topic:1']))
})

test('below a headline that names the leader, it states what was signed', () => {
  const file = trip({
    ...led,
    visits: [
      { institution: 'a', agreements: [{ kind: 'MOU', subject: 'student exchange', status: 'signed' }] },
      { institution: 'b' },
    ],
  })
  expect(expectSound(file, { variant: 3 }).standfirst?.text).toBe(
    'Aster University signed an MOU with Birch University.',
  )
})

test('topics of many visits come first; those with punctuation are omitted', () => {
  const { standfirst } = expectSound(
    trip({
      institutions,
      visits: [
        { institution: 'a', topics: ['law (all of it)', 'law'] },
        { institution: 'b', topics: ['student exchange'] },
        { institution: 'a', topics: ['student exchange'] },
      ],
    }),
  )
  expect(standfirst?.text).toBe('Talks in Japan covered student exchange and law.')
})

test('without leader, result and topics there is no standfirst, and no format has a gap', () => {
  const report = expectSound(trip({ visits: [{ institution: 'a' }] }))
  expect(report).not.toHaveProperty('standfirst')
  expect(toMarkdown(report)).toMatch(/^# .*\n\nAster University sent/)
})

test('Markdown has it in italics, HTML with a class', () => {
  const report = expectSound(trip({ ...led, visits: [{ institution: 'a', topics: ['*law*'] }] }))
  expect(toMarkdown(report)).toContain(
    '\n\n*President Ada Byron led the delegation to Japan for talks on \\*law\\*.*\n\n',
  )
  expect(toHtml(report)).toContain('<p class="standfirst">President Ada Byron')
})
