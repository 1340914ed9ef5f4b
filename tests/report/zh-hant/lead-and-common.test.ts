import { expect, test } from 'vitest'
import { makeReport } from '../../../lib/report/report'
import { trip } from '../cases'

const institutions = [
  { id: 'home', name: '紫苑大學', kind: 'university', country: 'TW' },
  { id: 'a', name: '樺木大學', kind: 'university', country: 'JP' },
  { id: 'b', name: '雪松大學', kind: 'university', country: 'JP' },
  { id: 'c', name: 'Hokkaido Harbour University of Letters', acronym: 'HHUL', kind: 'university', country: 'JP' },
]

function paragraphsOf(parts: Record<string, unknown>): string[] {
  const report = makeReport(trip({ language: 'zh-Hant', institutions, ...parts }), { language: 'zh-Hant' })
  return report.paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join(''))
}

const mou = (status: string) => ({ kind: '合作備忘錄', status })

test('results follow who, where and when, each partner with its agreement', () => {
  const visits = [
    { institution: 'a', agreements: [mou('signed')] },
    { institution: 'b', agreements: [{ kind: '交換學生協議', status: 'signed' }] },
  ]
  expect(paragraphsOf({ visits })[0]).toMatch(/。此行與樺木大學簽署合作備忘錄，並與雪松大學簽署交換學生協議。$/u)
})

test('results of guests are those of both universities', () => {
  const [lead] = paragraphsOf({
    trip: { direction: 'incoming', guest: 'a' },
    visits: [{ institution: 'home', agreements: [mou('renewed')] }],
  })
  expect(lead).toContain('訪問期間，兩校續簽合作備忘錄。')
})

test('content that several visits share is stated once', () => {
  const shared = { topics: ['學生交換'], outcomes: ['學分互認'] }
  const body = paragraphsOf({ visits: ['a', 'b'].map((institution) => ({ institution, ...shared })) }).join('')
  expect(body).toContain('訪問團與兩校就學生交換交換意見。')
  expect(body.match(/學生交換/gu)).toHaveLength(1)
  expect(body.match(/學分互認/gu)).toHaveLength(1)
})

test('an institution that is visited twice is named once in the lead', () => {
  const visits = [
    { institution: 'a', day: '2025-05-01' },
    { institution: 'b' },
    { institution: 'a', day: '2025-05-03' },
  ]
  expect(paragraphsOf({ visits })[0]?.match(/樺木大學/gu)).toHaveLength(1)
})

test('a long name that is not Chinese is followed by the short form used from then on', () => {
  const visits = [{ institution: 'c', topics: ['學生交換'], day: '2025-05-01' }]
  expect(paragraphsOf({ visits }).join('')).toContain('Hokkaido Harbour University of Letters（以下簡稱HHUL）')
})
