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

/** A quoted passage, and whether the record contains it. Of nested passages the outer one counts. */
export type Quoted = Place & { isRecorded: boolean }

/** The quoted passages of a text, without the quotation marks. */
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
    // A final comma or full stop inside the marks belongs to the sentence.
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

// ‘…’ with a final comma or full stop inside: no apostrophe follows one.
function singles(text: string): RegExpExecArray[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])‘([^‘\n]*?[.,!?])’(?![\p{L}\p{N}])/gu)]
}

/** The key of a quote for comparison: letters and digits in lower case. */
export function normalizedQuote(plain: string): string {
  return plain.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

// The recorded quote with the most words in common; `null` if there are too few.
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
