import { clockAt, minutesIn, type Clock } from './clock'
import { dateAt } from './date-forms'
import { folded, matchAt } from '../text/folded'
import * as words from './time-words'
import type { DayPart } from './day-part'

/** The place of a text: before a title in a line whose day has been read (`9.15` is no date), or in a time column. */
export type TimeContext = 'line' | 'cell'

export type ReadTimes = {
  /** `HH:mm`; `null` if only an end or a part of the day is written. */
  start: string | null
  end: string | null
  /** Days after its own day that the start is on, if that is written: 1 for "06:30 (+1)". */
  startDays: number
  /** Days from the start to the end that are written, as in "23:50-06:30+1"; `null` if none are. */
  endDays: number | null
  part: DayPart | null
  isApproximate: boolean
  /** True if the times could be others: in the other half of the day, or no times at all. */
  isUnclear: boolean
  /** True if the start has neither am nor pm nor a leading zero, so that 1.30 can be in the afternoon. */
  isHalfOpen: boolean
  /** What follows, as it was written. */
  rest: string
}

type Found = Omit<ReadTimes, 'rest'> & { index: number }

const opening = sticky(String.raw` *[[({"'“【〔]* *(?:(?:time|時間|时间|時刻|시간) ?:)? *`)
const closing = sticky(String.raw`(?: *[\])}"'”】〕])*`)
const approximate = sticky(`${words.approximatelyBefore} *`)
const from = sticky(`${words.fromBefore} *`)
const until = sticky(`${words.untilBefore} *`)
const tail = sticky(
  `(?<approximate>${words.approximatelyAfter})|(?<from>${words.fromAfter})|(?<until>${words.untilAfter})`,
)
const range = sticky(String.raw`\s*(?<sign>${words.rangeSign})\s*`)
const nextDayBefore = sticky(`(?:${words.nextDay}|翌) *`)
const nextDayAfter = sticky(` *${words.nextDay}`)
const joint = /^(?:[\s,，、:：;；.|>→~～〜\-–—−/]|=>)+/
const openEnd = sticky(String.raw` *[-~>]+ *(?=$|[\])}】])`)
// In a line, an English word such as "Morning" can begin a title, and a Chinese one can be the begin of a longer word.
const partInLine = sticky(String.raw`(?<part>${words.dayPart})(?: *[,、，:;|/>~)\]-]| *$|(?<=[^a-z]) )`)
const partInCell = sticky(String.raw`(?<part>${words.dayPart})(?![a-z])`)

function sticky(source: string): RegExp {
  return new RegExp(source, 'iuy')
}

/**
 * Reads the time or times at the beginning of a text, in English, Chinese, Japanese or Korean: "2-3 pm", "9h30",
 * "下午2點半至4點", "오전 10시~11시 30분", "until 17:00", "all day".
 * @returns `null` if the text does not begin with a time
 */
export function parseTimes(text: string, context: TimeContext): ReadTimes | null {
  const line = folded(text)
  const begin = lengthAt(opening, line, 0)
  const found = readUntil(line, begin, context) ?? readRange(line, begin, context) ?? readPart(line, begin, context)
  if (found === null) return null
  const { index, ...times } = found
  return {
    ...times,
    rest: text
      .slice(index + lengthAt(closing, line, index))
      .replace(joint, '')
      .trim(),
  }
}

/** The time that a field for one time has; `null` if it has another text. */
export function readTime(text: string): string | null {
  const times = parseTimes(text, 'cell')
  return times?.rest === '' && times.end === null && times.startDays === 0 ? times.start : null
}

function lengthAt(pattern: RegExp, text: string, index: number): number {
  return matchAt(pattern, text, index)?.[0].length ?? 0
}

const none = {
  start: null,
  end: null,
  startDays: 0,
  endDays: null,
  part: null,
  isApproximate: false,
  isUnclear: false,
  isHalfOpen: false,
}

function readUntil(line: string, begin: number, context: TimeContext): Found | null {
  const word = lengthAt(until, line, begin)
  const clock = clockAt(line, begin + word)
  if (clock === null) return null
  const after = tailAt(line, clock.end)
  if ((word === 0 && !after.isUntil) || !isTime(line, clock, context)) return null
  const minutes = minutesIn(clock, clock.half)
  return { ...none, end: timeText(minutes), isApproximate: after.isApproximate, index: after.index }
}

function readRange(line: string, begin: number, context: TimeContext): Found | null {
  const about = lengthAt(approximate, line, begin)
  const word = lengthAt(from, line, begin + about)
  const first = clockAt(line, begin + about + word)
  if (first === null) return null
  const after = tailAt(line, first.end)
  const second = endOfRange(line, after.index, { first, context, isFrom: word > 0 || after.isFrom })
  if (second === null && !isTime(line, first, context)) return null
  const isApproximate = about > 0 || after.isApproximate || (second?.isApproximate ?? false)
  const isHalfOpen = first.half === null && !first.isPadded && first.hour <= 12 && second?.clock.half == null
  if (second)
    return { ...none, ...rangeOf(first, second.clock, second.days), isApproximate, isHalfOpen, index: second.index }
  const plus = matchAt(nextDayAfter, line, after.index)
  const minutes = minutesIn(first, first.half)
  const index = after.index + (plus?.[0].length ?? 0)
  return {
    ...none,
    start: timeText(minutes),
    startDays: plus ? Number(plus.groups?.days ?? 1) : 0,
    isApproximate,
    // A midnight belongs to two days, and four digits can count things.
    isHalfOpen,
    isUnclear: minutes >= 1440 || (first.form === 'four digits' && !first.isPadded && context !== 'cell'),
    index: index + lengthAt(openEnd, line, index),
  }
}

/** The words after a time: "左右", "onwards", "まで". */
function tailAt(line: string, index: number) {
  let found = matchAt(tail, line, index)
  const read = { isApproximate: false, isFrom: false, isUntil: false, index }
  while (found) {
    read.index += found[0].length
    if (found.groups?.approximate) read.isApproximate = true
    if (found.groups?.from) read.isFrom = true
    if (found.groups?.until) read.isUntil = true
    found = matchAt(tail, line, read.index)
  }
  return read
}

type RangeEnd = { clock: Clock; days: number | null; isApproximate: boolean; index: number }

function endOfRange(
  line: string,
  index: number,
  { first, context, isFrom }: { first: Clock; context: TimeContext; isFrom: boolean },
): RangeEnd | null {
  const sign = matchAt(range, line, index)
  if (!sign && !isFrom) return null
  let at = index + (sign?.[0].length ?? lengthAt(/ */y, line, index))
  const before = matchAt(nextDayBefore, line, at)
  at += before?.[0].length ?? 0
  // "2 Nov 15:00 - 6 Nov 11:00": the 6 is no hour.
  const date = dateAt(line, at)
  if (date && ['month word', 'characters', 'full'].includes(date.form)) return null
  const clock = clockAt(line, at + lengthAt(approximate, line, at))
  if (clock === null || !isRange(first, clock, sign?.groups?.sign ?? '', { context, isFrom })) return null
  const after = tailAt(line, clock.end)
  const plus = before ?? matchAt(nextDayAfter, line, after.index)
  return {
    clock,
    days: plus ? Number(plus.groups?.days ?? 1) : null,
    isApproximate: after.isApproximate,
    index: after.index + (plus && !before ? plus[0].length : 0),
  }
}

const certain = new Set<Clock['form']>(['colon', 'unit', 'word'])

function isTime(line: string, clock: Clock, context: TimeContext): boolean {
  if (context === 'cell' || clock.half !== null) return true
  if (clock.form === 'four digits') return clock.isPadded || !isYear(clock)
  if (clock.form === 'dot') return true
  if (clock.form === 'word') return /^(?:$|[\s,:;>~-])/.test(line.slice(clock.end))
  return certain.has(clock.form)
}

// "1930 Dinner" is a time only in a time column: it could be a year.
function isYear({ hour }: Clock): boolean {
  return hour === 19 || hour === 20
}

// "3 to 5 universities", "4-5 GPA" and "10/31" are no times; "2-3 pm" and "0810/1135" are.
function isRange(
  first: Clock,
  second: Clock,
  sign: string,
  { context, isFrom }: { context: TimeContext; isFrom: boolean },
): boolean {
  const bare = [first, second].filter(({ form, half }) => form === 'hour' && half === null)
  if (sign.includes('/')) return bare.length === 0
  if (context === 'cell' || (isFrom && bare.length < 2)) return true
  if (/^(?:to|til|till|until|through|and)$/i.test(sign) && second.form === 'hour' && second.half === null) return false
  if (first.form === 'four digits' && second.form === 'four digits') return true
  return [first, second].some(({ form, half }) => certain.has(form) || form === 'dot' || half !== null)
}

/** Times of a range. An end in a half of the day puts the start there, unless that is later: "11:30-1:00 pm". */
function rangeOf(first: Clock, second: Clock, days: number | null) {
  const { start, end, isUnclear } = rangeMinutes(first, second, days !== null)
  return { start: timeText(start), end: timeText(end), endDays: days, isUnclear }
}

function rangeMinutes(first: Clock, second: Clock, isNextDay: boolean) {
  if (second.half !== null && first.half === null) {
    const end = minutesIn(second, second.half)
    const start = minutesIn(first, second.half)
    return { start: start > end || first.isPadded ? minutesIn(first, null) : start, end, isUnclear: false }
  }
  const start = minutesIn(first, first.half)
  if (first.half !== null && second.half === null && !second.isPadded) {
    const end = [minutesIn(second, first.half), minutesIn(second, null), minutesIn(second, null) + 720]
    return { start, end: end.find((minutes) => minutes > start) ?? end[0] ?? 0, isUnclear: false }
  }
  const end = minutesIn(second, second.half)
  const isTwelveHour = [first, second].every(({ hour, half, isPadded }) => hour <= 12 && half === null && !isPadded)
  if (end > start || isNextDay || !isTwelveHour) return { start, end, isUnclear: false }
  return { start, end: end + 720 > start ? end + 720 : end, isUnclear: true }
}

function readPart(line: string, begin: number, context: TimeContext): Found | null {
  const found = matchAt(context === 'cell' ? partInCell : partInLine, line, begin)
  const word = found?.groups?.part
  const part = word === undefined ? null : words.dayPartOf(word)
  return part && word ? { ...none, part, index: begin + word.length } : null
}

/** `HH:mm` of minutes since midnight; the midnight at the end of a day is 00:00. */
function timeText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60]
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
