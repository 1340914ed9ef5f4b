import type { Locale } from './locales'

/** How a screen language puts words together. The signs include the spaces around them. */
export type Punctuation = {
  /** Between parts of a sentence. */
  comma: string
  /** Between names in a list. */
  listComma: string
  semicolon: string
  colon: string
  /** Between words, as a title and a name. */
  wordSpace: string
  /** Between a date and a time. */
  dateTime: string
  parenthesis: readonly [open: string, close: string]
}

export const punctuation: Record<Locale, Punctuation> = {
  en: {
    comma: ', ',
    listComma: ', ',
    semicolon: '; ',
    colon: ': ',
    wordSpace: ' ',
    dateTime: ', ',
    parenthesis: [' (', ')'],
  },
  'zh-Hant': {
    comma: '，',
    listComma: '、',
    semicolon: '；',
    colon: '：',
    wordSpace: '',
    dateTime: ' ',
    parenthesis: ['（', '）'],
  },
  ko: {
    comma: ', ',
    listComma: ', ',
    semicolon: '; ',
    colon: ': ',
    wordSpace: ' ',
    dateTime: ' ',
    parenthesis: ['(', ')'],
  },
  ja: {
    comma: '、',
    listComma: '、',
    semicolon: '；',
    colon: '：',
    wordSpace: '',
    dateTime: ' ',
    parenthesis: ['（', '）'],
  },
}

/** Words to follow others in parentheses; empty if there are none. */
export function inParentheses(words: string, locale: Locale): string {
  const [open, close] = punctuation[locale].parenthesis
  return words && `${open}${words}${close}`
}
