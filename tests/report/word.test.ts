import { describe, expect, test } from 'vitest'
import { joinSentences } from '../../lib/report/markdown'
import { makeReport } from '../../lib/report/report'
import { articleToWord, toWord } from '../../lib/report/word'
import { cases, inventedCases, trip } from './cases'
import { paragraphsOf, unzipped } from './zip'

const all = [...cases, ...inventedCases]

test.each(all)('%s: the document contains every word of the report, in the right order and styles', async (_, file) => {
  for (const language of ['en', 'zh-Hant'] as const) {
    const report = makeReport(file, { style: 'sections', language })
    const files = unzipped(await toWord(report, { wordsIn: file.record.trip.language }))
    expect(paragraphsOf(files.get('word/document.xml')!)).toEqual([
      { style: 'Heading1', text: report.headline.text },
      ...(report.standfirst ? [{ style: 'Standfirst', text: report.standfirst.text }] : []),
      ...report.paragraphs.flatMap(({ heading, sentences }) => [
        ...(heading ? [{ style: 'Heading2', text: heading.text }] : []),
        {
          style: 'BodyText',
          text: joinSentences(
            sentences.map(({ text }) => text),
            language,
          ),
        },
      ]),
    ])
  }
})

describe('the file', () => {
  const report = makeReport(
    trip({
      institutions: [
        { id: 'home', name: 'Aster & Sons <University>', kind: 'university' },
        { id: 'a', name: '한양대학교', kind: 'university' },
      ],
      visits: [{ institution: 'a' }],
    }),
  )
  const made = (options: Parameters<typeof toWord>[1] = {}) => toWord(report, options)

  test('can be opened whatever was typed', async () => {
    const files = unzipped(
      await articleToWord(
        [
          { kind: 'headline', of: ['A\u000b\uffffB'] },
          { kind: 'paragraph', of: ['C\u0000\ud800D'] },
        ],
        'en',
        { before: ['E\u001bF'], author: 'G\u0008H' },
      ),
    )
    expect(paragraphsOf(files.get('word/document.xml')!).map(({ text }) => text)).toEqual(['AB', 'EF', 'CD'])
    expect(files.get('docProps/core.xml')).toContain('<dc:title>AB</dc:title><dc:creator>GH</dc:creator>')
  })

  test('has the same bytes each time', async () => {
    const first = await made({ author: 'X', date: '2023-11-04T00:00:00Z' })
    await new Promise((resolve) => setImmediate(resolve))
    expect(Buffer.from(await made({ author: 'X', date: '2023-11-04T00:00:00Z' })).equals(Buffer.from(first))).toBe(true)
  })

  test('has the given title, author, language and time, and no others', async () => {
    const core = unzipped(await made({ author: 'Aster & Sons', date: '2023-11-04T00:00:00Z' })).get(
      'docProps/core.xml',
    )!
    expect(core).toContain(
      '<dc:title>Aster &amp; Sons &lt;University&gt; Delegation Visits ' +
        '한양대학교</dc:title><dc:creator>Aster &amp; ' +
        'Sons</dc:creator><dc:language>en</dc:language>',
    )
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2023-11-04T00:00:00Z', '2023-11-04T00:00:00Z'])
    expect(unzipped(await made()).get('docProps/core.xml')).not.toContain('dcterms:created')
  })

  test('names serif fonts for Latin and East Asian characters, and the language of each text', async () => {
    const files = unzipped(await made())
    expect(files.get('word/styles.xml')).toMatch(/<w:rFonts[^>]*w:ascii="Times New Roman"[^>]*w:eastAsia="PMingLiU"/)
    expect(files.get('word/styles.xml')).toMatch(/<w:lang[^>]*w:val="en-US"[^>]*\/>/)
    expect(files.get('word/document.xml')).toMatch(
      /<w:rFonts[^>]*w:eastAsia="Batang"[^>]*\/>.*?<w:lang[^>]*w:eastAsia="ko-KR"[^>]*\/>.*?한양대학교/s,
    )
    expect(unzipped(await made({ spelling: 'UK' })).get('word/styles.xml')).toContain('w:val="en-GB"')
  })
})
