import { type Fields, optional, required } from '../../fields/field'
import { oneOf, phone, texts } from '../../fields/kind'
import { emergencyKinds } from '../vocabulary'

/** One entry of the emergency sheet: whom to call, or where to go. */
export const emergencyFields = {
  kind: required(oneOf(emergencyKinds), { visibility: 'traveller', onPhone: true }),
  /** `null`: for the whole trip, as the insurer and the duty phone at home are. */
  city: optional(texts, { visibility: 'traveller', onPhone: true, printedIn: ['handbook', 'phone'] }),
  name: optional(texts, { visibility: 'traveller', onPhone: true, printedIn: ['handbook', 'phone'] }),
  phone: optional(phone, { visibility: 'traveller', onPhone: true }),
  address: optional(texts, { visibility: 'traveller', onPhone: true }),
  /** A policy number, opening hours, in which language they answer. */
  note: optional(texts, { visibility: 'traveller', onPhone: true, printedIn: ['handbook', 'phone'] }),
} satisfies Fields
