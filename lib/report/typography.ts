import { readReportLanguage, type ReportLanguage, reportLanguages } from './report-language'

/** The typography of a language. Sizes are in half-points, distances in twentieths of a point. */
export type Typography = {
  /** The separator between two sentences. */
  sentenceGap: string
  /** True if text in Latin letters is in another language. */
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

/** The typography of a language; that of the first report language for any other language. */
export function typographyOf(language: string): Typography {
  return typography[readReportLanguage(language) ?? reportLanguages[0]]
}
