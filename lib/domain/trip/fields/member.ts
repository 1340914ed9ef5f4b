import { type Fields, filled, optional } from '../../fields/field'
import { oneOf, ref, texts } from '../../fields/kind'
import { memberRoles } from '../vocabulary'
import { headCount } from './trip'

/** One place in the delegation. */
export const memberFields = {
  /** `null`: a place whose holder is not named yet, or a group. */
  personId: optional(ref('person'), { visibility: 'traveller', onPhone: true, fileName: 'person' }),
  role: filled(oneOf(memberRoles), 'member', { visibility: 'traveller', onPhone: true, inFile: 'always' }),
  /** Position held on this trip. */
  title: optional(texts, { visibility: 'traveller', onPhone: true, printedIn: ['article', 'handbook', 'phone'] }),
  /** The unit of their institution, such as a department, at the time of the trip. */
  unit: optional(texts, { visibility: 'traveller', onPhone: true }),
  /** People in an unnamed group; 1 for a person. */
  count: filled(headCount, 1, { visibility: 'traveller', onPhone: true }),
} satisfies Fields
