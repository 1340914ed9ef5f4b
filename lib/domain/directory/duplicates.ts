import { nameKeys, nameWords } from '../text/name-key'
import { isSameName } from '../text/name-key'
import type { Texts } from '../text/text'
import type { Institution, Person } from './entry'
import { isSamePerson } from './same-entry'

// Entries of the directory that may be the same. Staff decide: a wrong pair takes a glance.

/** Two entries that may be one, and what they share. */
export type Duplicate<E> = { entries: readonly [E, E]; why: 'name' | 'e-mail' | 'acronym' | 'website' }

export function duplicatePeople(people: readonly Person[]): Duplicate<Person>[] {
  const keysOf = (person: Person) => [
    ...Object.values(person.name.full).flatMap(nameKeys),
    ...(person.email ? [person.email.toLowerCase()] : []),
  ]
  return pairs(people, keysOf, (a, b) => {
    if (a.email && b.email && a.email.toLowerCase() === b.email.toLowerCase())
      return differs(a.name.full, b.name.full) ? null : 'e-mail'
    const institutionId = a.institutionId ?? b.institutionId ?? ''
    // A person can have two addresses: here the name decides.
    return isSamePerson(
      { ...a, institutionId, email: null },
      { ...b, institutionId: b.institutionId ?? institutionId, email: null },
    )
      ? 'name'
      : null
  })
}

export function duplicateInstitutions(institutions: readonly Institution[]): Duplicate<Institution>[] {
  return pairs(institutions, institutionKeys, (a, b) => {
    if (a.country !== null && b.country !== null && a.country !== b.country) return null
    if (shares(namesOf(a).map(wordsKey), namesOf(b).map(wordsKey))) return 'name'
    if (differs(a.name, b.name)) return isAbbreviated(a, b) || isAbbreviated(b, a) ? 'acronym' : null
    if (isAbbreviated(a, b) || isAbbreviated(b, a)) return 'acronym'
    if (a.acronym && a.acronym.toLowerCase() === b.acronym?.toLowerCase()) return 'acronym'
    return a.website && b.website && hostOf(a.website) === hostOf(b.website) ? 'website' : null
  })
}

const smallWords = new Set('the of and for in at de la der für und des et y'.split(' '))

function contentWords(name: string): string[] {
  return nameWords(name).filter((word) => !smallWords.has(word))
}

/** Words in any order: "University of Vienna", "Vienna University". */
function wordsKey(name: string): string {
  return contentWords(name).sort().join(' ')
}

function initialsOf(name: string): string {
  const words = contentWords(name.replace(/-/g, ' '))
  return words.length > 2 ? words.map((word) => word.charAt(0)).join('') : ''
}

const namesOf = ({ name }: Institution) => Object.values(name)

/** Short names of an institution: its acronym, and names that are one word in capitals. */
function shortNames({ name, acronym }: Institution): string[] {
  const capitals = Object.values(name).filter((one) => /^[A-Z][A-Z.&-]+$/.test(one.trim()))
  return [...capitals, ...(acronym ? [acronym] : [])].map((one) => one.toLowerCase().replace(/[^a-z]/g, ''))
}

/** True if one is entered by its acronym only: "NTNU" beside "National Taiwan Normal University". */
function isAbbreviated(short: Institution, long: Institution): boolean {
  const onlyShort = Object.values(short.name).every((one) => /^[A-Z][A-Z.&-]+$/.test(one.trim()))
  if (!onlyShort && short.acronym !== null && long.acronym !== null) return false
  const full = [...namesOf(long).map(initialsOf), ...(onlyShort ? shortNames(long) : [])].filter((one) => one !== '')
  return (onlyShort || short.acronym !== null) && shares(shortNames(short), full)
}

function institutionKeys(institution: Institution): string[] {
  const { website } = institution
  return [
    ...namesOf(institution).map(wordsKey),
    ...namesOf(institution).map(initialsOf),
    ...shortNames(institution),
    ...(website ? [hostOf(website)] : []),
  ]
}

function hostOf(website: string): string {
  return website
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[/?#].*$/, '')
    .toLowerCase()
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => one !== '' && b.includes(one))
}

/** True if two texts have different words in the same language. */
function differs(a: Texts, b: Texts): boolean {
  return Object.entries(a).some(([tag, words]) => b[tag] !== undefined && !isSameName(words, b[tag]))
}

/** The pairs among entries that share a key and for which `why` has an answer, each once. */
function pairs<E extends { id: string }>(
  entries: readonly E[],
  keysOf: (entry: E) => readonly string[],
  why: (a: E, b: E) => Duplicate<E>['why'] | null,
): Duplicate<E>[] {
  const byKey = new Map<string, E[]>()
  const found = new Map<string, Duplicate<E>>()
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      if (key === '') continue
      const others = byKey.get(key) ?? []
      for (const other of others) {
        const id = `${other.id} ${entry.id}`
        const reason = found.has(id) ? null : why(other, entry)
        if (reason !== null) found.set(id, { entries: [other, entry], why: reason })
      }
      byKey.set(key, [...others, entry])
    }
  }
  return [...found.values()]
}
