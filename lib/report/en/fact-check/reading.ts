import { wordList, wordSet } from '../../../domain/text/word-list'
import type { Mark } from '../../fact-check/mark'
import type { KnownNames, KnownPerson } from '../../fact-check/known-names'
import { distance, isSlip, nearest } from '../../fact-check/nearest'
import { type Page, markOf, whatGaveWay } from '../../fact-check/page'
import { type Word, levelled, wordsOf } from '../../fact-check/plain'

/** What a word with a capital is: of a person's name, of the record, of a title, of the language, or none of these. */
export type Standing = 'person' | 'known' | 'title' | 'ordinary' | 'unknown'
/** The words of a text, what each is, and whether it opens a sentence. */
export type Reading = {
  page: Page
  words: Word[]
  told: ReadonlySet<string>
  toldWords: Word[]
  standing: Standing[]
  opens: boolean[]
}

/** Words that make a name that of a house, whatever stands before them. */
export const houseHeads = wordSet(`
  university institute academy ministry embassy polytechnic corporation foundation college universiti universitas
  universidad
`)
/** The same, and words for parts of a house. */
export const heads = new Set([
  ...houseHeads,
  ...wordList(`
    school center centre office department faculty association council agency company hospital museum library laboratory
  `),
])

/** Small words within a name. */
export const particles = /^(?:de|del|della|van|von|der|den|bin|binti|al|el|la|da|dos|du|y|e)$/

/** True where the next word belongs to the same run of capitals. */
export function continues(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]!
  if (words[i]!.owning || !next.tied || next.figures) return false
  return next.capital || (particles.test(next.key) && words[i + 2]?.capital === true && words[i + 2]!.tied)
}

/** The mark on the words from one place to another, with the recorded name that they stand for. */
export function mark({ page, words, toldWords }: Reading, from: number, to: number): Mark {
  const { people, names, words: known } = page.vocabulary.names
  const place = { start: words[from]!.start, end: words[to]!.end }
  if (words[to]!.owning) place.end -= /'s$/.test(words[to]!.text) ? 2 : /'$/.test(words[to]!.text) ? 1 : 0
  const keys = words.slice(from, to + 1).map(({ key }) => key)
  const joined = keys.join(' ')
  const before = whatGaveWay(
    page,
    place,
    toldWords.filter(({ capital }) => capital),
    ({ key }) => keys.includes(key) && known.has(key),
  )
  const replaced = [...new Set(before.flatMap(({ key }) => namesOf(key, people, names) ?? []))]
  // "Hansung Lee" for Hansung Kim: what is left of the name that stood there.
  const rest = replaced.find((name) => wordsOf(levelled(name)).some(({ key }) => keys.includes(key) && !heads.has(key)))
  if (rest !== undefined) return markOf(page, 'name', place, rest)
  const core = keys.filter((key) => !heads.has(key) && !/^(?:of|the|national|international)$/.test(key)).join(' ')
  const options = [
    ...people.flatMap((one) => [...spellings(one)].map((spelling) => ({ spelling, shown: one.shown }))),
    ...names.flatMap((one) => (one.core === '' ? [] : [{ spelling: one.core, shown: one.shown }])),
  ]
  const likest = nearest(core === '' ? joined : core, options, ({ spelling }) => spelling)
  // A slip of the hand tells whom it means; of several that gave way the likest is meant.
  const slip = likest !== null && distance(core, likest.spelling) <= Math.max(1, core.length * 0.15)
  return markOf(page, 'name', place, (slip || replaced.length !== 1 ? likest?.shown : undefined) ?? replaced[0] ?? null)
}

function namesOf(
  key: string,
  people: readonly KnownPerson[],
  names: Page['vocabulary']['names']['names'],
): string | null {
  const someone = people.filter((one) => one.keys.has(key))
  if (someone.length > 0) return someone.map((one) => one.shown).join(' / ')
  return names.find((one) => one.core.split(' ').includes(key))?.shown ?? null
}

function* spellings({ keys, shown }: KnownPerson): Iterable<string> {
  yield wordsOf(shown)
    .map(({ key }) => key)
    .join(' ')
  for (const key of keys) if (key.length > 1) yield key
}

/** True for a word one slip away from a word of a recorded name. */
export function isSlipOfName(names: KnownNames, key: string): boolean {
  const near = (known: string) => known.length > 2 && isSlip(key, known)
  return [...names.peopleOf.keys()].some(near) || names.names.some((one) => one.keys.some(near))
}
