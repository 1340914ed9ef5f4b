import { readRef } from './fact-ref'
import type { ToldSentence } from './report-draft'

// Quoted words are the speaker's: they are changed in the record or not at all.

/** The words in quotation marks of the sentences that rest on a quote, without the marks and their last stop. */
export function quotedWords(sentences: readonly ToldSentence[]): string[] {
  const spoken = sentences.filter(({ facts }) => facts.some((ref) => readRef(ref)?.noun === 'quote'))
  return spoken
    .flatMap(({ text }) =>
      [...text.matchAll(/“([^“”]+)”|「([^「」]+)」|"([^"]+)"/gu)].map(([, a, b, c]) =>
        (a ?? b ?? c)!.replace(/[.,。，…!?！？]+$/u, '').trim(),
      ),
    )
    .filter((words) => words !== '')
}

/**
 * The first quoted words of `before` that `after` still has in part but no longer word for word; `null` where every
 * quotation is whole or was taken out.
 */
export function brokenQuote(sentences: readonly ToldSentence[], before: string, after: string): string | null {
  return (
    quotedWords(sentences).find(
      (words) => before.includes(words) && !after.includes(words) && hasPartOf(words, after),
    ) ?? null
  )
}

// Four words, or eight signs, in a row are no coincidence.
function hasPartOf(quoted: string, text: string): boolean {
  const tokens =
    quoted.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*/gu,
    ) ?? []
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
