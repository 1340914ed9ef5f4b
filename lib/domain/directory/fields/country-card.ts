import { type Fields, filled, optional } from '../../fields/field'
import { phone, textsListUpTo, textsUpTo } from '../../fields/kind'

/** What members should know in a country, entered once by the office. Phrases have the local words as a language. */
export const countryCardFields = {
  police: optional(phone, { visibility: 'traveller' }),
  ambulance: optional(phone, { visibility: 'traveller' }),
  plug: optional(textsUpTo(200), { visibility: 'traveller' }),
  currency: optional(textsUpTo(200), { visibility: 'traveller' }),
  tipping: optional(textsUpTo(500), { visibility: 'traveller' }),
  phrases: filled(textsListUpTo(200, 3), [], { visibility: 'traveller' }),
} satisfies Fields
