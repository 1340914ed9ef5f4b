// Where one sentence ends and the next begins, in text that hands have written. Nothing rests on it but where a mark is
// set, so that an abbreviation it does not know costs little.

const ends = /(?:[.!?…]+["'”’)\]*_]*(?=\s+[\p{Lu}\p{N}“"'‘([*_\p{Lo}]|\s*$)|[。！？…]+[」』）”’"*_]*|\n+)/gu
const abbreviation = /(?:^|[\s(“"])(?:(?:\p{Lu}\.)*\p{Lu}|Dr|Prof|Assoc|Asst|Mr|Mrs|Ms|Mx|Hon|St|No|vs|e\.g|i\.e|Univ|Dept|Inc|Ltd|Co|Gen|Sen|Gov|Jr|Sr|Ph\.D|p|pp)\.$/u

/** The sentences of a text as `start` and `end`, without the blanks around them. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  const close = (end: number) => {
    const words = text.slice(start, end)
    const blank = words.length - words.trimStart().length
    if (words.trim() !== '') found.push({ start: start + blank, end: start + words.trimEnd().length })
    start = end
  }
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && end < text.length && abbreviation.test(text.slice(Math.max(0, match.index - 12), match.index + 1))) continue
    close(end)
  }
  close(text.length)
  return found
}

/** From 0 to 1: the words two sentences share, of all they have. Of Chinese, Japanese and Korean the signs count. */
export function wordsAlike(one: string, other: string): number {
  const [a, b] = [countedWords(one), countedWords(other)]
  let both = 0
  for (const [word, times] of a) both += Math.min(times, b.get(word) ?? 0)
  const all = total(a) + total(b)
  return all === 0 ? 0 : (2 * both) / all
}

function countedWords(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

function total(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((sum, times) => sum + times, 0)
}
