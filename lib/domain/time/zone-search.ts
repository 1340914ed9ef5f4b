import { searchKey } from '../text/search-key'
import { offsetName } from './offset-name'
import { foldPlace, type Places } from './places'
import { canonicalZone } from './wall-time'
import type { ZoneChoice } from './zone-groups'

/** A zone that a search finds. `isExact`: it is that of the place with the name that was typed. */
export type FoundZone = ZoneChoice & { isExact: boolean }

/**
 * The zones that a typed text means, the most likely one first: the name of a city or country in any of five languages,
 * a part of a city's name, an IANA name, or an offset such as "UTC+9".
 */
export function zonesMatching(
  query: string,
  choices: readonly ZoneChoice[],
  places: Places,
  at: Date,
): readonly FoundZone[] {
  const key = searchKey(query)
  const exact = exactZones(query, places)
  const offset = /^(?:utc|gmt)?([+\-−])?(\d{1,2})(?::?(\d\d))?$/.exec(key.replaceAll(' ', ''))
  const isMeant = ({ zone, city }: ZoneChoice) =>
    offset && (offset[1] || key.startsWith('utc') || key.startsWith('gmt'))
      ? offsetName(zone, at) ===
        `UTC${offset[1] === '+' || !offset[1] ? '+' : '−'}${Number(offset[2])}${minutesOf(offset[3])}`
      : exact.some((one) => zoneOf(one, choices) === zone) || hasWord(searchKey(city, zone.replace(/[_/]/g, ' ')), key)
  const best = exact[0] && zoneOf(exact[0], choices)
  const found = choices.filter(
    (choice, i) => isMeant(choice) && choices.findIndex(({ zone }) => zone === choice.zone) === i,
  )
  return found
    .map((choice) => ({
      ...choice,
      isExact: choice.zone === best && (exact.length === 1 || !isCountry(query, places)),
    }))
    .sort((a, b) => Number(b.zone === best) - Number(a.zone === best))
}

// Latin names from the beginning of a word: "Tok" is not Vladivostok.
function hasWord(names: string, key: string): boolean {
  return /^[a-z]/.test(key) ? ` ${names.replaceAll('\n', ' ')}`.includes(` ${key}`) : names.includes(key)
}

function minutesOf(minutes: string | undefined): string {
  return minutes && minutes !== '00' ? `:${minutes}` : ''
}

function isCountry(query: string, places: Places): boolean {
  return places.named(query)[0]?.kind === 'country'
}

function exactZones(query: string, places: Places): readonly string[] {
  const named = places.named(foldPlace(query))
  const [first] = named
  if (!first) return []
  if (first.kind === 'country') return places.zonesOf(first.country)
  return [...new Set(named.flatMap(({ zone }) => zone ?? []))]
}

// Browsers list a zone by one of its names: Asia/Calcutta for Asia/Kolkata.
function zoneOf(zone: string, choices: readonly ZoneChoice[]): string {
  return choices.some((choice) => choice.zone === zone) ? zone : canonicalZone(zone)
}
