import { type Fields, filled, optional, required } from '../../fields/field'
import { day, oneOf, texts } from '../../fields/kind'
import { nextStepUses } from '../vocabulary'

/** What will be done after the trip: for planners, and in the briefing of the next trip to the same institution. */
export const nextStepFields = {
  text: required(texts, { visibility: 'planner', printedIn: ['article'] }),
  due: optional(day, { visibility: 'planner' }),
  owner: optional(texts, { visibility: 'planner', printedIn: ['article'] }),
  /** Internal until a planner releases it for the article. A file without the field was written for one. */
  use: filled(oneOf(nextStepUses), 'internal', { visibility: 'planner', fileDefault: 'article' }),
} satisfies Fields
