/** A run of a text, and whether it is new in it. */
export type Run = { text: string; isNew: boolean }

/**
 * The text `now` in runs, those marked that `before` has not: by words, ideographs one by one. Made for paragraphs; the
 * time grows with the product of their lengths.
 */
export function changedWords(before: string, now: string): Run[] {
  const [a, b] = [piecesOf(before), piecesOf(now)]
  // Row by row from the end: how many pieces the rests of both have in common, in order.
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
  }
  const runs: Run[] = []
  let i = 0
  for (const [j, text] of b.entries()) {
    while (i < a.length && a[i] !== text && common[i + 1]![j]! >= common[i]![j + 1]!) i++
    const isNew = a[i] !== text
    if (!isNew) i++
    const last = runs.at(-1)
    if (last?.isNew === isNew) last.text += text
    else runs.push({ text, isNew })
  }
  return runs
}

// A word keeps its stops and commas, so that a change of those shows, and the space after it.
function piecesOf(text: string): string[] {
  return text.match(/\s+|\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu) ?? []
}
