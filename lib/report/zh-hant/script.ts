import { pattern } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'

const han = /\p{Script=Han}/gu
const latinWord = /\p{Script=Latin}{2,}/gu
const otherEastAsian = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** True for a name in Chinese characters, in any language. It is written in a sentence like a Chinese name. */
export function inHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name) && !otherEastAsian.test(name)
}

/** True for words that a Chinese sentence can take up; what is not carried by a colon or by quotation marks. */
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
 * Chinese words as they are set: full-width marks beside Chinese characters, no space between Chinese and Latin.
 * Words in other languages stay as typed.
 */
export function typeset(text: string): string {
  // Most words are plain Chinese: nothing in them to set.
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

/** The words as an item of a Chinese list: Chinese as they are, any other language between quotation marks. */
export function item(words: Words): string {
  return isChinese(words) ? inside(words) : quoted(inside(words))
}

const insides = new WeakMap<Words, string>()

/** The words for the inside of a sentence: without the bullet before and the stop after them. */
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

// Stops of abbreviations and initials are part of the word.
function withoutStop(text: string): string {
  if (
    /\b(?:Ltd|Co|Inc|Corp|etc|Jr|Sr|Dr|Prof|Mr|Mrs|Ms|Ph\.D|U\.S|a\.m|p\.m|al|vs|No|St)\.$/i.test(text) ||
    /\b\p{Lu}\.$/u.test(text) ||
    /\.\.\.$/.test(text)
  )
    return text
  return text.replace(/[.;,。；，]+$/u, '')
}

/** Closes a sentence where it has no end of its own. */
export function ended(text: string): string {
  return /[。！？…][」』）]?$/u.test(text) || /[.!?]」$/.test(text) ? text : `${text.replace(/[，、；：;,:]+$/u, '')}。`
}

/** The words as a quotation within a sentence; marks inside them become inner ones. */
export function quoted(text: string): string {
  return `「${text.replace(/「/g, '『').replace(/」/g, '』')}」`
}
