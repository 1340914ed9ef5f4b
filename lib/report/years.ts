import { parseDay } from '../domain/time/day'
import type { HouseStyle } from './house-style'
import type { ReportInput } from './report-input'

/**
 * True if a date or a period gives its year. If the house style omits years, only the trip's own year is omitted, and
 * only if the whole trip is in one known year.
 */
export function givesYear(
  houseStyle: HouseStyle,
  record: ReportInput,
  ...days: readonly (string | undefined)[]
): boolean {
  if (houseStyle.year !== 'never') return true
  const own = yearsOf(
    yearsOf([record.start, record.end]).length > 0
      ? [record.start, record.end]
      : record.visits.flatMap(({ day, lastDay }) => [day, lastDay]),
  )
  return own.length !== 1 || yearsOf(days).some((year) => year !== own[0])
}

function yearsOf(days: readonly (string | undefined)[]): number[] {
  return [...new Set(days.flatMap((day) => (day === undefined ? [] : (parseDay(day)?.year ?? []))))]
}
