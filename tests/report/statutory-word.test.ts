import { describe, expect, test } from 'vitest'
import { joinSentences } from '../../lib/report/markdown'
import { makeStatutoryReport, type StatutoryChoices, type StatutoryReport } from '../../lib/report/statutory'
import { toStatutoryWord } from '../../lib/report/statutory-word'
import { cases, trip } from './cases'
import { paragraphsOf, unzipped } from './zip'

const choices: StatutoryChoices = {
  reflections: ['體認資訊系統整合之重要。'],
  recommendations: [
    { text: '辦理職員輪調', term: 'now', owner: '人事室' },
    { text: '建置雙語系統', term: 'later' },
  ],
  cover: { title: '標竿學習報告', category: '考察', day: '2024-01-15' },
}

const universities = [
  { id: 'home', name: '紫苑大學', kind: 'university', country: 'TW' },
  { id: 'a', name: '樺木大學', kind: 'university', country: 'JP' },
]
const people = [
  { id: 'p', name: { full: '林雪' } },
  { id: 'q', name: { full: '陳木' } },
]
const full = trip({
  language: 'zh-Hant',
  institutions: universities,
  people,
  trip: { start: '2024-05-06', end: '2024-05-08', purposes: ['促進交流'] },
  delegation: [
    { person: 'p', role: 'leader', title: '校長' },
    { person: 'q', role: 'member', title: '教務長' },
  ],
  visits: [{ institution: 'a', day: '2024-05-06', topics: ['招生'] }],
})

async function read(report: StatutoryReport) {
  const files = unzipped(await toStatutoryWord(report))
  const document = files.get('word/document.xml')!
  return { files, document, paragraphs: paragraphsOf(document.replace(/<w:tab\/>|\t/g, '')) }
}

test('a vertical tab, or another character that no document may contain, is removed', async () => {
  const { document, paragraphs } = await read(
    makeStatutoryReport(full, { ...choices, reflections: ['體認\u000b整合\uffff之重要。'] }),
  )
  expect(paragraphs.map(({ text }) => text)).toContain('體認整合之重要。')
  expect(document.includes('\u000b') || document.includes('\uffff')).toBe(false)
})

test.each(cases)('%s: the document contains every word of the report, in order and with styles', async (_, file) => {
  const report = makeStatutoryReport(file, choices)
  const { paragraphs } = await read(report)
  const at = paragraphs.findIndex(({ style }) => style === 'Heading1')
  expect(paragraphs.slice(at).map(({ style, text }) => [style === 'NumberedText' ? 'BodyText' : style, text])).toEqual(
    report.sections
      .filter((one) => one.paragraphs.length > 0)
      .flatMap(({ heading, paragraphs: texts }) => [
        ['Heading1', heading],
        ...texts.flatMap((one) => [
          ...(one.heading ? [['Heading2', one.heading.text]] : []),
          [
            'BodyText',
            joinSentences(
              one.sentences.map(({ text }) => text),
              'zh-Hant',
            ),
          ],
        ]),
      ]),
  )
})

describe('the cover', () => {
  test('has the fields of the form in order, with each member on a line', async () => {
    const { paragraphs } = await read(makeStatutoryReport(full, choices))
    expect(paragraphs.slice(0, 8)).toEqual([
      { style: 'CoverKind', text: '出國報告（出國類別：考察）' },
      { style: 'Title', text: '標竿學習報告' },
      ...[
        '服務機關：紫苑大學',
        '姓名職稱：林雪\u3000校長',
        '陳木\u3000教務長',
        '派赴國家/地區：日本',
        '出國期間：民國113年5月6日至8日',
        '報告日期：民國113年1月15日',
      ].map((text) => ({ style: 'CoverRow', text })),
    ])
  })

  test('leaves unknown fields blank for handwriting', async () => {
    const { paragraphs } = await read(makeStatutoryReport(trip({ language: 'zh-Hant', institutions: universities })))
    expect(paragraphs.map(({ text }) => text).slice(0, 7)).toEqual([
      '出國報告（出國類別：\u3000\u3000\u3000\u3000）',
      '出國報告',
      '服務機關：紫苑大學',
      '姓名職稱：',
      '派赴國家/地區：',
      '出國期間：',
      '報告日期：',
    ])
  })

  test('makes room for a long delegation, and breaks a long name into lines of equal length', async () => {
    const titleOf = async (report: StatutoryReport) =>
      /<w:p><w:pPr><w:pStyle w:val="Title".*?<\/w:pPr>/s.exec((await read(report)).document)![0]
    const short = makeStatutoryReport(full, choices)
    const many = {
      ...short,
      cover: {
        ...short.cover,
        title: '標竿'.repeat(12),
        members: Array.from({ length: 18 }, () => ({ name: '林雪', title: '校長' })),
      },
    }
    expect(await titleOf(short)).toMatch(/w:before="1500".*w:left="0" w:right="0"/s)
    // Two lines of twelve characters and one to spare, of the twenty that fit.
    expect(await titleOf(many)).toMatch(/w:before="200".*w:left="1676" w:right="1676"/s)
  })

  test('is a separate page without a number; the body begins with page 1', async () => {
    const { files, document } = await read(makeStatutoryReport(full, choices))
    const [cover, body] = document.match(/<w:sectPr.*?<\/w:sectPr>/gs)!
    expect(cover).not.toContain('footerReference')
    expect(body).toMatch(/footerReference.*w:pgNumType w:start="1"/s)
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(files.get('word/footer1.xml')).toContain('PAGE')
  })
})

test('missing data leaves no empty heading, number or bracket', async () => {
  const { document, paragraphs } = await read(makeStatutoryReport(full))
  expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
    '壹、目的',
    '貳、過程',
  ])
  expect(document).not.toMatch(/心得|建議|主辦|（一）/)
  const bare = await read(makeStatutoryReport(trip({ language: 'zh-Hant', institutions: [universities[0]] })))
  for (const { text, style } of bare.paragraphs.filter((one) => !one.style.startsWith('Cover')))
    expect([style, text]).not.toContain('')
})

test('recommendations have hanging numbers; Chinese text is justified, English text is not', async () => {
  const { document } = await read(
    makeStatutoryReport(full, { ...choices, reflections: ['The campus is international in every respect.'] }),
  )
  const paragraph = (words: string) => document.match(/<w:p>.*?<\/w:p>/gs)!.find((one) => one.includes(words))!
  expect(paragraph('職員輪調')).toContain('<w:pStyle w:val="NumberedText"/>')
  expect(paragraph('職員輪調')).toContain('<w:jc w:val="both"/>')
  expect(paragraph('every respect')).toContain('<w:jc w:val="left"/>')
})

test('the same record gives the same bytes, with its title, author and date and no others', async () => {
  const made = () => toStatutoryWord(makeStatutoryReport(full, choices), { date: '2024-05-08T00:00:00Z' })
  const first = await made()
  await new Promise((resolve) => setImmediate(resolve))
  expect(Buffer.from(await made()).equals(Buffer.from(first))).toBe(true)
  const core = unzipped(first).get('docProps/core.xml')!
  expect(core).toContain(
    '<dc:title>標竿學習報告</dc:title><dc:creator>紫苑大學</dc:creator><dc:language>zh-Hant</dc:language>',
  )
  expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2024-05-08T00:00:00Z', '2024-05-08T00:00:00Z'])
})

test('uses the typefaces of offices in Taiwan', async () => {
  const { files } = await read(makeStatutoryReport(full))
  expect(files.get('word/styles.xml')).toMatch(/<w:rFonts[^>]*w:ascii="Times New Roman"[^>]*w:eastAsia="標楷體"/)
})
