import { readRef } from './fact-ref'
import { hasTitledName, holdsOwnName } from './name-mention'
import type { Asked } from '../name-check/name-check'
import type { PersonName } from '../text/person-name'
import type { Block, BlockKind } from './report-draft'
import { plainWords, readMarkdown } from './rich-text'
import { splitSentences } from './sentences'

// Selects the sentences of a report that one person may see before publication: those about that person.

/** A sentence of the report as plain text. `isVerbatim`: it contains a direct quotation of the person. */
export type SentenceAboutPerson = { readonly text: string; readonly kind: BlockKind; readonly isVerbatim: boolean }

type Written = Pick<Block, 'kind' | 'sentences' | 'text'>
type Piece = SentenceAboutPerson & { readonly at: number }

/**
 * The sentences of a report about one person, in order. A generated sentence is selected if it is based on a record of
 * the person, a sentence written by a user if it names the person. `others`: all other people of the trip, to exclude
 * people with the same name.
 */
export function sentencesAbout(
  blocks: readonly Written[],
  asked: Asked,
  others: readonly PersonName[],
): SentenceAboutPerson[] {
  const refs = refTestsOf(asked)
  return blocks.flatMap((block) =>
    aboutIn(block, asked, refs, others)
      .sort((a, b) => a.at - b.at)
      .map(({ text, kind, isVerbatim }) => ({ text, kind, isVerbatim })),
  )
}

type RefTests = { readonly isAboutPerson: (ref: string) => boolean; readonly isOwnQuote: (ref: string) => boolean }

function refTestsOf({ person, hosts, quotes, signed }: Asked): RefTests {
  const lines = new Set([
    `person ${person.id}`,
    ...hosts.map(({ id }) => `host ${id}`),
    ...quotes.map(({ id }) => `quote ${id}`),
  ])
  const direct = new Set(quotes.filter(({ form }) => form === 'direct').map(({ id }) => id))
  return {
    isAboutPerson(ref) {
      const read = readRef(ref)
      if (!read) return false
      // Signers are referenced by their index.
      const place = /^signers\[(\d+)\]$/.exec(read.field)?.[1]
      if (read.noun === 'agreement')
        return (
          place !== undefined &&
          signed.some(({ id, signerIds }) => id === read.id && signerIds[Number(place)] === person.id)
        )
      return lines.has(`${read.noun} ${read.id}`)
    },
    isOwnQuote: (ref) => {
      const read = readRef(ref)
      return read?.noun === 'quote' && direct.has(read.id)
    },
  }
}

function aboutIn(
  { kind, sentences, text }: Written,
  asked: Asked,
  { isAboutPerson, isOwnQuote }: RefTests,
  others: readonly PersonName[],
): Piece[] {
  let rest = plain(text)
  const found: Piece[] = []
  for (const sentence of sentences) {
    const words = plain(sentence.text)
    const at = placeOf(words, rest, kind)
    if (at < 0) continue
    // Replace the sentence by line breaks of the same length, to keep the offsets and to separate its neighbours.
    rest = rest.slice(0, at) + '\n'.repeat(words.length) + rest.slice(at + words.length)
    const refs = [...sentence.facts, ...(sentence.again ?? [])]
    if (refs.some(isAboutPerson))
      found.push({ at, text: words, kind, isVerbatim: sentence.facts.some(isOwnQuote) && hasMarks(words) })
  }
  const isFromOwnQuote = sentences.some(({ facts }) => facts.some(isOwnQuote))
  const names = (words: string) => holdsOwnName(words, asked.person.name, others) || hasTitledName(words, asked, others)
  for (const { start, end } of kind === 'headline' ? wholeOf(rest) : splitSentences(rest)) {
    const words = rest.slice(start, end)
    if (names(words)) found.push({ at: start, text: words, kind, isVerbatim: isFromOwnQuote && hasMarks(words) })
  }
  return found
}

// An unchanged generated sentence has no text attached before or after it.
function placeOf(words: string, rest: string, kind: BlockKind): number {
  if (words === '') return -1
  if (kind !== 'paragraph') return rest.trim() === words ? rest.indexOf(words) : -1
  for (let at = rest.indexOf(words); at >= 0; at = rest.indexOf(words, at + 1)) {
    const before = rest.slice(0, at)
    const behind = rest.slice(at + words.length)
    if (
      (before === '' || /[\s。！？」』）]$/.test(before.slice(-1))) &&
      (behind === '' || /^\s/.test(behind) || /[。！？」』）]$/.test(words.slice(-1)))
    )
      return at
  }
  return -1
}

function wholeOf(rest: string): { start: number; end: number }[] {
  const start = rest.length - rest.trimStart().length
  return rest.trim() === '' ? [] : [{ start, end: rest.trimEnd().length }]
}

function hasMarks(words: string): boolean {
  return /[“”"「」『』«»‘]/.test(words)
}

function plain(markdown: string): string {
  return plainWords(readMarkdown(markdown))
}
