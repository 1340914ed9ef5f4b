import { wordsIn } from '../../domain/text/text'
import type { TripFile } from '../../domain/trip/trip-file'
import { levelled, wordsOf } from './plain'

/** A person of the record: as a report prints the name, the words of the name in letters, its forms in Chinese characters, and the titles entered. */
export type KnownPerson = {
  id: string
  shown: string
  keys: ReadonlySet<string>
  han: string[]
  titles: string[]
  shownTitles: string[]
  family: string[]
}
/** Something else with a name: a house, its acronym, a place. */
export type KnownName = { shown: string; keys: string[]; core: string; han: string | null }

/** The names of a record. `words`: every word it holds, by key; `pairs`: every two that follow one another, small words between them left out. */
export type KnownNames = {
  people: KnownPerson[]
  peopleOf: ReadonlyMap<string, readonly KnownPerson[]>
  names: KnownName[]
  countries: ReadonlySet<string>
  words: ReadonlySet<string>
  pairs: ReadonlySet<string>
  initials: ReadonlySet<string>
  /** True where some house has its name in no Chinese characters. */
  lettersOnly: boolean
  all: string
}

// What follows a name after a comma is no part of it.
const degrees = /,\s*(?:Ph\.?\s?D|M\.?D|M\.?A|MBA|M\.?Sc|B\.?Sc|Ed\.?D|J\.?D|S\.?J|Jr|Sr|OBE|CBE|Esq)\b\.?.*$/
const between = new Set('of the for and in at de la le du des y e und für'.split(' '))
const generic = new Set(
  'university college institute school academy ministry embassy center centre national international of the and for office department'.split(
    ' ',
  ),
)

/** Gathers the names of a trip from its people, houses and places, and every word from `texts`. */
export function knownNames(
  file: TripFile,
  language: string,
  texts: readonly string[],
  countryNames: readonly string[],
): KnownNames {
  const shown = (text: string | Readonly<Record<string, string>>) =>
    typeof text === 'string' ? text : (wordsIn(text, language, file.language)?.text ?? '')
  const titles = [...(file.delegation ?? []), ...(file.visits ?? []).flatMap((one) => one.hosts ?? [])]
  const people = (file.people ?? []).map(({ id, name }): KnownPerson => {
    const forms = [name.full, name.family, name.given, name.short].flatMap((one) =>
      one === undefined ? [] : allOf(one),
    )
    const held = titles.flatMap((one) => (one.person === id && one.title !== undefined ? [one.title] : []))
    return {
      id,
      shown: shown(name.full),
      keys: new Set(forms.flatMap((form) => wordsOf(levelled(form).replace(degrees, '')).map((word) => word.key))),
      han: [...new Set(allOf(name.full).map(levelled).filter(isHan))],
      titles: [...held.flatMap(allOf), name.honorific ?? ''],
      shownTitles: held.map(shown),
      family: [name.family, name.short].flatMap((one) => (one === undefined ? [] : allOf(one).map(levelled))),
    }
  })
  const peopleOf = new Map<string, KnownPerson[]>()
  for (const person of people) for (const key of person.keys) peopleOf.set(key, [...(peopleOf.get(key) ?? []), person])
  const cities = [...file.institutions, ...(file.visits ?? [])].flatMap((one) =>
    one.city === undefined ? [] : [one.city],
  )
  const names = [
    ...file.institutions.map((one) => one.name),
    ...file.institutions.flatMap((one) => one.acronym ?? []),
    ...cities,
    ...countryNames,
  ].flatMap((text) => [...new Set([shown(text), ...allOf(text)])].map((form) => knownName(form, shown(text))))
  const words = new Set<string>()
  const pairs = new Set<string>()
  for (const text of [...texts, ...countryNames.map(levelled)]) addWords(text, words, pairs)
  return {
    people,
    peopleOf,
    names,
    words,
    pairs,
    countries: new Set(file.institutions.flatMap((one) => one.country ?? [])),
    initials: new Set(
      [
        ...names.map((one) => one.keys),
        ...file.institutions.flatMap((one) =>
          allOf(one.name)
            .filter((name) => name.includes(','))
            .map((name) => wordsOf(levelled(name.split(',')[0]!)).map((word) => word.key)),
        ),
        ...titles.flatMap((one) =>
          one.title === undefined
            ? []
            : allOf(one.title)
                .flatMap((title) => title.split(/,|\bof the\b|\bof\b/))
                .map((unit) => wordsOf(levelled(unit)).map((word) => word.key)),
        ),
      ].flatMap(initialsOf),
    ),
    lettersOnly: file.institutions.some(
      (one) =>
        !allOf(one.name)
          .map(levelled)
          .some((name) => /\p{Script=Han}/u.test(name)),
    ),
    all: texts.join('\n'),
  }
}

/** Adds the words of a text to those known, and its pairs. */
export function addWords(text: string, words: Set<string>, pairs: Set<string>): void {
  let last = ''
  for (const { key, tied } of wordsOf(text)) {
    words.add(key)
    if (!tied) last = ''
    if (between.has(key)) continue
    if (last !== '') pairs.add(`${last} ${key}`)
    last = key
  }
}

function allOf(text: string | Readonly<Record<string, string>>): string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

function knownName(form: string, shown: string): KnownName {
  const plain = levelled(form)
  const keys = wordsOf(plain).map((word) => word.key)
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
      .filter((key) => !between.has(key))
      .map((key) => key.charAt(0))
      .join(''),
  ]
}
