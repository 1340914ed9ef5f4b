import { clockAt, minutesIn, type Clock } from './clock'
import { dateAt } from './date-forms'
import { folded, matchAt } from '../text/folded'
import * as words from './time-words'
import type { DayPart } from './day-part'
import { zoneAbbreviated } from './zone-abbreviations'

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
  /** The IANA name of the zone that is written after the times: "14:00 KST". */
  zone: string | null
  /** True if the words say more than these times, as "11:00 for 11:30" and "9:00 JST" do. */
  saysMore: boolean
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
  `(?<approximate>${words.approximatelyAfter})|(?<from>${words.fromAfter})|(?<until>${words.untilAfter})|` +
    `(?<exactly>${words.exactlyAfter})|(?<zone>${words.zoneAfter})`,
)
const range = sticky(String.raw`\s*(?<sign>${words.rangeSign})\s*`)
const nextDayBefore = sticky(`(?:${words.nextDay}|翌) *`)
const nextDayAfter = sticky(` *${words.nextDay}`)
const joint = /^(?:[\s,，、:：;；.|>→~～〜\-–—−/]|=>)+/
const openEnd = sticky(
  String.raw` *[-~>|]+ *(?:(?:finish|end|close|late|open)(?![a-z])|結束|结束|終了|종료)? *` +
    String.raw`(?=$|[\])}】,:;]| [-~>])|-(?:late|close|finish)(?= +\p{L})`,
)
// "7 for 7.30 pm": guests arrive from 7, it begins at 7.30.
const forSign = sticky(' +for +')
// In a line, an English word such as "Morning" can begin a title, and a Chinese one can be the begin of a longer word.
const partInLine = sticky(String.raw`(?<part>${words.dayPart})(?: *[,、，:;|/>~)\]-]| *$|(?<=[^a-z]) )`)
// "上午參訪圖書館", but not "下午茶".
const partOfSentence =
  /(?<part>上午|下午|早上|晚上|晚間|晚间|傍晚|午前|午後|午后)(?=\p{Script=Han})(?![茶場场班時时會会])/uy
// "PM Visit to the museum": in capitals it begins no title.
const capitalPart = /(?<part>[AP]\.?M\.?)(?= +\p{L})/uy
// "all day Field trip": no title begins so.
const longItem = 'conference|workshop|meeting|event|seminar|trip|tour|excursion|visit|session|programme|program|retreat'
const wholeDay = sticky(String.raw`(?<part>all[ -]day|whole day|full day)(?= +\p{L})(?! (?:${longItem})\b)`)
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
  const ends = context === 'cell' ? departureAndArrival.exec(text)?.groups : undefined
  if (ends) return parseTimes(`${ends.start ?? ends.start2}-${ends.end ?? ends.end2}`, 'cell')
  const line = folded(text)
  const begin = lengthAt(opening, line, 0)
  const found = readUntil(line, begin, context) ?? readRange(line, begin, context) ?? readPart(line, begin, context)
  if (found === null) return null
  const { index, ...times } = found
  const rest = text
    .slice(index + lengthAt(closing, line, index))
    .replace(joint, '')
    .trim()
  // "10:00-11:30 (90 min)" in a column of times.
  const isRemark = context === 'cell' && times.start !== null && remark.test(rest)
  return isRemark ? { ...times, saysMore: true, rest: '' } : { ...times, rest }
}

const clockText = String.raw`\d{1,2}[:：]\d{2}`
/** "10:20発 14:45着", "dep 10:20 arr 14:45" */
const departureAndArrival = new RegExp(
  String.raw`^\s*(?:(?<start>${clockText})\s*(?:発|发|出發|出发|출발)[\s、，,/／]*(?<end>${clockText})\s*(?:着|到|抵達|抵达|도착)` +
    String.raw`|(?:dep|發|出發)\.?\s*(?<start2>${clockText})[\s,/]*(?:arr|抵|抵達)\.?\s*(?<end2>${clockText}))\s*$`,
  'iu',
)

const remark = /^[(（[【][^()（）[\]【】]+[)）\]】]$/u

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
  zone: null,
  saysMore: false,
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
  const { isApproximate, hasZone: saysMore, zone, index } = after
  return { ...none, end: timeText(minutes), isApproximate, zone, saysMore, index }
}

function readRange(line: string, begin: number, context: TimeContext): Found | null {
  const about = lengthAt(approximate, line, begin)
  const word = lengthAt(from, line, begin + about)
  const next = matchAt(nextDayBefore, line, begin + about + word)
  const first = clockAt(line, begin + about + word + (next?.[0].length ?? 0))
  if (first === null) return null
  const after = tailAt(line, first.end)
  const arrival = beginAfterArrival(line, after.index, { first, context })
  if (arrival) return arrival
  const second = endOfRange(line, after.index, { first, context, isFrom: word > 0 || after.isFrom })
  if (second === null && !isTime(line, first, context)) return null
  const isApproximate = about > 0 || after.isApproximate || (second?.isApproximate ?? false)
  const isHalfOpen = first.half === null && !first.isPadded && first.hour <= 12 && second?.clock.half == null
  const saysMore = after.hasZone || (second?.hasZone ?? false)
  const zone = second?.zone ?? after.zone
  if (second) {
    const times = { ...rangeOf(first, second.clock, second.days), startDays: daysBefore(first, next) }
    return { ...none, ...times, isApproximate, zone, saysMore, isHalfOpen, index: second.index }
  }
  const plus = matchAt(nextDayAfter, line, after.index)
  const minutes = minutesIn(first, first.half)
  const index = after.index + (plus?.[0].length ?? 0)
  return {
    ...none,
    start: timeText(minutes),
    startDays: daysBefore(first, next ?? plus),
    isApproximate,
    zone,
    saysMore,
    // A midnight belongs to two days, and four digits can count things.
    isHalfOpen,
    isUnclear:
      (minutes >= 1440 && first.hour <= 24) || (first.form === 'four digits' && !first.isPadded && context !== 'cell'),
    index: index + lengthAt(openEnd, line, index),
  }
}

/** Days from the day of a row to its start: "翌06:30", "06:30 (+1)", "25:00". */
function daysBefore({ hour }: Clock, words: RegExpExecArray | null): number {
  return (words ? Number(words.groups?.days ?? 1) : 0) + (hour > 24 ? 1 : 0)
}

type Tail = {
  isApproximate: boolean
  isFrom: boolean
  isUntil: boolean
  hasZone: boolean
  zone: string | null
  index: number
}

/** The words after a time: "左右", "onwards", "まで". */
function tailAt(line: string, index: number): Tail {
  let found = matchAt(tail, line, index)
  const read: Tail = { isApproximate: false, isFrom: false, isUntil: false, hasZone: false, zone: null, index }
  while (found) {
    read.index += found[0].length
    if (found.groups?.approximate) read.isApproximate = true
    if (found.groups?.from) read.isFrom = true
    if (found.groups?.until) read.isUntil = true
    if (found.groups?.zone) {
      read.hasZone = true
      read.zone ??= zoneAbbreviated(found.groups.zone)
    }
    found = matchAt(tail, line, read.index)
  }
  return read
}

/** "11:00 for 11:30": the start is when the guests arrive; the words keep the time at which it begins. */
function beginAfterArrival(
  line: string,
  index: number,
  { first, context }: { first: Clock; context: TimeContext },
): Found | null {
  const sign = matchAt(forSign, line, index)
  const second = sign ? clockAt(line, index + sign[0].length) : null
  if (second === null || !isRange(first, second, '-', { context, isFrom: false, line })) return null
  const { start, end } = rangeMinutes(first, second, false)
  // "10:00 for 12 guests", and not two hours before it begins.
  if (end <= start || end - start > 90 || (second.form === 'hour' && second.half === null && first.form !== 'hour'))
    return null
  return { ...none, start: timeText(start), saysMore: true, index: tailAt(line, second.end).index }
}

type RangeEnd = Tail & { clock: Clock; days: number | null }

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
  if (clock === null || !isRange(first, clock, sign?.groups?.sign ?? '', { context, isFrom, line })) return null
  const after = tailAt(line, clock.end)
  const plus = before ?? matchAt(nextDayAfter, line, after.index)
  return {
    clock,
    days: plus ? Number(plus.groups?.days ?? 1) : null,
    ...after,
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

function isBare({ form, half }: Clock): boolean {
  return form === 'hour' && half === null
}

// "10-11 students", "8-10 名", "7-9 floors": a plural, or a Han character that counts.
const counted =
  /^ *(?:\p{L}*[^su\P{L}]s(?!\p{L})|people|pax|F\b|%|[名人位分天日月晚間间樓楼層层所校團团組组]|時間|小時|小时)/iu

/** "10-11 Meeting": hours of a working day that nothing else says are times. */
function isLikelyHours(line: string, first: Clock, second: Clock): boolean {
  const [from, to] = [first.hour, second.hour]
  // "3-4 – Campus tour" in the afternoon.
  const isMarked = /^ +[-:] +\p{L}/u.test(line.slice(second.end))
  if (isMarked && from < 7 && from > 0 && to > from && to <= from + 3) return true
  return (
    from >= 7 &&
    to > from &&
    to <= Math.min(22, from + 5) &&
    /^ +\p{L}/u.test(line.slice(second.end)) &&
    !counted.test(line.slice(second.end))
  )
}

// "3 to 5 universities", "4-5 GPA" and "10/31" are no times; "2-3 pm" and "0810/1135" are.
function isRange(
  first: Clock,
  second: Clock,
  sign: string,
  { context, isFrom, line }: { context: TimeContext; isFrom: boolean; line: string },
): boolean {
  const bare = [first, second].filter(isBare)
  if (sign.includes('/')) return bare.length === 0
  if (bare.length === 2 && isLikelyHours(line, first, second)) return true
  if (context === 'cell' || (isFrom && bare.length < 2)) return true
  // "2 till 4 Workshop", but not "3 to 5 universities".
  const isTill = /^(?:til|till|until)$/i.test(sign) && /^ +\p{Lu}/u.test(line.slice(second.end))
  if (isTill && second.hour > 0 && second.hour <= 24 && first.hour > 0) return true
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
  // "noon to 1"
  const half = first.form === 'word' && start === 720 ? 'noon' : first.half
  if (half !== null && second.half === null && !second.isPadded) {
    const end = [minutesIn(second, half), minutesIn(second, null), minutesIn(second, null) + 720]
    return { start, end: end.find((minutes) => minutes > start) ?? end[0] ?? 0, isUnclear: false }
  }
  const end = minutesIn(second, second.half)
  const isTwelveHour = [first, second].every(({ hour, half, isPadded }) => hour <= 12 && half === null && !isPadded)
  if (end > start || isNextDay || !isTwelveHour) return { start, end, isUnclear: false }
  return { start, end: end + 720 > start ? end + 720 : end, isUnclear: true }
}

function readPart(line: string, begin: number, context: TimeContext): Found | null {
  const found =
    matchAt(context === 'cell' ? partInCell : partInLine, line, begin) ??
    matchAt(partOfSentence, line, begin) ??
    matchAt(wholeDay, line, begin) ??
    matchAt(capitalPart, line, begin)
  const word = found?.groups?.part
  const part = word === undefined ? null : words.dayPartOf(word)
  return part && word ? { ...none, part, index: begin + word.length } : null
}

/** `HH:mm` of minutes since midnight; the midnight at the end of a day is 00:00. */
function timeText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60]
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
