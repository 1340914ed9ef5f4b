import { eastAsianSign } from './east-asian'
import variants from './han-variants.json'
import { searchKey } from './search-key'
import type { Texts } from './text'

// What lists and pickers search in: the stored keys of people, institutions and trips, and the words of a query, folded
// in the same way. Looser than `searchKey`, which tells whether two names are equal. For the server: the table of
// Chinese characters weighs 30 kB.

const plainForm = new Map(
  variants.groups.split(' ').flatMap((group) => {
    const [first = '', ...others] = group
    return others.map((other) => [other, first] as const)
  }),
)

const notInWords = /[\p{Variation_Selector}'’.·・･-]/gu
const betweenWords = /[\s,;:!?()[\]{}/"“”„«»、。，；：（）「」『』【】〈〉《》]+/gu
const katakana = /[\u30a1-\u30f6]/g
const spaceBetween = new RegExp(String.raw`(?<=${eastAsianSign}) (?=${eastAsianSign})`, 'gu')

// Typed before or after a name, and not part of it.
const titlesAfter = spaced('教授 博士 先生 女士 小姐 老師 様 さん 교수님 교수 박사님 박사 선생님 님').split(' ')
const titleAfter = new RegExp(String.raw`(?<=\S{2})(?:${titlesAfter.join('|')})$`, 'u')
const titles = new Set([
  'dr',
  'prof',
  'professor',
  'mr',
  'mrs',
  'ms',
  'mx',
  'miss',
  'madam',
  'mdm',
  'sir',
  ...titlesAfter,
])

const maxQueryLength = 100
const maxQueryWords = 10

/** The search key of some texts, one text per line: `O’Neill, Ou-Yang` gives `oneill ouyang`, `髙橋 学` gives `高橋学`. */
export function indexKey(...texts: readonly (string | Texts | null | undefined)[]): string {
  const lines = searchKey(...texts).split('\n')
  return [...new Set(lines.map(folded).filter((line) => line !== ''))].join('\n')
}

/** The folded words of a query, without titles: at most 10. All of them are in the key of what it finds. */
export function queryWords(query: string): string[] {
  const words = spaced(searchKey(cut(query)))
    .split(' ')
    .filter((word) => word !== '')
  const named = words.filter((word) => !titles.has(word)).map((word) => word.replace(titleAfter, ''))
  if (words.length === 0) return cut(query).trim() === '' ? [] : [cut(query).trim()]
  return (named.length > 0 ? named : words).slice(0, maxQueryWords)
}

/**
 * The pattern for `like … escape '\'` that finds search keys containing `query`; `%` for an empty query. Wildcards in
 * the query are escaped. Queries are cut at 100 characters.
 */
export function likePattern(query: string): string {
  // A query of signs that no key contains finds nothing.
  const text = folded(searchKey(cut(query))) || cut(query).trim()
  return text === '' ? '%' : `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

function cut(query: string): string {
  return [...query].slice(0, maxQueryLength).join('')
}

// Names in East Asian characters are written with and without a space.
function folded(key: string): string {
  return spaced(key).replace(spaceBetween, '')
}

function spaced(key: string): string {
  return [...key.replace(notInWords, '').replace(betweenWords, ' ').trim()]
    .map((sign) => plainForm.get(sign) ?? sign)
    .join('')
    .replace(katakana, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
}
