import type { ValuesOf } from '../fields/field'
import type { countryCardFields } from './fields/country-card'

export type CountryCardValues = ValuesOf<typeof countryCardFields>

/** The card of a country (ISO 3166-1 alpha-2). */
export type CountryCard = { country: string } & CountryCardValues

export const emptyCountryCard: CountryCardValues = {
  police: null,
  ambulance: null,
  plug: null,
  currency: null,
  tipping: null,
  phrases: [],
}

/** The facts of a card that are texts, in the order in which they are shown. */
export const countryFacts = ['plug', 'currency', 'tipping'] as const

/** The numbers to call, in the order in which they are shown. */
export const countryNumbers = ['police', 'ambulance'] as const

export function isEmptyCard(card: CountryCardValues): boolean {
  return card.phrases.length === 0 && [...countryFacts, ...countryNumbers].every((fact) => card[fact] === null)
}
