import { type CityNames, zoneCity } from './city-name'
import hostCities from './host-cities.json'
import { type Locale, locales } from './locales'
import { searchKey } from './search-key'
import zoneCities from './zone-cities.json'

// `zone-cities.json` has the exemplar cities of the Unicode CLDR (`npm run city-names`). `host-cities.json` adds cities
// with universities that no zone is named after, by their English names.

const zones: Readonly<Record<Locale, Readonly<Record<string, string>>>> = zoneCities
const hosts: Readonly<Record<Exclude<Locale, 'en'>, (typeof hostCities)['zh-Hant']>> = hostCities

/** Every known city with its names. */
const cities: readonly Readonly<Record<Locale, string>>[] = [
  ...[...new Set(locales.flatMap((locale) => Object.keys(zones[locale])))].map((zone) =>
    inEach((locale) => zoneCity(zone, { zones: zones[locale], cities: {} })),
  ),
  ...(Object.keys(hostCities['zh-Hant']) as (keyof (typeof hostCities)['zh-Hant'])[]).map((city) =>
    inEach((locale) => (locale === 'en' ? city : hosts[locale][city])),
  ),
]

function inEach(nameIn: (locale: Locale) => string): Record<Locale, string> {
  return Object.fromEntries(locales.map((locale) => [locale, nameIn(locale)])) as Record<Locale, string>
}

const known = new Map<Locale, CityNames>()

/** The names of all known cities in a language. */
export function cityNamesIn(locale: Locale): CityNames {
  let names = known.get(locale)
  if (!names) known.set(locale, (names = { zones: zones[locale], cities: namesByKey(locale) }))
  return names
}

function namesByKey(to: Locale): Record<string, string> {
  const others = locales.filter((locale) => locale !== to)
  return Object.fromEntries(others.flatMap((from) => cities.map((city) => [searchKey(city[from]), city[to]])))
}

/** The part of the table for some time zones and recorded city names, small enough to send with a page. */
export function cityNamesFor(
  locale: Locale,
  needed: { zones: readonly string[]; cities: readonly string[] },
): CityNames {
  const all = cityNamesIn(locale)
  return {
    zones: pick(all.zones, needed.zones),
    cities: pick(
      all.cities,
      needed.cities.map((name) => searchKey(name)),
    ),
  }
}

function pick(from: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])))
}
