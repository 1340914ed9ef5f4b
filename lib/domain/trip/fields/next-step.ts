import { type Fields, optional, required } from '../../fields/field'
import { day, texts } from '../../fields/kind'

/** What will be done after the trip: for planners, and in the briefing of the next trip to the same institution. */
export const nextStepFields = {
  text: required(texts, { visibility: 'planner' }),
  due: optional(day, { visibility: 'planner' }),
  owner: optional(texts, { visibility: 'planner' }),
} satisfies Fields
