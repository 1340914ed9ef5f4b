import { readReportLanguage, type ReportLanguage, reportLanguages } from './report-language'

/** How text of a language is set. Sizes are in half-points, distances in twentieths of a point. */
export type Typography = {
  /** What stands between two sentences. */
  sentenceGap: string
  /** Words in Latin letters are words of another language. */
  isLatinForeign: boolean
  fontSize: number
  lineHeight: number
  firstLineIndent: number
  /** The language tag of a Word document, by the spelling of the house style. */
  wordLanguage: Record<'US' | 'UK', string>
}

const typography: Record<ReportLanguage, Typography> = {
  en: {
    sentenceGap: ' ',
    isLatinForeign: false,
    fontSize: 23,
    lineHeight: 300,
    firstLineIndent: 0,
    wordLanguage: { US: 'en-US', UK: 'en-GB' },
  },
  'zh-Hant': {
    sentenceGap: '',
    isLatinForeign: true,
    fontSize: 24,
    lineHeight: 360,
    firstLineIndent: 480,
    wordLanguage: { US: 'zh-TW', UK: 'zh-TW' },
  },
}

/** The typography of a report's language; that of the first language for a text in any other. */
export function typographyOf(language: string): Typography {
  return typography[readReportLanguage(language) ?? reportLanguages[0]]
}
