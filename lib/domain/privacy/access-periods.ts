// Reconstructs who had access when, from what holds now and the recorded changes before it.

/** From `from` until `to`; `null`: it still holds. */
export type Period = { from: Date; to: Date | null }

/** A recorded change of a value. `before`: the value until then; `undefined` if the record does not say. */
export type ValueChange<T> = { at: Date; before: T | undefined }

/**
 * The periods in which a value that is `now` had each of its earlier values, oldest first. Where a change does not say
 * what was before, the value after it is assumed, so that access is stated too early rather than left out.
 */
export function periodsOf<T>(now: T, changes: readonly ValueChange<T>[], since: Date): (Period & { value: T })[] {
  const periods: (Period & { value: T })[] = []
  let value = now
  let to: Date | null = null
  for (const { at, before } of changes.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    if (at <= since) break
    periods.unshift({ from: at, to, value })
    to = at
    if (before !== undefined) value = before
  }
  periods.unshift({ from: since, to, value })
  return periods
}

/** The part of a period within another; `null` if they do not meet. */
export function overlap(period: Period, { from, to }: Period): Period | null {
  const start = period.from > from ? period.from : from
  const end = period.to === null ? to : to === null || period.to < to ? period.to : to
  return end !== null && end <= start ? null : { from: start, to: end }
}

/** Periods that touch or overlap as one, oldest first. */
export function joined(periods: readonly Period[]): Period[] {
  const all: Period[] = []
  for (const period of periods.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = all.at(-1)
    if (!last || (last.to !== null && last.to < period.from)) all.push({ ...period })
    else if (last.to !== null && (period.to === null || period.to > last.to)) last.to = period.to
  }
  return all
}
