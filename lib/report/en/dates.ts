import { type DayParts, parseDay } from '../../domain/day'

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

/** A day as printed without its preposition: "October 31, 2023", "October 2018", "2024". No year is added. */
export function dayText(day: string, year = true): string {
  const parts = parseDay(day) ?? {}
  const { month, day: date } = parts
  if (month === undefined) return String(parts.year ?? '')
  const monthAndDay = date === undefined ? months[month - 1]! : `${months[month - 1]} ${date}`
  if (!year || parts.year === undefined) return monthAndDay
  return date === undefined ? `${monthAndDay} ${parts.year}` : `${monthAndDay}, ${parts.year}`
}

/** "on October 31", "in October 2018", "in 2024". */
export function onDay(day: string, year = true): string {
  return `${parseDay(day)?.day === undefined ? 'in' : 'on'} ${dayText(day, year)}`
}

/** "by March 31, 2024" */
export function byDay(day: string): string {
  return `by ${dayText(day)}`
}

/**
 * When a trip or a stop took place, with its preposition: "from October 28 to 31, 2024", "on October 28",
 * "in October 2018". A lone end reads "until"; a lone start to the day reads "beginning".
 */
export function period(start: string | undefined, end: string | undefined, year = true): string {
  if (start === undefined && end === undefined) return ''
  if (start === undefined) return `until ${dayText(end!, year)}`
  if (end === undefined) return parseDay(start)?.day === undefined ? onDay(start, year) : `beginning ${onDay(start, year)}`
  if (start === end) return onDay(start, year)
  const a = parseDay(start) ?? {}
  const b = parseDay(end) ?? {}
  if (!sameForm(a, b) || a.year !== b.year) return `from ${openRange(start, year)} to ${dayText(end, year)}`
  const tail = year && a.year !== undefined ? a.year : undefined
  if (a.day === undefined) return `from ${dayText(start, false)} to ${dayText(end, year)}`
  const last = a.month === b.month ? String(b.day) : dayText(end, false)
  return `from ${dayText(start, false)} to ${last}${tail === undefined ? '' : `, ${tail}`}`
}

function openRange(start: string, year: boolean): string {
  const text = dayText(start, year)
  return /, \d{4}$/.test(text) ? `${text},` : text
}

function sameForm(a: DayParts, b: DayParts): boolean {
  return (a.day === undefined) === (b.day === undefined) && (a.month === undefined) === (b.month === undefined)
}

/** The end of a period where it can follow the start: not before it, and known as closely. */
export function usableEnd(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined) return end
  const a = parseDay(start) ?? {}
  const b = parseDay(end) ?? {}
  if (!sameForm(a, b)) return undefined
  const order = (p: DayParts) => (p.year ?? a.year ?? b.year ?? 0) * 10_000 + (p.month ?? 0) * 100 + (p.day ?? 0)
  // Without a year, December to January is in order.
  return order(b) >= order(a) || (a.year === undefined && b.year === undefined) ? end : undefined
}

/** The year a day is known to lie in, if it is. */
export function yearOf(day: string | undefined): number | undefined {
  return day === undefined ? undefined : parseDay(day)?.year
}
