import { describe, expect, test } from 'vitest'
import { isEnteredAsSentence } from '../../lib/report/en/form'
import { makeReport } from '../../lib/report/report'
import type { ReportStyle } from '../../lib/report/language'
import { trip } from './cases'

const university = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'university', ...more })
const forms = (['classic', 'sections'] as const).flatMap((style) => [1, 2, 3].map((variant) => ({ style, variant })))

function body(parts: Record<string, unknown>, form: { style?: ReportStyle; variant?: number } = {}): string {
  return makeReport(trip(parts), form)
    .paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join(' '))
    .join('\n')
}

describe('a text entered as a sentence', () => {
  test.each([
    'The ferry links both campuses in an hour.',
    'Nearly half of the lecturers hold a foreign degree.',
    'Opened in 1931, the observatory belongs to the university.',
    'Birch owes its botanical garden to a donor.',
    'Tuition dropped by a third last year.',
    'Rice research draws guests from six countries.',
    'Do both sides want more exchange?',
    'Its choir sings in five languages!',
    'Exchange of lecturers began in 1988.',
    'The visit fell into the harvest season.',
    '“Harmony” became the motto of the partnership.',
  ])('is recognised: %s', (text) => {
    expect(isEnteredAsSentence(text)).toBe(true)
  })

  test.each([
    'Student mobility.',
    'To promote exchange.',
    'Met the Dean of Law.',
    'Tour of the new library.',
    'Joint research on rice.',
    'Teaching factories; certification; housing.',
    'Visas, quotas and fees.',
    'the college sits on a hill.',
    'The college sits on a hill',
  ])('is not recognised without a capital, a full stop or a verb: %s', (text) => {
    expect(isEnteredAsSentence(text)).toBe(false)
  })

  const ties = 'Ties go back to a botanist who came in 1926.'
  const quota = 'Each side will send twelve students.'
  const parts = {
    trip: { context: ['The visit fell into the harvest season.'] },
    institutions: [
      university('home', 'Aster University'),
      university('a', 'Birch University', { background: ['The university owns two islands.'] }),
      university('b', 'Cedar University'),
    ],
    visits: [
      { institution: 'a', topics: ['rice research'], history: [ties, 'A second agreement came in 2004.'] },
      { institution: 'b', day: '2024-05-02', outcomes: [quota, 'The first go in autumn.'] },
    ],
  }

  test.each(forms)('is printed as entered, next to the previous one: $style, variant $variant', (form) => {
    const text = body(parts, form)
    expect(text).toContain(`${ties} A second agreement came in 2004.`)
    expect(text).toContain(`${quota} The first go in autumn.`)
    expect(text).toContain('The university owns two islands.')
    expect(text).toContain('The visit fell into the harvest season.')
  })

  test('is introduced by the visit if its paragraph begins with it', () => {
    expect(body(parts)).toMatch(
      /On May 2, 2024, the delegation visited Cedar University\. Each|visited Cedar University on/,
    )
  })
})

describe('the order of entry', () => {
  test.each(forms)('is kept if notes and sentences are mixed: $style, variant $variant', (form) => {
    const history = ['In 1926 a botanist came to Birch.', 'first MOU in 1983', 'formal partners since 1998']
    const activities = ['tour of the dairy', 'The choir sang.', 'planted a tree', 'tea with alumni']
    const outcomes = ['consensus on a summer school', 'Both deans will meet again.', 'quota raised to 12']
    const text = body({ visits: [{ institution: 'a', history, activities, outcomes }] }, form)
    const places = [
      'toured the dairy',
      'The choir sang.',
      'planted a tree',
      'had tea with alumni',
      'consensus on a summer school',
      'Both deans will meet again.',
      'raised to 12',
      'In 1926 a botanist',
      'a first MOU in 1983 and have been formal partners since 1998.',
    ].map((words) => text.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  test.each(forms)('never separates a sentence from the one it refers to: $style, variant $variant', (form) => {
    const context = ['The visit was part of the island programme.', 'It was the third of its kind.']
    const quotes = [{ speaker: 'p', form: 'direct', text: 'We learned a lot.' }]
    const people = [{ id: 'p', name: { full: 'Ida Ek' } }]
    const text = body({ trip: { context }, people, quotes, visits: [{ institution: 'a', topics: ['law'] }] }, form)
    expect(text).toContain(context.join(' '))
  })
})
