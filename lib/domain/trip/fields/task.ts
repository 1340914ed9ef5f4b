import { type Fields, filled, optional, required } from '../../fields/field'
import { day, oneOf, ref, textUpTo, texts, wholeNumber } from '../../fields/kind'
import { taskStatuses } from '../vocabulary'

/** The most days between a task and the trip. */
export const maxTaskOffset = 999

/** Something to do before or after a trip: of the whole trip, of a visit, or of an item. For planners. */
export const taskFields = {
  text: required(texts, { visibility: 'planner' }),
  /** A user, who is reminded. Users belong to one installation and are in no file. */
  ownerId: optional(ref('user'), { visibility: 'planner', fileName: null }),
  /** Anyone else, by name. */
  owner: optional(textUpTo(200), { visibility: 'planner' }),
  due: optional(day, { visibility: 'planner' }),
  /** Without a due day: days before the first day of the trip (0 and less) or after its last day (more). */
  dueOffset: optional(wholeNumber(-maxTaskOffset, maxTaskOffset), { visibility: 'planner' }),
  status: filled(oneOf(taskStatuses), 'open', { visibility: 'planner', onCopy: 'reset' }),
  visitId: optional(ref('visit'), { visibility: 'planner', fileName: 'visit' }),
  /** An item, scheduled or not. It stays when the item is removed, so that an undone removal finds its tasks. */
  itemId: optional(ref('item'), { visibility: 'planner', fileName: 'item' }),
} satisfies Fields
