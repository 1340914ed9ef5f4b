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
  const inside = times === null ? timesInside(afterDay) : null
  if (inside) return { day, endDay: null, ...inside }
  const rest = times ? times.rest : afterDay
  const timeText = times ? afterDay.slice(0, afterDay.length - rest.length) : ''
  const direction = times?.start && times.end === null ? ofDirection.exec(rest) : null
  const stay = day?.day && times?.start && times.end === null ? endOfStay(rest, day.day, dayContext) : null
  if (stay && times) return { day, times: { ...times, end: stay.end }, endDay: stay.day, timeText, rest: stay.rest }
  return { day, times, endDay: null, timeText, rest: direction ? withDirection(rest, direction) : rest }
}

// "14:05発 EL101便", "9:00発 ホテル"
const ofDirection = /^(?<sign>[発着])[\s、，]+(?=\S)/u

/** The sign after a time belongs behind the place, as in ホテル発; a flight or a train needs none. */
function withDirection(rest: string, { 0: found, groups }: RegExpExecArray): string {
  const words = rest.slice(found.length)
  return /[便号]|\s/u.test(words) ? words : `${words}${groups?.sign ?? ''}`
}

const mostParts = 5
// "Return by 13.00"
const comingBack = /^(?:return|back|arrive|arrival)\b.*\bby$/i
// "Field trip, bus leaves 8:00 sharp": the words before the time need it.
const verb = /\b(?:leaves?|departs?|starts?|begins?|opens?)(?: at)?$/i
const withSign = /[:：]|\d\s?[ap]\.?m|[時时点點시]/i
const limit = /(?:\b(?:until|till|by|before|to|for|from|after|since|deadline|no later than)|前|截止|至|到)[\s:：]*$/i

// "dep 16:50 arr 13:45": the last of several times is not that of the item.
const clockIn = /(?<![\d:])\d{1,2}[:：]\d{2}(?!\d)|(?<=\s)(?:[01]\d|2[0-3])[0-5]\d(?=[\s,(])/
// "Arrive, coach to Cambridge. Check in after 2pm.": the time is that of the last sentence.
const severalSentences = /[\p{Ll}\d)][.;]\s+\p{Lu}|[。；]/u

/** The times at the end of a line: "KE691 返國 18:45-20:30", "Dinner at 7 pm", "Lunch (12:00-13:30)". */
export function timesAtEnd(text: string): Pick<When, 'times' | 'timeText' | 'rest'> | null {
  const [, before = '', aside = ''] = /^(.*\d.*?)(\s*[(（][^()（）]*[)）])$/u.exec(text.trim()) ?? []
  // "Alumni dinner 18:30 (Shinjuku)"
  const found = before === '' || /\d/.test(aside) ? null : timesAtEnd(before)
  if (found) return { ...found, rest: `${found.rest}${aside}` }
  const line = text.trim().replace(/^(.*)[(（[]([^()（）[\]]*)[)）\]]$/u, '$1 $2')
  const starts = [...line.matchAll(/(?<=[\s,，、])\S/gu)].map(({ index }) => index).slice(-mostParts)
  for (const start of starts) {
    const words = line.slice(0, start).trim()
    const timeText = line.slice(start)
    const isReturn = comingBack.test(words)
    const isSigned = withSign.test(timeText) || (isReturn && /\d\.\d\d/.test(timeText))
    const times = isSigned && /\p{L}/u.test(words) ? parseTimes(timeText, 'cell') : null
    if (times?.start == null || times.rest !== '') continue
    // "check-out 6 Nov 11:00": the time is that of the other day.
    if (verb.test(words)) return { times, timeText, rest: text.trim() }
    if ((limit.test(words) && !isReturn) || endsWithDate(words) || clockIn.test(words) || severalSentences.test(words))
      return null
    return { times, timeText, rest: words.replace(/\s*(?:\b(?:at|by|@)|[,，、@:：|–—-])\s*$/i, '') }
  }
  return null
}

const clockWithSign = /(?<![\d:.])(?:\d{1,2}[:：]\d{2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]m\b)(?![\d:])/giu
const forItself =
  /(?:\b(?:at|on|lands?|landing|arriv\w*|depart\w*|departure|from|start\w*)(?: [A-Z]{3}| \p{L}+)?)\s*$/iu

/** The only time in the words of a line: "Land at SFO 7:15am on BR18". The words stay as they are. */
function timesInside(text: string): Pick<When, 'times' | 'timeText' | 'rest'> | null {
  const [found, ...others] = text.length > 120 ? [] : [...text.matchAll(clockWithSign)]
  if (found === undefined || others.length > 0) return null
  const words = text.slice(0, found.index)
  if (!forItself.test(words) || /\b(?:by|before|until|till|after|not)\b[^,;]*$/iu.test(words)) return null
  if (severalSentences.test(words) || /[(（][^)）]*$/u.test(words)) return null
  const times = parseTimes(found[0], 'cell')
  return times?.start == null ? null : { times, timeText: found[0], rest: text.trim() }
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
