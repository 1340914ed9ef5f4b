type Stretch = { start: number; end: number }

/**
 * Where two texts part: of each the stretch between what both begin with and what both end with, in whole words (in
 * Chinese, Japanese and Korean in whole signs). Empty where one only adds to the other.
 */
export function parting(one: string, other: string): [Stretch, Stretch] {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return [between(a, head, tail), between(b, head, tail)]
}

function wordsOf(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}'’.-])+|\s+|./gsu,
    ) ?? []
  )
}

function between(words: readonly string[], head: number, tail: number): Stretch {
  const length = (some: readonly string[]) => some.reduce((sum, word) => sum + word.length, 0)
  return { start: length(words.slice(0, head)), end: length(words.slice(0, words.length - tail)) }
}
