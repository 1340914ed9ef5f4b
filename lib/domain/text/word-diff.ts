import { diffArrays } from 'diff'

/** A run of a text, and whether it is new in it. */
export type Run = { text: string; isNew: boolean }

/** The text `now` in runs; those that `before` does not have are new. Compares words, and ideographs one by one. */
export function changedWords(before: string, now: string): Run[] {
  return diffArrays(piecesOf(before), piecesOf(now)).flatMap(({ value, added, removed }) =>
    removed ? [] : [{ text: value.join(''), isNew: added }],
  )
}

// A word includes its punctuation, so that changes of it are shown, and the space after it.
function piecesOf(text: string): string[] {
  return text.match(/\s+|\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu) ?? []
}
