import type { KnownPerson, KnownNames } from '../../fact-check/known-names'
import type { WrittenTitle } from '../../fact-check/written'
import { type Word, wordsOf } from '../../fact-check/normalized-text'
import { memoized } from '../../memoized'
import { suffixes } from './capitals'
import { type Rank, honorificKind, honorifics, isTitleWord, mayBeCalled, ranksIn, ranksOf } from './titles'
import { wordAt } from './word-at'

/** The ranks of each recorded person by id, and all ranks in the record. */
type Offices = { byPerson: Map<string, Rank[]>; all: Rank[] }

/** Reads the titles of people and the titles in the texts of the record. */
const officesOf = memoized((names: KnownNames): Offices => {
  const byPerson = new Map(
    names.people.map((one) => [
      one.id,
      one.titles.filter((title) => /\p{Script=Latin}{2}/u.test(title)).flatMap(ranksOf),
    ]),
  )
  const all = [...byPerson.values()].flat()
  for (const text of names.texts) {
    const words = wordsOf(text)
    const ranks = ranksIn(words)
    all.push(...ranks)
    for (const { rank, people } of attached(text, words, ranks, names))
      for (const one of people) byPerson.get(one.id)?.push(rank)
  }
  return { byPerson, all }
})

/** All titles in an English text; first those next to the name of a recorded person. */
export function titlesIn(plain: string, names: KnownNames): WrittenTitle[] {
  const offices = officesOf(names)
  const words = wordsOf(plain)
  const ranks = ranksIn(words)
  const attachedRanks = attached(plain, words, ranks, names)
  const bound = new Set(attachedRanks.map(({ rank }) => rank))
  const named = attachedRanks.map(({ rank, people }): WrittenTitle => {
    // A title entered in another script may be translated. The title of a person without one is unknown.
    const foreign = people.some((one) => one.shownTitles.some((title) => !/\p{Script=Latin}{2}/u.test(title)))
    const right =
      foreign ||
      people.some((one) => mayBeCalled(rank, offices.byPerson.get(one.id) ?? [])) ||
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
      recorded: !wordAt(words, rank.last).isCapitalized || mayBeCalled(rank, offices.all),
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
    while (i < words.length && wordAt(words, i).isAdjacent && i - rank.last < 9) {
      const { key, isCapitalized } = wordAt(words, i)
      if (honorifics.has(key) && isCapitalized && !names.peopleOf.has(key)) i++
      else if (!isCapitalized && (unit ? /^(?:for|the|of)$/ : /^for$/).test(key)) {
        unit = true
        i++
      } else if (unit && isCapitalized && !names.peopleOf.has(key) && ranks[n + 1]?.first !== i) i++
      else break
    }
    const next = wordAt(words, i)
    const people =
      next.isAdjacent && next.isCapitalized && !wordAt(words, rank.last).isPossessive ? peopleAt(words, i, names) : []
    if (people.length > 0) return [{ rank, people }]
    // The title belongs to a name in another script that follows it and its unit.
    const { end } = wordAt(words, i - 1)
    if (/^(?: (?:Dr|Prof|Mr|Ms|Mrs)\.?)* \p{Lo}/u.test(plain.slice(end, end + 24))) return []
    const behind = behindName(plain, words, rank, ranks[n - 1], names)
    return behind.length > 0 && !(next.isAdjacent && next.isCapitalized && isTitleWord(next.key))
      ? [{ rank, people: behind }]
      : []
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
  const article = wordAt(words, i - 1).key
  // "A, the president, and B" is a list of three; "A, the president of …" is one person.
  if (wordAt(words, i).isAdjacent && /^(?:the|a|an)$/.test(article)) {
    if (article !== 'the' || !/^(?:of|at)$/.test(wordAt(words, rank.last + 1).key)) return []
    i--
  }
  // Capitalised words before the head, up to the comma: "International Relations Coordinator".
  for (; i > 0 && i > rank.first - 5 && wordAt(words, i).isAdjacent; i--) {
    const { key, isCapitalized } = wordAt(words, i - 1)
    if (!isCapitalized || key === 'the' || suffixes.has(key) || names.peopleOf.has(key)) break
  }
  const [last, opening] = [wordAt(words, i - 1), wordAt(words, i)]
  if (!last.isCapitalized || opening.isAdjacent || last.isPossessive || !names.peopleOf.has(last.key)) return []
  if (before && before.last >= i - 1) return []
  if (!/^(?:, | \()$/.test(plain.slice(last.end, opening.start))) return []
  let first = i - 1
  while (first > 0 && wordAt(words, first).isAdjacent && names.peopleOf.has(wordAt(words, first - 1).key)) first--
  return peopleAt(words, first, names)
}

function peopleAt(words: readonly Word[], from: number, names: KnownNames): KnownPerson[] {
  let people: readonly KnownPerson[] = []
  const next = wordAt(words, from + 1)
  // An initial does not identify a person: "Head of X and Y".
  if (wordAt(words, from).text.length === 1 && !(next.isAdjacent && next.isCapitalized && names.peopleOf.has(next.key)))
    return []
  for (let i = from; i < words.length; i++) {
    const { key, isCapitalized, isAdjacent } = wordAt(words, i)
    if (i > from && (!isAdjacent || wordAt(words, i - 1).isPossessive)) break
    const here = names.peopleOf.get(key)
    if (!here || !isCapitalized) break
    const both = i === from ? [...here] : here.filter((one) => people.includes(one))
    if (both.length === 0) break
    people = both
  }
  return [...people]
}

// "Dr.": it must be recorded.
function courtesies(words: readonly Word[], names: KnownNames): WrittenTitle[] {
  return words.flatMap((word, i): WrittenTitle[] => {
    if (honorificKind(word.key) !== 'doctor' || !word.isCapitalized) return []
    const after = (n: number) => wordAt(words, n)
    let next = i + 1
    while (after(next).isAdjacent && honorifics.has(after(next).key) && !names.peopleOf.has(after(next).key)) next++
    const people = after(next).isAdjacent && after(next).isCapitalized ? peopleAt(words, next, names) : []
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
