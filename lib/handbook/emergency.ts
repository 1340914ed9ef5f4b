import { cityIn } from '../domain/text/city-name'
import { type Texts, wordsIn } from '../domain/text/text'
import type { Emergency } from '../domain/trip/trip-record'
import { cityOf, visitDetails } from '../domain/visits/visits'
import { emergencyKinds } from '../domain/trip/vocabulary'
import type { Handbook, PrintedEmergency } from './handbook'
import { bothAnyhow, type Setting } from './setting'

/** The emergency sheet: the whole trip, then the cities in the order of travel, then other cities. */
export function emergencySheet(setting: Setting): Handbook['emergency'] {
  const {
    whole: { record, directory },
    locale,
    cities,
    translate,
  } = setting
  const route = visitDetails(record, directory).map((stop) => ({
    city: cityOf(stop),
    country: stop.institution?.country ?? null,
  }))
  const places = new Map<string, Emergency[]>()
  for (const line of record.emergency) {
    const key =
      line.city === null
        ? ''
        : cityKey(
            line.city,
            route.map(({ city }) => city),
          )
    places.set(key, [...(places.get(key) ?? []), line])
  }
  const order = ['', ...route.map(({ city }) => (city ? cityKey(city, []) : '')), ...places.keys()]
  return [...new Set(order)]
    .map((key) => ({ key, lines: places.get(key) ?? [] }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ key, lines }) => {
      const country = route.find(({ city }) => city && cityKey(city, []) === key)?.country ?? null
      return {
        place: cityIn(lines[0]?.city, locale, cities.names) ?? { text: translate('doc.wholeTrip'), lang: locale },
        lines: lines
          .toSorted((a, b) => emergencyKinds.indexOf(a.kind) - emergencyKinds.indexOf(b.kind))
          .map((line) => printed(line, country, setting)),
      }
    })
}

/** True if two texts have the same name of a city in any language. */
export function isSameCity(a: Texts, b: Texts): boolean {
  const names = new Set(Object.values(a).map(plainName))
  return Object.values(b).some((name) => names.has(plainName(name)))
}

function plainName(name: string): string {
  return name.trim().toLocaleLowerCase('en')
}

// The key of a city on the route is its first name there, whichever languages the entry has.
function cityKey(city: Texts, route: readonly (Texts | null)[]): string {
  return plainName(Object.values(route.find((one) => one && isSameCity(one, city)) ?? city)[0] ?? '')
}

function printed(
  { kind, name, phone, address, note }: Emergency,
  country: string | null,
  setting: Setting,
): PrintedEmergency {
  return {
    kind,
    label: setting.translate(`emergencyKind.${kind}`),
    phone,
    name: bothAnyhow(name, country, setting),
    address: bothAnyhow(address, country, setting),
    note: wordsIn(note, setting.locale),
  }
}
