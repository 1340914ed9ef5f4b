import { type Day, parseDay } from './day'

// Parses typed days. Only unambiguous ones: 3/4/2024 can be April or March.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekday = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`
const dayFirst = new RegExp(
  String.raw`^${weekday}(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,9})\.?,?(?:\s+(\d{4}))?$`,
)
const monthFirst = new RegExp(String.raw`^${weekday}([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$`)
const yearFirst = /^(\d{4})(?:\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?)?\.?$/
const eastern = /^(?:(民國)?\s*(\d{1,4})\s*[年년]\s*)?(?:(\d{1,2})\s*[月월]\s*)?(?:(\d{1,2})\s*[日号號일])?$/

/**
 * Reads a day of any precision: 2023-11-01, 2023-11, --11-01, 2023/11/1, 1 Nov 2023, November 1, Nov 2023,
 * 2023年11月1日, 112年11月1日 (years of the Republic), 11월 1일.
 * @param year the year of a day typed without one
 * @returns `null` if the text is not a day, or could be two different ones
 */
export function readDay(text: string, year?: number | null): Day | null {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  if (parseDay(typed)) return typed
  const ymd = yearFirst.exec(typed)
  if (ymd) return toDay(ymd[1], ymd[2], ymd[3])
  const east = typed === '' ? null : eastern.exec(typed)
  if (east) return toDay(east[2] === undefined ? yearOf(year) : fullYear(east[1], east[2]), east[3], east[4])
  const mdy = monthFirst.exec(typed)
  if (mdy) return toDay(mdy[3] ?? yearOf(year), monthOf(mdy[1]), mdy[2])
  const dmy = dayFirst.exec(typed)
  if (dmy) return toDay(dmy[3] ?? yearOf(year), monthOf(dmy[2]), dmy[1])
  return null
}

function toDay(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  if (month === undefined && day !== undefined) return null
  const rest = [month, day].map((part) => (part ? `-${part.padStart(2, '0')}` : '')).join('')
  const text = `${year ? year.padStart(4, '0') : '-'}${rest}`
  return parseDay(text) ? text : null
}

// Years of the Republic have two or three digits.
function fullYear(republic: string | undefined, year: string): string {
  return republic || year.length < 4 ? String(Number(year) + 1911) : year
}

function yearOf(year: number | null | undefined): string | undefined {
  return year ? String(year) : undefined
}

// An unknown name gives an invalid month, which the calendar rejects.
function monthOf(name = ''): string {
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ]
  const at = name === 'sept' ? 8 : full.findIndex((m, i) => m === name || months[i] === name)
  return String(at + 1)
}
