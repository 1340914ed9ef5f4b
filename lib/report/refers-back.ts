import { pattern } from '../domain/text/word-list'

const opening = pattern('i')`
  ^(?:it|its|this|these|those|that|they|their|them|he|she|his|her|both|such|also|then|thus|therefore|moreover
  |furthermore|in addition|besides|however|here|there|the (?:same|latter|former)|another|as a result|at the same time)\b
  |^(?:此|該|這|並|亦|也|另|其|而|同時|因此|之後|隨後)
`
const within = /^(?:\S+ ){1,4}(?:also|too|then|therefore)\b/i

/** True for a sentence that refers to the one before it ("It was the second of its kind.") and stays next to it. */
export function refersBack(text: string): boolean {
  return opening.test(text) || within.test(text)
}

/** The last entries that only make sense together: the last one, and those before it that it refers to. */
export function lastTogether<T extends { text: string }>(entries: readonly T[]): T[] {
  const start = entries.findLastIndex(({ text }) => !refersBack(text))
  return entries.slice(Math.max(0, start))
}
