import { wordList, wordSet } from '../../../domain/text/word-list'
import type { Mark } from '../../fact-check/mark'
import type { KnownNames, KnownPerson } from '../../fact-check/known-names'
import { distance, isSlip, nearest } from '../../fact-check/nearest'
import { type CheckedText, markOf, replacedOnes } from '../../fact-check/checked-text'
import { type Word, normalized, wordsOf } from '../../fact-check/normalized-text'
import { wordAt } from './word-at'

/** The class of a word: part of a person's name, a recorded word, part of a title, a common word, or unknown. */
export type WordClass = 'person' | 'known' | 'title' | 'ordinary' | 'unknown'
/** The words of a text, their classes, and whether they begin a sentence. */
export type CheckedWords = {
  checked: CheckedText
  words: Word[]
  generated: ReadonlySet<string>
  generatedWords: Word[]
  wordClasses: WordClass[]
  opens: boolean[]
}

/** Heads of names of institutions. */
export const institutionHeads = wordSet(`
  university institute academy ministry embassy polytechnic corporation foundation college universiti universitas
  universidad
`)
/** Heads of names of institutions and of their parts. */
export const heads = new Set([
  ...institutionHeads,
  ...wordList(`
    school center centre office department faculty association council agency company hospital museum library laboratory
  `),
])

/** Particles within a name. */
export const particles = /^(?:de|del|della|van|von|der|den|bin|binti|al|el|la|da|dos|du|y|e)$/

/** True if the next word belongs to the same sequence of capitalized words. */
export function continues(words: readonly Word[], i: number): boolean {
  const [word, next, third] = [wordAt(words, i), wordAt(words, i + 1), wordAt(words, i + 2)]
  if (word.isPossessive || !next.isAdjacent || next.isNumber) return false
  return next.isCapitalized || (particles.test(next.key) && third.isCapitalized && third.isAdjacent)
}

/** The mark on the words of a range of indexes, with the recorded name that was probably meant. */
export function mark({ checked, words, generatedWords }: CheckedWords, from: number, to: number): Mark {
  const { people, names, words: known } = checked.vocabulary.names
  const last = wordAt(words, to)
  const place = { start: wordAt(words, from).start, end: last.end }
  if (last.isPossessive) place.end -= /'s$/.test(last.text) ? 2 : /'$/.test(last.text) ? 1 : 0
  const keys = words.slice(from, to + 1).map(({ key }) => key)
  const joined = keys.join(' ')
  const before = replacedOnes(
    checked,
    place,
    generatedWords.filter(({ isCapitalized }) => isCapitalized),
    ({ key }) => keys.includes(key) && known.has(key),
  )
  const replaced = [...new Set(before.flatMap(({ key }) => namesOf(key, people, names) ?? []))]
  // "Hansung Lee" for Hansung Kim: a part of the replaced name is still there.
  const rest = replaced.find((name) =>
    wordsOf(normalized(name)).some(({ key }) => keys.includes(key) && !heads.has(key)),
  )
  if (rest !== undefined) return markOf(checked, 'name', place, rest)
  const core = keys.filter((key) => !heads.has(key) && !/^(?:of|the|national|international)$/.test(key)).join(' ')
  const options = [
    ...people.flatMap((one) => [...spellings(one)].map((spelling) => ({ spelling, shown: one.shown }))),
    ...names.flatMap((one) => (one.core === '' ? [] : [{ spelling: one.core, shown: one.shown }])),
  ]
  const closest = nearest(core === '' ? joined : core, options, ({ spelling }) => spelling)
  // A typing error is close to the name it means. Of several replaced names, the closest one is meant.
  const slip = closest !== null && distance(core, closest.spelling) <= Math.max(1, core.length * 0.15)
  return markOf(
    checked,
    'name',
    place,
    (slip || replaced.length !== 1 ? closest?.shown : undefined) ?? replaced[0] ?? null,
  )
}

function namesOf(
  key: string,
  people: readonly KnownPerson[],
  names: CheckedText['vocabulary']['names']['names'],
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

/** True for a word that is one typing error away from a word of a recorded name. */
export function isSlipOfName(names: KnownNames, key: string): boolean {
  const near = (known: string) => known.length > 2 && isSlip(key, known)
  return [...names.peopleOf.keys()].some(near) || names.names.some((one) => one.keys.some(near))
}
