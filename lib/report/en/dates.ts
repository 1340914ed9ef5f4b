import { type DayParts, parseDay } from '../../domain/time/day'
import type { HouseStyle } from '../house-style'
import { sameForm } from '../periods'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** How a day is printed: with or without its year, and whether the day comes before the month. */
export type DateForm = { year: boolean; dayFirst: boolean }

/** The form of the house style. `givesYear` of years.ts, and the dates stated before, decide whether it has a year. */
export function dateForm(houseStyle: HouseStyle, year: boolean): DateForm {
  return { year, dayFirst: houseStyle.dateOrder === 'day-first' }
}

/**
 * A day without a preposition: "October 31, 2023", "31 October 2023", "October 2018", "2024". A year is printed only
 * where the form asks for it.
 */
export function dayText(day: string, { year, dayFirst }: DateForm): string {
  const parts = parseDay(day) ?? {}
  const { month, day: date } = parts
  if (month === undefined) return String(parts.year ?? '')
  const name = months[month - 1] ?? ''
  const monthAndDay = date === undefined ? name : dayFirst ? `${date} ${name}` : `${name} ${date}`
  if (!year || parts.year === undefined) return monthAndDay
  return date === undefined || dayFirst ? `${monthAndDay} ${parts.year}` : `${monthAndDay}, ${parts.year}`
}

/** "on October 31", "in October 2018", "in 2024". */
export function onDay(day: string, form: DateForm): string {
  return `${parseDay(day)?.day === undefined ? 'in' : 'on'} ${dayText(day, form)}`
}

/** "by March 31, 2024" */
export function byDay(day: string, form: DateForm): string {
  return `by ${dayText(day, form)}`
}

/**
 * The period of a trip or a visit with its preposition: "from October 28 to 31, 2024", "from 28 to 31 October 2024",
 * "on October 28 and 29", "on October 28", "in October 2018"; "until" for an end without a start, "beginning" for the
 * day of a start without an end.
 */
export function period(start: string | undefined, end: string | undefined, form: DateForm): string {
  if (start === undefined) return end === undefined ? '' : `until ${dayText(end, form)}`
  if (end === undefined)
    return parseDay(start)?.day === undefined ? onDay(start, form) : `beginning ${onDay(start, form)}`
  if (start === end) return onDay(start, form)
  const a = parseDay(start) ?? {}
  const b = parseDay(end) ?? {}
  if (!sameForm(a, b) || a.year !== b.year) return `from ${openRange(start, form)} to ${dayText(end, form)}`
  const bare = { ...form, year: false }
  if (isNextDay(a, b)) return twoDays([start, a], [end, b], form)
  if (a.day === undefined) return `from ${dayText(start, bare)} to ${dayText(end, form)}`
  if (a.month !== b.month) return `from ${dayText(start, bare)} to ${dayText(end, form)}`
  if (form.dayFirst) return `from ${a.day} to ${dayText(end, form)}`
  const tail = form.year && a.year !== undefined ? `, ${a.year}` : ''
  return `from ${dayText(start, bare)} to ${b.day}${tail}`
}

// "on October 28 and 29, 2024", for two consecutive days.
function twoDays([start, a]: [string, DayParts], [end, b]: [string, DayParts], form: DateForm): string {
  const bare = { ...form, year: false }
  if (a.month !== b.month) return `on ${dayText(start, bare)} and ${dayText(end, form)}`
  if (form.dayFirst) return `on ${a.day} and ${dayText(end, form)}`
  return `on ${dayText(start, bare)} and ${b.day}${form.year && a.year !== undefined ? `, ${a.year}` : ''}`
}

function isNextDay(a: DayParts, b: DayParts): boolean {
  if (a.day === undefined || b.day === undefined || a.month === undefined) return false
  const last = new Date(Date.UTC(a.year ?? 2023, a.month, 0)).getUTCDate()
  return a.month === b.month ? b.day === a.day + 1 : b.month === a.month + 1 && a.day === last && b.day === 1
}

function openRange(start: string, form: DateForm): string {
  const text = dayText(start, form)
  return /, \d{4}$/.test(text) ? `${text},` : text
}
