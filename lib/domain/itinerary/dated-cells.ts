import { monthPattern } from '../time/day-words'
import { type DayContext, parseDay, type ReadDay } from '../time/parse-day'
import { parseTimes } from '../time/parse-times'

// Cells with a date and more: a time, the same date in another language.

type Context = Omit<DayContext, 'isCell' | 'current'>

const stampedDay = new RegExp(String.raw`(?:19|20)\d{2}|(?<![a-z])${monthPattern}|[月월]`, 'i')

/** The time that a spreadsheet adds to a date: "2026-11-02 00:00:00". */
export function isMidnight(dated: ReadDay | null): boolean {
  return dated !== null && /^(?:0?0:00(?::00)?|12:00:00 AM)$/i.test(dated.rest)
}

/** A date in two languages: "11月3日(二) Tue, Nov. 3". */
export function isSameDay(dated: ReadDay | null, context: Context): boolean {
  if (!dated?.day || dated.rest === '') return false
  const again = parseDay(dated.rest, { ...context, current: null, isCell: true })
  return again?.rest === '' && (again.day === dated.day || again.day === null)
}

/** A date and its time in one cell; `null` for other cells. */
export function stampIn(cell: string, context: Omit<DayContext, 'isCell'>): { day: ReadDay; time: string } | null {
  if (!stampedDay.test(cell)) return null
  const day = parseDay(cell, { ...context, isCell: true })
  const times = day?.day ? parseTimes(day.rest, 'cell') : null
  return day?.day && times?.rest === '' && times.start !== null ? { day, time: day.rest } : null
}

/** True for a time or a part of the day. */
export function isTime(text: string): boolean {
  const times = text === '' ? null : parseTimes(text, 'cell')
  return times?.rest === '' && (times.start !== null || times.part !== null)
}
