import { type DayParts, parseDay } from '../domain/time/day'

/** True if two days have the same precision. */
export function sameForm(a: DayParts, b: DayParts): boolean {
  return (a.day === undefined) === (b.day === undefined) && (a.month === undefined) === (b.month === undefined)
}

/** The end of a period if it is usable: not before the start, and of the same precision. */
export function usableEnd(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined) return end
  const a = parseDay(start) ?? {}
  const b = parseDay(end) ?? {}
  if (!sameForm(a, b)) return undefined
  const order = (p: DayParts) => (p.year ?? a.year ?? b.year ?? 0) * 10_000 + (p.month ?? 0) * 100 + (p.day ?? 0)
  // Without a year, December to January is in order.
  return order(b) >= order(a) || (a.year === undefined && b.year === undefined) ? end : undefined
}

/** The year of a day, if it is known. */
export function yearOf(day: string | undefined): number | undefined {
  return day === undefined ? undefined : parseDay(day)?.year
}
