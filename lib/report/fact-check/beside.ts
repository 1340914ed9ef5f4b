/** Where a sentence stands beside the one it was edited from. */
export type Beside = {
  /** The place in `told` that this place of the text replaced, between the last and the next word that both have. */
  replaced(start: number, end: number): { start: number; end: number } | null
}

type Sign = { text: string; start: number; end: number }

// Beyond this many pairs of signs the two are not laid side by side: only what they share at both ends is seen.
const mostPairs = 1_000_000

/** Lays a text beside what it was edited from, both levelled. The work is done at the first question. */
export function layBeside(text: string, generated: string): Beside {
  let matched: (readonly [Sign, Sign])[] | undefined
  return {
    replaced(start, end) {
      if (generated === '') return null
      matched ??= align(signsOf(text), signsOf(generated))
      const before = firstWhere(matched, ([sign]) => sign.end > start) - 1
      const after = firstWhere(matched, ([sign]) => sign.start >= end)
      return { start: matched[before]?.[1].end ?? 0, end: matched[after]?.[1].start ?? generated.length }
    },
  }
}

// The pairs are in order: half of them is left out at each look.
function firstWhere<T>(ordered: readonly T[], test: (one: T) => boolean): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(ordered[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function signsOf(text: string): Sign[] {
  return [...text.matchAll(/\p{Script=Han}|[\p{L}\p{M}]+|[0-9]+|[^\s\p{L}\p{M}0-9]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function align(text: readonly Sign[], generated: readonly Sign[]): (readonly [Sign, Sign])[] {
  const pairs: [Sign, Sign][] = []
  let from = 0
  while (from < text.length && from < generated.length && text[from]!.text === generated[from]!.text) {
    pairs.push([text[from]!, generated[from]!])
    from++
  }
  let tail = 0
  while (
    tail < text.length - from &&
    tail < generated.length - from &&
    text.at(-1 - tail)!.text === generated.at(-1 - tail)!.text
  )
    tail++
  const a = text.slice(from, text.length - tail)
  const b = generated.slice(from, generated.length - tail)
  if (a.length * b.length <= mostPairs) pairs.push(...longestShared(a, b))
  for (let i = tail; i > 0; i--) pairs.push([text.at(-i)!, generated.at(-i)!])
  return pairs
}

function longestShared(a: readonly Sign[], b: readonly Sign[]): [Sign, Sign][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i]!.text === b[j]!.text
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const pairs: [Sign, Sign][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]!.text === b[j]!.text) pairs.push([a[i++]!, b[j++]!])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}
