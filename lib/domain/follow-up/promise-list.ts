import type { Texts } from '../text/text'
import type { Day } from '../time/day'
import type { NextStep } from '../trip/trip-record'

// The promises of all trips, as the office lists them.

/** Whose promises are listed: those of the viewer, ours, theirs (both sides are in either), or all. */
export const promiseViews = ['mine', 'ours', 'theirs', 'all'] as const
export type PromiseView = (typeof promiseViews)[number]

export type PromiseLine = Pick<NextStep, 'id' | 'text' | 'due' | 'owner' | 'side' | 'status' | 'reason' | 'visitId'> & {
  tripId: string
  tripTitle: Texts | null
  tripStart: Day | null
  institution: { id: string; name: Texts } | null
  colleague: string | null
}

export type PromiseList = {
  lines: readonly PromiseLine[]
  /** Open promises by view, with those that are overdue in `late`. */
  counts: Readonly<Record<PromiseView | 'late', number>>
  page: number
  pages: number
}
