import { pattern } from '../domain/text/word-list'
import type { Words } from '../domain/text/text'
import { typographyOf } from './typography'

/** A run of text in one language; `lang` is `null` for the language of the report. */
export type LanguageRun = { text: string; lang: string | null }

const scripts: readonly [pattern: RegExp, lang: string, primary: readonly string[]][] = [
  [/\p{Script=Hangul}/u, 'ko', ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja', ['ja']],
  [/\p{Script=Han}/u, 'zh', ['zh', 'ja', 'ko', 'yue', 'nan', 'lzh']],
  [/\p{Script=Thai}/u, 'th', ['th']],
  [/\p{Script=Arabic}/u, 'ar', ['ar', 'fa', 'ur', 'ps', 'ug', 'ckb']],
  [/\p{Script=Hebrew}/u, 'he', ['he', 'yi']],
  [/\p{Script=Greek}/u, 'el', ['el']],
  [/\p{Script=Devanagari}/u, 'hi', ['hi', 'mr', 'ne', 'sa']],
  [/\p{Script=Cyrillic}/u, 'ru', ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg']],
]
const otherScript = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}][^\p{Script=Latin}]*/gu

// From the first letter, or the number before it, to the next Chinese character or full-width mark.
const foreignRun = pattern('gu')`
  (?:\p{N}[\p{N}+.,/-]*\s?)?[^\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]
  (?:[^\p{Script=Han}，、。；：？！「」『』（）《》\u3000]*[^\p{Script=Han}\p{Z}，、。；：？！「」『』（）《》])?
`

/**
 * Splits a text of a report into runs by language. `wordsIn`: the language of the trip file, which distinguishes
 * Chinese from Japanese; `foreign`: the record's texts in other languages, which distinguish English from Spanish in a
 * Chinese report.
 */
export function languageRuns(
  text: string,
  language: string,
  { wordsIn, foreign = [] }: { wordsIn?: string; foreign?: readonly Words[] } = {},
): LanguageRun[] {
  const { isLatinForeign } = typographyOf(language)
  const runs: LanguageRun[] = []
  let end = 0
  for (const match of text.matchAll(isLatinForeign ? foreignIn(foreign) : otherScript)) {
    const words = isLatinForeign ? match[0] : match[0].replace(/[\s\p{P}\p{S}\p{N}]+$/u, '')
    const lang = isLatinForeign
      ? (foreign.find((one) => one.text.includes(words))?.lang ??
        (/\p{Script=Latin}/u.test(words) ? null : languageOf(words, undefined)))
      : languageOf(words, wordsIn)
    if (!lang) continue
    if (match.index > end) runs.push({ text: text.slice(end, match.index), lang: null })
    runs.push({ text: words, lang })
    end = match.index + words.length
  }
  if (end < text.length) runs.push({ text: text.slice(end), lang: null })
  return runs
}

// Japanese and Korean texts may contain Chinese characters: match them as entered.
function foreignIn(foreign: readonly Words[]): RegExp {
  const mixed = foreign
    .filter(({ text, lang }) => /^(?:ja|ko)\b/i.test(lang) && /\p{Script=Han}/u.test(text))
    .map(({ text }) => text)
  if (mixed.length === 0) return foreignRun
  const literal = mixed
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  return new RegExp(`${literal}|${foreignRun.source}`, 'gu')
}

function languageOf(words: string, wordsIn: string | undefined): string | null {
  const found = scripts.find(([pattern]) => pattern.test(words))
  if (!found) return null
  const [, lang, primary] = found
  return wordsIn && primary.includes(wordsIn.split('-', 1).join().toLowerCase()) ? wordsIn : lang
}
