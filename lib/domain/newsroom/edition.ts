import { isLocale, isStaffLocale, localeNames, staffLocales } from '../text/locales'
import { isEnglish } from '../text/language-name'

// A trip can have articles in several languages, each with its own address: its editions.

/** A public article, by its language (BCP 47) and the last part of its address. */
export type Edition = { readonly language: string; readonly slug: string }

/** Sorts editions: the screen languages first. */
export function inOrder<E extends Edition>(editions: readonly E[]): E[] {
  const place = ({ language }: E) => (isStaffLocale(language) ? staffLocales.indexOf(language) : staffLocales.length)
  return editions.toSorted((a, b) => place(a) - place(b) || (a.language < b.language ? -1 : 1))
}

/** The edition for a reader of another language: the English one, else the first. `editions` must not be empty. */
export function forAnyone<E extends Edition>(editions: readonly E[]): E {
  const edition = editions.find(({ language }) => isEnglish(language)) ?? editions[0]
  if (!edition) throw new Error('An article without editions cannot be read.')
  return edition
}

/** A language by its own name, for links: "English", "繁體中文". The tag if the name is unknown. */
export function ownName(language: string): string {
  if (isLocale(language)) return localeNames[language]
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

/**
 * The time of the last correction, given the revisions in order with their number of corrections: the first revision
 * that has all of them, which is the first publication if there are none. `revisions` must not be empty.
 */
export function lastPutRight(revisions: readonly { at: Date; corrections: number }[]): Date {
  const last = revisions.at(-1)
  const first = revisions.find(({ corrections }) => corrections === last?.corrections)
  if (!first) throw new Error('There are no revisions')
  return first.at
}
