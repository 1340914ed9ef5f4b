import { styleFor } from './fonts.mjs'

/**
 * A model with texts that can be printed, and with `face`, the style of East Asian letters, on words in languages.
 * Adds all words to `words`.
 * @param {unknown} value
 * @param {string} lang of strings without a language
 * @param {(text: string) => string} toPrint
 * @param {{ text: string, lang: string }[]} words
 */
export function prepared(value, lang, toPrint, words) {
  if (typeof value === 'string') {
    const text = toPrint(value)
    words.push({ text, lang })
    return text
  }
  if (Array.isArray(value)) return value.map((one) => prepared(one, lang, toPrint, words))
  if (typeof value !== 'object' || value === null) return value
  if (typeof value.text === 'string' && typeof value.lang === 'string') {
    const text = toPrint(value.text)
    words.push({ text, lang: value.lang })
    const face = styleFor(text, value.lang)
    return face ? { ...value, text, face } : { ...value, text }
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, prepared(one, lang, toPrint, words)]))
}
