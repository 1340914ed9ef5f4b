import { addDays, type Day, daysBetween, daysWithin } from '../time/day'

// When something is due. A due day of any precision is over after the last day that it can be.

/** An e-mail mentions what is due in this time. */
const daysBefore = 7

/** Days from `today` to the due day, negative afterwards; `null` without a due day in a known year. */
export function daysUntil(due: Day | null, today: Day): number | null {
  const within = daysWithin(due)
  return within && daysBetween(today, within.last)
}

export function isOverdue(due: Day | null, today: Day): boolean {
  return (daysUntil(due, today) ?? 0) < 0
}

/** Whether an e-mail of this day mentions it: from a week before. */
export function isDueSoon(due: Day | null, today: Day): boolean {
  const days = daysUntil(due, today)
  return days !== null && days <= daysBefore
}

/** The last due day that an e-mail of `today` mentions. */
export function lastReminderDay(today: Day): Day {
  return addDays(today, daysBefore)
}

/** The days on which it is a reason to send one: a week before, a day before, on the day, then once a week. */
export function isReminderDay(due: Day | null, today: Day): boolean {
  const days = daysUntil(due, today)
  return days !== null && (days === 1 || (days <= daysBefore && days % 7 === 0))
}
