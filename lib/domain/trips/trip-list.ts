import { type Weight, weights } from '../checks/finding'
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
  /** Visits without hosts. */
  unhosted: number
  /** Items that are not cancelled, and how many of them are provisional. */
  items: number
  provisional: number
  report: ReportState
  /** Open findings of the checks by weight; missing if they were not counted. */
  checks?: Readonly<Record<Weight, number>>
}

export type TripState = 'under way' | 'coming' | 'past' | 'undated'

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
export type Need =
  | { kind: 'leader' | 'stops' | 'programme' | 'report' | 'publish' | 'dates' }
  | { kind: 'hosts' | 'provisional' | Weight; count: number }

/** The open tasks of a trip on a day, as far as the list knows. */
export function needsOf(trip: ListedTrip, today: Day): Need[] {
  const state = stateOf(trip, today)
  if (state === 'past') {
    if (trip.report === 'none') return [{ kind: 'report' }]
    return trip.report === 'draft' ? [{ kind: 'publish' }] : []
  }
  const needs: Need[] = []
  if (state === 'undated') needs.push({ kind: 'dates' })
  if (!trip.leader) needs.push({ kind: 'leader' })
  if (trip.visits.length === 0) needs.push({ kind: 'stops' })
  if (trip.unhosted > 0) needs.push({ kind: 'hosts', count: trip.unhosted })
  if (trip.items === 0) needs.push({ kind: 'programme' })
  if (trip.provisional > 0) needs.push({ kind: 'provisional', count: trip.provisional })
  for (const weight of weights) {
    const count = trip.checks?.[weight] ?? 0
    if (count > 0) needs.push({ kind: weight, count })
  }
  return needs
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
