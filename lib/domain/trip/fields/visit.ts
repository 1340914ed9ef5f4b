import { type Fields, filled, optional, required } from '../../fields/field'
import { day, ref, texts, textsList } from '../../fields/kind'

/** One visit of the trip. */
export const visitFields = {
  institutionId: required(ref('institution'), { visibility: 'traveller', onPhone: true, fileName: 'institution' }),
  city: optional(texts, { visibility: 'traveller', onPhone: true, printedIn: ['article', 'handbook', 'phone'] }),
  day: optional(day, { visibility: 'traveller', onPhone: true }),
  lastDay: optional(day, { visibility: 'traveller', onPhone: true }),
  activities: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset', printedIn: ['article', 'handbook'] }),
  /** What was achieved: for those who were there, and in the briefing of the next trip to the same institution. */
  outcomes: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset', printedIn: ['article'] }),
  history: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset', printedIn: ['article', 'handbook'] }),
  background: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset', printedIn: ['article', 'handbook'] }),
  /** What was given and received. */
  gifts: optional(texts, { visibility: 'planner', onCopy: 'reset' }),
} satisfies Fields
