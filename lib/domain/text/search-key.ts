import type { Texts } from './text'

// Diacritics that people leave out when they type. Those of Kana, Thai and Devanagari stay, because without them it
// would be a different word.
const marks = new RegExp(
  [
    String.raw`[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]`,
    String.raw`[\u0591-\u05c7]|[\u064b-\u065f]|\u0670`,
  ].join('|'),
  'g',
)

// Letters that Unicode does not decompose, with the letters that people type instead.
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/**
 * The search key of some texts: compatibility forms resolved, diacritics removed, lower case, one text per line.
 * `Łódź` gives `lodz`; Chinese, Korean and Japanese stay as they are.
 */
export function searchKey(...texts: readonly (string | Texts | null | undefined)[]): string {
  const words = texts.flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text ?? {})))
  return [...new Set(words.map(fold).filter((word) => word !== ''))].join('\n')
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(marks, '')
      .toLowerCase()
      .replace(special, (letter) => letters[letter] ?? letter)
      // Composed again, because decomposed Hangul would match parts of syllables.
      .normalize('NFC')
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
  )
}
