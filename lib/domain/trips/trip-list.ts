import type { Weight } from '../checks/finding'
import { type ToDoCounts, toDoOrder } from '../checks/to-do'
import { type Day, isFullDay } from '../time/day'
import type { TripSummary } from '../trip/trip-summary'

/** The state of a trip's report. */
export type ReportState = 'none' | 'draft' | 'published'

/** One entry of the trip list. */
export type ListedTrip = TripSummary & {
  id: string
  start: Day | null
  end: Day | null
  /** The full days by which it is sorted; `null` if no date is known. */
  startsOn: Day | null
  endsOn: Day | null
  size: number
  report: ReportState
  /** Counts of its To do list; missing if they were not computed. */
  checks?: ToDoCounts
}

export const tripStates = ['under way', 'coming', 'undated', 'past'] as const
export type TripState = (typeof tripStates)[number]

/** The state of a trip on a day. A trip whose end is before its start counts as one day long. */
export function stateOf({ startsOn, endsOn }: Pick<ListedTrip, 'startsOn' | 'endsOn'>, today: Day): TripState {
  if (startsOn === null) return 'undated'
  const last = endsOn === null || endsOn < startsOn ? startsOn : endsOn
  if (last < today) return 'past'
  return startsOn > today ? 'coming' : 'under way'
}

/** The days shown for a trip: as entered, completed by the derived days. A month stays a month. */
export function shownDays({
  start,
  end,
  startsOn,
  endsOn,
}: Pick<ListedTrip, 'start' | 'end' | 'startsOn' | 'endsOn'>): [Day | null, Day | null] {
  const isVague = [start, end].some((day) => day !== null && !isFullDay(day))
  return isVague ? [start, end] : [start ?? startsOn, end ?? endsOn]
}

/** The open tasks of a trip, the most urgent first. */
export type Need = { kind: 'report' | 'publish' } | { kind: Weight; count: number }

/** The open tasks of a trip on a day: the counts of its To do list, and of a past one the step to its article. */
export function needsOf(trip: ListedTrip, today: Day): Need[] {
  const state = stateOf(trip, today)
  if (state === 'past') {
    if (trip.report === 'none') return [{ kind: 'report' }]
    return trip.report === 'draft' ? [{ kind: 'publish' }] : []
  }
  return toDoOrder.flatMap((weight) => {
    const count = trip.checks?.[weight] ?? 0
    return count > 0 ? [{ kind: weight, count }] : []
  })
}

/** Groups trips by their state on a day: current and upcoming ones with the nearest first. */
export function byState<T extends Pick<ListedTrip, 'startsOn' | 'endsOn' | 'id'>>(
  trips: readonly T[],
  today: Day,
): Record<TripState, T[]> {
  const groups: Record<TripState, T[]> = { 'under way': [], coming: [], past: [], undated: [] }
  for (const trip of trips) groups[stateOf(trip, today)].push(trip)
  const day = (trip: T) => `${trip.startsOn ?? ''} ${trip.id}`
  groups['under way'].sort((a, b) => compare(day(a), day(b)))
  groups.coming.sort((a, b) => compare(day(a), day(b)))
  return groups
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
