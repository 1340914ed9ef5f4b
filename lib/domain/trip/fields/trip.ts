import { type Fields, filled, optional, required } from '../../fields/field'
import {
  day,
  languageTag,
  oneOf,
  ref,
  refs,
  text,
  texts,
  textsList,
  textsListUpTo,
  wholeNumber,
} from '../../fields/kind'
import { directions } from '../vocabulary'

/** People in a delegation. */
export const headCount = wholeNumber(1, 10_000)

/** The trip's own particulars. */
export const tripFields = {
  /** The language of plain strings when the trip is exported. */
  language: required(languageTag, { visibility: 'traveller', onPhone: true, fileName: null }),
  title: optional(texts, { visibility: 'traveller', onPhone: true, printedIn: ['handbook', 'phone'] }),
  direction: required(oneOf(directions), { visibility: 'traveller', onPhone: true }),
  /** Our institution. */
  homeId: required(ref('institution'), { visibility: 'traveller', onPhone: true, fileName: 'home' }),
  /** Incoming trips: whose delegation it is. */
  guestId: optional(ref('institution'), { visibility: 'traveller', onPhone: true, fileName: 'guest' }),
  /** Incoming trips: the day on which we sent the letter that guests need for their visa and their own office. */
  invitationSentOn: optional(day, { visibility: 'planner', onCopy: 'reset' }),
  start: optional(day, { visibility: 'traveller', onPhone: true }),
  end: optional(day, { visibility: 'traveller', onPhone: true }),
  /** Its countries and cities, as they were typed. They decide the time zones of new items. */
  destinations: filled(textsListUpTo(200, 50), [], { visibility: 'planner' }),
  kind: optional(text, { visibility: 'planner' }),
  occasion: optional(texts, { visibility: 'planner', onCopy: 'reset', printedIn: ['article'] }),
  purposes: filled(textsList, [], { visibility: 'traveller', printedIn: ['article', 'handbook'] }),
  context: filled(textsList, [], { visibility: 'planner', onCopy: 'reset', printedIn: ['article'] }),
  /** People in the delegation, the leader included; may exceed the members listed. */
  size: optional(headCount, { visibility: 'traveller' }),
  activities: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset', printedIn: ['article'] }),
  /** What was achieved: for those who were there, and in the briefing of the next trip to the same institution. */
  outcomes: filled(textsList, [], { visibility: 'traveller', onCopy: 'reset', printedIn: ['article'] }),
  /** The task templates whose tasks were added, so that none is added twice. */
  taskTemplateIds: optional(refs('task template', 100), { visibility: 'planner', fileName: null }),
} satisfies Fields
