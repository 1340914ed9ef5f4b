import type { Texts } from '../text/text'
import type { Day } from '../time/day'

/** An open task as lists of all trips show it, with the day on which it is due. */
export type TaskLine = {
  id: string
  text: Texts
  day: Day | null
  ownerId: string | null
  /** The owner: a colleague's name, or the name that was entered. */
  who: string | null
  tripId: string
  tripTitle: Texts | null
  institution: Texts | null
}
