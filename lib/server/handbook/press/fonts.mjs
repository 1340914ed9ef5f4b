// The typefaces of the PDF, from npm packages, and the selection of those that a text needs by its characters.
import { join } from 'node:path'
import { coverageOf, covers } from './coverage.mjs'

/**
 * @typedef {object} Typeface
 * @property {string} name as Typst knows it
 * @property {string} style of letters: `latin`, the tag of an East Asian language, or `other`
 * @property {string[]} files below the folder of the packages
 */

const folder = ['node_modules', '@expo-google-fonts']

/** @param {string} name @param {string} style @param {string[]} weights @returns {Typeface} */
const face = (name, style, weights) => ({
  name,
  style,
  files: weights.map(
    (weight) => `${name.toLowerCase().replaceAll(' ', '-')}/${weight}/${name.replaceAll(' ', '')}_${weight}.ttf`,
  ),
})
const latin = ['400Regular', '600SemiBold']
const noto = ['400Regular', '700Bold']

/** @type {readonly Typeface[]} In fallback order: faces with many symbols come last. */
export const typefaces = [
  face('Source Sans 3', 'latin', latin),
  face('Source Serif 4', 'latin', latin),
  ...Object.entries({ TC: 'zh-Hant', SC: 'zh-Hans', JP: 'ja', KR: 'ko' }).map(([name, style]) =>
    face(`Noto Sans ${name}`, style, noto),
  ),
  ...[
    'Thai',
    'Arabic',
    'Hebrew',
    'Devanagari',
    'Khmer',
    'Lao',
    'Myanmar',
    'Tamil',
    'Bengali',
    'Telugu',
    'Sinhala',
    'Gujarati',
    'Gurmukhi',
    'Kannada',
    'Malayalam',
    'Oriya',
    'Thaana',
    'Ethiopic',
    'Georgian',
    'Armenian',
  ].map((name) => face(`Noto Sans ${name}`, 'other', noto)),
  face('Noto Serif Tibetan', 'other', noto),
  face('Noto Sans Mongolian', 'other', ['400Regular']),
  face('Noto Sans Symbols', 'other', noto),
  face('Noto Sans Symbols 2', 'other', ['400Regular']),
  face('Noto Sans Math', 'other', ['400Regular']),
  face('Noto Emoji', 'other', noto),
]

/** Where a font file is. The packages are installed in the folder in which the server runs. @param {string} file */
export function fontFile(file) {
  return join(/* turbopackIgnore: true */ process.cwd(), ...folder, file)
}

/** @type {Map<string, import('./coverage.mjs').Coverage>} */
const coverages = new Map()

/** @param {Typeface} face @param {number} codePoint */
function has(face, codePoint) {
  let coverage = coverages.get(face.name)
  if (!coverage) coverages.set(face.name, (coverage = coverageOf(fontFile(face.files[0]))))
  return covers(coverage, codePoint)
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u
const east = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The visible code points of a text. @param {string} text */
function visible(text) {
  return [...text].filter((sign) => !ignorable.test(sign)).map((sign) => sign.codePointAt(0) ?? 0)
}

/** True if one typeface has all of a grapheme cluster: Typst takes no two for one. @param {string} cluster */
function isPrintable(cluster) {
  if (/^[\s]+$/u.test(cluster)) return true
  if (/\p{Private_Use}|\p{Cc}|\p{Cs}/u.test(cluster)) return false
  const points = visible(cluster)
  return typefaces.some((one) => points.every((point) => has(one, point)))
}

/** @type {Map<string, boolean>} */
const known = new Map()

/** @param {string} cluster */
function isKnownPrintable(cluster) {
  let answer = known.get(cluster)
  if (answer === undefined) {
    if (known.size > 20_000) known.clear()
    known.set(cluster, (answer = isPrintable(cluster)))
  }
  return answer
}

/** Printed instead of a character that no typeface has. */
export const replacement = '□'

/** The grapheme clusters of a text that cannot be printed, without duplicates. @param {string} text */
export function unprintable(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return []
  return [...new Set([...clusters.segment(text)].map(({ segment }) => segment))].filter(
    (segment) => !isKnownPrintable(segment),
  )
}

/** The text with a visible replacement for what cannot be printed, after the letter of a mark. @param {string} text */
export function printable(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return [...clusters.segment(text)]
    .map(({ segment }) => {
      if (isKnownPrintable(segment)) return segment
      const [base] = segment
      return base !== undefined && base !== segment && isKnownPrintable(base) ? base + replacement : replacement
    })
    .join('')
}

/** @param {string} tag */
function styleOf(tag) {
  const parts = tag.toLowerCase().split('-')
  if (parts[0] === 'ja' || parts[0] === 'ko') return parts[0]
  return ['hans', 'cn', 'sg'].some((part) => parts.includes(part)) ? 'zh-Hans' : 'zh-Hant'
}

/**
 * The style of East Asian letters that a text is set in: that of its language, or the first one that has all of its
 * letters. A Japanese name is often entered as English or Chinese; letters of two typefaces in one name look wrong.
 * @param {string} text
 * @param {string} lang
 */
export function styleFor(text, lang) {
  const own = styleOf(lang)
  const points = [...text].filter((sign) => east.test(sign)).map((sign) => sign.codePointAt(0) ?? 0)
  if (points.length === 0) return null
  const tagged = /^(?:zh|ja|ko|yue|nan)(?:-|$)/i.test(lang)
  const guess = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? 'ja'
    : /\p{Script=Hangul}/u.test(text)
      ? 'ko'
      : own
  const order = [...new Set([tagged ? own : guess, own, guess, 'zh-Hant', 'ja', 'zh-Hans', 'ko'])]
  const lacks = (/** @type {string} */ style) => {
    const one = typefaces.find((face) => face.style === style)
    return one ? points.filter((point) => !has(one, point)).length : points.length
  }
  return order.reduce((best, style) => (lacks(style) < lacks(best) ? style : best))
}

/**
 * The typefaces that a document needs, so that no other is loaded.
 * @param {Iterable<{ text: string, lang: string }>} words
 */
export function fontsOf(words) {
  const needed = new Set(typefaces.filter(({ style }) => style === 'latin'))
  const isCovered = (/** @type {number[]} */ points, /** @type {Iterable<Typeface>} */ faces) =>
    [...faces].find((one) => points.every((point) => has(one, point)))
  const rest = new Set()
  for (const { text, lang } of words) {
    if (/^[\x20-\x7e]*$/.test(text)) continue
    const style = styleFor(text, lang)
    const own = typefaces.find((one) => one.style === style)
    if (own) needed.add(own)
    for (const { segment } of clusters.segment(text)) rest.add(segment)
  }
  for (const segment of rest) {
    const points = visible(segment)
    if (points.length === 0 || isCovered(points, needed)) continue
    const small = typefaces.filter(({ style }) => style === 'other')
    const found = isCovered(points, small) ?? isCovered(points, typefaces)
    if (found) needed.add(found)
  }
  return typefaces.filter((one) => needed.has(one))
}
