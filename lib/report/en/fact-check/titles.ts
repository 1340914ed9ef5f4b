import { wordList, wordSet } from '../../../domain/text/word-list'
import { type Word, keyOf, wordsOf } from '../../fact-check/plain'

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

const heads = new Map(
  wordList(`
  president chancellor provost rector dean director chair chairman chairwoman chairperson head professor lecturer
  manager minister ambassador mayor governor commissioner coordinator officer librarian principal registrar secretary
  consul counselor counsellor adviser advisor instructor treasurer chief senator king queen prince
`).flatMap((head) => {
    const one =
      { chairman: 'chair', chairwoman: 'chair', chairperson: 'chair', counsellor: 'counselor', advisor: 'adviser' }[
        head
      ] ?? head
    return [
      [head, one],
      [`${head}s`, one],
      [head.replace(/y$/, 'ies'), one],
      [head.replace(/man$/, 'men'), one],
    ] as const
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

/** Words before a name that are no office: Dr., Professor and what goes with them. */
export const honorifics = wordSet(`
  dr prof professor professors mr mrs ms miss madam mx sir dame lord lady hon honorable honourable rev fr father sister
  ir dato datuk datin tan sri seri tun haji hajah h e excellency his her doctor assoc asst emeritus habil drs mme
  monsieur herr frau engr eng gen col lt capt atty arch y b yb ybhg tengku tuan puan
`)

/** True for a word that belongs to a title, and so stands before a name without being part of it. */
export function isTitleWord(key: string): boolean {
  return heads.has(key) || lowering.has(key) || raising.has(key) || honorifics.has(key)
}

/** Every office in these words, in their order. */
export function ranksIn(words: readonly Word[]): Rank[] {
  return words.flatMap((word, i): Rank[] => {
    const head = heads.get(word.key)
    // "Secretary General" ends in its head; "chair" and "head" in small letters are mostly verbs and parts of bodies.
    if (!head || (raising.has(word.key) && heads.has(words[i + 1]?.key ?? '') && words[i + 1]!.tied)) return []
    if (!word.capital && /^(?:chairs?|heads?|chiefs?|principals?|leads?)$/.test(word.key)) return []
    let first = i
    while (
      first > 0 &&
      words[first]!.tied &&
      (lowering.has(words[first - 1]!.key) || raising.has(words[first - 1]!.key)) &&
      words[first - 1]!.capital === word.capital
    )
      first--
    const before = words.slice(first, i).map((one) => one.key)
    const last =
      /^(?:general|emeritus)$/.test(words[i + 1]?.key ?? '') && words[i + 1]!.tied && words[i + 1]!.capital ? i + 1 : i
    return [
      {
        start: words[first]!.start,
        end: words[last]!.end,
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

/** The offices of a title as entered. */
export function ranksOf(title: string): Rank[] {
  return ranksIn(wordsOf(title.replace(/\bProf\b\.?/g, 'Professor')))
}

/** True where a person who holds `held` may be called `written`: what raises it may be left out, what lowers it not. */
export function mayBeCalled(written: Rank, held: readonly Rank[]): boolean {
  return held.some(
    (one) =>
      one.head === written.head &&
      (one.lowered === written.lowered || (one.head === 'professor' && written.lowered === '')) &&
      written.raised.every((key) => one.raised.includes(key)),
  )
}

/** The honorific's kind: what it claims of a person. `null` for one that claims nothing to be checked. */
export function honorificKind(word: string): 'doctor' | 'professor' | null {
  const key = keyOf(word)
  return /^(?:dr|doctor|drs)$/.test(key) ? 'doctor' : /^(?:prof|professor)s?$/.test(key) ? 'professor' : null
}
