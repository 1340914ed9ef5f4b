import type { Locale } from './locales'
import { searchKey } from './search-key'
import { type Texts, type Words, wordsIn } from './text'

/**
 * Names of cities in one language. The whole table (`cityNamesIn`) stays on the server; a page gets the part that its
 * trip needs (`cityNamesOf`).
 */
export type CityNames = {
  /** IANA time zone to the city it is named after. */
  zones: Readonly<Record<string, string>>
  /** Search key of a city's name in another language to its name in this one. */
  cities: Readonly<Record<string, string>>
}

export const noCityNames: CityNames = { zones: {}, cities: {} }

/** The city that a zone is named after: "東京" for `Asia/Tokyo`; without a name in the table, "Tokyo". */
export function zoneCity(zone: string, { zones }: CityNames): string {
  return zones[zone] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** A recorded city with its name in the reader's language, added from the table where it is not recorded. */
export function namedCity(city: Texts, locale: Locale, names: CityNames): Texts
export function namedCity(city: Texts | null | undefined, locale: Locale, names: CityNames): Texts | null
export function namedCity(city: Texts | null | undefined, locale: Locale, { cities }: CityNames): Texts | null {
  if (!city) return null
  if (Object.keys(city).some((lang) => lang.split('-')[0] === locale.split('-')[0])) return city
  const known = Object.values(city)
    .map((name) => cities[searchKey(name)])
    .find((name) => name !== undefined)
  return known === undefined ? city : { ...city, [locale]: known }
}

/** A city's name for a reader. Without one in their language it is the recorded name, marked with its own language. */
export function cityIn(city: Texts | null | undefined, locale: Locale, names: CityNames): Words | null {
  return wordsIn(namedCity(city, locale, names), locale)
}
