import type { Day } from '../time/day'
import type { Texts } from '../text/text'
import type { Agreement, NextStep } from '../trip/trip-record'

/** The outcomes of the previous visit between us and an institution, for the next briefing. */
export type LastTime = {
  tripId: string
  tripTitle: Texts | null
  /** A day of any precision. */
  day: Day | null
  outcomes: readonly Texts[]
  agreements: readonly Pick<Agreement, 'kind' | 'subject' | 'status'>[]
  /** The next steps agreed. Those of the whole trip if it went to several institutions. */
  promised: readonly Pick<NextStep, 'text' | 'due' | 'owner'>[]
}

/** By institution id; without an entry for institutions that we meet for the first time. */
export type LastTimes = Readonly<Record<string, LastTime>>
