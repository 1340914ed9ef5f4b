import { type Fields, optional, required } from '../../fields/field'
import { ref, texts } from '../../fields/kind'

/** One of those who receive the delegation at a visit. */
export const hostFields = {
  visitId: required(ref('visit'), { visibility: 'traveller', onPhone: true, fileName: null }),
  personId: optional(ref('person'), { visibility: 'traveller', onPhone: true, fileName: 'person' }),
  /** As held on the day of the visit. */
  title: optional(texts, { visibility: 'host', onPhone: true, printedIn: ['article', 'handbook', 'phone'] }),
} satisfies Fields
