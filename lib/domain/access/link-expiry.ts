import type { Day } from '../time/day'

/** How long personal links work after the end of a trip, unless the office has chosen otherwise. */
export const defaultLinkWeeks = 6
export const mostLinkWeeks = 52

const dayMs = 24 * 60 * 60 * 1000
const weeksWithoutDays = 52

/**
 * When a personal link expires: some weeks after the last day of its trip, or a year after its creation if the trip has
 * no days yet.
 */
export function linkExpiry(
  { startsOn, endsOn }: { startsOn: Day | null; endsOn: Day | null },
  weeks: number | null,
  createdAt: Date,
): Date {
  const last = endsOn ?? startsOn
  if (last === null) return new Date(createdAt.getTime() + weeksWithoutDays * 7 * dayMs)
  // One more day, because the last day ends later in other time zones.
  return new Date(Date.parse(`${last}T00:00:00Z`) + ((weeks ?? defaultLinkWeeks) * 7 + 2) * dayMs)
}
