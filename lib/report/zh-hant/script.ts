import { pattern } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'

const han = /\p{Script=Han}/gu
const latinWord = /\p{Script=Latin}{2,}/gu
const otherEastAsian = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** True for a name in Chinese characters, in any language. It is treated like a Chinese name. */
export function inHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name) && !otherEastAsian.test(name)
}

/** True for a text that fits in a Chinese sentence without a colon or quotation marks. */
export function isChinese({ text, lang }: Words): boolean {
  if (/^(?:ja|ko|vi)\b/i.test(lang) || otherEastAsian.test(text)) return false
  return (text.match(han)?.length ?? 0) >= Math.max(1, text.match(latinWord)?.length ?? 0)
}

const blankBetweenScripts = pattern('gu')`
  (?<=[\p{Script=Han}，、。；：？！）」』])[ \t]+(?=[\p{Script=Latin}\d（「『])
  |(?<=[\p{Script=Latin}\d%）」』])[ \t]+(?=[\p{Script=Han}，、。；：？！（「『])
`

const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/**
 * Typesets Chinese: full-width punctuation next to Chinese characters, no space between Chinese and Latin. Text in
 * other languages stays as typed.
 */
export function typeset(text: string): string {
  // Most texts are plain Chinese and need no change.
  if (!/[\s,;:?!().]/u.test(text)) return text
  return text
    .replace(
      /(?<=[\p{Script=Han}）」』])\s*([,;:?!])\s*(?=[\p{Script=Han}「『（\p{L}]|$)/gu,
      (_, mark: string) => fullWidth[mark] ?? mark,
    )
    .replace(/(?<=[\p{Script=Latin}\d])([,;?!])\s*(?=\p{Script=Han})/gu, (_, mark: string) => fullWidth[mark] ?? mark)
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）')
    .replace(/(?<=\p{Script=Han})\(([^()]*)\)/gu, '（$1）')
    .replace(/(?<=[\p{Script=Han}，。；：、）」])\s*\.(?=\s*$|\s*\p{Script=Han})/gu, '。')
    .replace(blankBetweenScripts, '')
}

/** The text as an item of a Chinese list; other languages in quotation marks. */
export function item(words: Words): string {
  return isChinese(words) ? inside(words) : quoted(inside(words))
}

const insides = new WeakMap<Words, string>()

/** The text for use within a sentence: without bullet and final full stop. */
export function inside(words: Words): string {
  const text = insides.get(words) ?? bareWords(words)
  insides.set(words, text)
  return text
}

function bareWords(words: Words): string {
  const bare = words.text.replace(/^[-–•*·．・]\s*/, '')
  if (!isChinese(words)) return withoutStop(bare)
  return typeset(bare).replace(/[。；，、;,.]+$/u, '')
}

// The full stop of an abbreviation or initial stays.
function withoutStop(text: string): string {
  if (
    /\b(?:Ltd|Co|Inc|Corp|etc|Jr|Sr|Dr|Prof|Mr|Mrs|Ms|Ph\.D|U\.S|a\.m|p\.m|al|vs|No|St)\.$/i.test(text) ||
    /\b\p{Lu}\.$/u.test(text) ||
    /\.\.\.$/.test(text)
  )
    return text
  return text.replace(/[.;,。；，]+$/u, '')
}

/** Adds a full stop to a sentence without final punctuation. */
export function ended(text: string): string {
  return /[。！？…][」』）]?$/u.test(text) || /[.!?]」$/.test(text) ? text : `${text.replace(/[，、；：;,:]+$/u, '')}。`
}

/** The text in quotation marks; marks inside become inner marks. */
export function quoted(text: string): string {
  return `「${text.replace(/「/g, '『').replace(/」/g, '』')}」`
}
