import { parseDay } from '../domain/time/day'
import type { HouseStyle } from './house-style'
import type { ReportInput } from './report-input'

/**
 * Whether a date or a span gives its year. Where a house leaves years to the dateline, it leaves out the trip's own: a year
 * that differs stays, and so does every year of a trip over New Year or of one whose year is not known.
 */
export function givesYear(house: HouseStyle, record: ReportInput, ...days: readonly (string | undefined)[]): boolean {
  if (house.year !== 'never') return true
  const own = yearsOf(
    yearsOf([record.start, record.end]).length > 0
      ? [record.start, record.end]
      : record.stops.flatMap(({ day, lastDay }) => [day, lastDay]),
  )
  return own.length !== 1 || yearsOf(days).some((year) => year !== own[0])
}

function yearsOf(days: readonly (string | undefined)[]): number[] {
  return [...new Set(days.flatMap((day) => (day === undefined ? [] : (parseDay(day)?.year ?? []))))]
}
