import { Document, HeadingLevel, Packer, Paragraph, convertMillimetersToTwip } from 'docx'
import type { Words } from '../domain/text/text'
import { inXml } from '../domain/newsroom/xml-escape'
import { escapeHtml } from './html'
import type { Report } from './report'
import { typographyOf } from './typography'
import { blocksOfReport, type Surroundings, type TextBlock, titleOf } from './text-block'
import { chineseFont, latin, runMaker } from './word-runs'
import { withFixedTimes } from './zip-times'

export type WordOptions = {
  /** The author in the document's properties: the institution. */
  author?: string
  /** The time in the document's properties, ISO 8601 in UTC ("2023-11-04T00:00:00Z"). */
  date?: string
  /** The language of the trip file, and its texts in other languages than the report's, which are marked. */
  wordsIn?: string
  foreign?: readonly Words[]
  spelling?: 'US' | 'UK'
}

/** The report of a trip file as a Word document, see `articleToWord`. */
export function toWord(report: Report, options: WordOptions = {}): Promise<Uint8Array> {
  return articleToWord(blocksOfReport(report), report.language, options)
}

/**
 * An article in `language` as a Word document (.docx): styles for headline, headings and body text, serif fonts for
 * Latin and East Asian text, foreign words marked with their language, emphasis and links. Deterministic.
 */
export async function articleToWord(
  blocks: readonly TextBlock[],
  language: string,
  options: WordOptions & Surroundings = {},
): Promise<Uint8Array> {
  const { before = [], after = [] } = options
  const runs = runMaker(language, options)
  const paragraph = ({ kind, of }: TextBlock) =>
    new Paragraph({
      ...(kind === 'headline'
        ? { heading: HeadingLevel.HEADING_1 }
        : kind === 'heading'
          ? { heading: HeadingLevel.HEADING_2 }
          : { style: kind === 'standfirst' ? 'Standfirst' : 'BodyText' }),
      children: runs(of),
    })
  const noteParagraph = (text: string) => new Paragraph({ style: 'Aside', children: runs([text]) })
  const isHead = ({ kind }: TextBlock) => kind === 'headline' || kind === 'standfirst'
  const document = new Document({
    title: titleOf(blocks),
    ...(options.author && { creator: options.author }),
    styles: stylesOf(language, options.spelling),
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: '25mm', right: '25mm', bottom: '25mm', left: '25mm' },
          },
        },
        children: [
          ...blocks.filter(isHead).map(paragraph),
          ...before.map(noteParagraph),
          ...blocks.filter((block) => !isHead(block)).map(paragraph),
          ...after.map(noteParagraph),
        ],
      },
    ],
  })
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: properties(titleOf(blocks), language, options) },
  ])
  return withFixedTimes(new Uint8Array(packed))
}

function stylesOf(language: string, spelling: WordOptions['spelling']) {
  const { fontSize, lineHeight, firstLineIndent, wordLanguage } = typographyOf(language)
  const font = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chineseFont }
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: '000000' },
    paragraph: { keepNext: true, spacing: { before, after } },
  })
  return {
    default: {
      document: {
        run: {
          font,
          size: fontSize,
          language: { value: wordLanguage[spelling ?? 'US'], eastAsia: 'zh-TW' },
        },
      },
      heading1: heading(34, 0, 240),
      heading2: heading(26, 240, 80),
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { line: lineHeight, after: 160 },
          ...(firstLineIndent > 0 && { indent: { firstLine: firstLineIndent } }),
        },
      },
      {
        id: 'Standfirst',
        name: 'Standfirst',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: fontSize + 3, italics: true },
        paragraph: { spacing: { line: lineHeight, after: 200 } },
      },
      {
        id: 'Aside',
        name: 'Aside',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 20, color: '565B66' },
        paragraph: { spacing: { before: 80, after: 160 } },
      },
    ],
  }
}

/** The document's properties (docProps/core.xml). The library would use the current time. */
export function properties(title: string, language: string, { author, date }: WordOptions): string {
  const time = (name: string) =>
    date ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeHtml(date)}</dcterms:${name}>` : ''
  return inXml(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ' +
      'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escapeHtml(title)}</dc:title>${author ? `<dc:creator>${escapeHtml(author)}</dc:creator>` : ''}` +
      `<dc:language>${escapeHtml(language)}</dc:language>` +
      `${time('created')}${time('modified')}</cp:coreProperties>`,
  )
}
