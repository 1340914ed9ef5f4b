import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf } from '../../lib/report/facts'
import { type StatutoryReport, makeStatutoryReport } from '../../lib/report/statutory'
import { cases, trip } from './cases'
import { anyChineseTrip } from './zh-hant/any-chinese-trip'
import { anyTrip } from './any-trip'

const choices = {
  reflections: ['此行觀摩三校行政作業，體認資訊系統整合之重要。'],
  recommendations: [
    { text: '比照辦理新進職員輪調', term: 'now', owner: '人事室' },
    { text: '爭取經費建置雙語系統', term: 'later' },
    { text: '定期回訪姊妹校', term: 'now' },
  ],
  cover: { category: '訪問', day: '2024-01-15' },
} as const

function asText({ cover, sections }: StatutoryReport): string {
  const lines = [
    `出國報告（出國類別：${cover.category ?? ''}）`,
    cover.title,
    `服務機關：${cover.agency}`,
    ...cover.members.map(({ name, title }) => `姓名職稱：${name}／${title ?? ''}`),
    `派赴國家：${cover.countries.join('、')}`,
    `出國期間：${cover.period ?? ''}`,
    `報告日期：${cover.day ?? ''}`,
    ...sections.flatMap(({ heading, paragraphs }) => [
      '',
      heading,
      ...paragraphs.flatMap((one) => [
        ...(one.heading ? [one.heading.text] : []),
        one.sentences.map(({ text }) => text).join(''),
      ]),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

describe.each(cases.filter(([name]) => /^(?:00|07|47)/.test(name)))('%s', (name, file) => {
  test('is unchanged since it was last proofread', async () => {
    await expect(asText(makeStatutoryReport(file, choices))).toMatchFileSnapshot(
      `articles/zh-Hant/${name}.statutory.txt`,
    )
  })
})

const universities = [
  { id: 'home', name: '紫苑大學', kind: 'university', country: 'TW' },
  { id: 'a', name: '樺木大學', kind: 'university', country: 'JP' },
  { id: 'b', name: '雪松大學', kind: 'university', country: 'KR' },
]
const made = (parts: Record<string, unknown>, more = {}) =>
  makeStatutoryReport(trip({ language: 'zh-Hant', institutions: universities, ...parts }), more)

test('has three sections, the course by day and visit, and the year once', () => {
  const { cover, sections } = made({
    trip: { start: '2024-05-06', end: '2024-05-08', purposes: ['促進交流'], occasion: '應樺木大學邀請' },
    visits: [
      { institution: 'a', day: '2024-05-06', topics: ['招生'] },
      {
        institution: 'b',
        day: '2024-05-07',
        lastDay: '2024-05-08',
        agreements: [{ kind: '學術合作備忘錄', status: 'signed' }],
      },
    ],
  })
  expect(cover).toMatchObject({
    title: '赴日本、韓國訪問報告',
    agency: '紫苑大學',
    countries: ['日本', '韓國'],
    period: '民國113年5月6日至8日',
    category: null,
    day: null,
  })
  expect(sections.map(({ heading }) => heading)).toEqual(['壹、目的', '貳、過程', '參、心得及建議'])
  expect(sections[0]!.paragraphs[0]!.sentences.map(({ text }) => text).join('')).toBe(
    '此行目的為促進交流。此次訪問係應樺木大學邀請成行。',
  )
  const [, first, second] = sections[1]!.paragraphs
  expect(first).toMatchObject({
    heading: { text: '一、5月6日\u3000樺木大學' },
    sentences: [{ text: '訪問團參訪樺木大學，雙方就招生進行討論。' }],
  })
  expect(second!.heading!.text).toBe('二、5月7日至8日\u3000雪松大學')
  expect(JSON.stringify(sections[1]).match(/113年/g)).toHaveLength(1)
})

test('has reflections and recommendations by the author, numbered by term', () => {
  const { sections } = made({}, choices)
  expect(sections[2]!.paragraphs.map(({ heading, sentences }) => [heading?.text, sentences[0]!.text])).toEqual([
    ['一、心得', '此行觀摩三校行政作業，體認資訊系統整合之重要。'],
    ['二、立即可行之建議', '（一）比照辦理新進職員輪調（主辦單位：人事室）。'],
    [undefined, '（二）定期回訪姊妹校。'],
    ['三、中長期建議', '（一）爭取經費建置雙語系統。'],
  ])
  expect(made({}).sections[2]!.paragraphs).toEqual([])
})

test('can have western years and another title', () => {
  expect(
    made(
      { trip: { start: '2024-05-06', end: '2024-05-08' } },
      { houseStyle: { chineseYears: 'western' }, cover: { title: '標竿學習報告' } },
    ).cover,
  ).toMatchObject({ title: '標竿學習報告', period: '2024年5月6日至8日' })
})

test('of a trip of any shape: every fact is stated once or unused, and nothing is empty', () => {
  fc.assert(
    fc.property(fc.oneof(anyChineseTrip, anyTrip), (file) => {
      const report = makeStatutoryReport(file, choices)
      expect(makeStatutoryReport(structuredClone(file), choices)).toEqual(report)
      const paragraphs = report.sections.flatMap((one) => one.paragraphs)
      const statedInSections = paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ facts }) => facts))
      expect(statedInSections.filter((path, i) => statedInSections.indexOf(path) !== i)).toEqual([])
      const stated = [
        ...report.cover.facts,
        ...statedInSections,
        ...paragraphs.flatMap(({ heading }) => heading?.facts ?? []),
      ]
      expect([...new Set([...stated, ...report.unused])].sort()).toEqual(
        factsOf(file)
          .map(({ ref }) => ref)
          .sort(),
      )
      expect(report.unused.filter((path) => stated.includes(path))).toEqual([])
      for (const { sentences } of paragraphs) expect(sentences.length).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
}, 60_000)
