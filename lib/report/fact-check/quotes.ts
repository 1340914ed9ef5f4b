import type { Mark, Place } from './mark'
import { type CheckedText, markOf } from './checked-text'

const pairs: readonly RegExp[] = [
  /“([^“”]+)”/gu,
  /"([^"\n]+)"/gu,
  /「([^「」]+)」/gu,
  /『([^『』]+)』/gu,
  /«([^«»]+)»/gu,
  /„([^„“”]+)[“”]/gu,
]

/** A passage between quotation marks, and whether the record confirms it. Of nested passages the outer one counts. */
export type Quoted = Place & { isRecorded: boolean }

/** The quoted passages of a text; their places are those of the words within the marks. */
export function quotedIn({ text, plain, generated, vocabulary }: CheckedText): Quoted[] {
  const found: Quoted[] = []
  const generatedWords = normalizedQuote(generated)
  for (const match of [...pairs.flatMap((pair) => [...text.matchAll(pair)]), ...singles(text)].sort(
    (a, b) => a.index - b.index || b[0].length - a[0].length,
  )) {
    const place = { start: match.index + 1, end: match.index + match[0].length - 1 }
    const last = found.at(-1)
    if (last && place.start < last.end) continue
    const passages = plain
      .slice(place.start, place.end)
      .split(/…+|\.{3,}|\[[^\]]*\]/)
      .map(normalizedQuote)
      .filter((passage) => passage !== '')
    // The comma or stop within the marks belongs to the sentence.
    const [stop = ''] = /[,.，。]?\s*$/u.exec(text.slice(place.end - 3, place.end)) ?? []
    place.end -= stop.length
    found.push({
      ...place,
      isRecorded: passages.every(
        (passage) => vocabulary.normalizedTexts.includes(passage) || generatedWords.includes(passage),
      ),
    })
  }
  return found
}

export function quoteMarks(checked: CheckedText, quoted: readonly Quoted[]): Mark[] {
  return quoted.flatMap((one) => (one.isRecorded ? [] : [markOf(checked, 'quote', one, nearestQuote(checked, one))]))
}

// ‘…’ with its own comma or stop inside: an apostrophe never has one before it.
function singles(text: string): RegExpExecArray[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])‘([^‘\n]*?[.,!?])’(?![\p{L}\p{N}])/gu)]
}

/** Words as passages are compared: letters and figures alone, in lower case. */
export function normalizedQuote(plain: string): string {
  return plain.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

// The recorded words that share the most with these, where they share anything to speak of.
function nearestQuote({ plain, vocabulary: { quotes } }: CheckedText, { start, end }: Place): string | null {
  const words = new Set(tokensOf(plain.slice(start, end)))
  let best: string | null = null
  let most = words.size * 0.4
  for (const quote of quotes) {
    const shared = new Set(tokensOf(quote).filter((sign) => words.has(sign))).size
    if (shared > most) [best, most] = [quote, shared]
  }
  return best
}

function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{M}]{3,}|\p{N}+/gu) ?? []
}
