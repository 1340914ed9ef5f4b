import { addDays, type Day, isFullDay } from '../time/day'
import { dateAt, type WrittenDate } from './date-forms'
import { dayNumber, ordinalDay, weekdayAfter, weekdayBeforeDate, weekdayOf, weekdayPattern } from './day-words'
import { folded, matchAt } from '../text/folded'
import { writtenNumber } from './written-number'

/**
 * Why a day may be read wrongly. `day or month`: 3/4 can be two days, `alternatives` has them. `other weekday`: the
 * weekday beside the date is not its own. `title`: the words could be the beginning of a title.
 */
export type DayDoubt = 'day or month' | 'other weekday' | 'no such day' | 'outside the trip' | 'title'

/** The order of day and month in the other dates of a text; `null` if none of them shows it. */
export type DateOrder = 'day first' | 'month first' | null

export type DayContext = {
  /** Every day of the trip. */
  trip: readonly Day[]
  order: DateOrder
  /** The day that the lines before belong to. */
  current: Day | null
  /** True in a column of dates, where everything is one. */
  isCell: boolean
}

export type ReadDay = {
  /** `null` if the day is written but not known, as in "Day 9" of five. */
  day: Day | null
  /** The last day of a range such as "2-4 Nov". */
  lastDay: Day | null
  alternatives: readonly Day[]
  doubt: DayDoubt | null
  /** What follows, as it was written. */
  rest: string
}

type Found = Omit<ReadDay, 'rest'> & { index: number }

const opening = sticky(
  String.raw`[ [({<【〔「『"'“’*#=■●◆◇□○▽▼△▲★☆]*` +
    String.raw`(?:(?:(?:agenda|programme|program|schedule|itinerary) (?:for|of|on) (?:the )?|` +
    String.raw`dates?(?: and time)?|when|日期|日時|期日|日付|月日|날짜|일자|일시|on|from|datum|ngày) ?:? ?['’]?)?`,
)
const weekdayBefore = sticky(
  String.raw`(?:[([]?(?<weekday>${weekdayPattern})[)\]]?[ ,.:/-]*|${weekdayBeforeDate})(?:(?:the|ngày|le|el) )?`,
)
const weekdayFollowing = sticky(weekdayAfter)
const numbered = sticky(dayNumber)
const inBrackets = sticky(String.raw` *[([]`)
const closingBracket = sticky(String.raw`(?:[ ,.:/]*[일월화수목금토日月火水木金土一二三四五六])? *[)\]]`)
const betweenNumberAndDate = sticky('[ :,.|/-]*')
const relative = sticky(
  String.raw`(?<next>翌日|隔日|隔天|次日|다음 ?날|이튿날|익일|(?:the )?(?:next|following) day(?![a-z]))` +
    String.raw`|翌(?<date>\d{1,2})日?|(?<same>同日|當日|当日|當天|当天|같은 ?날|당일|〃|same day(?![a-z]))`,
)
const firstOfRange = sticky(
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)? ?(?<sign>[-~&/,]|to|and|through|至|到) ?(?:${weekdayPattern}[ ,.]*)?(?=\d)`,
)
// "11月2、3日": two days.
const twoDays = sticky(
  String.raw`(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]?[、,及和與与・.&] ?(?<last>\d{1,2}) ?[日일]`,
)
const rangeSign = sticky(
  String.raw` ?(?:[-~>/]+(?! ?\d)|[-~>]+|(?:to|through|until|till|and|&)(?![a-z])|至|到|から|부터) ?`,
)
const lastNumber = sticky(String.raw`[-~](?<day>\d{1,2})(?=$|[ ,:()])(?:,? (?<year>(?:19|20)\d{2})(?![\d:.]*\d))?`)
const joint = /^(?:T(?=\d\d:)|[\s:：,，、|\-–—－.。·~～〜>→)\]】〕」』}"”*#=/]+)/
const separated = /^(?: *$| *[:,;|/>~)\]】-]| +(?:\d|[上下中午]))/

function sticky(source: string): RegExp {
  return new RegExp(source, 'iuy')
}

/** Forms that are dates anywhere; numbers with a sign between them can be something else. */
const wordy: ReadonlySet<WrittenDate['form']> = new Set(['full', 'characters', 'month word'])

/**
 * Reads the day or days at the beginning of a text, in English, Chinese, Japanese or Korean: "Tue 31 Oct", "10/31 (二)",
 * "112.10.31", "令和7年11月2日", "11. 3(화)", "第2天", "2-4 Nov".
 * @returns `null` if the text does not begin with a day
 */
export function parseDay(text: string, context: DayContext): ReadDay | null {
  const line = folded(text)
  const begin = matchAt(opening, line, 0)?.[0].length ?? 0
  const found =
    readNumbered(line, begin, context) ??
    readRelative(line, begin, context) ??
    readDates(line, begin, context) ??
    readWeekday(line, begin, context)
  if (found === null) return null
  const { index, ...day } = found
  return { ...day, rest: text.slice(index).replace(joint, '').trim() }
}

function readNumbered(line: string, begin: number, context: DayContext): Found | null {
  const found = matchAt(numbered, line, begin)
  if (!found?.groups) return null
  const { n, n2, n3, n4, n5, ordinal } = found.groups
  const index = begin + found[0].length
  if ((n2 ?? n5 ?? ordinal) !== undefined && !isHeading(line, index)) return null
  const bracket = matchAt(inBrackets, line, index)
  const at = index + (bracket ?? matchAt(betweenNumberAndDate, line, index) ?? [''])[0].length
  const dated = readDates(line, at, bracket ? { ...context, isCell: true } : context)
  if (dated) {
    const end = bracket ? (matchAt(closingBracket, line, dated.index)?.[0].length ?? 0) : 0
    return { ...dated, index: dated.index + end }
  }
  const number = ordinal === undefined ? writtenNumber(n ?? n2 ?? n3 ?? n4 ?? n5 ?? '') : ordinalDay(ordinal)
  const day = context.trip.at(number - 1) ?? null
  const weekday = weekdayEnd(line, index)
  const named = weekday.weekday === null ? matchAt(weekdayBefore, line, at) : null
  const word = named?.groups?.weekday ?? ''
  const isNamed = word !== '' && separated.test(line.slice(at + line.slice(at).indexOf(word) + word.length))
  return {
    day,
    lastDay: null,
    alternatives: [],
    doubt: day === null ? 'no such day' : weekdayDoubt(day, isNamed ? weekdayOf(word) : weekday.weekday),
    index: isNamed && named ? at + named[0].length : weekday.index,
  }
}

/** "D2" and "First day" are days before a sign, a bracket or nothing, and not at the beginning of a title. */
function isHeading(line: string, index: number): boolean {
  return separated.test(line.slice(index)) || matchAt(inBrackets, line, index) !== null
}

/** The day after that of the lines before, or the same one: 翌日, "next day", 同日. */
function readRelative(line: string, begin: number, { current, trip }: DayContext): Found | null {
  const found = current === null ? null : matchAt(relative, line, begin)
  if (current === null || !found?.groups) return null
  const { next, date } = found.groups
  const index = begin + found[0].length
  if (!separated.test(line.slice(index))) return null
  const following = addDays(current, 1)
  const day = next !== undefined || Number(date) === Number(following.slice(8)) ? following : current
  if (date !== undefined && day === current) return null
  const doubt = trip.length > 0 && !trip.includes(day) ? 'outside the trip' : null
  return { day, lastDay: null, alternatives: [], doubt, index }
}

function readDates(line: string, begin: number, context: DayContext): Found | null {
  const before = matchAt(weekdayBefore, line, begin)
  const at = begin + (before?.[0].length ?? 0)
  const several = severalDays(line, at, context)
  if (several) return several
  const date = dateAt(line, at)
  if (date === null) return null
  const weekday = weekdayEnd(line, date.end)
  const named = weekdayOf(before?.groups?.weekday ?? '') ?? weekday.weekday
  const last = lastOf(line, weekday.index, date)
  if (last) {
    const range = rangeOf(line, date, last, { context, weekday: named })
    // "10.30-11.30 Tea" is a time, "10/31-11/4" on that trip is a range of days.
    const isSure = context.isCell || named !== null || wordy.has(date.form)
    return isSure || [range?.day, range?.lastDay].every((day) => day && context.trip.includes(day)) ? range : null
  }
  const hasWeekday = named !== null
  if (!isDay(line, date, weekday.index, { context, hasWeekday })) return null
  return { lastDay: null, ...resolved(date, named, context), index: weekday.index }
}

/** "2-4 Nov", "2 & 3 Nov", "11月2、3日". */
function severalDays(line: string, at: number, context: DayContext): Found | null {
  const first = matchAt(firstOfRange, line, at)
  const after = first ? dateAt(line, at + first[0].length) : null
  if (first?.groups && after && after.month !== null && !['slash', 'dot', 'dash', 'full'].includes(after.form)) {
    const from = { ...after, day: Number(first.groups.day) }
    const range = from.day < after.day ? rangeOf(line, from, after, { context, weekday: null }) : null
    if (range && /[&/,]|and/.test(first.groups.sign ?? '')) return oneAfterTheOther(range)
    if (range) return range
  }
  const pair = matchAt(twoDays, line, at)?.groups
  const [month, day, last] = [Number(pair?.month), Number(pair?.day), Number(pair?.last)]
  if (!pair || !(month <= 12 && day < last && last <= 31)) return null
  const date = { year: null, month, day, swapped: null, form: 'characters', end: 0 } as const
  const end = at + (matchAt(twoDays, line, at)?.[0].length ?? 0)
  const range = rangeOf(line, date, { ...date, day: last, end }, { context, weekday: null })
  return range && oneAfterTheOther(range)
}

/** Two days that do not follow each other are no range: which one is meant has to be asked. */
function oneAfterTheOther(range: Found): Found {
  const { day, lastDay } = range
  if (day === null || lastDay === null || lastDay === addDays(day, 1)) return range
  return { ...range, day: null, lastDay: null, alternatives: [day, lastDay], doubt: 'day or month' }
}

function lastOf(line: string, index: number, first: WrittenDate): WrittenDate | null {
  const bare = matchAt(lastNumber, line, index)
  const day = Number(bare?.groups?.day ?? 0)
  const isSure = first.swapped === null || (first.form === 'slash' && bare?.[0].startsWith('~'))
  if (bare && day > first.day && day <= 31 && first.form !== 'dot' && isSure)
    return { ...first, swapped: null, day, year: Number(bare.groups?.year) || first.year, end: index + bare[0].length }
  const sign = matchAt(rangeSign, line, index)
  if (!sign) return null
  const at = index + sign[0].length
  const before = matchAt(weekdayBefore, line, at)
  const date = dateAt(line, at + (before?.[0].length ?? 0))
  if (date === null || (date.form === 'dash' && first.form !== 'dash')) return null
  return date.month === null ? { ...date, month: first.month, year: first.year, swapped: null } : date
}

function rangeOf(
  line: string,
  first: WrittenDate,
  last: WrittenDate,
  { context, weekday }: { context: DayContext; weekday: number | null },
): Found | null {
  const to = resolved({ ...last, year: last.year ?? first.year }, null, context)
  const from = resolved({ ...first, year: first.year ?? last.year }, weekday, context)
  const end = weekdayEnd(line, last.end).index
  if (from.day === null || to.day === null || to.day < from.day) return { ...from, lastDay: null, index: end }
  return { ...from, lastDay: to.day, doubt: from.doubt ?? to.doubt, index: end }
}

/** "10/31 file review", "9.15 Meet" and "3rd round" are no days; in a column of dates they would be. */
function isDay(
  line: string,
  date: WrittenDate,
  index: number,
  { context, hasWeekday }: { context: DayContext; hasWeekday: boolean },
): boolean {
  if (context.isCell || hasWeekday || wordy.has(date.form)) return true
  const isAlone = separated.test(line.slice(index))
  const isInTrip = candidates(date, context.trip).some((day) => context.trip.includes(day))
  if (date.form === 'slash') return isInTrip || (isAlone && line.slice(index).trim() === '')
  if (date.form === 'day of month') return isInTrip && (isAlone || /[日號号일]/.test(line.slice(0, index)))
  const isWholeLine = line.slice(index).trim() === ''
  return isInTrip && (isWholeLine || (date.form === 'dot' && context.current === null && isAlone))
}

function readWeekday(line: string, begin: number, context: DayContext): Found | null {
  const found = matchAt(weekdayBefore, line, begin)
  const weekday = weekdayOf(found?.groups?.weekday ?? '')
  if (!found?.groups?.weekday || weekday === null) return null
  const word = begin + line.slice(begin).indexOf(found.groups.weekday) + found.groups.weekday.length
  const isAlone = separated.test(line.slice(word))
  // "Sat with alumni" and "Thu Dau Mot" begin titles; "Tuesday Arrival" is most likely a day.
  if (!isAlone && !context.isCell && /^[a-z]{3,5}\.?$/i.test(found.groups.weekday)) return null
  const days = context.trip.filter((day) => weekdayOfDay(day) === weekday)
  const later = days.find((day) => context.current !== null && day > context.current)
  const [only = null] = days.length === 1 ? days : [later]
  if (days.length === 0 && !isAlone) return null
  const doubt = days.length === 0 ? 'no such day' : isAlone || context.isCell ? null : 'title'
  const last = lastWeekday(line, word, only, context)
  return {
    day: only,
    lastDay: last?.day ?? null,
    alternatives: only === null ? days : [],
    doubt: only === null && days.length > 0 ? 'day or month' : doubt,
    index: last?.index ?? word,
  }
}

/** "Mon-Wed", 週一至週三. */
function lastWeekday(line: string, index: number, first: Day | null, { trip }: DayContext) {
  const sign = matchAt(rangeSign, line, index)
  const found = sign ? matchAt(weekdayBefore, line, index + sign[0].length) : null
  const weekday = weekdayOf(found?.groups?.weekday ?? '')
  if (first === null || !sign || !found?.groups?.weekday || weekday === null) return null
  const end = index + sign[0].length + line.slice(index + sign[0].length).indexOf(found.groups.weekday)
  const day = trip.find((one) => one > first && weekdayOfDay(one) === weekday)
  const after = end + found.groups.weekday.length
  return day !== undefined && separated.test(line.slice(after)) ? { day, index: after } : null
}

function weekdayEnd(line: string, index: number): { weekday: number | null; index: number } {
  const found = matchAt(weekdayFollowing, line, index)
  const { weekday, weekday2, weekday3 } = found?.groups ?? {}
  const day = weekdayOf(weekday ?? weekday2 ?? weekday3 ?? '')
  return found && day !== null ? { weekday: day, index: index + found[0].length } : { weekday: null, index }
}

/** The day of a written date. A missing year is that of the trip; two possible days are decided by trip and weekday. */
function resolved(date: WrittenDate, weekday: number | null, { trip, order }: DayContext) {
  const all = candidates(date, trip)
  const fitting = [
    (day: Day) => trip.includes(day),
    (day: Day) => weekdayOfDay(day) === weekday,
    (day: Day) => order !== null && day === inOrder(date, all, order),
  ]
  let left = all
  for (const fits of fitting) if (left.length > 1 && left.some(fits)) left = left.filter(fits)
  const [day = null] = left
  if (left.length > 1) return { day: null, alternatives: left, doubt: 'day or month' as const }
  if (day === null) return { day: null, alternatives: [], doubt: 'no such day' as const }
  const outside = trip.length > 0 && !trip.includes(day) ? ('outside the trip' as const) : null
  return { day, alternatives: [], doubt: weekdayDoubt(day, weekday) ?? outside }
}

function inOrder({ swapped }: WrittenDate, all: readonly Day[], order: DateOrder): Day | undefined {
  return swapped && order === 'day first' ? all[1] : all[0]
}

function candidates(date: WrittenDate, trip: readonly Day[]): Day[] {
  const { year, month, day, swapped, yearFirst } = date
  const other = yearFirst && `${yearFirst.year}-${pad(yearFirst.month)}-${pad(yearFirst.day)}`
  if (other !== undefined && trip.includes(other)) return [other]
  if (month === null) return trip.filter((one) => Number(one.slice(8)) === day)
  return [{ month, day }, ...(swapped ? [swapped] : [])].flatMap((parts) => {
    const text = `${pad(parts.month)}-${pad(parts.day)}`
    const read = year === null ? nearest(text, trip) : `${year}-${text}`
    return read !== null && isFullDay(read) ? [read] : []
  })
}

/** The day of the trip with this month and day, else the one that is nearest to its first day. */
function nearest(monthAndDay: string, trip: readonly Day[]): Day | null {
  const [first] = trip
  const within = trip.find((day) => day.slice(5) === monthAndDay)
  if (within !== undefined || first === undefined) return within ?? null
  const year = Number(first.slice(0, 4))
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(first))
  const days = [year - 1, year, year + 1].map((one) => `${one}-${monthAndDay}`).filter((day) => isFullDay(day))
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

function weekdayDoubt(day: Day, weekday: number | null): 'other weekday' | null {
  return weekday !== null && weekdayOfDay(day) !== weekday ? 'other weekday' : null
}

function weekdayOfDay(day: Day): number {
  return new Date(`${day}T00:00Z`).getUTCDay()
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
