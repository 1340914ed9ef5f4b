import type { DayPlan } from '@/lib/domain/itinerary/itinerary'

/** The days in two columns of about the same length, earlier ones first; a single day in one column. */
export function columnsOf(days: readonly DayPlan[]): (readonly DayPlan[])[] {
  const lines = days.map(({ items }) => items.length + headAndFoot)
  const lengthOf = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0)
  const longer = (at: number) => Math.max(lengthOf(lines.slice(0, at)), lengthOf(lines.slice(at)))
  const at = lines.reduce((best, _, i) => (i > 0 && longer(i) < longer(best) ? i : best), days.length)
  return [days.slice(0, at), days.slice(at)].filter((column) => column.length > 0)
}

// How many lines of a day are not items.
const headAndFoot = 2
