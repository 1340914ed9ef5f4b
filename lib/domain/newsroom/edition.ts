import { isLocale, localeNames, locales } from '../text/locales'

// One trip may be told in several languages, each an article of its own with an address of its own: its editions.

/** An article that can be read now, by its language (BCP 47) and the last part of its address. */
export type Edition = { readonly language: string; readonly slug: string }

/** Editions in one order everywhere: the languages of the screens first. */
export function inOrder<E extends Edition>(editions: readonly E[]): E[] {
  const place = ({ language }: E) => (isLocale(language) ? locales.indexOf(language) : locales.length)
  return editions.toSorted((a, b) => place(a) - place(b) || (a.language < b.language ? -1 : 1))
}

/** The edition for a reader whose language is none of them: the English one, else the first. There has to be one. */
export function forAnyone<E extends Edition>(editions: readonly E[]): E {
  return editions.find(({ language }) => language.split('-')[0] === 'en') ?? editions[0]!
}

/** A language by its own name, as a link to it says: "English", "繁體中文". The tag where nobody knows its name. */
export function ownName(language: string): string {
  if (isLocale(language)) return localeNames[language]
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

/**
 * When an article was last put right, of its revisions in their order with how many corrections each of them notes:
 * the first that notes all of them, which is the first publication where none was needed. There has to be one.
 */
export function lastPutRight(revisions: readonly { at: Date; corrections: number }[]): Date {
  const all = revisions.at(-1)!.corrections
  return revisions.find(({ corrections }) => corrections === all)!.at
}
