import { type Day, parseDay } from '../time/day'
import { readDay } from '../time/day-input'

// Parses days as written in programmes: "Day 2", "Tuesday 31 October (arrival)", "10/31 (二)", "第二天". The days of the
// trip resolve ambiguous dates.

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const chinese = '日一二三四五六'
const englishWeekday = String.raw`(?:sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?(?![a-z])\.?`
const chineseWeekday = String.raw`(?:星期|週|周|禮拜)[日天一二三四五六]|[日一二三四五六](?=[)）])`
const weekday = `(?:${englishWeekday}|${chineseWeekday})`
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|' +
  'july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const month = String.raw`(?:${months})\.?`
const forms = [
  String.raw`\d{4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}`,
  String.raw`(?:民國)?\s*(?:\d{2,4}\s*年)?\s*\d{1,2}\s*月\s*\d{1,2}\s*[日號]`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${month}(?:,?\s*\d{4}(?![:.]?\d))?`,
  String.raw`${month}\s+\d{1,2}(?:st|nd|rd|th)?(?![:.]?\d)(?:,?\s*\d{4}(?![:.]?\d))?`,
]
const written = new RegExp(String.raw`^(?:${weekday}[\s,，]*)?(${forms.join('|')})`, 'i')
const slashed = new RegExp(
  String.raw`^(?:${weekday}[\s,，]*)?(\d{1,2})\s*[/.]\s*(\d{1,2})(?![\d:])(?!\s*[-–~]\s*\d)`,
  'i',
)
const numbered = /^(?:day\s*|d)(\d{1,2})\b|^第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[天日]/i
const named = new RegExp(String.raw`^(${weekday})(?![\p{L}])`, 'iu')
const tail = new RegExp(String.raw`^[\s,，、]*[(（]?\s*${weekday}\s*[)）]?`, 'i')
const joint = /^[\s:：,，、|\-–—.]+/

/** The day at the beginning of a text, and the rest; `null` if there is none. `trip`: every day of the trip. */
export function dayAtStart(text: string, trip: readonly Day[]): { day: Day; rest: string } | null {
  const line = text.normalize('NFKC').trim()
  const number = numbered.exec(line)
  if (number) {
    const rest = line.slice(number[0].length).replace(joint, '')
    const atStart = dayAtStart(rest, trip)
    const day = trip[countOf(number[1] ?? number[2] ?? '') - 1]
    return atStart ?? (day ? { day, rest: withoutWeekday(rest) } : null)
  }
  for (const [found, day] of [
    [written.exec(line), fromWords],
    [slashed.exec(line), fromFigures],
    [named.exec(line), fromWeekday],
  ] as const) {
    const read = found && day(found, trip)
    if (read) return { day: read, rest: withoutWeekday(line.slice(found[0].length)) }
  }
  return null
}

function fromWords([, words = '']: RegExpExecArray, trip: readonly Day[]): Day | null {
  const day = readDay(words.replace(/\s*([-/.年月日號])\s*/g, '$1'))
  if (day === null || !day.startsWith('--')) return day
  return trip.find((one) => one.slice(5) === day.slice(2)) ?? inYear(day.slice(2), trip)
}

// 3/4 can be April or March: the reading that is a day of the trip, else the only valid one.
function fromFigures([, a = '', b = '']: RegExpExecArray, trip: readonly Day[]): Day | null {
  const [first, second] = [a.padStart(2, '0'), b.padStart(2, '0')]
  const both = [`${first}-${second}`, `${second}-${first}`]
  const within = both.filter((one) => trip.some((day) => day.slice(5) === one))
  const likely = within.length > 0 ? within : both.filter((one) => parseDay(`2000-${one}`) !== null)
  const only = new Set(likely).size === 1 ? likely[0] : null
  return only ? (trip.find((day) => day.slice(5) === only) ?? inYear(only, trip)) : null
}

function fromWeekday([, word = '']: RegExpExecArray, trip: readonly Day[]): Day | null {
  const key = word.toLowerCase()
  const at = weekdays.includes(key.slice(0, 3))
    ? weekdays.indexOf(key.slice(0, 3))
    : chinese.indexOf(key.slice(-1).replace('天', '日'))
  const [day = null, ...others] = trip.filter((one) => new Date(`${one}T00:00Z`).getUTCDay() === at)
  return others.length === 0 ? day : null
}

function inYear(monthAndDay: string, trip: readonly Day[]): Day | null {
  const day = trip[0] && `${trip[0].slice(0, 4)}-${monthAndDay}`
  return day && parseDay(day) ? day : null
}

function withoutWeekday(rest: string): string {
  return rest.replace(tail, '').replace(joint, '').trim()
}

function countOf(word: string): number {
  if (/\d/.test(word)) return Number(word)
  const figures = '零一二三四五六七八九'
  const [tens, ones] = word.includes('十') ? word.split('十') : ['', word]
  return (word.includes('十') ? (tens ? figures.indexOf(tens) : 1) * 10 : 0) + (ones ? figures.indexOf(ones) : 0)
}
