import { type DayParts, eachDay, parseDay } from '../../domain/time/day'
import type { TripRecord } from '../../domain/trip/trip-record'
import { type CheckedText, replacedOne, markOf } from './checked-text'
import type { Mark } from './mark'
import type { RecordedDates } from './vocabulary'
import type { WrittenDate } from './written'

const dayParts = ['year', 'month', 'day'] as const

/** The dates of a trip: of the trip, its visits, next steps and items, and those in its texts (`written`). */
export function recordedDates(
  { trip, visit, nextStep, item }: TripRecord,
  written: readonly WrittenDate[],
): RecordedDates {
  const days = [
    trip.start,
    trip.end,
    ...visit.flatMap((one) => [one.day, one.lastDay]),
    ...nextStep.map((one) => one.due),
    ...item.flatMap((one) => [one.start.slice(0, 10), one.end?.slice(0, 10)]),
  ].flatMap((day) => day ?? [])
  const spans = [[trip.start, trip.end], ...visit.map((one) => [one.day, one.lastDay])].flatMap(([first, last]) =>
    first && last ? [{ first, last, within: within(first, last) }] : [],
  )
  const all = [...new Set(days)].map((day) => ({ parts: parseDay(day) ?? {}, day: day as string | null }))
  const free = written
    .flatMap((one) => [...one.days, ...(one.or ? [one.or] : [])])
    .map((parts) => ({ parts, day: null }))
  return { days: [...all, ...free], spans, years: new Set([...all, ...free].flatMap(({ parts }) => parts.year ?? [])) }
}

function within(first: string, last: string): DayParts[] {
  const [a, b] = [parseDay(first) ?? {}, parseDay(last) ?? {}]
  if (a.day === undefined || b.day === undefined || a.month === undefined || b.month === undefined) return []
  // Days without a year are counted in a common year, or across its end.
  const iso = ({ year, month, day }: DayParts, other: number) =>
    `${String(year ?? other).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const later = a.month * 100 + a.day > b.month * 100 + b.day
  const yearless = a.year === undefined || b.year === undefined
  const year = a.year ?? b.year ?? 2023
  return eachDay(iso(a, year), iso(b, yearless && later ? year + 1 : year)).map((day) => {
    const { year, ...rest } = parseDay(day) ?? {}
    return yearless || year === undefined ? rest : { year, ...rest }
  })
}

/** Marks dates that are not in the record or replaced another date. `format` prints a date. */
export function dateMarks(
  checked: CheckedText,
  written: readonly WrittenDate[],
  generatedDates: readonly WrittenDate[],
  format: (first: string, last?: string) => string,
): Mark[] {
  const recorded = checked.vocabulary.dates
  return written.flatMap((one) => {
    if (generatedDates.some((generated) => sameDate(generated, one))) return []
    const before = replacedOne(checked, one, generatedDates, (generated) =>
      written.some((other) => sameDate(generated, other)),
    )
    const known = isRecorded(one, recorded)
    if (known && (!before || areCompatible(one, before))) return []
    if (before && before.days.length === one.days.length)
      return [markOf(checked, 'date', one, checked.generated.slice(before.start, before.end))]
    if (known) return []
    return [markOf(checked, 'date', one, nearestDate(one, recorded, format))]
  })
}

function isRecorded({ days, or }: WrittenDate, { days: known, spans, years }: RecordedDates): boolean {
  const [first, last] = days
  const fits = (written: DayParts) => (parts: DayParts) => isPartOf(written, parts, years)
  if (last === undefined)
    return [first, ...(or ? [or] : [])].some(
      (one) => known.some(({ parts }) => fits(one)(parts)) || spans.some((span) => span.within.some(fits(one))),
    )
  return [first, last].every((one) => known.some(({ parts }) => fits(one)(parts)))
}

// "October" and "2023" match October 31, 2023. A recorded year matches days without a year.
function isPartOf(written: DayParts, known: DayParts, years: ReadonlySet<number>): boolean {
  return (
    (written.month === undefined || written.month === known.month) &&
    (written.day === undefined || written.day === known.day) &&
    (written.year === undefined ||
      written.year === known.year ||
      (known.year === undefined && known.month !== undefined && years.has(written.year)))
  )
}

function sameDate(a: WrittenDate, b: WrittenDate): boolean {
  return (
    a.days.length === b.days.length &&
    a.days.every((one, i) => dayParts.every((part) => one[part] === b.days[i]?.[part]))
  )
}

// True if no part that both dates give differs: one may be more precise than the other.
function areCompatible(a: WrittenDate, b: WrittenDate): boolean {
  const areEqualIfGiven = (x: DayParts, y: DayParts = {}) =>
    dayParts.every((part) => x[part] === undefined || y[part] === undefined || x[part] === y[part])
  return a.days.length !== b.days.length || a.days.every((one, i) => areEqualIfGiven(one, b.days[i]))
}

function nearestDate(
  { days: [first, last] }: WrittenDate,
  { days: known, spans }: RecordedDates,
  format: (first: string, last?: string) => string,
): string | null {
  const [span] = spans
  if (last && span) return format(span.first, span.last)
  const distanceTo = (parts: DayParts) => {
    const gap = (part: keyof DayParts, weight: number) =>
      first[part] === undefined || parts[part] === undefined ? 0 : Math.abs(first[part] - parts[part]) * weight
    return (first.month === undefined) !== (parts.month === undefined)
      ? 20_000 + gap('year', 372)
      : gap('year', 372) + gap('month', 31) + gap('day', 1)
  }
  const entered = known.flatMap(({ day, parts }) =>
    day !== null && (first.month !== undefined || parts.year !== undefined) ? [{ day, parts }] : [],
  )
  if (entered.length === 0) return null
  const best = entered.reduce((a, b) => (distanceTo(b.parts) < distanceTo(a.parts) ? b : a))
  // A year far from all recorded ones is not about the trip.
  return first.month === undefined && distanceTo(best.parts) > 20_000 + 372 * 5 ? null : format(best.day)
}
