import type { Block } from './report-draft'
import { splitSentences, wordsAlike } from './sentences'

/**
 * A sentence of a block's text as it stands, `start` to `end` in the Markdown. `at` is the told sentence it is, or was
 * made from by a hand; `null` for one that only a hand has written.
 */
export type Piece = {
  readonly start: number
  readonly end: number
  readonly at: number | null
  readonly as: 'told' | 'edited' | 'own'
}

/** How alike a sentence must be to a told one to be that one, edited. */
const leastAlike = 0.4

/** The sentences of a block's text in order, each with the told sentence it stands for. */
export function piecesOf({ text, sentences }: Pick<Block, 'text' | 'sentences'>): Piece[] {
  const told = asTold(
    text,
    sentences.map((one) => one.text),
  )
  const left = sentences.flatMap((_, at) => (told.some((piece) => piece.at === at) ? [] : [at]))
  const others = between(text, told)
  const pairs = others
    .flatMap((piece) =>
      left.map((at) => ({ piece, at, alike: likeness(text.slice(piece.start, piece.end), sentences[at]!.text) })),
    )
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike)
  const made = new Map<Piece, number>()
  for (const { piece, at } of pairs) if (!made.has(piece) && ![...made.values()].includes(at)) made.set(piece, at)
  const edited = others.map((piece): Piece => {
    const at = made.get(piece)
    return at === undefined ? piece : { ...piece, at, as: 'edited' }
  })
  return whole(
    [...told, ...edited].sort((a, b) => a.start - b.start),
    text,
    sentences.map((one) => one.text),
  )
}

// What a sentence was put into, a quotation or words before a colon, may be longer than the sentence.
function likeness(piece: string, told: string): number {
  const [a, b] = [bare(piece), bare(told)]
  const words = b.replace(/[.!?…。！？]+$/u, '')
  return Math.max(
    wordsAlike(a, b),
    words.length >= (/\p{Script=Han}/u.test(words) ? 5 : 12) && a.includes(words) ? leastAlike : 0,
  )
}

// Addresses of links and signs of emphasis are no words.
function bare(markdown: string): string {
  return markdown.replace(/\]\([^()\s]*\)/g, ']').replace(/[*_[\]\\]/g, '')
}

// A full stop that ends no sentence has cut one in two: what follows belongs to it where the two together are more alike.
function whole(pieces: readonly Piece[], text: string, told: readonly string[]): Piece[] {
  return pieces.reduce<Piece[]>((list, piece) => {
    const last = list.at(-1)
    const one = [last, piece].find((part) => part?.as === 'edited')
    const isPair =
      last &&
      one &&
      [last, piece].every(({ as }) => as !== 'told') &&
      [last, piece].some(({ as }) => as === 'own') &&
      !text.slice(last.end, piece.start).includes('\n')
    if (!isPair) return [...list, piece]
    const alike = (from: number, to: number) => wordsAlike(bare(text.slice(from, to)), bare(told[one.at!]!))
    if (alike(last.start, piece.end) <= alike(one.start, one.end)) return [...list, piece]
    return [...list.slice(0, -1), { ...one, start: last.start, end: piece.end }]
  }, [])
}

// Word for word, wherever a hand may have put them; the longest first, for a short one may be part of it.
function asTold(text: string, sentences: readonly string[]): Piece[] {
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
      found.push({ start, end, at, as: end - start === words.length ? 'told' : 'edited' })
      break
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

// The signs of an emphasis are the sentence's where it is emphasised alone: left behind, they would be words of nobody's.
function withEmphasis(text: string, start: number, end: number): { start: number; end: number } {
  const before = emphasisBefore.exec(text.slice(0, start))![0]
  const behind = emphasisBehind.exec(text.slice(end))![0]
  return before === behind ? { start: start - before.length, end: end + behind.length } : { start, end }
}

const emphasisBefore = /[*_]*$/
const emphasisBehind = /^[*_]*/

// Behind the end of another or a colon, not in the midst of one.
function begins(text: string, at: number): boolean {
  return /(?:^|\n|[.!?…:。！？：]["'”’」』）)\]*_]*\s+|[。！？…：][”’」』）*_]*)[*_]*$/u.test(
    text.slice(Math.max(0, at - 12), at),
  )
}

// Nothing is written on to it: what ends without a stop, as headlines do, stands alone on its line.
function ends(text: string, words: string, at: number): boolean {
  const behind = text.slice(at).replace(emphasisBehind, '')
  if (/^[^\S\n]*(?:\n|$)/.test(behind)) return true
  if (!/[.!?…。！？]["'”’」』）)\]*_]*$/u.test(words)) return false
  return /^\s/.test(behind) || (/[。！？」』）]$/u.test(words) && !/^[，、；：。」』）”"]/.test(behind))
}

function between(text: string, told: readonly Piece[]): Piece[] {
  const edges = [0, ...told.flatMap(({ start, end }) => [start, end]), text.length]
  const gaps = edges.flatMap((start, i) => (i % 2 === 0 ? [[start, edges[i + 1]!] as const] : []))
  return gaps.flatMap(([from, to]) =>
    splitSentences(text.slice(from, to)).map(({ start, end }): Piece => ({
      start: from + start,
      end: from + end,
      at: null,
      as: 'own',
    })),
  )
}
