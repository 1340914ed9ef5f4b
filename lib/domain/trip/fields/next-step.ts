import { type Fields, filled, optional, required } from '../../fields/field'
import { day, oneOf, ref, texts } from '../../fields/kind'
import { nextStepSides, nextStepStatuses, nextStepUses } from '../vocabulary'

/** A promise made on the trip: for planners, and in the briefing of the next trip to the same institution. */
export const nextStepFields = {
  text: required(texts, { visibility: 'planner', printedIn: ['article'] }),
  due: optional(day, { visibility: 'planner' }),
  /** Who keeps it, in words: a person or unit of either side. */
  owner: optional(texts, { visibility: 'planner', printedIn: ['article'] }),
  /** Internal until a planner releases it for the article. A file without the field was written for one. */
  use: filled(oneOf(nextStepUses), 'internal', { visibility: 'planner', fileDefault: 'article' }),
  /** `null`: of the whole trip. */
  visitId: optional(ref('visit'), { visibility: 'planner', fileName: 'visit' }),
  side: filled(oneOf(nextStepSides), 'ours', { visibility: 'planner' }),
  status: filled(oneOf(nextStepStatuses), 'open', { visibility: 'planner' }),
  /** Why it was dropped. */
  reason: optional(texts, { visibility: 'planner' }),
  /** The user who owns it and is reminded. Users belong to one installation and are in no file. */
  ownerId: optional(ref('user'), { visibility: 'planner', fileName: null }),
} satisfies Fields
