import { type Day, addDays, isFullDay } from './day'

/** Months that public universities in Taiwan have for the trip report, from the day of return. */
export const monthsForReport = 3

/**
 * The last day to hand in the report of a journey that ended on `returned`; `null` where the day is not known in full.
 * Counted as the Civil Code counts (arts. 120, 121): from the day after the return, to the eve of the corresponding
 * day; where the last month has none, to the end of that month. 31 January gives 30 April, 28 February 31 May.
 */
export function reportDeadline(returned: Day | null | undefined, months: number = monthsForReport): Day | null {
  if (!isFullDay(returned)) return null
  const first = addDays(returned, 1)
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const start = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
  const corresponding = `${start}-${String(day).padStart(2, '0')}`
  return isFullDay(corresponding) ? addDays(corresponding, -1) : lastDayOf(start)
}

function lastDayOf(month: string): Day {
  return [31, 30, 29, 28].map((day) => `${month}-${day}`).find(isFullDay)!
}
