import { type Day, isFullDay } from '../time/day'
import type { GistSource } from '../trip/trip-summary'

/** How far the report of a trip is. */
export type ReportState = 'none' | 'draft' | 'published'

/** A trip as the list shows it. */
export type ListedTrip = GistSource & {
  id: string
  start: Day | null
  end: Day | null
  /** The full days by which it is placed; `null` where nothing says when it is. */
  startsOn: Day | null
  endsOn: Day | null
  size: number
  /** Stops without anyone who receives us. */
  unhosted: number
  /** Items of the programme that stand, and those of them that are provisional. */
  items: number
  provisional: number
  report: ReportState
  /** What the checks found and nobody has set aside; missing where it was not counted. */
  checks?: number
}

export type TripState = 'under way' | 'coming' | 'past' | 'undated'

/** Where a trip stands on a day. A trip whose end is before its start is taken to last one day. */
export function stateOf({ startsOn, endsOn }: Pick<ListedTrip, 'startsOn' | 'endsOn'>, today: Day): TripState {
  if (startsOn === null) return 'undated'
  const last = endsOn === null || endsOn < startsOn ? startsOn : endsOn
  if (last < today) return 'past'
  return startsOn > today ? 'coming' : 'under way'
}

/** The days to show for a trip: as they were entered, completed by those it is placed by. A month alone stays a month. */
export function shownDays({
  start,
  end,
  startsOn,
  endsOn,
}: Pick<ListedTrip, 'start' | 'end' | 'startsOn' | 'endsOn'>): [Day | null, Day | null] {
  const isVague = [start, end].some((day) => day !== null && !isFullDay(day))
  return isVague ? [start, end] : [start ?? startsOn, end ?? endsOn]
}

/** What still has to be done for a trip, the most pressing first. */
export type Need =
  | { kind: 'leader' | 'stops' | 'programme' | 'report' | 'publish' | 'dates' }
  | { kind: 'hosts' | 'provisional' | 'checks'; count: number }

/** What a trip still needs on a day, as far as the list can tell. */
export function needsOf(trip: ListedTrip, today: Day): Need[] {
  const state = stateOf(trip, today)
  if (state === 'past') {
    if (trip.report === 'none') return [{ kind: 'report' }]
    return trip.report === 'draft' ? [{ kind: 'publish' }] : []
  }
  const needs: Need[] = []
  if (state === 'undated') needs.push({ kind: 'dates' })
  if (!trip.leader) needs.push({ kind: 'leader' })
  if (trip.stops.length === 0) needs.push({ kind: 'stops' })
  if (trip.unhosted > 0) needs.push({ kind: 'hosts', count: trip.unhosted })
  if (trip.items === 0) needs.push({ kind: 'programme' })
  if (trip.provisional > 0) needs.push({ kind: 'provisional', count: trip.provisional })
  if (trip.checks) needs.push({ kind: 'checks', count: trip.checks })
  return needs
}

/** Trips by their state on a day: what is under way and coming with the nearest first. */
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
