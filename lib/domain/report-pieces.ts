import type { Block } from './report-draft'
import { splitSentences, wordsAlike } from './sentences'

/**
 * A sentence of a block's text as it stands, `start` to `end` in the Markdown. `at` is the told sentence it is, or was
 * made from by a hand; `null` for one that only a hand has written.
 */
export type Piece = { readonly start: number; readonly end: number; readonly at: number | null; readonly as: 'told' | 'edited' | 'own' }

/** How alike a sentence must be to a told one to be that one, edited. */
const leastAlike = 0.4

/** The sentences of a block's text in order, each with the told sentence it stands for. */
export function piecesOf({ text, sentences }: Pick<Block, 'text' | 'sentences'>): Piece[] {
  const told = asTold(text, sentences.map((one) => one.text))
  const left = sentences.flatMap((_, at) => (told.some((piece) => piece.at === at) ? [] : [at]))
  const others = between(text, told)
  const pairs = others.flatMap((piece) => left.map((at) => ({ piece, at, alike: wordsAlike(text.slice(piece.start, piece.end), sentences[at]!.text) })))
    .filter(({ alike }) => alike >= leastAlike).sort((a, b) => b.alike - a.alike)
  const made = new Map<Piece, number>()
  for (const { piece, at } of pairs) if (!made.has(piece) && ![...made.values()].includes(at)) made.set(piece, at)
  const edited = others.map((piece): Piece => {
    const at = made.get(piece)
    return at === undefined ? piece : { ...piece, at, as: 'edited' }
  })
  return whole([...told, ...edited].sort((a, b) => a.start - b.start), text, sentences.map((one) => one.text))
}

// A full stop that ends no sentence has cut one in two: what follows belongs to it where the two together are more alike.
function whole(pieces: readonly Piece[], text: string, told: readonly string[]): Piece[] {
  return pieces.reduce<Piece[]>((list, piece) => {
    const last = list.at(-1)
    const one = [last, piece].find((part) => part?.as === 'edited')
    const isPair = last && one && [last, piece].every(({ as }) => as !== 'told') && [last, piece].some(({ as }) => as === 'own') && !text.slice(last.end, piece.start).includes('\n')
    if (!isPair) return [...list, piece]
    const alike = (from: number, to: number) => wordsAlike(text.slice(from, to), told[one.at!]!)
    if (alike(last.start, piece.end) <= alike(one.start, one.end)) return [...list, piece]
    return [...list.slice(0, -1), { ...one, start: last.start, end: piece.end }]
  }, [])
}

// Word for word, wherever a hand may have put them; the longest first, for a short one may be part of it.
function asTold(text: string, sentences: readonly string[]): Piece[] {
  const found: Piece[] = []
  for (const [at, words] of [...sentences.entries()].sort(([, a], [, b]) => b.length - a.length)) {
    if (words === '') continue
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
      const end = start + words.length
      if (!begins(text, start) || found.some((piece) => start < piece.end && piece.start < end)) continue
      found.push({ start, end, at, as: 'told' })
      break
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

// Behind the end of another, not in the midst of one.
function begins(text: string, at: number): boolean {
  return /(?:^|[.!?…。！？"'”’」』）)\]*_:：]\s*|\n)$/u.test(text.slice(0, at).slice(-8))
}

function between(text: string, told: readonly Piece[]): Piece[] {
  const edges = [0, ...told.flatMap(({ start, end }) => [start, end]), text.length]
  const gaps = edges.flatMap((start, i) => (i % 2 === 0 ? [[start, edges[i + 1]!] as const] : []))
  return gaps.flatMap(([from, to]) => splitSentences(text.slice(from, to)).map(({ start, end }): Piece => ({ start: from + start, end: from + end, at: null, as: 'own' })))
}
