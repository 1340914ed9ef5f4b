import { describe, expect, test } from 'vitest'
import type { FrozenBlock } from '../../lib/domain/newsroom/article'
import { articleToPlainText } from '../../lib/report/plain-text'
import { blocksOfMarkdown } from '../../lib/report/text-block'
import { articleToWord } from '../../lib/report/word'
import { paragraphsOf, unzipped } from './zip'

const body: FrozenBlock[] = [
  { kind: 'headline', text: 'A *Visit* & <More>' },
  {
    kind: 'paragraph',
    text:
      'Read **the [whole *paper*](https://e.org/?a=1&b=2)** or ' +
      '[https://e.org/](https://e.org/).\n\nWrite to [us](mailto:us@e.org),  ' +
      '\nplease.',
  },
  { kind: 'heading', text: 'Hanyang 한양대학교' },
  { kind: 'paragraph', text: '*重要*, *Nature*, \\*not\\*, <b>not</b>, [not](javascript:alert(1)).' },
]
const blocks = blocksOfMarkdown(body)

describe('as plain text', () => {
  test('each paragraph is one line, and links are followed by their addresses', () => {
    expect(articleToPlainText(blocks)).toBe(
      [
        'A Visit & <More>',
        'Read the whole paper (https://e.org/?a=1&b=2) or https://e.org/.',
        'Write to us (us@e.org),\nplease.',
        'Hanyang 한양대학교',
        '重要, Nature, *not*, <b>not</b>, [not](javascript:alert(1)).\n',
      ].join('\n\n'),
    )
  })

  test('additional lines are below the headline and at the end', () => {
    const lines = articleToPlainText(blocks, {
      before: ['9 November 2023 · Office'],
      after: ['https://a.example/news/x'],
    })
      .trimEnd()
      .split('\n\n')
    expect([lines[1], lines.at(-1), lines.length]).toEqual(['9 November 2023 · Office', 'https://a.example/news/x', 7])
  })

  test('an article without a headline is only its text', () => {
    expect(articleToPlainText(blocksOfMarkdown([{ kind: 'paragraph', text: 'One.' }]))).toBe('One.\n')
  })
})

describe('as a Word document', () => {
  const around = {
    before: ['9 November 2023'],
    after: ['https://a.example/news/x'],
    author: 'Aster',
    date: '2023-11-09T00:00:00Z',
  }
  const made = async () => unzipped(await articleToWord(blocks, 'en', around))

  test('has every word in the right order and style', async () => {
    expect(paragraphsOf((await made()).get('word/document.xml')!)).toEqual([
      { style: 'Heading1', text: 'A Visit & <More>' },
      { style: 'Aside', text: '9 November 2023' },
      { style: 'BodyText', text: 'Read the whole paper or https://e.org/.' },
      { style: 'BodyText', text: 'Write to us,please.' },
      { style: 'Heading2', text: 'Hanyang 한양대학교' },
      { style: 'BodyText', text: '重要, Nature, *not*, <b>not</b>, [not](javascript:alert(1)).' },
      { style: 'Aside', text: 'https://a.example/news/x' },
    ])
  })

  test('keeps emphasis as runs: italic, or bold for scripts without italics', async () => {
    const document = (await made()).get('word/document.xml')!
    const runOf = (text: string) =>
      [...document.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)]
        .map(([run]) => run)
        .find((run) => run.includes(`>${text}</w:t>`))!
    const marks = (text: string) => ['w:b', 'w:i'].filter((mark) => runOf(text).includes(`<${mark}/>`))
    expect([marks('Visit'), marks('the '), marks('paper'), marks('重要'), marks('Nature')]).toEqual([
      ['w:i'],
      ['w:b'],
      ['w:b', 'w:i'],
      ['w:b'],
      ['w:i'],
    ])
    expect(runOf('한양대학교')).toContain('w:eastAsia="ko-KR"')
    expect(document).toContain('<w:br/>')
  })

  test('keeps links, each with one relation and the style of links', async () => {
    const files = await made()
    const targets = [
      ...files.get('word/_rels/document.xml.rels')!.matchAll(/<Relationship [^>]*relationships\/hyperlink"[^>]*>/g),
    ].map(([relation]) => [
      / Id="([^"]*)"/.exec(relation)![1],
      / Target="([^"]*)"/.exec(relation)![1],
      / TargetMode="([^"]*)"/.exec(relation)![1],
    ])
    expect(targets).toEqual([
      ['rIdLink1', 'https://e.org/?a=1&amp;b=2', 'External'],
      ['rIdLink2', 'https://e.org/', 'External'],
      ['rIdLink3', 'mailto:us@e.org', 'External'],
    ])
    const links = [
      ...files.get('word/document.xml')!.matchAll(/<w:hyperlink[^>]* r:id="([^"]*)"[^>]*>(.*?)<\/w:hyperlink>/gs),
    ]
    expect(
      links.map(([, id, inner]) => [id, [...inner!.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')]),
    ).toEqual([
      ['rIdLink1', 'whole paper'],
      ['rIdLink2', 'https://e.org/'],
      ['rIdLink3', 'us'],
    ])
    expect(links.every(([, , inner]) => inner!.includes('<w:rStyle w:val="Hyperlink"/>'))).toBe(true)
    expect(files.get('word/styles.xml')).toContain('w:styleId="Hyperlink"')
  })

  test('has the same bytes each time, including links', async () => {
    const [first, second] = [await articleToWord(blocks, 'en', around), await articleToWord(blocks, 'en', around)]
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test('has Chinese typography if it is in Chinese', async () => {
    const files = unzipped(
      await articleToWord(
        blocksOfMarkdown([
          { kind: 'headline', text: '訪韓' },
          { kind: 'paragraph', text: '與 Hanyang 簽約。' },
        ]),
        'zh-Hant',
      ),
    )
    expect(files.get('docProps/core.xml')).toContain('<dc:title>訪韓</dc:title><dc:language>zh-Hant</dc:language>')
    expect(files.get('word/styles.xml')).toMatch(/<w:ind[^>]*w:firstLine="480"/)
  })
})
