import { Document, HeadingLevel, type IRunOptions, Packer, Paragraph, TextRun, convertMillimetersToTwip } from 'docx'
import type { Words } from '../domain/text'
import { escapeHtml } from './html'
import { languageRuns } from './language-runs'
import { joinSentences } from './markdown'
import type { Report } from './report'
import { withFixedTimes } from './zip-times'

export type WordOptions = {
  /** Who the document is by, as its properties name it: the institution. */
  author?: string
  /** The time the document's properties give, ISO 8601 in UTC ("2023-11-04T00:00:00Z"); none where it is absent. */
  date?: string
  /** The language of the trip file, and its words in other languages than the report's: each is marked with its own. */
  wordsIn?: string
  foreign?: readonly Words[]
  spelling?: 'US' | 'UK'
}

const latin = 'Times New Roman'
const eastAsian: Record<string, string> = { zh: 'PMingLiU', ja: 'MS Mincho', ko: 'Batang' }

/**
 * The article as a Word document (.docx): the headline, headings and body text in styles of their own, serif type for
 * Latin and East Asian words, every foreign word marked with its language. The same report gives the same bytes.
 */
export async function toWord(report: Report, options: WordOptions = {}): Promise<Uint8Array> {
  const runs = (text: string) => languageRuns(text, report.language, options).map((run) => new TextRun({ text: run.text, ...(run.lang && inLanguage(run.lang)) }))
  const document = new Document({
    title: report.headline.text,
    ...(options.author && { creator: options.author }),
    styles: stylesOf(report.language, options.spelling),
    sections: [{
      properties: { page: { size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) }, margin: { top: '25mm', right: '25mm', bottom: '25mm', left: '25mm' } } },
      children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(report.headline.text) }),
        ...report.paragraphs.flatMap(({ heading, sentences }) => [
          ...(heading ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(heading.text) })] : []),
          new Paragraph({ style: 'BodyText', children: runs(joinSentences(sentences.map((one) => one.text), report.language)) }),
        ]),
      ],
    }],
  })
  const packed = await Packer.toArrayBuffer(document, undefined, [{ path: 'docProps/core.xml', data: properties(report, options) }])
  return withFixedTimes(new Uint8Array(packed))
}

function stylesOf(language: string, spelling: WordOptions['spelling']) {
  const chinese = language.startsWith('zh')
  const font = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: eastAsian.zh! }
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: '000000' }, paragraph: { keepNext: true, spacing: { before, after } },
  })
  return {
    default: {
      document: { run: { font, size: chinese ? 24 : 23, language: { value: chinese ? 'zh-TW' : spelling === 'UK' ? 'en-GB' : 'en-US', eastAsia: 'zh-TW' } } },
      heading1: heading(34, 0, 240),
      heading2: heading(26, 240, 80),
    },
    paragraphStyles: [{
      id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true,
      paragraph: { spacing: { line: chinese ? 360 : 300, after: 160 }, ...(chinese && { indent: { firstLine: 480 } }) },
    }],
  }
}

/** What a run in another language is marked with. Word keeps two for a run: one for East Asian letters, one for all others. */
export function inLanguage(lang: string): Pick<IRunOptions, 'language' | 'font'> {
  const font = eastAsian[lang.split('-')[0]!.toLowerCase()]
  if (!font) return { language: { value: lang } }
  const eastAsia = lang === 'zh-Hans' || lang === 'zh-CN' ? 'SimSun' : font
  return { language: { eastAsia: tagForWord(lang) }, font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia } }
}

// Word knows Chinese by its country, not by its script.
function tagForWord(lang: string): string {
  return { zh: 'zh-TW', 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', ja: 'ja-JP', ko: 'ko-KR' }[lang] ?? lang
}

/** The document's properties (docProps/core.xml), written here because the library would put the time of its own clock into them. */
export function properties({ headline, language }: Pick<Report, 'headline' | 'language'>, { author, date }: WordOptions): string {
  const time = (name: string) => (date ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeHtml(date)}</dcterms:${name}>` : '')
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    + 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escapeHtml(headline.text)}</dc:title>${author ? `<dc:creator>${escapeHtml(author)}</dc:creator>` : ''}<dc:language>${escapeHtml(language)}</dc:language>`
    + `${time('created')}${time('modified')}</cp:coreProperties>`
}
