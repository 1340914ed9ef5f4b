import { type Fields, filled, optional, required } from '../../fields/field'
import { oneOf, ref, refs, texts, wholeNumber } from '../../fields/kind'
import { agreementStatuses } from '../vocabulary'

/** An agreement between the institutions of a visit. */
export const agreementFields = {
  visitId: required(ref('visit'), { visibility: 'traveller', fileName: null }),
  kind: required(texts, { visibility: 'traveller', printedIn: ['article', 'handbook'] }),
  subject: optional(texts, { visibility: 'traveller', printedIn: ['article', 'handbook'] }),
  status: filled(oneOf(agreementStatuses), 'discussed', { visibility: 'traveller', inFile: 'always' }),
  /** People of either side. */
  signerIds: filled(refs('person', 100), [], { visibility: 'traveller', fileName: 'signers' }),
  termYears: optional(wholeNumber(1, 99), { visibility: 'traveller' }),
} satisfies Fields
