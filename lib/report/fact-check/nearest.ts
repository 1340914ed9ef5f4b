/** The edit distance of two words, or `most + 1` if it is greater than `most`. */
export function distance(a: string, b: string, most = Infinity): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    let [left, aboveLeft] = [i, i - 1]
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0
      left = Math.min(above + 1, left + 1, aboveLeft + (a[i - 1] === b[j - 1] ? 0 : 1))
      aboveLeft = above
      next.push(left)
      least = Math.min(least, left)
    }
    if (least > most) return most + 1
    row = next
  }
  return row.at(-1) ?? 0
}

/** The option most similar to `words`; `null` if more than two letters in five differ from each. */
export function nearest<T>(words: string, options: readonly T[], spelling: (option: T) => string): T | null {
  let best: T | null = null
  let least = Math.floor(words.length * 0.4)
  for (const option of options) {
    const far = distance(words, spelling(option), least)
    if (far > least || (far === least && best !== null)) continue
    best = option
    least = far
  }
  return best
}

/** True if two words differ by one typing error: a letter changed, added or left out, or two letters swapped. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const rest = (from: string, n: number) => from.slice(i + n)
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, 2) === rest(b, 2))
  )
}
