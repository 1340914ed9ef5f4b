import { type Field, type Fields, filled, optional, required } from '../../fields/field'
import {
  decimal,
  moment,
  oneOf,
  personalDetails,
  ref,
  refs,
  text,
  texts,
  timeZone,
  wholeNumber,
} from '../../fields/kind'
import { dayParts } from '../../time/day-part'
import { itemKinds, itemStatuses } from '../vocabulary'

const onPhone = { visibility: 'traveller', onPhone: true } as const

/** One item of the itinerary. */
export const itemFields = {
  kind: required(oneOf(itemKinds), onPhone),
  title: required(texts, { ...onPhone, printedIn: ['handbook', 'phone'] }),
  start: required(moment, onPhone),
  timeZone: required(timeZone, onPhone),
  end: optional(moment, onPhone),
  /** Where it differs from `timeZone` (flights); otherwise `null`. */
  endTimeZone: optional(timeZone, onPhone),
  /** For an item with a day but no time; see ../untimed.ts. `null`: it has a time. */
  dayPart: optional(oneOf(dayParts), onPhone),
  status: filled(oneOf(itemStatuses), 'provisional', { ...onPhone, onCopy: 'reset', inFile: 'optional' }),
  visitId: optional(ref('visit'), { ...onPhone, fileName: 'visit' }),
  placeName: optional(texts, { ...onPhone, fileName: 'place.name', printedIn: ['handbook', 'phone'] }),
  placeAddress: optional(texts, { ...onPhone, fileName: 'place.address' }),
  latitude: optional(decimal(-90, 90), { ...onPhone, fileName: 'place.latitude' }),
  longitude: optional(decimal(-180, 180), { ...onPhone, fileName: 'place.longitude' }),
  /** Where a transfer, a train or a flight ends; it starts at the place. */
  destinationName: optional(texts, { ...onPhone, fileName: 'destination.name', printedIn: ['handbook', 'phone'] }),
  destinationAddress: optional(texts, { ...onPhone, fileName: 'destination.address' }),
  destinationLatitude: optional(decimal(-90, 90), { ...onPhone, fileName: 'destination.latitude' }),
  destinationLongitude: optional(decimal(-180, 180), { ...onPhone, fileName: 'destination.longitude' }),
  /** Person ids; `null` is the whole delegation. */
  attendeeIds: optional(refs('person', 1000), { ...onPhone, fileName: 'people' }),
  /** A booking reference: with it, anyone can change the booking. */
  reference: optional(text, { ...onPhone, onlyFor: 'attendees', onCopy: 'reset' }),
  /** Room, seat and reference of single attendees. Only that person and planners ever receive them. */
  personalDetails: optional(personalDetails(1000), {
    ...onPhone,
    onlyFor: 'own',
    onCopy: 'reset',
    fileName: 'personal',
  }),
  dress: optional(texts, { ...onPhone, printedIn: ['handbook', 'phone'] }),
  notes: optional(texts, { ...onPhone, onCopy: 'reset', printedIn: ['handbook', 'phone'] }),
  staffNotes: optional(texts, { visibility: 'staff', onCopy: 'reset' }),
} satisfies Fields

/** An item without a day. Only planners see it until it is scheduled. */
export const unscheduledFields = {
  kind: required(oneOf(itemKinds), { visibility: 'planner' }),
  title: required(texts, { visibility: 'planner' }),
  /** The planned duration. */
  minutes: optional(wholeNumber(0, 100_000), { visibility: 'planner' }),
  visitId: forPlanners(itemFields.visitId),
  placeName: forPlanners(itemFields.placeName),
  placeAddress: forPlanners(itemFields.placeAddress),
  latitude: forPlanners(itemFields.latitude),
  longitude: forPlanners(itemFields.longitude),
  destinationName: forPlanners(itemFields.destinationName),
  destinationAddress: forPlanners(itemFields.destinationAddress),
  destinationLatitude: forPlanners(itemFields.destinationLatitude),
  destinationLongitude: forPlanners(itemFields.destinationLongitude),
  attendeeIds: forPlanners(itemFields.attendeeIds),
  reference: forPlanners(itemFields.reference),
  personalDetails: forPlanners(itemFields.personalDetails),
  dress: forPlanners(itemFields.dress),
  notes: forPlanners(itemFields.notes),
  staffNotes: itemFields.staffNotes,
} satisfies Fields

function forPlanners<F extends Field>({ visibility: _v, onlyFor: _o, onPhone: _p, printedIn: _i, ...field }: F) {
  return { ...field, visibility: 'planner', onlyFor: null, onPhone: false, printedIn: [] } as const
}
