import type { DayParts } from '../../../domain/time/day'
import type { WrittenDate } from '../../fact-check/written'
import { valueOf } from './numerals'

const figure = '[〇零一二三四五六七八九十廿卅]'
const year = `(?:(民國|西元|公元)? ?((?<!\\d)\\d{2,4}|[〇零一二三四五六七八九十百]{2,5}) ?年 ?)`
const month = `((?<!\\d)\\d{1,2}|${figure}{1,3}) ?月(?:份)? ?`
const day = `((?<!\\d)\\d{1,2}|${figure}{1,4}) ?[日號]`
const weekday = '(?:\\([^()]{1,4}\\)|（[^（）]{1,4}）)?'
const to = ' ?(?:至|到|~|–|—|-) ?'
const eastern = [
  `${year}?${month}(?:${day}${weekday}`,
  `(?:${to}${year}?(?:${month})?${day}${weekday})?`,
  `|(?:${to}${year}?${month}(?!${figure}|\\d)))?`,
].join('')
const slashed = [
  '(?<![\\d/.])(\\d{2,4})([/.])(\\d{1,2})\\13(\\d{1,2})(?![\\d/.])',
  '(?<![\\d/.-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])',
  '(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])',
].join('|')
const anyDate = new RegExp(`${eastern}|${slashed}|${year}`, 'gu')

/** All dates of a Chinese text: 民國112年10月31日, 10月28日至31日, 十月三十一日, 2023/10/31, 112/10/31, 2018年10月, 113年. */
export function datesIn(plain: string): WrittenDate[] {
  return [...plain.matchAll(anyDate)].flatMap((match) => read(match) ?? [])
}

function read(match: RegExpExecArray): WrittenDate | null {
  const [whole, era1, y1, m1, d1, era2, y2, m2, d2, era3, y3, m3] = match
  const [s1, , s2, s3, i1, i2, i3, t1, t2, eraOnly, yOnly] = match.slice(12)
  const place = { start: match.index, end: match.index + whole.trimEnd().length }
  const at = (first: DayParts | null, ...rest: (DayParts | null)[]): WrittenDate | null => {
    const others = rest.filter((one) => one !== null)
    return first === null || others.length < rest.length ? null : { ...place, days: [first, ...others] }
  }
  if (m1 !== undefined) {
    const first = parts(yearOf(era1, y1), m1, d1)
    if (d2 !== undefined) return at(first, parts(yearOf(era2, y2) ?? yearOf(era1, y1), m2 ?? m1, d2))
    return m3 === undefined ? at(first) : at(first, parts(yearOf(era3, y3) ?? yearOf(era1, y1), m3, undefined))
  }
  if (s1 !== undefined && s2 !== undefined) return at(parts(yearOf(undefined, s1), s2, s3))
  if (i1 !== undefined && i2 !== undefined) return at(parts(Number(i1), i2, i3))
  if (t1 !== undefined) return at(parts(undefined, t1, t2))
  const alone = yearOf(eraOnly, yOnly)
  // 五年, 12年 and 六十年 are durations; only a number of three or four digits or an era makes a year.
  return alone !== undefined &&
    (eraOnly !== undefined || /^(?:1[0-9]{2}|[0-9]{4}|[〇零一二三四五六七八九]{3,4})$/u.test(yOnly ?? ''))
    ? at({ year: alone })
    : null
}

function parts(year: number | undefined, month: string, day: string | undefined): DayParts | null {
  const [m, d] = [valueOf(month), day === undefined ? undefined : valueOf(day)]
  if (m === null || m < 1 || m > 12 || d === null || (d !== undefined && (d < 1 || d > 31))) return null
  return { ...(year !== undefined && { year }), month: m, ...(d !== undefined && { day: d }) }
}

// Years of the Republic have two or three digits.
function yearOf(era: string | undefined, figures: string | undefined): number | undefined {
  const value = figures === undefined ? null : valueOf(figures)
  if (value === null) return undefined
  return era === '民國' || (era === undefined && value < 1000) ? value + 1911 : value
}
