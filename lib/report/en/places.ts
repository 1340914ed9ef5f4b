import { type Phrase, alsoStating, say, together } from '../phrase'
import { type Stop } from '../record'
import { countryName } from './countries'
import { saysPlace } from './institution'
import { listed, listedLightly } from './lists'
import { type Telling, institutionPhrase } from './telling'

/** Names of stops with their cities and countries. `closed` tells that a comma must follow within a sentence. */
export type Placed = { phrase: Phrase; closed: boolean }

/**
 * Stops in their order, each place said once: "A, B, and C in Seoul, South Korea", "A in X and B in Y, all in Z",
 * "A in Poland; B and C in Hungary".
 */
export function placed(t: Telling, stops: readonly Stop[]): Placed {
  const countries = runs(stops, (stop) => stop.institution.country)
  if (countries.length !== 1) {
    const parts = countries.map((run) => inOneCountry(t, run).phrase)
    return { phrase: listed(parts), closed: parts.some((one) => one.text.includes(',')) }
  }
  return inOneCountry(t, stops)
}

function inOneCountry(t: Telling, stops: readonly Stop[]): Placed {
  const code = stops[0]!.institution.country
  const cities = runs(stops, (stop) => stop.city?.text)
  const country = code === undefined ? null : alsoStating({ text: countryName(code), facts: [], again: [] }, countryFacts(stops))
  if (cities.length === 1) {
    const city = stops[0]!.city
    const place = placeOf(stops, city?.text, country)
    const list = names(t, stops)
    const apart = /[,;]/.test(nameOf(stops.at(-1)!)) ? (stops.length === 1 ? ',' : stops.length === 2 ? ', both' : ', all') : ''
    return place ? { phrase: say`${list}${apart} in ${place}`, closed: apart !== '' || place.text.includes(',') } : { phrase: alsoStating(names(t, stops), cityFacts(stops)), closed: false }
  }
  const parts = cities.flatMap((run) => (run[0]!.city ? [inOneCity(t, run)] : run.map((stop) => inOneCity(t, [stop]))))
  const list = listedLightly(parts)
  if (!country) return { phrase: list, closed: false }
  const all = stops.length === 2 ? 'both' : 'all'
  return { phrase: say`${list}, ${all} in ${country}`, closed: true }
}

function inOneCity(t: Telling, stops: readonly Stop[]): Phrase {
  const city = stops[0]!.city?.text
  const list = alsoStating(names(t, stops), cityFacts(stops))
  return city === undefined || stops.every((stop) => saysPlace(stop.institution.name.text, city)) ? list : say`${list} in ${city}`
}

function placeOf(stops: readonly Stop[], city: string | undefined, country: Phrase | null): Phrase | null {
  const saysCity = city === undefined || stops.every((stop) => saysPlace(stop.institution.name.text, city))
  const parts = together([saysCity ? null : city, saysCity || country?.text !== city ? country : null], ', ')
  return parts.text === '' ? null : alsoStating(parts, [...cityFacts(stops), ...countryFacts(stops)])
}

function names(t: Telling, stops: readonly Stop[]): Phrase {
  const houses = [...new Set(stops.map((stop) => stop.institution))]
  return listedLightly(houses.map((one) => alsoStating(institutionPhrase(t, one), stops.filter((stop) => stop.institution === one).map((stop) => stop.path))))
}

function nameOf(stop: Stop): string {
  return stop.institution.name.text
}

function cityFacts(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop) => stop.cityFacts)
}

function countryFacts(stops: readonly Stop[]): string[] {
  return stops.flatMap(({ institution }) => (institution.country ? [`${institution.path}.country`] : []))
}

/** Neighbours that share a key, in their order. */
export function runs<T>(items: readonly T[], key: (item: T) => string | undefined): T[][] {
  const groups: T[][] = []
  items.forEach((item, i) => {
    const last = groups.at(-1)
    if (last && key(items[i - 1]!) === key(item)) last.push(item)
    else groups.push([item])
  })
  return groups
}

/** The countries of stops, each once, with "the" where it takes one. `null` unless every stop has its country. */
export function countriesOf(stops: readonly Stop[]): Phrase | null {
  const codes = [...new Set(stops.map((stop) => stop.institution.country))]
  if (codes.length === 0 || codes.includes(undefined)) return null
  return alsoStating(listed(codes.map((code) => ({ text: countryName(code!), facts: [], again: [] }))), countryFacts(stops))
}
