/**
 * A calendar day of any precision: `2023-10-31`, `2023-10`, `2023`, or `--10-31` where the year is not known.
 * Calendar days never pass through a time zone.
 */
export type Day = string

export type DayParts = { year?: number; month?: number; day?: number }

// Days are counted in UTC, which has no clock changes.
const dayLength = 86_400_000
const startOf = (day: Day) => Date.parse(`${day}T00:00Z`)

const form = /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|--(\d{2})-(\d{2}))$/

/** The parts of a day, or `null` if it is not in the calendar (30 February, month 13). */
export function parseDay(text: string): DayParts | null {
  const match = form.exec(text)
  if (!match) return null
  const [, year, month, day, month2, day2] = match
  const parts: DayParts = {}
  if (year) parts.year = Number(year)
  if (month ?? month2) parts.month = Number(month ?? month2)
  if (day ?? day2) parts.day = Number(day ?? day2)
  return isOnCalendar(parts) ? parts : null
}

/** True for a full day, `YYYY-MM-DD`. */
export function isFullDay(text: string | null | undefined): text is Day {
  return !!text && text.length === 10 && parseDay(text) !== null
}

function isOnCalendar({ year, month, day }: DayParts): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (day === undefined) return true
  if (month === undefined) return false
  // 2000 is a leap year, so that --02-29 is valid.
  const date = new Date(Date.UTC(2000, month - 1, day))
  if (year !== undefined) date.setUTCFullYear(year, month - 1, day)
  return day >= 1 && date.getUTCMonth() === month - 1
}

/** The first and last full day that a day of any precision can be; `null` without a year. */
export function daysWithin(day: Day | null): { first: Day; last: Day } | null {
  const { year, month, day: date } = parseDay(day ?? '') ?? {}
  if (day === null || year === undefined) return null
  if (month === undefined) return { first: `${day}-01-01`, last: `${day}-12-31` }
  if (date !== undefined) return { first: day, last: day }
  // December always has 31 days, and the day after 9999-12-31 cannot be written.
  if (month === 12) return { first: `${day}-01`, last: `${day}-31` }
  const next = `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`
  return { first: `${day}-01`, last: addDays(next, -1) }
}

/** The day `n` days after a full day. */
export function addDays(day: Day, n: number): Day {
  return new Date(startOf(day) + n * dayLength).toISOString().slice(0, 10)
}

/** Days from `a` to `b`, both full days: 1 from one day to the next. */
export function daysBetween(a: Day, b: Day): number {
  return (startOf(b) - startOf(a)) / dayLength
}

/** Every day from `first` to `last`, both included; empty if they are in the wrong order. At most 400 days. */
export function eachDay(first: Day, last: Day): Day[] {
  const count = Math.min(daysBetween(first, last) + 1, 400)
  return Array.from({ length: Math.max(count, 0) }, (_, i) => addDays(first, i))
}
