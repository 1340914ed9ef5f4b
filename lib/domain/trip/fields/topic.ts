import { type Fields, optional, required } from '../../fields/field'
import { ref, texts } from '../../fields/kind'

/** A topic of discussion. In a trip file, the subject is an entry of `topics`, and the rest is in `briefings`. */
export const topicFields = {
  /** `null`: discussed on the trip, not at one visit. */
  visitId: optional(ref('visit'), { visibility: 'traveller', onPhone: true, fileName: null }),
  subject: required(texts, {
    visibility: 'traveller',
    onPhone: true,
    fileName: null,
    printedIn: ['article', 'handbook', 'phone'],
  }),
  /** The briefing, which members read before the meeting, and guests of ours do not. */
  talkingPoints: optional(texts, {
    visibility: 'traveller',
    onlyFor: 'our people',
    onPhone: true,
    printedIn: ['handbook', 'phone'],
  }),
  /** Notes of the discussion: internal, until planners use them in the report. */
  notes: optional(texts, { visibility: 'planner' }),
} satisfies Fields
