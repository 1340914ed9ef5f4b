import type { PersonName } from '../text/person-name'
import { isSameName, nameKeys, nameWords } from '../text/name-key'
import { searchKey } from '../text/search-key'
import type { Texts } from '../text/text'
import type { Institution, Person } from './entry'

// Whether an imported entry is already in the directory. A wrong match would mix the records of two people, a missed
// one leaves a duplicate that staff can see: in doubt, entries are different.

/** What is known of an institution when it is looked up. */
export type NamedInstitution = Pick<Institution, 'name' | 'country'>
/** What is known of a person when they are looked up. */
export type NamedPerson = Pick<Person, 'name' | 'institutionId' | 'email'>

/** The same name in some language, in the same country (or both in an unknown one). */
export function isSameInstitution(a: NamedInstitution, b: NamedInstitution): boolean {
  return a.country === b.country && shareName(a.name, b.name)
}

/** The home institution's entry may have been created before its country was entered. */
export function isSameHome(a: NamedInstitution, b: NamedInstitution): boolean {
  return (a.country === null || b.country === null || a.country === b.country) && shareName(a.name, b.name)
}

/**
 * The same whole name in some language and no other in any, at the same known institution or with the same
 * e-mail address. Order of words, commas, hyphens and variant characters make no difference. A family name, a title or
 * initials alone prove nothing.
 */
export function isSamePerson(a: NamedPerson, b: NamedPerson): boolean {
  if (!sharesWholeName(a.name, b.name) || contradicts(a.name.full, b.name.full)) return false
  if (a.email && b.email) return a.email.toLowerCase() === b.email.toLowerCase()
  return a.institutionId !== null && a.institutionId === b.institutionId
}

/** Tells whether a full name has one of the given names in some language. */
export function isMaybeSamePerson(names: readonly Texts[]): (full: Texts) => boolean {
  const keys = new Set(names.flatMap((full) => Object.values(full).flatMap(nameKeys)))
  return (full) => Object.values(full).some((name) => nameKeys(name).some((key) => keys.has(key)))
}

function shareName(a: Texts, b: Texts): boolean {
  const names = new Set(Object.values(a).map((name) => searchKey(name)))
  return Object.values(b).some((name) => names.has(searchKey(name)))
}

function sharesWholeName(a: PersonName, b: PersonName): boolean {
  return Object.values(a.full).some((one) =>
    Object.values(b.full).some((other) => isSameName(one, other) && isWhole(one, a) && isWhole(other, b)),
  )
}

function contradicts(a: Texts, b: Texts): boolean {
  return Object.keys(a).some((tag) => {
    const [one, other] = [a[tag], b[tag]]
    return one !== undefined && other !== undefined && !isSameName(one, other)
  })
}

// Two real words in a script that parts words, two signs in one that does not.
function isWhole(name: string, { family }: PersonName): boolean {
  if (Object.values(family ?? {}).some((one) => searchKey(one) === searchKey(name))) return false
  const words = nameWords(name)
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·・]+$/u.test(words.join(''))) {
    return [...words.join('')].length > 1
  }
  return words.filter((word) => [...word].length > 1).length > 1
}
