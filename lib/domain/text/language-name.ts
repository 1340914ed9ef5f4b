import { type Locale, localeTags } from './locales'

/** A language by its BCP 47 tag, in the reader's language; the tag itself if it is invalid or has an extension. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(localeTags[locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Whether a BCP 47 tag is English of any region. */
export function isEnglish(tag: string): boolean {
  return /^en(?:-|$)/i.test(tag)
}
