import type { KnownPerson, KnownNames } from '../../fact-check/known-names'
import type { WrittenTitle } from '../../fact-check/written'
import { type Word, wordsOf } from '../../fact-check/plain'
import { remembered } from '../remembered'
import { suffixes } from './capitals'
import { type Rank, honorificKind, honorifics, isTitleWord, mayBeCalled, ranksIn, ranksOf } from './titles'

/** The offices a record gives to each person, and all it speaks of; `spoken` are those its own texts add. */
type Offices = { held: Map<string, Rank[]>; all: Rank[] }

/** Reads the titles of people, and those that the texts of the record give them. */
const officesOf = remembered((names: KnownNames): Offices => {
  const held = new Map(
    names.people.map((one) => [
      one.id,
      one.titles.filter((title) => /\p{Script=Latin}{2}/u.test(title)).flatMap(ranksOf),
    ]),
  )
  const all = [...held.values()].flat()
  for (const text of names.texts) {
    const words = wordsOf(text)
    const ranks = ranksIn(words)
    all.push(...ranks)
    for (const { rank, people } of attached(text, words, ranks, names))
      for (const one of people) held.get(one.id)?.push(rank)
  }
  return { held, all }
})

/** Every title of an English text, those beside the name of a recorded person first. */
export function titlesIn(plain: string, names: KnownNames): WrittenTitle[] {
  const offices = officesOf(names)
  const words = wordsOf(plain)
  const ranks = ranksIn(words)
  const beside = attached(plain, words, ranks, names)
  const bound = new Set(beside.map(({ rank }) => rank))
  const named = beside.map(({ rank, people }): WrittenTitle => {
    const known = people.filter((one) => (offices.held.get(one.id) ?? []).length > 0)
    // A title entered only in another script may be translated. Nobody can say the title of a person without one.
    const foreign = people.some((one) => one.shownTitles.some((title) => !/\p{Script=Latin}{2}/u.test(title)))
    const right =
      foreign ||
      known.some((one) => mayBeCalled(rank, offices.held.get(one.id)!)) ||
      (rank.head === 'professor' && people.some((one) => isProfessor(one)))
    return { start: rank.start, end: rank.end, people, right, key: keyOfRank(rank), recorded: true }
  })
  const alone = ranks
    .filter((rank) => !bound.has(rank))
    .map((rank): WrittenTitle => ({
      start: rank.start,
      end: rank.end,
      people: [],
      right: true,
      key: keyOfRank(rank),
      recorded: !words[rank.last]!.capital || mayBeCalled(rank, offices.all),
    }))
  return [...named, ...alone, ...courtesies(words, names)]
}

function keyOfRank({ head, lowered }: Rank): string {
  return `${lowered} ${head}`.trim()
}

// The person with this title: "Vice President for X A", "Vice Presidents A", "A, the president of", "A (President)".
function attached(
  plain: string,
  words: readonly Word[],
  ranks: readonly Rank[],
  names: KnownNames,
): { rank: Rank; people: KnownPerson[] }[] {
  return ranks.flatMap((rank, n) => {
    let i = rank.last + 1
    let unit = false
    while (i < words.length && words[i]!.tied && i - rank.last < 9) {
      const { key, capital } = words[i]!
      if (honorifics.has(key) && capital && !names.peopleOf.has(key)) i++
      else if (!capital && (unit ? /^(?:for|the|of)$/ : /^for$/).test(key)) {
        unit = true
        i++
      } else if (unit && capital && !names.peopleOf.has(key) && ranks[n + 1]?.first !== i) i++
      else break
    }
    const next = words[i]
    const people = next?.tied && next.capital && !words[rank.last]!.owning ? peopleAt(words, i, names) : []
    if (people.length > 0) return [{ rank, people }]
    // A name in another script follows the title and its unit: it is that person's.
    const end = words[i - 1]!.end
    if (/^(?: (?:Dr|Prof|Mr|Ms|Mrs)\.?)* \p{Lo}/u.test(plain.slice(end, end + 24))) return []
    const behind = behindName(plain, words, rank, ranks[n - 1], names)
    return behind.length > 0 && !(next?.tied && next.capital && isTitleWord(next.key)) ? [{ rank, people: behind }] : []
  })
}

function behindName(
  plain: string,
  words: readonly Word[],
  rank: Rank,
  before: Rank | undefined,
  names: KnownNames,
): KnownPerson[] {
  let i = rank.first
  // "A, the president, and B" is a list of three; "A, the president of …" is one.
  if (words[i]!.tied && /^(?:the|a|an)$/.test(words[i - 1]?.key ?? '')) {
    if (words[i - 1]!.key !== 'the' || !/^(?:of|at)$/.test(words[rank.last + 1]?.key ?? '')) return []
    i--
  }
  // Words in capitals before the head: "International Relations Coordinator", where they follow the comma.
  while (
    i > 0 &&
    words[i]!.tied &&
    words[i - 1]!.capital &&
    words[i - 1]!.key !== 'the' &&
    !suffixes.has(words[i - 1]!.key) &&
    i > rank.first - 5 &&
    !names.peopleOf.has(words[i - 1]!.key)
  )
    i--
  const last = words[i - 1]
  if (
    !last?.capital ||
    words[i]!.tied ||
    last.owning ||
    !names.peopleOf.has(last.key) ||
    (before && before.last >= i - 1)
  )
    return []
  if (!/^(?:, | \()$/.test(plain.slice(last.end, words[i]!.start))) return []
  let first = i - 1
  while (first > 0 && words[first]!.tied && names.peopleOf.has(words[first - 1]!.key)) first--
  return peopleAt(words, first, names)
}

function peopleAt(words: readonly Word[], from: number, names: KnownNames): KnownPerson[] {
  let people: readonly KnownPerson[] = []
  // An initial alone tells of no one: "Head of X and Y".
  if (
    words[from]!.text.length === 1 &&
    !(words[from + 1]?.tied && words[from + 1]!.capital && names.peopleOf.has(words[from + 1]!.key))
  )
    return []
  for (let i = from; i < words.length && (i === from || (words[i]!.tied && !words[i - 1]!.owning)); i++) {
    const here = names.peopleOf.get(words[i]!.key)
    if (!here || !words[i]!.capital) break
    const both = i === from ? [...here] : here.filter((one) => people.includes(one))
    if (both.length === 0) break
    people = both
  }
  return [...people]
}

// "Dr." of someone whom the record does not call so.
function courtesies(words: readonly Word[], names: KnownNames): WrittenTitle[] {
  return words.flatMap((word, i): WrittenTitle[] => {
    if (honorificKind(word.key) !== 'doctor' || !word.capital) return []
    let next = i + 1
    while (words[next]?.tied && honorifics.has(words[next]!.key) && !names.peopleOf.has(words[next]!.key)) next++
    const people = words[next]?.tied && words[next]!.capital ? peopleAt(words, next, names) : []
    if (people.length === 0) return []
    const right = people.some(
      (one) =>
        one.keys.has('dr') ||
        one.titles.some((title) => /\b(?:Drs?|Doctor|Ph\.?\s?D)\b|博士|박사/.test(title)) ||
        one.shown.includes('Dr'),
    )
    return [{ start: word.start, end: word.end, people, right, key: 'doctor', recorded: true }]
  })
}

function isProfessor({ titles }: KnownPerson): boolean {
  return titles.some((title) => /\bprof/i.test(title))
}
