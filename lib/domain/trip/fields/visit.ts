import { type Fields, filled, optional, required } from '../../fields/field'
import { day, ref, texts, textsList } from '../../fields/kind'

/** One visit of the trip. */
export const visitFields = {
  institutionId: required(ref('institution'), { visibility: 'traveller', onPhone: true, fileName: 'institution' }),
  city: optional(texts, { visibility: 'traveller', onPhone: true }),
  day: optional(day, { visibility: 'traveller', onPhone: true }),
  lastDay: optional(day, { visibility: 'traveller', onPhone: true }),
  activities: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset' }),
  /** What was achieved: for those who were there, and in the briefing of the next trip to the same institution. */
  outcomes: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset' }),
  history: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset' }),
  background: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset' }),
} satisfies Fields
