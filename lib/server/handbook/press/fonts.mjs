// The typefaces of the PDF, from npm packages, and the selection of those that a text needs.
import { createRequire } from 'node:module'

/**
 * @typedef {object} Typeface
 * @property {string} name as Typst knows it
 * @property {string | null} lang the language whose letters it has, or null for Latin, Greek and Cyrillic
 * @property {RegExp | null} needed in a text that needs it; null: in all
 * @property {string[]} files below node_modules
 */

const latin = (name, folder, weights) => ({
  name,
  lang: null,
  needed: null,
  files: weights.map((weight) => `@expo-google-fonts/${folder}/${weight}/${name.replaceAll(' ', '')}_${weight}.ttf`),
})
const noto = (name, lang, needed) => ({
  name: `Noto Sans ${name}`,
  lang,
  needed,
  files: ['400Regular', '700Bold'].map(
    (weight) => `@expo-google-fonts/noto-sans-${name.toLowerCase()}/${weight}/NotoSans${name}_${weight}.ttf`,
  ),
})

/** Chinese characters are set in the typeface of their language; without a known language in that of Taiwan. */
const han = /\p{Script=Han}|\p{Script=Bopomofo}|[\u3000-\u303f\uff00-\uffef]/u

/** @type {Typeface[]} In fallback order. */
export const typefaces = [
  latin('Source Sans 3', 'source-sans-3', ['400Regular', '600SemiBold']),
  latin('Source Serif 4', 'source-serif-4', ['400Regular', '600SemiBold']),
  noto('TC', 'zh', han),
  noto('JP', 'ja', /\p{Script=Hiragana}|\p{Script=Katakana}/u),
  noto('KR', 'ko', /\p{Script=Hangul}/u),
  noto('SC', 'zh-Hans', /(?!)/u),
  noto('Thai', 'th', /\p{Script=Thai}/u),
  noto('Arabic', 'ar', /\p{Script=Arabic}/u),
  noto('Hebrew', 'he', /\p{Script=Hebrew}/u),
  noto('Devanagari', 'hi', /\p{Script=Devanagari}/u),
  noto('Khmer', 'km', /\p{Script=Khmer}/u),
  noto('Lao', 'lo', /\p{Script=Lao}/u),
  noto('Myanmar', 'my', /\p{Script=Myanmar}/u),
]

const taggedSimplified = /"lang":"zh-(?:Hans|CN|SG)[^"]*"/iu
const taggedJapanese = /"lang":"ja[-"]/iu

/**
 * The typefaces that the JSON of a handbook needs, so that no other is loaded.
 * @param {string} json
 */
export function fontsOf(json) {
  const words = [...json.matchAll(/"text":"((?:[^"\\]|\\.)*)","lang":"([^"]*)"/gu)]
  const inTag = (tag) => words.some(([, text, lang]) => tag.test(`"lang":"${lang}"`) && han.test(text))
  return typefaces.filter(
    ({ lang, needed }) =>
      needed === null ||
      needed.test(json) ||
      (lang === 'zh-Hans' && inTag(taggedSimplified)) ||
      (lang === 'ja' && inTag(taggedJapanese)),
  )
}

const require = createRequire(import.meta.url)

/** Where a font file is on this machine. @param {string} file */
export function fontFile(file) {
  return require.resolve(file)
}
