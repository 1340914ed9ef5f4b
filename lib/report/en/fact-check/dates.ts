import { pattern } from '../../../domain/text/word-list'
import type { DayParts } from '../../../domain/time/day'
import type { WrittenDate } from '../../fact-check/written'
import type { NonEmpty } from '../../non-empty'

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthNames = pattern()`
  Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?
  |Nov(?:ember)?|Dec(?:ember)?
`.source
const month = (group: string) => String.raw`(?<${group}>${monthNames})\b\.?`
const day = (group: string) => String.raw`(?<${group}>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d]|[.,:]\d)`
const year = (group: string) => String.raw`(?:(?:,| of)? ?\b(?<${group}>\d{4})(?![\d,.]*\d))?`
const to = '(?:,? (?:to|until|till|through|and) | ?[-–—] ?)'

const anyDate = new RegExp(
  [
    // October 28; October 28, 2024; October 28 to 31, 2024; October 31 to November 4
    month('firstMonth') + ` ${day('firstDay')}${year('firstYear')}`,
    `(?:${to}(?:${month('lastMonth')} )?${day('lastDay')}${year('lastYear')})?`,
    // 28 October 2024; 28 to 31 October; the 31st of October; 31 October to 4 November 2024
    String.raw`|(?<![\d.,:])${day('dayBefore')}(?:${to}${day('dayTo')})? (?:of )?`,
    month('monthAfter') + year('yearAfter'),
    `(?:${to}${day('dayEnd')} (?:of )?${month('monthEnd')}${year('yearEnd')})?`,
    // 2024-10, 2024-10-28
    String.raw`|(?<![\d/.-])(?<isoYear>\d{4})-(?<isoMonth>\d{2})(?:-(?<isoDay>\d{2}))?(?![\d-])`,
    // 28/10/2024
    String.raw`|(?<![\d/])(?<slashFirst>\d{1,2})/(?<slashSecond>\d{1,2})/(?<slashYear>\d{4})(?![\d/])`,
    // October, October 2024
    String.raw`|${month('month')}(?:(?:,| of)? (?<monthYear>\d{4})\b)?`,
    // 2024
    String.raw`|(?<![\d.,$€£¥#]|No\. )\b(?<year>1[89]\d\d|20\d\d)\b(?![.,]\d|[%+])`,
  ].join(''),
  'gu',
)

/** All dates of an English text: days, months, years and periods, in any format. */
export function datesIn(plain: string): WrittenDate[] {
  const found: WrittenDate[] = []
  anyDate.lastIndex = 0
  for (let match = anyDate.exec(plain); match; match = anyDate.exec(plain)) {
    const one = read(plain, match)
    if (!one) continue
    found.push(one)
    anyDate.lastIndex = one.end
  }
  return found
}

type Groups = Readonly<Record<string, string | undefined>>

function read(plain: string, match: RegExpExecArray): WrittenDate | null {
  const { 0: text, index: start, groups = {} } = match
  return (
    monthFirst(plain, text, start, groups) ??
    dayFirst(plain, text, start, groups) ??
    inFigures(text, start, groups) ??
    monthOrYear(plain, text, start, groups)
  )
}

// Without a full stop, comma or space at the end of the text.
function written(text: string, start: number, days: NonEmpty<DayParts>): WrittenDate {
  return { start, end: start + text.replace(/[.,\s]+$/, '').length, days }
}

function monthFirst(plain: string, text: string, start: number, groups: Groups): WrittenDate | null {
  const { firstMonth, firstDay, firstYear, lastMonth, lastDay, lastYear } = groups
  if (firstMonth === undefined) return null
  if (lastDay === undefined) return written(text, start, [parts(firstYear, firstMonth, firstDay)])
  // "June 12 and 14" are two days, not a period; "between June 12 and 14" is a period.
  if (/ and /.test(text) && !/\bbetween $/i.test(plain.slice(Math.max(0, start - 9), start)))
    return written(beforeAnd(text), start, [parts(firstYear, firstMonth, firstDay)])
  return written(text, start, [
    parts(firstYear ?? lastYear, firstMonth, firstDay),
    parts(lastYear ?? firstYear, lastMonth ?? firstMonth, lastDay),
  ])
}

function dayFirst(plain: string, text: string, start: number, groups: Groups): WrittenDate | null {
  const { dayBefore, dayTo, monthAfter, yearAfter, dayEnd, monthEnd, yearEnd } = groups
  if (monthAfter === undefined) return null
  const first = parts(yearAfter, monthAfter, dayBefore)
  if (monthEnd === undefined)
    return written(text, start, dayTo === undefined ? [first] : [first, parts(yearAfter, monthAfter, dayTo)])
  const isPeriod = /\bbetween (?:the )?$/i.test(plain.slice(Math.max(0, start - 13), start))
  if (/ and \d/.test(text) && !isPeriod) return written(beforeAnd(text), start, [first])
  return written(text, start, [
    parts(yearAfter ?? yearEnd, monthAfter, dayBefore),
    parts(yearEnd ?? yearAfter, monthEnd, dayEnd),
  ])
}

function beforeAnd(text: string): string {
  return text.slice(0, text.lastIndexOf(' and '))
}

function inFigures(text: string, start: number, groups: Groups): WrittenDate | null {
  const { isoYear, isoMonth, isoDay, slashFirst, slashSecond, slashYear } = groups
  if (isoYear !== undefined) {
    const date = { year: Number(isoYear), month: Number(isoMonth), ...(isoDay && { day: Number(isoDay) }) }
    return written(text, start, [date])
  }
  if (slashYear === undefined) return null
  const [year, first, second] = [Number(slashYear), Number(slashFirst), Number(slashSecond)]
  const date = { year, month: first, day: second }
  return { ...written(text, start, [date]), or: { year, month: second, day: first } }
}

function monthOrYear(plain: string, text: string, start: number, groups: Groups): WrittenDate | null {
  const { month, monthYear, year } = groups
  if (month !== undefined)
    return isMonth(plain, start, month, monthYear) ? written(text, start, [parts(monthYear, month, undefined)]) : null
  return year !== undefined && isYear(plain, start + 4) ? written(text, start, [{ year: Number(year) }]) : null
}

function parts(year: string | undefined, month: string, day: string | undefined): DayParts {
  return {
    ...(year !== undefined && { year: Number(year) }),
    month: names.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    ...(day !== undefined && { day: Number(day) }),
  }
}

const beforeMonth = pattern('i')`
  (?:^|[\s(-])(?:in|of|since|by|until|from|to|during|early|mid|late|last|next|this|before|after|through|for|and|each
  |every)[ -]$
`

// "May" and "March" can be verbs at the beginning of a sentence; "Jan" and "April" are also names of people.
function isMonth(plain: string, start: number, name: string, year: string | undefined): boolean {
  if (year !== undefined) return true
  const before = plain.slice(Math.max(0, start - 12), start)
  if (beforeMonth.test(before)) {
    return !/^ \p{Lu}/u.test(plain.slice(start + name.length, start + name.length + 2)) || name.length > 5
  }
  return false
}

const countedThings = pattern('u')`
  ^ (?:\p{Ll}+ )?(?:students|people|members|participants|guests|staff|partners|scholars|graduates|alumni|kilomet
  |met(?:er|re)s|dollars|euros|years)
`

// "2000 students" is a number; "the 2025 QS ranking" and "the 2023 visit" contain a year.
function isYear(plain: string, end: number): boolean {
  return !countedThings.test(plain.slice(end, end + 30))
}
