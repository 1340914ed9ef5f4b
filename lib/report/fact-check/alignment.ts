import { firstIndexWhere } from '../../domain/report/binary-search'

/** The alignment of a text with the generated text it was edited from. */
export type TextAlignment = {
  /** The place in the generated text that a place of the text replaced: between the nearest words that both have. */
  replaced(start: number, end: number): { start: number; end: number } | null
}

type Token = { text: string; start: number; end: number }
type TokenPair = readonly [Token, Token]

// Above this number of token pairs only the common start and end are aligned.
const maxPairs = 1_000_000

/** Aligns a text with the text it was edited from, both normalized. It is computed at the first call of `replaced`. */
export function alignTexts(text: string, generated: string): TextAlignment {
  let matched: TokenPair[] | undefined
  return {
    replaced(start, end) {
      if (generated === '') return null
      matched ??= align(tokensOf(text), tokensOf(generated))
      const before = firstIndexWhere(matched, ([token]) => token.end > start) - 1
      const after = firstIndexWhere(matched, ([token]) => token.start >= end)
      return { start: matched[before]?.[1].end ?? 0, end: matched[after]?.[1].start ?? generated.length }
    },
  }
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\p{Script=Han}|[\p{L}\p{M}]+|[0-9]+|[^\s\p{L}\p{M}0-9]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function align(text: readonly Token[], generated: readonly Token[]): TokenPair[] {
  const head = sharedStart(text, generated)
  const [textRest, generatedRest] = [text.slice(head), generated.slice(head)]
  const tail = sharedStart(textRest.toReversed(), generatedRest.toReversed())
  const a = textRest.slice(0, textRest.length - tail)
  const b = generatedRest.slice(0, generatedRest.length - tail)
  return [
    ...zip(text.slice(0, head), generated),
    ...(a.length * b.length <= maxPairs ? longestCommon(a, b) : []),
    ...zip(textRest.slice(a.length), generatedRest.slice(b.length)),
  ]
}

/** The number of equal tokens at the start of both. */
function sharedStart(a: readonly Token[], b: readonly Token[]): number {
  const different = a.findIndex((token, i) => token.text !== b[i]?.text)
  return different < 0 ? a.length : different
}

function zip(a: readonly Token[], b: readonly Token[]): TokenPair[] {
  return a.flatMap((token, i): TokenPair[] => {
    const other = b[i]
    return other ? [[token, other]] : []
  })
}

/** The longest common subsequence by dynamic programming. */
function longestCommon(a: readonly Token[], b: readonly Token[]): TokenPair[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const lengthFrom = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i]?.text === b[j]?.text ? lengthFrom(i + 1, j + 1) + 1 : Math.max(lengthFrom(i + 1, j), lengthFrom(i, j + 1))
    }
  }
  const pairs: TokenPair[] = []
  for (let i = 0, j = 0; ;) {
    const [one, other] = [a[i], b[j]]
    if (!one || !other) return pairs
    if (one.text === other.text) {
      pairs.push([one, other])
      i++
      j++
    } else if (lengthFrom(i + 1, j) >= lengthFrom(i, j + 1)) i++
    else j++
  }
}
