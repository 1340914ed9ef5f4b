import { wordList, wordSet } from '../../../domain/text/word-list'
import { type Word, keyOf, wordsOf } from '../../fact-check/normalized-text'
import { wordAt } from './word-at'

/** A title as written: its head ("president"), words that lower it ("vice") and words that raise it ("executive"). */
export type Rank = {
  start: number
  end: number
  head: string
  lowered: string
  raised: string[]
  first: number
  last: number
}

const headWords = wordList(`
  president chancellor provost rector dean director chair chairman chairwoman chairperson head professor lecturer
  manager minister ambassador mayor governor commissioner coordinator officer librarian principal registrar secretary
  consul counselor counsellor adviser advisor instructor treasurer chief senator king queen prince
`)
const synonyms = new Map([
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['counsellor', 'counselor'],
  ['advisor', 'adviser'],
])
// Singulars and plurals with their head.
const heads = new Map(
  headWords.flatMap((word) => {
    const head = synonyms.get(word) ?? word
    const forms = [word, `${word}s`, word.replace(/y$/, 'ies'), word.replace(/man$/, 'men')]
    return forms.map((form) => [form, head] as const)
  }),
)
const lowering = wordSet(`
  vice deputy associate assistant pro acting interim former honorary co sub adjunct visiting under assoc asst incoming
  outgoing designate ex
`)
const raising = wordSet(`
  executive senior chief general permanent prime first distinguished chair full university college high managing
  principal lead head group regional founding
`)

/** Words before a name that are no rank, such as "Dr." and "Professor". */
export const honorifics = wordSet(`
  dr prof professor professors mr mrs ms miss madam mx sir dame lord lady hon honorable honourable rev fr father sister
  ir dato datuk datin tan sri seri tun haji hajah h e excellency his her doctor assoc asst emeritus habil drs mme
  monsieur herr frau engr eng gen col lt capt atty arch y b yb ybhg tengku tuan puan
`)

/** True for a word that belongs to a title, so that before a name it is not part of the name. */
export function isTitleWord(key: string): boolean {
  return heads.has(key) || lowering.has(key) || raising.has(key) || honorifics.has(key)
}

/** All ranks in these words, in order. */
export function ranksIn(words: readonly Word[]): Rank[] {
  return words.flatMap((word, i): Rank[] => {
    const head = heads.get(word.key)
    const next = wordAt(words, i + 1)
    // "Chief Secretary": the head follows. In lower case, "chair" and "head" are mostly verbs and parts of the body.
    if (!head || (raising.has(word.key) && heads.has(next.key) && next.isAdjacent)) return []
    if (!word.isCapitalized && /^(?:chairs?|heads?|chiefs?|principals?|leads?)$/.test(word.key)) return []
    const first = firstModifier(words, i)
    const before = words.slice(first, i).map((one) => one.key)
    const last = next.isAdjacent && next.isCapitalized && /^(?:general|emeritus)$/.test(next.key) ? i + 1 : i
    return [
      {
        start: wordAt(words, first).start,
        end: wordAt(words, last).end,
        head,
        first,
        last,
        lowered: before
          .filter((key) => lowering.has(key))
          .map((key) => ({ assoc: 'associate', asst: 'assistant' })[key] ?? key)
          .sort()
          .join(' '),
        raised: before.filter((key) => raising.has(key) && key !== 'university' && key !== 'college'),
      },
    ]
  })
}

// The index of the first word that lowers or raises the head: of "Executive" in "Executive Vice President".
function firstModifier(words: readonly Word[], head: number): number {
  const { isCapitalized } = wordAt(words, head)
  let first = head
  while (first > 0 && wordAt(words, first).isAdjacent) {
    const before = wordAt(words, first - 1)
    if (!(lowering.has(before.key) || raising.has(before.key)) || before.isCapitalized !== isCapitalized) break
    first--
  }
  return first
}

/** The ranks of a title as entered. */
export function ranksOf(title: string): Rank[] {
  return ranksIn(wordsOf(title.replace(/\bProf\b\.?/g, 'Professor')))
}

/** True if `written` is correct for a person with the ranks `ownRanks`. Words that raise a rank may be omitted. */
export function mayBeCalled(written: Rank, ownRanks: readonly Rank[]): boolean {
  return ownRanks.some(
    (one) =>
      one.head === written.head &&
      (one.lowered === written.lowered || (one.head === 'professor' && written.lowered === '')) &&
      written.raised.every((key) => one.raised.includes(key)),
  )
}

/** The degree or rank of an honorific; `null` if it needs no check. */
export function honorificKind(word: string): 'doctor' | 'professor' | null {
  const key = keyOf(word)
  return /^(?:dr|doctor|drs)$/.test(key) ? 'doctor' : /^(?:prof|professor)s?$/.test(key) ? 'professor' : null
}
