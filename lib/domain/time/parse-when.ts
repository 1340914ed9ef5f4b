import type { Day } from '../time/day'
import { dateAt } from './date-forms'
import { folded } from '../text/folded'
import { withoutListMarker } from '../text/list-marker'
import { type DayContext, type ReadDay, parseDay } from './parse-day'
import { type ReadTimes, parseTimes } from './parse-times'

/** The day and the times at the beginning of a line, and the words after them. */
export type When = {
  day: Omit<ReadDay, 'rest'> | null
  times: Omit<ReadTimes, 'rest'> | null
  /** The day of the end where it is written, as in "2 Nov 15:00 - 6 Nov 11:00". */
  endDay: Day | null
  /** The times as they were typed, with the signs around them; empty if there are none. */
  timeText: string
  rest: string
}

const toDay = /^(?:to|until|till|至|到|から|부터)\s*/i

/** Reads "Tue 3 Nov 10:00-11:00 Meeting", "2 Nov 15:00 - 6 Nov 11:00 Stay" and lines with only a day or only a time. */
export function parseWhen(text: string, context: Omit<DayContext, 'isCell'>): When {
  const dayContext = { ...context, isCell: false }
  // "11. 2(월)" is a date, "11. Welcome" a line of a list.
  const whole = parseDay(text.trim(), dayContext)
  const line = whole?.rest === '' ? text.trim() : withoutListMarker(text).trim()
  const day = parseDay(line, dayContext)
  const afterDay = day ? day.rest : line
  const times = parseTimes(afterDay, 'line')
  const atEnd = times === null ? timesAtEnd(afterDay) : null
  if (atEnd) return { day, endDay: null, ...atEnd }
  const rest = times ? times.rest : afterDay
  const timeText = times ? afterDay.slice(0, afterDay.length - rest.length) : ''
  const stay = day?.day && times?.start && times.end === null ? endOfStay(rest, day.day, dayContext) : null
  if (stay && times) return { day, times: { ...times, end: stay.end }, endDay: stay.day, timeText, rest: stay.rest }
  return { day, times, endDay: null, timeText, rest }
}

const mostParts = 5
const withSign = /[:：]|\d\s?[ap]\.?m|[時时点點시]/i
const limit = /(?:\b(?:until|till|by|before|to|for|from|after|since|deadline|no later than)|前|截止|至|到)[\s:：]*$/i

// "dep 16:50 arr 13:45": the last of several times is not that of the item.
const clockIn = /(?<![\d:])\d{1,2}[:：]\d{2}(?!\d)|(?<=\s)(?:[01]\d|2[0-3])[0-5]\d(?=[\s,(])/
// "Arrive, coach to Cambridge. Check in after 2pm.": the time is that of the last sentence.
const severalSentences = /[\p{Ll}\d)][.;]\s+\p{Lu}|[。；]/u

/** The times at the end of a line: "KE691 返國 18:45-20:30", "Dinner at 7 pm", "Lunch (12:00-13:30)". */
function timesAtEnd(text: string): Pick<When, 'times' | 'timeText' | 'rest'> | null {
  const line = text.trim().replace(/^(.*)[(（[]([^()（）[\]]*)[)）\]]$/u, '$1 $2')
  const starts = [...line.matchAll(/(?<=[\s,，、])\S/gu)].map(({ index }) => index).slice(-mostParts)
  for (const start of starts) {
    const words = line.slice(0, start).trim()
    const timeText = line.slice(start)
    const times = withSign.test(timeText) && /\p{L}/u.test(words) ? parseTimes(timeText, 'cell') : null
    if (times?.start == null || times.rest !== '') continue
    // "check-out 6 Nov 11:00": the time is that of the other day.
    if (limit.test(words) || endsWithDate(words) || clockIn.test(words) || severalSentences.test(words)) return null
    return { times, timeText, rest: words.replace(/\s*(?:\b(?:at|@)|[,，、@:：|–—-])\s*$/i, '') }
  }
  return null
}

function endsWithDate(words: string): boolean {
  const text = folded(words)
  return [...text.matchAll(/(?<=^|[\s(:])\S/gu)].slice(-mostParts).some(({ index }) => {
    const date = dateAt(text, index)
    return date !== null && date.form !== 'dot' && date.form !== 'dash' && text.slice(date.end).trim() === ''
  })
}

function endOfStay(text: string, from: Day, context: DayContext): { day: Day; end: string; rest: string } | null {
  const last = parseDay(text.replace(toDay, ''), { ...context, current: from })
  const times = last ? parseTimes(last.rest, 'line') : null
  if (!last?.day || last.day <= from || !times?.start || times.end !== null) return null
  return { day: last.day, end: times.start, rest: times.rest }
}
