import { pattern } from '../../../domain/text/word-list'
import type { DayParts } from '../../../domain/time/day'
import type { WrittenDate } from '../../fact-check/written'

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = pattern()`
  (Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?
  |Nov(?:ember)?|Dec(?:ember)?)\b\.?
`.source
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d]|[.,:]\d)`
const year = String.raw`(?:(?:,| of)? ?\b(\d{4})(?![\d,.]*\d))?`
const to = '(?:,? (?:to|until|till|through|and) | ?[-–—] ?)'

const anyDate = new RegExp(
  [
    // October 28; October 28, 2024; October 28 to 31, 2024; October 31 to November 4
    String.raw`${month} ${day}${year}(?:${to}(?:${month} )?${day}${year})?`,
    // 28 October 2024; 28 to 31 October; the 31st of October; 31 October to 4 November 2024
    String.raw`(?<![\d.,:])${day}(?:${to}${day})? (?:of )?${month}${year}(?:${to}${day} (?:of )?${month}${year})?`,
    // 2024-10, 2024-10-28, 28/10/2024
    String.raw`(?<![\d/.-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])|(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])`,
    // October, October 2024
    String.raw`${month}(?:(?:,| of)? (\d{4})\b)?`,
    // 2024
    String.raw`(?<![\d.,$€£¥#]|No\. )\b(1[89]\d\d|20\d\d)\b(?![.,]\d|[%+])`,
  ].join('|'),
  'gu',
)

/** Every date of an English text, in whatever form it is written: days, months, years and periods. */
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

function read(plain: string, match: RegExpExecArray): WrittenDate | null {
  const [
    whole,
    m1,
    d1,
    y1,
    m2,
    d2,
    y2,
    a1,
    a2,
    m3,
    y3,
    b1,
    m4,
    y4,
    isoYear,
    isoMonth,
    isoDay,
    n1,
    n2,
    n3,
    lone,
    loneYear,
    bare,
  ] = match
  const start = match.index
  const at = (days: DayParts[], text = whole!): WrittenDate => ({
    start,
    end: start + text.replace(/[.,\s]+$/, '').length,
    days,
  })
  if (m1 !== undefined) {
    const first = parts(y1 ?? (m2 === undefined || y2 ? y2 : undefined), m1, d1)
    if (d2 === undefined) return at([first])
    // "June 12 and 14" are two days, no period; "between June 12 and 14" is one.
    if (/ and /.test(whole!) && !/\bbetween $/i.test(plain.slice(Math.max(0, start - 9), start)))
      return at([parts(y1, m1, d1)], whole!.slice(0, whole!.lastIndexOf(' and ')))
    return at([first, parts(y2 ?? y1, m2 ?? m1, d2)])
  }
  if (m3 !== undefined) {
    if (
      b1 !== undefined &&
      / and \d/.test(whole!) &&
      !/\bbetween (?:the )?$/i.test(plain.slice(Math.max(0, start - 13), start))
    )
      return at([parts(y3, m3, a1)], whole!.slice(0, whole!.lastIndexOf(' and ')))
    if (b1 !== undefined) return at([parts(y3 ?? y4, m3, a1), parts(y4 ?? y3, m4!, b1)])
    return at(a2 === undefined ? [parts(y3, m3, a1)] : [parts(y3, m3, a1), parts(y3, m3, a2)])
  }
  if (isoYear !== undefined)
    return at([{ year: Number(isoYear), month: Number(isoMonth), ...(isoDay && { day: Number(isoDay) }) }])
  if (n1 !== undefined) {
    const [a, b, y] = [Number(n1), Number(n2), Number(n3)]
    return { ...at([{ year: y, month: a, day: b }]), or: { year: y, month: b, day: a } }
  }
  if (lone !== undefined) return isMonth(plain, start, lone, loneYear) ? at([parts(loneYear, lone, undefined)]) : null
  return bare !== undefined && isYear(plain, start + 4) ? at([{ year: Number(bare) }]) : null
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

// "May" and "March" may open a sentence as verbs, and "Jan" and "April" are names of people.
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

// "2000 students" is a number; "the 2025 QS ranking" and "the 2023 visit" name a year.
function isYear(plain: string, end: number): boolean {
  return !countedThings.test(plain.slice(end, end + 30))
}
