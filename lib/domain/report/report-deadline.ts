import { type Day, addDays, daysBetween, isFullDay } from '../time/day'

/** Months that public universities in Taiwan have for the trip report, counted from the day of return. */
export const monthsForReport = 3

/**
 * The last day to submit the report of a journey that ended on `returned`; `null` unless the full day is known. Civil
 * Code of Taiwan, arts. 120 and 121: the period begins on the day after the return and ends before the corresponding
 * day, or at the end of a month without that day. 31 January gives 30 April, 28 February gives 31 May.
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

/**
 * The status of a report against its deadline. `days`: until or since the deadline, from `today` or from the day on the
 * report. From that day on the report counts as submitted.
 */
export type DeadlineStatus =
  | { state: 'due'; due: Day; days: number }
  | { state: 'overdue'; due: Day; days: number }
  | { state: 'written'; due: Day; day: Day; days: number }

/** `null` if the deadline is not known. `written`: the day on the report; `today`: the current day at home. */
export function deadlineStatus(due: Day | null, written: Day | null, today: Day): DeadlineStatus | null {
  if (due === null) return null
  if (isFullDay(written) && daysBetween(written, today) >= 0)
    return { state: 'written', due, day: written, days: Math.max(daysBetween(due, written), 0) }
  const days = daysBetween(today, due)
  return days < 0 ? { state: 'overdue', due, days: -days } : { state: 'due', due, days }
}

function lastDayOf(month: string): Day {
  return [31, 30, 29].map((day) => `${month}-${day}`).find(isFullDay) ?? `${month}-28`
}
