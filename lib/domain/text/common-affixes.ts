type Stretch = { start: number; end: number }

/**
 * Where two texts differ: in each, the range between their common beginning and their common end, in whole words
 * (whole characters of Chinese, Japanese and Korean). Empty in a text to which the other only adds.
 */
export function parting(one: string, other: string): [Stretch, Stretch] {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return [between(a, head, tail), between(b, head, tail)]
}

const eastAsian = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`
const otherWord = String.raw`(?:(?!${eastAsian})[\p{L}\p{N}\p{M}'’.-])+`
const token = new RegExp(String.raw`${eastAsian}|${otherWord}|\s+|.`, 'gsu')

function wordsOf(text: string): string[] {
  return text.match(token) ?? []
}

function between(words: readonly string[], head: number, tail: number): Stretch {
  const length = (some: readonly string[]) => some.reduce((sum, word) => sum + word.length, 0)
  return { start: length(words.slice(0, head)), end: length(words.slice(0, words.length - tail)) }
}
