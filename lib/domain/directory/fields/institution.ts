import { type Fields, filled, optional, required } from '../../fields/field'
import { country, decimal, oneOf, textsListUpTo, textsUpTo, textUpTo, timeZone, webAddress } from '../../fields/kind'

export const institutionKinds = [
  'university',
  'institute',
  'ministry',
  'embassy',
  'company',
  'association',
  'event',
  'other',
] as const
export type InstitutionKind = (typeof institutionKinds)[number]

/** An institution of the directory. What it publishes about itself is public here too. */
export const institutionFields = {
  name: required(textsUpTo(300), { visibility: 'public', onPhone: true, printedIn: ['article', 'handbook', 'phone'] }),
  acronym: optional(textUpTo(40), { visibility: 'public' }),
  kind: optional(oneOf(institutionKinds), { visibility: 'public' }),
  country: optional(country, { visibility: 'public', onPhone: true }),
  city: optional(textsUpTo(200), { visibility: 'public', onPhone: true, printedIn: ['article', 'handbook', 'phone'] }),
  timeZone: optional(timeZone, { visibility: 'public', onPhone: true }),
  address: optional(textsUpTo(1000), { visibility: 'public', onPhone: true }),
  /** Where a driver should stop: for maps on phones, and for the map of an article. */
  latitude: optional(decimal(-90, 90), { visibility: 'public', onPhone: true }),
  longitude: optional(decimal(-180, 180), { visibility: 'public', onPhone: true }),
  website: optional(webAddress(500), { visibility: 'public' }),
  background: filled(textsListUpTo(5000, 100), [], { visibility: 'traveller', printedIn: ['article', 'handbook'] }),
} satisfies Fields
