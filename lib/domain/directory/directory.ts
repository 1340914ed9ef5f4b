import type { PersonName } from '../text/person-name'
import { searchKey } from '../text/search-key'
import type { Texts } from '../text/text'
import type { Institution, Person } from './entry'

/** What may be said of a directory entry: everything but its id. */
export type PersonValues = Omit<Person, 'id'>
export type InstitutionValues = Omit<Institution, 'id'>

/** What tells one institution from another in a list. */
export type InstitutionLine = Pick<Institution, 'id' | 'name' | 'acronym' | 'country' | 'city'>

/** A person as a picker offers them, with the institution they belong to. */
export type FoundPerson = { person: Person; institution: InstitutionLine | null }

/** What a person is found and sorted by: the names as printed first, then every form of their parts. */
export function personKey({ full, family, given, short }: PersonName): string {
  return searchKey(full, family, given, short)
}

/** What an institution is found and sorted by. */
export function institutionKey({ name, acronym, city }: Pick<Institution, 'name' | 'acronym' | 'city'>): string {
  return searchKey(name, acronym, city)
}

/** A person of whom only the name is known. */
export function personNamed(full: Texts, institutionId: string | null = null): PersonValues {
  return { name: { full }, institutionId, email: null, phone: null, languages: [] }
}

/** An institution of which only the name is known. */
export function institutionNamed(name: Texts): InstitutionValues {
  return {
    name,
    acronym: null,
    kind: null,
    country: null,
    city: null,
    timeZone: null,
    address: null,
    website: null,
    background: [],
  }
}

const scripts: readonly [RegExp, string][] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Thai}/u, 'th'],
]

/**
 * The language that a name is most likely written in, told by its script: only to put typed words into the right
 * input, where they can be moved. Chinese characters count as `han`, Latin letters as English, unless the reader's
 * own language is written with them.
 */
export function likelyLanguage(text: string, reader: string, han = 'zh-Hant'): string {
  for (const [script, tag] of scripts) if (script.test(text)) return tag
  if (/\p{Script=Han}/u.test(text)) return /^(zh|ja)/.test(reader) ? reader : han
  if (/\p{Script=Latin}/u.test(text)) return /^(zh|ja|ko|th)/.test(reader) ? 'en' : reader
  return reader
}
