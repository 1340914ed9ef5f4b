import { type Fields, filled, required } from '../../fields/field'
import { oneOf, ref, texts } from '../../fields/kind'
import { quoteForms } from '../vocabulary'

/** A quotation. Planners choose whether the report uses it. */
export const quoteFields = {
  speakerId: required(ref('person'), { visibility: 'planner', fileName: 'speaker' }),
  form: filled(oneOf(quoteForms), 'reported', { visibility: 'planner', inFile: 'always' }),
  text: required(texts, { visibility: 'planner', printedIn: ['article'] }),
} satisfies Fields
