import { readRef } from './fact-ref'
import type { GeneratedSentence } from './report-draft'

// A quotation in a report may not be reworded; it can only be changed in the record.

/** The quotations in sentences generated from a quote, without quotation marks and final punctuation. */
export function quotedWords(sentences: readonly GeneratedSentence[]): string[] {
  const spoken = sentences.filter(({ facts }) => facts.some((ref) => readRef(ref)?.noun === 'quote'))
  return spoken
    .flatMap(({ text }) =>
      [...text.matchAll(/“([^“”]+)”|「([^「」]+)」|"([^"]+)"/gu)].map(([, a = '', b = '', c = '']) =>
        (a || b || c).replace(/[.,。，…!?！？]+$/u, '').trim(),
      ),
    )
    .filter((words) => words !== '')
}

/**
 * The first quotation of `before` of which `after` has a part but not the whole; `null` if every quotation is unchanged
 * or removed.
 */
export function brokenQuote(sentences: readonly GeneratedSentence[], before: string, after: string): string | null {
  return (
    quotedWords(sentences).find(
      (words) => before.includes(words) && !after.includes(words) && hasPartOf(words, after),
    ) ?? null
  )
}

const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`
const token = new RegExp(String.raw`[${unspaced}]|[^\s${unspaced}]+\s*`, 'gu')

// Four words, or eight characters of Chinese, in a row count as a part of the quotation.
function hasPartOf(quoted: string, text: string): boolean {
  const tokens = quoted.match(token) ?? []
  const run = /^\p{Script=Han}/u.test(quoted) ? 8 : 4
  if (tokens.length < 3) return false
  const length = Math.min(run, tokens.length - 1)
  return tokens.some(
    (_, i) =>
      i + length <= tokens.length &&
      text.includes(
        tokens
          .slice(i, i + length)
          .join('')
          .trim(),
      ),
  )
}
