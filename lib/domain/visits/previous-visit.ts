import type { Day } from '../time/day'
import type { Texts } from '../text/text'
import type { Agreement, NextStep } from '../trip/trip-record'
import type { Direction } from '../trip/vocabulary'

/** The outcomes of the previous visit between us and an institution, ours or theirs, for the next briefing. */
export type LastTime = {
  tripId: string
  tripTitle: Texts | null
  /** Incoming: they visited us. */
  direction: Direction
  /** A day of any precision. */
  day: Day | null
  outcomes: readonly Texts[]
  agreements: readonly Pick<Agreement, 'kind' | 'subject' | 'status'>[]
  /**
   * What was promised between us and this institution: first what was kept, then what is open, from earlier visits
   * too. Promises of a whole trip only if it went to no other institution.
   */
  promised: readonly Pick<NextStep, 'text' | 'due' | 'owner' | 'side' | 'status'>[]
}

/**
 * By the institution of the visit, which is ours if they come to us; without an entry for institutions that we meet for
 * the first time.
 */
export type LastTimes = Readonly<Record<string, LastTime>>
