import { countriesFor } from './countries'
import { cityNamesIn } from './known-cities'
import type { Locale } from './locales'

/** The names of all countries, then of cities, in the reader's language. */
export function placeSuggestions(locale: Locale): string[] {
  const { zones, cities } = cityNamesIn(locale)
  const { compare } = new Intl.Collator(locale)
  const names = [...Object.values(zones), ...Object.values(cities)].sort(compare)
  return [...new Set([...countriesFor(locale).map(({ name }) => name), ...names])]
}
