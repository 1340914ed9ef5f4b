/** The gap between two neighbours after renumbering. */
const gap = 1_024
/** A safe distance from the limits of a 32-bit integer. */
const limit = 2_000_000_000

/**
 * New positions for a reordered list with few writes: rows that stay in order keep their position, the others move
 * into the gaps. `positions` has each row's position, `null` for a new row. Returns the indexes that change,
 * with their new positions.
 */
export function repositioned(positions: readonly (number | null)[]): Map<number, number> {
  const unmoved = longestRise(positions)
  const moved = new Map<number, number>()
  for (let i = 0; i < positions.length; i++) {
    if (unmoved.has(i)) continue
    const left = i === 0 ? null : (moved.get(i - 1) ?? positions[i - 1] ?? null)
    let end = i
    while (end < positions.length && !unmoved.has(end)) end++
    const right = positions[end] ?? null
    const position = between(left, right, end - i)
    if (position === null) return renumbered(positions)
    moved.set(i, position)
  }
  return moved
}

// The first of `count` positions between two, or `null` if there is no room.
function between(left: number | null, right: number | null, count: number): number | null {
  const first =
    left === null
      ? right === null
        ? 0
        : right - gap * count
      : right === null
        ? left + gap
        : left + Math.floor((right - left) / (count + 1))
  return Math.abs(first) < limit && (left === null || first > left) ? first : null
}

function renumbered(positions: readonly (number | null)[]): Map<number, number> {
  return new Map(
    positions
      .map((was, i) => [i, i * gap, was] as const)
      .filter(([, position, was]) => position !== was)
      .map(([i, position]) => [i, position]),
  )
}

// Longest increasing subsequence: the indexes of the most rows that can keep their position.
function longestRise(positions: readonly (number | null)[]): Set<number> {
  const ends: { index: number; position: number }[] = []
  const previous = new Map<number, number>()
  positions.forEach((position, index) => {
    if (position === null) return
    let low = 0
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1
      if ((ends[middle]?.position ?? position) < position) low = middle + 1
      else high = middle
    }
    const before = ends[low - 1]
    if (before) previous.set(index, before.index)
    ends[low] = { index, position }
  })
  const rise = new Set<number>()
  for (let i = ends.at(-1)?.index; i !== undefined; i = previous.get(i)) rise.add(i)
  return rise
}
