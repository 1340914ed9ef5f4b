import type { Day } from '../time/day'
import { dayOf, type Moment } from '../time/wall-time'

type TravelRow = { start: Moment | null; isIgnored?: boolean }

/**
 * Indexes of rows in the order of travel. A paste can begin with all flights, or end with them: each part of it whose
 * days run forward keeps its order, because the clock can go back on a journey, and the parts are merged.
 */
export function travelOrder(rows: readonly TravelRow[]): number[] {
  const parts = partsOf(rows)
  const next = parts.map(() => 0)
  return rows.map(() => {
    let best = -1
    let earliest = ''
    parts.forEach((part, n) => {
      const at = part[next[n] ?? 0]
      if (at === undefined) return
      if (best < 0 || at.start < earliest) [best, earliest] = [n, at.start]
    })
    const index = parts[best]?.[next[best] ?? 0]?.index ?? 0
    next[best] = (next[best] ?? 0) + 1
    return index
  })
}

/** A row without a time goes with the one before it, or with the one after it at the begin of the paste. */
function partsOf(rows: readonly TravelRow[]): { index: number; start: string }[][] {
  const parts: { index: number; start: string }[][] = [[]]
  let day: Day | null = null
  let start = ''
  rows.forEach((row, index) => {
    if (row.start !== null && !row.isIgnored) {
      if (day !== null && dayOf(row.start) < day) {
        parts.push([])
        start = ''
      }
      day = dayOf(row.start)
      // Within a part, a row never waits for one that was pasted after it.
      start = row.start > start ? row.start : start
    }
    parts.at(-1)?.push({ index, start })
  })
  return parts
}
