import { firstIndexWhere } from './binary-search'
import { type Pair, pairedMarks } from './paired-marks'

// Splits plain text or Markdown written by users into sentences. Text between quotation marks or brackets is not split,
// so that a quotation is never shown in part.

const always =
  'Dr|Dra|Drs|Prof|Assoc|Asst|Assist|Mr|Mrs|Ms|Mx|Hon|Rev|Rt|St|Fr|Ir|Ing|Gen|Sen|Gov|Capt|Col|Lt|' +
  'Univ|Dept|Vol|vs|cf|ca|approx|e\\.g|i\\.e|h\\.c|Ph\\.D'
// Not after a letter or a number; Chinese characters may precede without a space.
const head = '(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}])'
/** Never the end of a sentence. */
const abbreviation = new RegExp(`${head}(?:${always})\\.$`, 'u')
/** Not before a figure: "No. 5", "Sept. 12". */
const beforeFigure = new RegExp(`${head}(?:No|Nos|Fig|pp?|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\\.$`, 'u')
/** Initials and parts of names end a sentence only before a word that cannot begin a name (`opener`). */
const partOfName = new RegExp(`${head}(?:(?:\\p{Lu}\\.)*\\p{Lu}|Inc|Ltd|Co|Corp|Jr|Sr)\\.$`, 'u')
const company = new RegExp(`${head}(?:Inc|Ltd|Co|Corp)\\.$`, 'u')
const opener = /^\s+[*_]*(?:The|They|It|Its|This|These|During|After|Both|We)\s/
/** A title begins a sentence after a company, but not in "U.S. President". */
const title =
  /^\s+[*_]*(?:Professors?|(?:Vice |Deputy )?(?:President|Chancellor|Rector|Dean|Director|Chairman|Chair)s?)\s/

/** The sentences of a text as `start` and `end`, without surrounding space. Every word is in one of them. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let lineAt = 0
  for (const line of text.split('\n')) {
    let from = 0
    for (const end of [...endsIn(line), line.length]) {
      const words = line.slice(from, end)
      const blank = words.length - words.trimStart().length
      if (words.trim() !== '') found.push({ start: lineAt + from + blank, end: lineAt + from + words.trimEnd().length })
      from = end
    }
    lineAt += line.length + 1
  }
  return found
}

// What follows a Chinese mark within one sentence: other marks, and words that join a quotation to the next one.
const continuesChinese = /^(?:[，、；：。！？」』）]|(?:以?及|[與和或等])(?=[「『]))/

function endsIn(line: string): number[] {
  const pairs = pairedMarks(line)
  const closes = new Map(pairs.map((pair) => [pair.close, pair]))
  const within = withinOf(line.length, pairs)
  const closesEmphasis = emphasisIn(line)
  const ends: number[] = []
  for (const { 0: punctuation, index } of line.matchAll(/[.!?…。！？]+/gu)) {
    const punctuationEnd = index + punctuation.length
    const end = behindMarks(line, punctuationEnd, closes, closesEmphasis)
    // Punctuation after a closing mark appears again as a match of its own.
    const from = ends.at(-1) ?? 0
    if (end <= from || (within[end] ?? 0) > 0) continue
    if (pairsIn(closes, punctuationEnd, end).some((pair) => goesOn(line, from, pair))) continue
    if (
      /[。！？]/.test(punctuation) || /[」』]/.test(line.slice(punctuationEnd, end))
        ? !continuesChinese.test(line.slice(end))
        : isEnd(line, punctuationEnd, end)
    )
      ends.push(end)
  }
  return ends
}

// For each position of a line, the number of pairs around it; a closing mark is not within its pair.
function withinOf(length: number, pairs: readonly Pair[]): Int32Array {
  const changes = new Int32Array(length + 2)
  const add = (at: number, change: number) => {
    changes[at] = (changes[at] ?? 0) + change
  }
  for (const { open, close } of pairs) {
    add(open + 1, 1)
    add(close + 1, -1)
  }
  let depth = 0
  return changes.map((change) => (depth += change))
}

function pairsIn(closes: ReadonlyMap<number, Pair>, from: number, to: number): Pair[] {
  return Array.from({ length: to - from }, (_, i) => closes.get(from + i)).filter((pair) => pair !== undefined)
}

// The sentence continues after a title, 《…？》, and after brackets that opened within it, "(… Univ.)".
function goesOn(line: string, from: number, { open, close }: Pair): boolean {
  const mark = line.charAt(close)
  return /[》〉]/.test(mark) || (/[)）\]】]/.test(mark) && line.slice(from, open).trim() !== '')
}

// The end of the sentence, including closing marks and the marks of an emphasis that ends with it.
function behindMarks(
  line: string,
  punctuationEnd: number,
  closes: ReadonlyMap<number, Pair>,
  closesEmphasis: (at: number, signs: string) => boolean,
): number {
  let end = punctuationEnd
  for (;;) {
    const emphasis = /^[*_]+/.exec(line.slice(end))?.[0] ?? ''
    if (emphasis !== '' && closesEmphasis(end, emphasis)) end += emphasis.length
    else if (closes.has(end) || /^(?:[”’」』）)\]»›】》〞]|["'](?=\s|$))/.test(line.slice(end))) end += 1
    else return end
  }
}

// Returns whether emphasis marks at a position are closing ones: no word follows, or the same marks are open before.
// Positions are cached, because a line may consist of punctuation only.
function emphasisIn(line: string): (at: number, signs: string) => boolean {
  const known = new Map<string, number[]>()
  return (at, signs) => {
    const behind = line.slice(at + signs.length)
    if (behind === '' || /^[\s\p{P}]/u.test(behind)) return true
    const places = known.get(signs) ?? placesIn(line, signs)
    known.set(signs, places)
    return firstIndexWhere(places, (place) => place > at - signs.length) % 2 === 1
  }
}

function placesIn(line: string, signs: string): number[] {
  const places: number[] = []
  for (let at = line.indexOf(signs); at >= 0; at = line.indexOf(signs, at + signs.length)) places.push(at)
  return places
}

function isEnd(line: string, punctuationEnd: number, end: number): boolean {
  const behind = line.slice(end)
  if (!/^\s+[*_]*[^\p{Ll}\s*_]/u.test(behind)) return false
  // An abbreviation directly before a closing mark ends the sentence.
  if (/[^*_]/.test(line.slice(punctuationEnd, end))) return true
  const until = line.slice(Math.max(0, punctuationEnd - 16), punctuationEnd)
  if (abbreviation.test(until) || (beforeFigure.test(until) && /^\s+\d/.test(behind))) return false
  return !partOfName.test(until) || opener.test(behind) || (company.test(until) && title.test(behind))
}

/** From 0 to 1: the share of common words; of Chinese, Japanese and Korean, the share of common characters. */
export function wordSimilarity(one: string, other: string): number {
  const [a, b] = [countedWords(one), countedWords(other)]
  let both = 0
  for (const [word, times] of a) both += Math.min(times, b.get(word) ?? 0)
  const all = total(a) + total(b)
  return all === 0 ? 0 : (2 * both) / all
}

function countedWords(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text
    .toLowerCase()
    .matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

function total(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((sum, times) => sum + times, 0)
}
