import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { inXml } from '../domain/newsroom/xml-escape'
import { languageRuns } from './language-runs'
import { joinSentences } from './markdown'
import type { Paragraph as ReportParagraph } from './report'
import type { StatutoryReport } from './statutory'
import { properties, type WordOptions } from './word'
import { inLanguage } from './word-runs'
import { withFixedTimes } from './zip-times'

const language = 'zh-Hant'
// The fonts that ministries require and offices in Taiwan have.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '標楷體' }
/** Widths in twips: of a character of the body, the cover and the title; and of a line between the margins. */
const em = 280
const coverEm = 320
const titleEm = 440
const textWidth = 9072
/** The width of the longest label of the cover, in twips. */
const label = coverEm * 8
// Fixed line heights, so that page breaks do not depend on the installed fonts.
const bodyLine = 500
const coverLine = 480

/**
 * The statutory trip report as a Word document (.docx) in the official form: a cover and three parts with numbered
 * pages, A4. Unknown fields of the cover stay blank; empty parts are omitted. Deterministic.
 */
export async function toStatutoryWord(
  report: StatutoryReport,
  options: Omit<WordOptions, 'author' | 'spelling'> = {},
): Promise<Uint8Array> {
  const runs: Runs = (text) =>
    languageRuns(inXml(text), language, options).map(
      (run) => new TextRun({ text: run.text, ...(run.lang && inLanguage(run.lang)) }),
    )
  const parts = report.sections.filter(({ paragraphs }) => paragraphs.length > 0)
  const document = new Document({
    title: report.cover.title,
    creator: report.cover.agency,
    styles,
    sections: [
      { properties: { page: sheet }, children: coverPage(report.cover, runs) },
      ...(parts.length > 0
        ? [
            {
              properties: { page: { ...sheet, pageNumbers: { start: 1 } } },
              footers: {
                default: new Footer({
                  children: [
                    new Paragraph({
                      alignment: AlignmentType.CENTER,
                      children: [new TextRun({ children: [PageNumber.CURRENT], size: 22 })],
                    }),
                  ],
                }),
              },
              children: parts.flatMap(({ heading, paragraphs }) => [
                new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(heading) }),
                ...paragraphs.flatMap((one) => paragraphOf(one, runs)),
              ]),
            } satisfies ISectionOptions,
          ]
        : []),
    ],
  })
  const core = properties(report.cover.title, language, {
    author: report.cover.agency,
    ...(options.date && { date: options.date }),
  })
  return withFixedTimes(
    new Uint8Array(await Packer.toArrayBuffer(document, undefined, [{ path: 'docProps/core.xml', data: core }])),
  )
}

type Runs = (text: string) => TextRun[]

// A4 with margins of 25 mm, in twips.
const sheet = { size: { width: 11_906, height: 16_838 }, margin: { top: 1417, right: 1417, bottom: 1417, left: 1417 } }

function paragraphOf({ heading, sentences }: ReportParagraph, runs: Runs): Paragraph[] {
  const text = joinSentences(
    sentences.map((one) => one.text),
    language,
  )
  // English lines are not justified, because the gaps would be too wide.
  const alignment =
    (text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 4 > text.length ? AlignmentType.LEFT : AlignmentType.BOTH
  return [
    ...(heading ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(heading.text) })] : []),
    new Paragraph({
      style: /^（[一二三四五六七八九十百]+）/u.test(text) ? 'NumberedText' : 'BodyText',
      alignment,
      children: runs(text),
    }),
  ]
}

function coverPage(
  { category, title, agency, members, countries, period, day }: StatutoryReport['cover'],
  runs: Runs,
): Paragraph[] {
  const people = members.map((one) => (one.title === null ? one.name : `${one.name}\u3000${one.title}`))
  const row = (label: string, value: string) =>
    new Paragraph({ style: 'CoverRow', children: [new TextRun(`${label}\t`), ...runs(value)] })
  // A long list of members reduces the space around the title, so that the cover fits on one page.
  const rows =
    3 + [agency, ...people].reduce((sum, one) => sum + linesOf(one, (textWidth - coverEm - label) / coverEm), 0)
  const titleLines = linesOf(title, textWidth / titleEm)
  const air = Math.round(Math.max(200, Math.min(1500, (12_800 - rows * (coverLine + 40) - titleLines * 700) / 2.5)))
  // Breaks a long title into lines of similar length, without a single last character.
  const side =
    titleLines === 1
      ? 0
      : Math.max(0, Math.floor((textWidth - (Math.ceil(widthOf(title) / titleLines) + 1) * titleEm) / 2))
  return [
    new Paragraph({
      style: 'CoverKind',
      spacing: { before: air / 2 },
      children: runs(`出國報告（出國類別：${category ?? '\u3000'.repeat(4)}）`),
    }),
    new Paragraph({
      style: 'Title',
      spacing: { before: air, after: air },
      indent: { left: side, right: side },
      children: runs(title),
    }),
    row('服務機關：', agency),
    ...(people.length > 0 ? people : ['']).map((one, i) => row(i === 0 ? '姓名職稱：' : '', one)),
    row('派赴國家/地區：', countries.join('、')),
    row('出國期間：', period ?? ''),
    row('報告日期：', day ?? ''),
  ]
}

// The approximate width of a text in Chinese characters, and the number of lines of a given width.
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u1100' ? 0.55 : 1), 0)
}

function linesOf(text: string, width: number): number {
  return Math.ceil(widthOf(text) / width) || 1
}

const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: '000000' },
  paragraph: { keepNext: true, spacing: { before, after: 120 } },
})
const lines = (line: number) => ({ line, lineRule: LineRuleType.EXACT })

const styles = {
  default: {
    document: { run: { font, size: 28, language: { value: 'en-US', eastAsia: 'zh-TW' } } },
    title: { run: { font, size: 44, bold: true, color: '000000' }, paragraph: { alignment: AlignmentType.CENTER } },
    heading1: heading(32, 360),
    heading2: heading(28, 240),
  },
  paragraphStyles: [
    {
      id: 'CoverKind',
      name: 'Cover Kind',
      basedOn: 'Normal',
      run: { size: 40 },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: 'CoverRow',
      name: 'Cover Row',
      basedOn: 'Normal',
      run: { size: 32 },
      paragraph: {
        spacing: { ...lines(coverLine), after: 60 },
        indent: { left: coverEm + label, hanging: label },
        tabStops: [{ type: 'left' as const, position: coverEm + label }],
      },
    },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { ...lines(bodyLine), after: 120 }, indent: { firstLine: em * 2 } },
    },
    {
      id: 'NumberedText',
      name: 'Numbered Text',
      basedOn: 'BodyText',
      quickFormat: true,
      paragraph: { spacing: { ...lines(bodyLine), after: 120 }, indent: { left: em * 3, hanging: em * 3 } },
    },
  ],
}
