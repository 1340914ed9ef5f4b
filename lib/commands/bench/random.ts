/** A seeded pseudo-random generator: one seed always gives the same numbers. */
export type Random = {
  /** At least 0 and less than 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Like `pick`, but the first entries are far more likely than the last. */
  favour<T>(from: readonly T[]): T
  /** Up to `count` different ones, in the order of the list. */
  some<T>(from: readonly T[], count: number): T[]
}

/** The 32-bit generator mulberry32, whose quality suffices for test data. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const random: Random = {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (from) => at(from, Math.floor(next() * from.length)),
    favour: (from) => at(from, Math.floor(next() ** 2.5 * from.length)),
    some(from, count) {
      const chosen = new Set<number>()
      while (chosen.size < Math.min(count, from.length)) chosen.add(random.int(0, from.length - 1))
      return [...chosen].sort((a, b) => a - b).map((i) => at(from, i))
    },
  }
  return random
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`There is no entry ${index} in a list of ${list.length}`)
  return list[index] as T
}

/** Splits `total` into `parts` unequal whole numbers, each at least `least`. */
export function shares(random: Random, total: number, parts: number, least: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.2 + random.next() ** 3 * 4)
  const sum = weights.reduce((a, b) => a + b, 0)
  const spare = total - least * parts
  let reached = 0
  let given = 0
  return weights.map((weight) => {
    reached += weight
    const upTo = Math.round((reached / sum) * spare)
    const share = least + upTo - given
    given = upTo
    return share
  })
}
