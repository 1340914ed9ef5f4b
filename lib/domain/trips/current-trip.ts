import type { Day } from '../time/day'
import { type ListedTrip, stateOf } from './trip-list'

/** A trip with its dates. */
export type DatedTrip = { id: string } & Pick<ListedTrip, 'startsOn' | 'endsOn'>

/** The trip that a member most likely wants: the current one, else the next, else one without dates, else the last. */
export function ownTrip<T extends DatedTrip>(trips: readonly T[], today: Day): T | null {
  const by = (state: ReturnType<typeof stateOf>) =>
    trips
      .filter((trip) => stateOf(trip, today) === state)
      .sort((a, b) => (a.startsOn ?? '').localeCompare(b.startsOn ?? '') || a.id.localeCompare(b.id))
  return by('under way').at(-1) ?? by('coming')[0] ?? by('undated')[0] ?? by('past').at(-1) ?? null
}
