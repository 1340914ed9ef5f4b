import type { Day } from '../time/day'
import type { Texts } from '../text/text'
import type { Agreement, NextStep } from '../trip/trip-record'

/** What came of the last visit between us and an institution, for the briefing of the next one. */
export type LastTime = {
  tripId: string
  tripTitle: Texts | null
  /** As precisely as it is known. */
  day: Day | null
  outcomes: readonly Texts[]
  agreements: readonly Pick<Agreement, 'kind' | 'subject' | 'status'>[]
  /** What either side said it would do. Of the whole trip, where it went to several institutions. */
  promised: readonly Pick<NextStep, 'text' | 'due' | 'owner'>[]
}

/** By the institution's id; an institution that we have not met before is missing. */
export type LastTimes = Readonly<Record<string, LastTime>>
