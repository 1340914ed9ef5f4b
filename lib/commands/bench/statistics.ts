/** The median; for an even count, the mean of the middle two. `NaN` for an empty list. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (rank: number) => sorted[rank] ?? Number.NaN
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2
}

/** A percentile by the nearest-rank method: `share` is `0.95` for the 95th. `NaN` for an empty list. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The median of the ratios of each round to its floor, which cancels the drift of the machine. */
export function medianRatio(rounds: readonly { floor: number; page: number }[]): number {
  return median(rounds.map(({ floor, page }) => page / floor))
}

/**
 * Responses per second, from their times in milliseconds. Counts from the first response of the slowest connection:
 * otherwise responses that are unfinished at the end would distort the rates of slow pages.
 */
export function ratePerSecond(ends: readonly number[], connections: number): number {
  const from = ends.length > connections * 2 ? connections - 1 : 0
  const took = (ends.at(-1) ?? 0) - (ends[from] ?? 0)
  return took > 0 ? ((ends.length - 1 - from) / took) * 1_000 : Number.NaN
}
