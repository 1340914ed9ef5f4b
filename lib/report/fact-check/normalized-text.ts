import { pattern } from '../../domain/text/word-list'
// Full-width digits and letters, and equivalent characters. Each is one code unit long, so that offsets stay valid.
const equivalents: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '´': "'",
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '－': '-',
  '～': '~',
  '∼': '~',
  '〜': '~',
  '／': '/',
  '○': '〇',
  台: '臺',
}
const variants = /[０-９Ａ-Ｚａ-ｚ’‘ʼʻ`´\u00a0\u2009\u202f\u3000\u2010\u2011－～∼〜／○台]/g

/** The text with equivalent characters unified. Its length does not change, so that offsets stay valid. */
export function normalized(text: string): string {
  return text.replace(variants, (sign) => equivalents[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

const marks = /[\u0300-\u036f]/g
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** The key of a word for comparison: lower case, without accents and possessive ending. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  const plain = /^[a-z'-]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(marks, '')
        .replace(/[łøđðıßæœþ]/g, (letter) => letters[letter] ?? letter)
  return plain.replace(/'s?$/, '')
}

/** A word in an alphabet with capitals, or a number. `isAdjacent`: only a space, hyphen or full stop is before it. */
export type Word = {
  text: string
  key: string
  start: number
  end: number
  isCapitalized: boolean
  isNumber: boolean
  isAdjacent: boolean
  isPossessive: boolean
}

const word = pattern('gu')`
  [\p{Lu}\p{Ll}\p{Lt}][\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}]*(?:'[\p{Lu}\p{Ll}\p{Lt}][\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}]*)*
  |[0-9]+
`

/** The words of a normalized text. Hyphens and full stops separate words: "Chung-Ang" and "Y.H." are two. */
export function wordsOf(plain: string): Word[] {
  const words: Word[] = []
  for (const match of plain.matchAll(word)) {
    const [text] = match
    const start = match.index
    const end = start + text.length
    const last = words.at(-1)
    const gap = last ? plain.slice(last.end, start) : ','
    const isPossessive = /'s?$/.test(text) || (plain[end] === "'" && /s$/i.test(text))
    words.push({
      text,
      key: keyOf(text),
      start,
      end,
      isPossessive,
      isNumber: /^[0-9]/.test(text),
      isCapitalized: /^[\p{Lu}\p{Lt}]/u.test(text),
      // "Y. H. Frank", but not "in Seoul. Frank": words are adjacent after a full stop only if it ends an abbreviation.
      isAdjacent:
        /^(?: |-|'|\.)$/.test(gap) || (gap === '. ' && isAbbreviation(last?.text ?? '') && words.at(-2)?.text !== 'Ph'),
    })
  }
  return words
}

function isAbbreviation(text: string): boolean {
  return text.length === 1 || /^(?:Dr|Prof|Mr|Ms|Mrs|St|Assoc|Asst|Hon|Rev|Fr|Jr|Sr|Ir|Mt|Md|Mohd)$/.test(text)
}
