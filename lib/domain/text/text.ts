/** A text in several languages: BCP 47 tag to words. Never contains an empty string. */
export type Texts = Readonly<Record<string, string>>

/** The form of a text in a trip file: a plain string is in the file's language. */
export type Text = string | Texts

/** Words together with the language they are in, so that a page can mark them with `lang`. */
export type Words = { text: string; lang: string }

/** True for a well-formed BCP 47 tag; for other tags, browsers throw when asked for their name. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** True for the value of a field that holds one localized text. */
export function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Makes a plain string the text of `language`; a map stays as it is. */
export function toTexts(text: Text, language: string): Texts {
  return typeof text === 'string' ? { [language]: text } : text
}

/** The shortest file form of a text: a plain string if `language` is its only language. */
export function fromTexts(texts: Texts, language: string): Text {
  const own = texts[language]
  return own !== undefined && Object.keys(texts).length === 1 ? own : texts
}

/**
 * The words for a reader of `language`: exact tag, then the same primary language, then `fallback`
 * languages in order, then English, then any. `null` if the text has no words.
 */
export function wordsIn(text: Texts | null | undefined, language: string, ...fallback: string[]): Words | null {
  if (!text) return null
  const tags = Object.keys(text)
  for (const wanted of [language, ...fallback, 'en']) {
    const tag = tags.find((t) => t === wanted) ?? tags.find((t) => primaryLanguage(t) === primaryLanguage(wanted))
    if (tag && text[tag]) return { text: text[tag], lang: tag }
  }
  const first = Object.entries(text).find(([, words]) => words)
  return first ? { text: first[1], lang: first[0] } : null
}

/** `wordsIn` without the language; the empty string if there are no words. */
export function plain(text: Texts | null | undefined, language: string, ...fallback: string[]): string {
  return wordsIn(text, language, ...fallback)?.text ?? ''
}

/** True if two texts have the same words in the same languages. */
export function sameTexts(a: Texts | null, b: Texts | null): boolean {
  if (a === b) return true
  if (!a || !b) return false
  const tags = Object.keys(a)
  return tags.length === Object.keys(b).length && tags.every((t) => a[t] === b[t])
}

/** The language of a tag without region and script: `zh` of `zh-Hant`. */
export function primaryLanguage(tag: string): string {
  return tag.replace(/-.*/, '').toLowerCase()
}

/** The text without surrounding white space; `null` if nothing remains. */
export function tidied(text: Texts | null | undefined): Texts | null {
  const entries = Object.entries(text ?? {})
    .map(([tag, words]) => [tag, words.trim()] as const)
    .filter(([, words]) => words !== '')
  return entries.length > 0 ? Object.fromEntries(entries) : null
}
