import { type Day, parseDay } from './day'
import { type Locale, localeTags } from '../text/locales'

// The one module that turns days and times into words for the screens; `Intl` does the languages. The report has
// its own dates, by the rules of its genre.

type Options = Intl.DateTimeFormatOptions
const formats = new Map<string, Intl.DateTimeFormat>()

// Making a format costs far more than using it.
function format(locale: string, options: Options): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`
  let made = formats.get(key)
  if (!made)
    formats.set(
      key,
      (made = new Intl.DateTimeFormat(localeTags[locale as Locale] ?? locale, { timeZone: 'UTC', ...options })),
    )
  return made
}

/**
 * A day of any precision: "31 October 2023", "October 2023", "2023", "31 October". Other text is returned unchanged.
 */
export function formatDay(day: Day, locale: Locale, length: 'long' | 'short' = 'long'): string {
  const parts = parseDay(day)
  if (!parts) return day
  const options: Options = {}
  if (parts.year !== undefined) options.year = 'numeric'
  if (parts.month !== undefined) options.month = length
  if (parts.day !== undefined) options.day = 'numeric'
  return format(locale, options).format(dateOf(day))
}

const weekdayAndDate: Record<Locale, (weekday: string, date: string) => string> = {
  en: (weekday, date) => `${weekday} ${date}`,
  'zh-Hant': (weekday, date) => `${date} ${weekday}`,
  ko: (weekday, date) => `${date}(${weekday})`,
  ja: (weekday, date) => `${date}（${weekday}）`,
}

// In parentheses, Korean and Japanese write the first character alone: 10월 31일(화).
const weekdayLength: Partial<Record<Locale, 'short'>> = { ko: 'short', ja: 'short' }

/**
 * "Tuesday 31 October", "10月31日 星期二", "10월 31일(화)", for the head of a day. Joined here, because the browser's `Intl`
 * and the server's space it differently.
 */
export function formatWeekday(day: Day, locale: Locale, length: 'long' | 'short' = 'long'): string {
  const weekday = format(locale, { weekday: weekdayLength[locale] ?? length }).format(dateOf(day))
  const date = format(locale, { month: length, day: 'numeric' }).format(dateOf(day))
  return weekdayAndDate[locale](weekday, date)
}

/** "Tue", "週二", "화요일", "火曜". */
export function formatDayName(day: Day, locale: Locale): string {
  return dayNames[locale](format(locale, { weekday: 'short' }).format(dateOf(day)))
}

// A single character would be read as a part of the words around it.
const dayNames: Record<Locale, (short: string) => string> = {
  en: (short) => short,
  'zh-Hant': (short) => short,
  ko: (short) => `${short}요일`,
  ja: (short) => `${short}曜`,
}

/** "31 October – 4 November 2023"; one day where both are the same; the known one where one is missing; or `null`. */
export function formatDays(
  start: Day | null,
  end: Day | null,
  locale: Locale,
  length: 'long' | 'short' = 'long',
): string | null {
  // Ranges are by far the slowest to format, and a list of trips shows the same ones at every visit.
  const key = `${start} ${end} ${locale} ${length}`
  let days = ranges.get(key)
  if (days === undefined) {
    if (ranges.size >= mostRanges) ranges.clear()
    ranges.set(key, (days = daysOf(start, end, locale, length)))
  }
  return days
}

const ranges = new Map<string, string | null>()
const mostRanges = 2_000

function daysOf(start: Day | null, end: Day | null, locale: Locale, length: 'long' | 'short'): string | null {
  if (!start || !end || start === end) {
    const only = start ?? end
    return only && formatDay(only, locale, length)
  }
  if (start.length !== end.length) return `${formatDay(start, locale, length)} – ${formatDay(end, locale, length)}`
  const a = parseDay(start)
  if (!a || !parseDay(end)) return `${start} – ${end}`
  const options: Options = {}
  if (a.year !== undefined) options.year = 'numeric'
  if (a.month !== undefined) options.month = length
  if (a.day !== undefined) options.day = 'numeric'
  return rangeOf[locale](start, end, options)
}

const rangeOf: Record<Locale, (start: Day, end: Day, options: Options) => string> = {
  en: (start, end, options) =>
    format('en', options)
      .formatRange(dateOf(start), dateOf(end))
      .replaceAll('\u2009', ' ')
      .replace(/(\d)–(\d)/, '$1 – $2'),
  // Intl formats Chinese ranges with figures and slashes: 2023/10/31.
  'zh-Hant': (start, end) => eastAsianRange(start, end, 'zh-Hant', '至'),
  ko: (start, end) => eastAsianRange(start, end, 'ko', '~'),
  ja: (start, end) => eastAsianRange(start, end, 'ja', '～'),
}

function eastAsianRange(start: Day, end: Day, locale: Locale, to: string): string {
  const first = formatDay(start, locale)
  return `${first}${to}${withoutShared(formatDay(end, locale), first)}`
}

// 2023年11月4日 after 2023年10月31日 is 11月4日.
function withoutShared(end: string, start: string): string {
  const parts = end.match(/\d+\D+/g) ?? [end]
  const before = start.match(/\d+\D+/g) ?? []
  const at = parts.findIndex((part, i) => part !== before[i])
  return parts.slice(Math.max(at, 0)).join('')
}

/** An instant as a clock in `timeZone` shows it: "21 Oct 2026, 14:05". */
export function formatInstant(instant: Date, locale: Locale, timeZone: string): string {
  return format(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)
}

/** An instant by a clock in `timeZone`: its time, and its day unless that is the day of `now`. */
export function dayAndTime(
  instant: Date,
  now: Date,
  locale: Locale,
  timeZone: string,
): { day: string | null; time: string } {
  const day = format(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
  const isToday = day.format(instant) === day.format(now)
  return {
    day: isToday ? null : day.format(instant),
    time: format(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant),
  }
}

/** The day of an instant by a clock in `timeZone`, in any language: "8 December 2026", "2026년 12월 8일". */
export function formatDateIn(language: string, instant: Date, timeZone: string): string {
  return format(language, { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(instant)
}

// --MM-DD is shown of a leap year, so that 29 February has a place.
function dateOf(day: Day): Date {
  const { year = 2000, month = 1, day: date = 1 } = parseDay(day) ?? {}
  const instant = new Date(Date.UTC(2000, month - 1, date))
  instant.setUTCFullYear(year, month - 1, date)
  return instant
}
