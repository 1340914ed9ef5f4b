import type { Texts } from './text'

// Marks on letters of alphabets, which people leave out when they type. The marks of Kana, Thai or Devanagari
// stay: without them another word stands there.
const marks =
  /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]|[\u0591-\u05c7]|[\u064b-\u065f]|\u0670/g

// Letters that no decomposition takes apart, as they are typed without the right keyboard.
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
 * The words of some texts as they are searched: compatibility forms resolved, marks removed, lower case, one
 * text a line. `Łódź` gives `lodz`; Chinese, Korean and Japanese stay as they are.
 */
export function searchKey(...texts: readonly (string | Texts | null | undefined)[]): string {
  const words = texts.flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text ?? {})))
  return [...new Set(words.map(fold).filter((word) => word !== ''))].join('\n')
}

/**
 * The pattern that finds a search key containing `query` with `like … escape '\'`; `%` where the query is
 * empty. Signs that mean something in a pattern are found as themselves. Longer queries are cut at 100 signs.
 */
export function likePattern(query: string): string {
  const folded = fold([...query].slice(0, 100).join(''))
  return folded === '' ? '%' : `%${folded.replace(/[\\%_]/g, '\\$&')}%`
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(marks, '')
      .toLowerCase()
      .replace(special, (letter) => letters[letter]!)
      // Composed again, for decomposed Hangul would match parts of syllables.
      .normalize('NFC')
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
  )
}
