import { tableCells } from '../../domain/text/table-cells'
import { isHeadingRow } from '../../domain/itinerary/programme-columns'
import { tripDays } from '../../domain/itinerary/itinerary'
import { addDays, type Day, daysBetween, eachDay } from '../../domain/time/day'
import { dateOrderOf } from '../../domain/time/date-order'
import { parseDay } from '../../domain/time/parse-day'
import { withoutListMarker } from '../../domain/text/list-marker'

/** The days of a trip, and whether their year is a guess. */
export type TripDays = { start: Day | null; end: Day | null; days: readonly Day[]; isYearAssumed: boolean }

const longestGuess = 60

/**
 * The days of the trip as they were given, or those that the programme itself names. Dates without a year are in the
 * year of those with one, else in the year nearest to `today`.
 */
export function tripDaysOf(text: string, given: { start: string | null; end: string | null }, today: Day): TripDays {
  const { start, end } = given
  if (start !== null || end !== null) {
    const [from, to] = [start ?? end, end ?? start]
    return { start: from, end: to, days: tripDays(from, to), isYearAssumed: false }
  }
  const cells = tableCells(text, isHeadingRow).flat()
  const [dated] = daysIn(cells, [])
  const nearest = daysIn(cells, [dated ?? today])
  return { ...rangeOf(nearest), isYearAssumed: dated === undefined && nearest.length > 0 }
}

// Without a trip only dates with a year are days; with one day of it, others take the nearest year.
function daysIn(cells: readonly string[], trip: readonly Day[]): Day[] {
  const order = dateOrderOf(cells, trip)
  return cells.flatMap((cell) => {
    const context = { trip, order, current: null, isCell: false }
    const lines = cell.split('\n').map((line) => withoutListMarker(line).trim())
    return lines.flatMap((line) => {
      const read = parseDay(line, context)
      const isWhole =
        read?.rest === '' || /\d{4}|[年月월]|[a-z]{3}/i.test(line.slice(0, line.length - (read?.rest.length ?? 0)))
      return read?.day && isWhole ? [read.day, ...(read.lastDay ? [read.lastDay] : [])] : []
    })
  })
}

function rangeOf(days: readonly Day[]): Pick<TripDays, 'start' | 'end' | 'days'> {
  // One date far from the others is no day of the trip: a date of issue, or a deadline.
  const sorted = [...new Set(days)].sort()
  const groups = sorted.reduce<Day[][]>((found, day) => {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before !== undefined && daysBetween(before, day) <= 14) last.push(day)
    else found.push([day])
    return found
  }, [])
  const [best = []] = groups.sort((a, b) => b.length - a.length)
  const [start = null] = best
  if (start === null) return { start: null, end: null, days: [] }
  const last = best.at(-1) ?? start
  const end = daysBetween(start, last) > longestGuess ? addDays(start, longestGuess) : last
  return { start, end, days: eachDay(start, end) }
}
