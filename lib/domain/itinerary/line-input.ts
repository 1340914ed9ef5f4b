import { kindOfWords } from './item-kind'
import { readMinutes } from '../time/duration-input'
import type { ItemKind } from '../trip/vocabulary'
import { addMinutes, readTime, timeOf } from '../time/wall-time'

/**
 * An itinerary item parsed from a typed line. Times are `HH:mm`; an `end` before `start` is on the next day. Without a
 * start it is unscheduled, and `minutes` is its duration if one was typed.
 */
export type TypedLine = {
  start: string | null
  end: string | null
  minutes: number | null
  kind: ItemKind
  title: string
  place: string | null
}

const time = [
  String.raw`(?:(?:上午|早上|中午|下午|晚上|清晨|凌晨)\s*)?`,
  String.raw`\d{1,2}(?:[:.h]\d{2}|\d{2}|[點時](?:\d{1,2}分?|半|整)?)?`,
  String.raw`\s*(?:[ap]\.?m\.?(?![a-z]))?`,
].join('')
const beginning = new RegExp(
  String.raw`^(${time})(?:\s*(?:-|–|—|~|〜|to|至|到)\s*(${time}))?(?=\s|,|，|、|：|:|$|\p{Script=Han})[\s,，、：:]*`,
  'iu',
)

/**
 * Parses "10:00-11:30 Courtesy call, Hanyang University": times, then the title, then the place after an @ or the last
 * comma. @returns `null` if there is nothing but times
 */
export function readLine(text: string): TypedLine | null {
  const line = halfWidth(text.normalize('NFC')).trim().replace(/\s+/g, ' ')
  const { start, end, rest } = timesOf(line)
  const whole = readMinutes(rest)
  const { title: words, place } = parts(whole.rest)
  const long = whole.minutes === null ? readMinutes(words) : { ...whole, rest: words }
  const title = long.rest
  if (title === '') return null
  const until = end ?? (start && long.minutes !== null ? timeOf(addMinutes(`2000-01-01T${start}`, long.minutes)) : null)
  return {
    start,
    end: until,
    minutes: start ? null : long.minutes,
    kind: kindOfWords(title),
    title,
    place: place || null,
  }
}

/** The times at the beginning of a text, and the rest of it, which can be empty. */
export function timesOf(text: string): { start: string | null; end: string | null; rest: string } {
  const line = halfWidth(text).trim()
  const [typed = '', from = '', until] = beginning.exec(line) ?? []
  // A bare number is a time only in a range: "3 universities" and "2023 review" are not.
  const isTimed = until !== undefined || /[:.h點時]|[ap]\.?m|午|上|晨/i.test(from)
  const start = isTimed ? readTime(from) : null
  const end = start && until ? readTime(until, from) : null
  // "4.2-5 GPA": if the second number is not a time, the first is not either.
  if (!start || (until && !end)) return { start: null, end: null, rest: line }
  return { start, end, rest: line.slice(typed.length) }
}

function parts(rest: string): { title: string; place: string } {
  const at = /(?:^|\s|(?<=\p{Script=Han}))@\s*(?=\S)/u.exec(rest)
  if (at) return { title: rest.slice(0, at.index).trim(), place: rest.slice(at.index + at[0].length).trim() }
  const comma = Math.max(rest.lastIndexOf(', '), rest.lastIndexOf('，'))
  return comma > 0
    ? { title: rest.slice(0, comma).trim(), place: rest.slice(comma + 1).trim() }
    : { title: rest.trim(), place: '' }
}

// Full-width digits and punctuation of Chinese keyboards; every character keeps its index.
function halfWidth(text: string): string {
  return text.replace(/[０-９：－～＠]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}
