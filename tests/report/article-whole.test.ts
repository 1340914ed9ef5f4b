import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeReport, type Report } from '../../lib/report/report'
import { anyTrip } from './any-trip'
import { cases, chineseCases, inventedCases, trip } from './cases'
import { expectSound } from './invariants'

const styles = ['classic', 'sections'] as const
const languages = ['en', 'zh-Hant'] as const
const university = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'university', ...more })
const institutions = [
  university('home', 'Aster University', { country: 'TW' }),
  university('a', 'Birch University', { country: 'JP' }),
  university('b', 'Cedar University', { country: 'JP' }),
  university('c', 'Dahlia University', { country: 'JP' }),
]

function textOf({ paragraphs }: Report): string {
  return paragraphs
    .map(({ heading, sentences }) => [
      ...(heading ? [`## ${heading.text}`] : []),
      sentences.map((s) => s.text).join(' '),
    ])
    .flat()
    .join('\n')
}

// Headings may state countries and cities, and a name may replace an acronym: neither is a fact of the visit.
function factsOfVisit(report: Report): string[] {
  return report.unused.filter((ref) => !/\/(?:acronym|country|city|kind|institution)$/.test(ref)).sort()
}

describe('style and variant change the form, never the facts', () => {
  const forms = styles.flatMap((style) => [1, 2, 3].map((variant) => ({ style, variant })))
  const expectSameFacts = (file: Parameters<typeof makeReport>[0]) => {
    const [first, ...others] = forms.map((form) => factsOfVisit(makeReport(file, form)))
    for (const one of others) expect(one).toEqual(first)
  }

  test.each([...cases, ...inventedCases])('%s', (_, file) => expectSameFacts(file))

  test.each(
    [...cases, ...inventedCases, ...chineseCases].flatMap(([name, file]) =>
      languages.map((one) => [name, one, file] as const),
    ),
  )('%s in %s, also acronyms and places', (_, language, file) => {
    const [first, ...others] = forms.map((form) => makeReport(file, { ...form, language }).unused.toSorted())
    for (const one of others) expect(one).toEqual(first)
  })

  test('any trip', () => {
    fc.assert(fc.property(anyTrip, expectSameFacts), { numRuns: 25 })
  }, 60_000)
})

test('below headings, a visit of which only the day is known has a sentence', () => {
  const report = expectSound(
    trip({
      institutions,
      visits: [
        { institution: 'a', day: '2024-12-04', topics: ['student services'] },
        { institution: 'b', day: '2024-12-06' },
      ],
    }),
    { style: 'sections' },
  )
  expect(textOf(report)).toContain('## Cedar University\nThe delegation visited on December 6.')
  expect(report.style).toBe('sections')
})

test('without content below headings, the classic style is used, and the report says so', () => {
  const file = trip({ institutions, visits: [{ institution: 'a' }, { institution: 'b' }] })
  const report = expectSound(file, { style: 'sections' })
  expect(report.style).toBe('classic')
  expect(report.paragraphs).toEqual(makeReport(file).paragraphs)
})

describe('content that several visits share is stated once', () => {
  test('topics and outcomes of all visits', () => {
    const same = { topics: ['student exchange'], outcomes: ['consensus on joint research'] }
    const file = trip({ institutions, visits: ['a', 'b', 'c'].map((institution) => ({ institution, ...same })) })
    expect(textOf(expectSound(file))).toContain(
      'Talks at all three universities covered student exchange and led to consensus on joint research.',
    )
  })

  test('activities of some visits, which keep their other activities', () => {
    const file = trip({
      institutions,
      visits: [
        { institution: 'a', activities: ['toured the library'], topics: ['law'] },
        { institution: 'b', activities: ['toured the library'] },
        { institution: 'c', topics: ['art'] },
      ],
    })
    const text = textOf(expectSound(file))
    expect(text).toContain('At Birch University and Cedar University, the delegation toured the library.')
    expect(text.match(/library/g)).toHaveLength(1)
    expect(text).toMatch(/covered law.*covered art|law.*art/s)
  })
})

describe('results', () => {
  const signed = (institution: string, kind: string) => ({ institution, agreements: [{ kind, status: 'signed' }] })

  test('the lead states what was signed, in every form', () => {
    const file = trip({ institutions, visits: [signed('a', 'MOU'), { institution: 'b', topics: ['law'] }] })
    for (const style of styles)
      for (const variant of [1, 2, 3, 4]) {
        const [lead] = expectSound(file, { style, variant }).paragraphs
        expect(lead?.sentences.map(({ text }) => text).join(' ')).toContain('signed an MOU with Birch University')
      }
  })

  test('different agreements share a sentence of the lead', () => {
    const file = trip({ institutions, visits: [signed('a', 'MOU'), signed('b', 'letter of intent')] })
    expect(textOf(expectSound(file))).toContain(
      'Aster University signed an MOU with Birch University and a letter of intent with Cedar University.',
    )
  })

  test('agreements that were only discussed or are to be signed are not results', () => {
    const visits = [{ institution: 'a', agreements: [{ kind: 'MOU', status: 'discussed' }] }]
    const [lead] = expectSound(trip({ institutions, visits })).paragraphs
    expect(lead?.sentences).toHaveLength(1)
  })
})

describe('one sentence per visit', () => {
  const people = [{ id: 'p', name: { full: 'Ada Byron', family: 'Byron' }, institution: 'a' }]

  test('states who received the delegation and what was discussed', () => {
    const visits = [
      { institution: 'a', day: '2024-05-02', hosts: [{ person: 'p', title: 'Rector' }], topics: ['law', 'art'] },
    ]
    expect(textOf(expectSound(trip({ institutions, people, visits })))).toContain(
      'At Birch University on May 2, 2024, the delegation was received by Rector Ada Byron and discussed law and art.',
    )
  })

  test('states what was discussed and done', () => {
    const visits = [{ institution: 'a', topics: ['law'], activities: ['toured the library'] }]
    expect(textOf(expectSound(trip({ institutions, visits })))).toContain(
      'At Birch University, the delegation discussed law and toured the library.',
    )
  })
})

test('forty topics are several sentences', () => {
  const topics = Array.from({ length: 40 }, (_, i) => `art of region ${i}`)
  const [, talks] = expectSound(trip({ institutions, visits: [{ institution: 'a', topics }] })).paragraphs
  expect(talks?.sentences.map(({ facts }) => facts.filter((ref) => ref.startsWith('topic')).length)).toEqual([
    8, 8, 8, 8, 8,
  ])
})

describe('the order of sentences', () => {
  const context = (...texts: string[]) =>
    expectSound(trip({ institutions, trip: { context: texts }, visits: [{ institution: 'a', topics: ['law'] }] }))

  test('a sentence that refers back remains next to the one before it', () => {
    const last = context('Ties go back far.', 'The visit was part of a policy.', 'It was the second of its kind.')
    expect(last.paragraphs.at(-1)?.sentences.map(({ text }) => text)).toEqual([
      'The visit was part of a policy.',
      'It was the second of its kind.',
    ])
  })

  test('entries keep their order in every form', () => {
    const text = textOf(context('The region is young.', 'at the invitation of the mayor', 'The city is old.'))
    expect(text).toMatch(/The region is young\. The (?:trip|visit) took place at the invitation of the mayor\./)
  })
})

test('an article is not an opening word, and no paragraph is appended to another because of it', () => {
  const file = trip({
    institutions: [{ ...institutions[0], name: 'The Aster University' }, ...institutions.slice(1)],
    trip: { purposes: ['better care'], context: ['The visit had been planned since May.'] },
    visits: [{ institution: 'a', topics: ['law'] }],
  })
  const { paragraphs } = expectSound(file)
  expect(paragraphs.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
    ['The Aster University sent a delegation to Birch University in Japan.'],
    ['The purpose of the visit was better care.'],
    ['At Birch University, discussions covered law.'],
    ['The visit had been planned since May.'],
  ])
})

describe('headlines', () => {
  const headline = (parts: object, variant = 1) =>
    expectSound(trip({ institutions, ...parts }), { variant }).headline.text

  test('name up to four hosts', () => {
    const visits = ['a', 'b', 'c'].map((institution) => ({ institution }))
    expect(headline({ visits })).toBe('Aster University Delegation Visits Birch, Cedar, and Dahlia Universities')
  })

  test('name one and count the others if all names do not fit', () => {
    const long = Array.from({ length: 5 }, (_, i) => university(`u${i}`, `University ${i}`, { country: 'JP' }))
    const parts = {
      institutions: [institutions[0], ...long],
      visits: long.map(({ id }) => ({ institution: id })),
    }
    expect(headline(parts)).toBe('Aster University Delegation Visits University 0 and Four Other Japanese Universities')
  })

  test('do not repeat a host from the purpose', () => {
    const trip = { purposes: ['deepen ties with Birch University'] }
    expect(headline({ trip, visits: [{ institution: 'a' }] })).toBe(
      'Aster University Delegation Visits Birch University',
    )
  })
})
