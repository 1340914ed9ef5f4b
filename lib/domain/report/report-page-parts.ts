import type { Block } from './report-draft'
import { splitSentences, wordSimilarity } from './sentences'

/**
 * A sentence of a block's current text, `start` to `end` in the Markdown. `at`: the index of the generated sentence
 * that it equals or was edited from; `null` for one that the user wrote.
 */
export type Piece = {
  readonly start: number
  readonly end: number
  readonly at: number | null
  readonly as: 'generated' | 'edited' | 'own'
}

/** The similarity from which a sentence counts as an edited version of a generated one. */
const minSimilarity = 0.4

/** The sentences of a block's text in order, each with the generated sentence that it comes from. */
export function piecesOf({ text, sentences }: Pick<Block, 'text' | 'sentences'>): Piece[] {
  const unedited = asGenerated(
    text,
    sentences.map((one) => one.text),
  )
  const left = [...sentences.entries()].filter(([at]) => !unedited.some((piece) => piece.at === at))
  const others = between(text, unedited)
  const pairs = others
    .flatMap((piece) =>
      left.map(([at, sentence]) => ({
        piece,
        at,
        alike: similarityOf(text.slice(piece.start, piece.end), sentence.text),
      })),
    )
    .filter(({ alike: similarity }) => similarity >= minSimilarity)
    .sort((a, b) => b.alike - a.alike)
  const sourceOfPiece = new Map<Piece, number>()
  for (const { piece, at } of pairs)
    if (!sourceOfPiece.has(piece) && ![...sourceOfPiece.values()].includes(at)) sourceOfPiece.set(piece, at)
  const edited = others.map((piece): Piece => {
    const at = sourceOfPiece.get(piece)
    return at === undefined ? piece : { ...piece, at, as: 'edited' }
  })
  return whole(
    [...unedited, ...edited].sort((a, b) => a.start - b.start),
    text,
    sentences.map((one) => one.text),
  )
}

// Text added around a sentence, such as a quotation, may be longer than the sentence itself.
function similarityOf(piece: string, unedited: string): number {
  const [a, b] = [bare(piece), bare(unedited)]
  const words = b.replace(/[.!?…。！？]+$/u, '')
  return Math.max(
    wordSimilarity(a, b),
    words.length >= (/\p{Script=Han}/u.test(words) ? 5 : 12) && a.includes(words) ? minSimilarity : 0,
  )
}

// Without the targets of links and the marks of emphasis.
function bare(markdown: string): string {
  return markdown.replace(/\]\([^()\s]*\)/g, ']').replace(/[*_[\]\\]/g, '')
}

// Joins two pieces that a full stop has split within a sentence, if the generated one is more similar to both together.
function whole(pieces: readonly Piece[], text: string, unedited: readonly string[]): Piece[] {
  return pieces.reduce<Piece[]>((list, piece) => {
    const last = list.at(-1)
    const one = [last, piece].find((part) => part?.as === 'edited')
    const isPair =
      last &&
      one &&
      [last, piece].every(({ as }) => as !== 'generated') &&
      [last, piece].some(({ as }) => as === 'own') &&
      !text.slice(last.end, piece.start).includes('\n')
    if (!isPair) return [...list, piece]
    const source = one.at === null ? '' : (unedited[one.at] ?? '')
    const similarity = (from: number, to: number) => wordSimilarity(bare(text.slice(from, to)), bare(source))
    if (similarity(last.start, piece.end) <= similarity(one.start, one.end)) return [...list, piece]
    return [...list.slice(0, -1), { ...one, start: last.start, end: piece.end }]
  }, [])
}

// Finds unchanged sentences at any position; the longest first, because a short one may be part of it.
function asGenerated(text: string, sentences: readonly string[]): Piece[] {
  const found: Piece[] = []
  for (const [at, words] of [...sentences.entries()].sort(([, a], [, b]) => b.length - a.length)) {
    if (words === '') continue
    for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1)) {
      const { start, end } = withEmphasis(text, place, place + words.length)
      if (
        !begins(text, start) ||
        !ends(text, words, end) ||
        found.some((piece) => start < piece.end && piece.start < end)
      )
        continue
      found.push({ start, end, at, as: end - start === words.length ? 'generated' : 'edited' })
      break
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

// Includes marks of emphasis around exactly this sentence. Otherwise they would remain as a piece of their own.
function withEmphasis(text: string, start: number, end: number): { start: number; end: number } {
  const [before = ''] = emphasisBefore.exec(text.slice(0, start)) ?? []
  const [behind = ''] = emphasisBehind.exec(text.slice(end)) ?? []
  return before === behind ? { start: start - before.length, end: end + behind.length } : { start, end }
}

const emphasisBefore = /[*_]*$/
const emphasisBehind = /^[*_]*/

// True after the end of another sentence or a colon.
function begins(text: string, at: number): boolean {
  return /(?:^|\n|[.!?…:。！？：]["'”’」』）)\]*_]*\s+|[。！？…：][”’」』）*_]*)[*_]*$/u.test(
    text.slice(Math.max(0, at - 12), at),
  )
}

// True if the sentence is not continued. One without final punctuation, such as a headline, needs a line of its own.
function ends(text: string, words: string, at: number): boolean {
  const behind = text.slice(at).replace(emphasisBehind, '')
  if (/^[^\S\n]*(?:\n|$)/.test(behind)) return true
  if (!/[.!?…。！？]["'”’」』）)\]*_]*$/u.test(words)) return false
  return /^\s/.test(behind) || (/[。！？」』）]$/u.test(words) && !/^[，、；：。」』）”"]/.test(behind))
}

function between(text: string, unedited: readonly Piece[]): Piece[] {
  const starts = [0, ...unedited.map(({ end }) => end)]
  const gaps = starts.map((start, i) => [start, unedited[i]?.start ?? text.length] as const)
  return gaps.flatMap(([from, to]) =>
    splitSentences(text.slice(from, to)).map(({ start, end }): Piece => ({
      start: from + start,
      end: from + end,
      at: null,
      as: 'own',
    })),
  )
}
