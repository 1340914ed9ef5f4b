import { wordSet } from '../../domain/text/word-list'
import { type Texts, wordsIn } from '../../domain/text/text'
import type { Institution, Person } from '../../domain/directory/entry'
import { ofVisit, type WholeTrip } from '../../domain/trip/trip-record'
import { normalized, wordsOf } from './normalized-text'

/** A recorded person: the printed name, the words of the name in letters and in Chinese characters, and the titles. */
export type KnownPerson = {
  id: string
  shown: string
  keys: ReadonlySet<string>
  han: string[]
  titles: string[]
  shownTitles: string[]
  family: string[]
}
/** Another recorded name: of an institution, an acronym or a place. */
export type KnownName = { shown: string; keys: string[]; core: string; han: string | null }

/**
 * The names of a record. `words`: the keys of all its words; `pairs`: all pairs of neighbouring words, without
 * particles.
 */
export type KnownNames = {
  people: KnownPerson[]
  peopleOf: ReadonlyMap<string, readonly KnownPerson[]>
  names: KnownName[]
  countries: ReadonlySet<string>
  words: ReadonlySet<string>
  pairs: ReadonlySet<string>
  initials: ReadonlySet<string>
  /** True if an institution has no name in Chinese characters. */
  lettersOnly: boolean
  /** Every text of the record, and all of them joined. */
  texts: readonly string[]
  all: string
}

// Degrees after a comma are not part of the name.
const degrees = /,\s*(?:Ph\.?\s?D|M\.?D|M\.?A|MBA|M\.?Sc|B\.?Sc|Ed\.?D|J\.?D|S\.?J|Jr|Sr|OBE|CBE|Esq)\b\.?.*$/
const particles = new Set('of the for and in at de la le du des y e und für'.split(' '))
const generic = wordSet(`
  university college institute school academy ministry embassy center centre national international of the and for
  office department
`)

type Titled = { personId: string | null; title: Texts | null }

/** Collects the names of a trip from its people, institutions and places, and every word from `texts`. */
export function knownNames(
  { record, directory }: WholeTrip,
  language: string,
  texts: readonly string[],
  countryNames: readonly string[],
): KnownNames {
  const shown = (text: Texts) => wordsIn(text, language, record.trip.language)?.text ?? ''
  const institutions = Object.values(directory.institutions)
  const titled: Titled[] = [...record.member, ...record.visit.flatMap(({ id }) => ofVisit(record.host, id))]
  const people = Object.values(directory.people).map((person) => knownPerson(person, titled, shown))
  const peopleOf = new Map<string, KnownPerson[]>()
  for (const person of people) for (const key of person.keys) peopleOf.set(key, [...(peopleOf.get(key) ?? []), person])
  const names = [
    ...institutions.flatMap(({ name }) => knownNamesOf(name, shown)),
    ...institutions.flatMap(({ acronym }) => (acronym ? [knownName(acronym, acronym)] : [])),
    ...[...institutions, ...record.visit].flatMap(({ city }) => (city ? knownNamesOf(city, shown) : [])),
    ...countryNames.map((name) => knownName(name, name)),
  ]
  const words = new Set<string>()
  const pairs = new Set<string>()
  for (const text of [...texts, ...countryNames.map(normalized)]) addWords(text, words, pairs)
  return {
    people,
    peopleOf,
    names,
    words,
    pairs,
    countries: new Set(institutions.flatMap((one) => one.country ?? [])),
    initials: new Set(
      [...names.map((one) => one.keys), ...partsWithInitials(institutions, titled)].flatMap(initialsOf),
    ),
    lettersOnly: institutions.some(({ name }) => !allOf(name).some((one) => /\p{Script=Han}/u.test(normalized(one)))),
    texts,
    all: texts.join('\n'),
  }
}

function knownPerson(
  { id, name }: Readonly<Person>,
  titled: readonly Titled[],
  shown: (text: Texts) => string,
): KnownPerson {
  const forms = [name.full, name.family, name.given, name.short].flatMap(allOf)
  const ownTitles = titled.flatMap((one) => (one.personId === id && one.title ? [one.title] : []))
  return {
    id,
    shown: shown(name.full),
    keys: new Set(forms.flatMap((form) => wordsOf(normalized(form).replace(degrees, '')).map(({ key }) => key))),
    han: [...new Set(allOf(name.full).map(normalized).filter(isHan))],
    titles: [...ownTitles.flatMap(allOf), name.honorific ?? ''],
    shownTitles: ownTitles.map(shown),
    family: [name.family, name.short].flatMap(allOf).map(normalized),
  }
}

// "University of Birch, School of Law" is also known by the initials of its first part, a title by those of its units.
function partsWithInitials(institutions: readonly Institution[], titled: readonly Titled[]): string[][] {
  const heads = institutions
    .flatMap(({ name }) => allOf(name))
    .flatMap((name) => (name.includes(',') ? [name.split(',', 1).join()] : []))
  const units = titled.flatMap(({ title }) => allOf(title)).flatMap((title) => title.split(/,|\bof the\b|\bof\b/))
  return [...heads, ...units].map(keysOf)
}

/** Adds the words and word pairs of a text. */
export function addWords(text: string, words: Set<string>, pairs: Set<string>): void {
  let last = ''
  for (const { key, isAdjacent } of wordsOf(text)) {
    words.add(key)
    if (!isAdjacent) last = ''
    if (particles.has(key)) continue
    if (last !== '') pairs.add(`${last} ${key}`)
    last = key
  }
}

function allOf(text: Texts | null | undefined): string[] {
  return Object.values(text ?? {})
}

function keysOf(text: string): string[] {
  return wordsOf(normalized(text)).map(({ key }) => key)
}

function knownNamesOf(text: Texts, shown: (text: Texts) => string): KnownName[] {
  return [...new Set([shown(text), ...allOf(text)])].map((form) => knownName(form, shown(text)))
}

function knownName(form: string, shown: string): KnownName {
  const plain = normalized(form)
  const keys = keysOf(form)
  return { shown, keys, core: keys.filter((key) => !generic.has(key)).join(' '), han: isHan(plain) ? plain : null }
}

function isHan(text: string): boolean {
  return /^[\p{Script=Han}〇·]{2,}$/u.test(text)
}

// NTNU of National Taiwan Normal University, OIA of Office of International Affairs.
function initialsOf(keys: readonly string[]): string[] {
  if (keys.length < 2) return []
  const all = keys.map((key) => key.charAt(0)).join('')
  return [
    all,
    keys
      .filter((key) => !particles.has(key))
      .map((key) => key.charAt(0))
      .join(''),
  ]
}
