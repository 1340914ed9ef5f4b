import { cityIn } from '../text/city-name'
import { cityNamesIn } from '../text/known-cities'
import type { Locale } from '../text/locales'
import type { Texts, Words } from '../text/text'
import { coordinatesOfCity } from '../time/known-coordinates'
import type { WholeTrip } from '../trip/trip-record'
import type { Coordinates } from '../fields/coordinates'

/** A city of a trip. `number`: its position in the order of travel; `null` where the delegation comes from. */
export type RouteStop = { name: Words; at: Coordinates | null; number: number | null }

/** The cities of a trip, each once, and the order of travel as indices of `stops`. */
export type TravelRoute = { stops: readonly RouteStop[]; order: readonly number[] }

/**
 * From where the delegation comes to the cities of its visits and back. Cities are found by their names, or by the
 * coordinates of an item of the visit.
 */
export function travelRoute({ record, directory }: WholeTrip, locale: Locale): TravelRoute {
  const { trip, visit, item } = record
  const { institutions } = directory
  const origin = institutions[trip.direction === 'incoming' ? (trip.guestId ?? '') : trip.homeId]
  const cities = visit.map(({ id, institutionId, city }) => {
    const institution = institutions[institutionId]
    const placed = item.find(({ visitId, latitude }) => visitId === id && latitude !== null)
    return {
      city: city ?? institution?.city ?? null,
      country: institution?.country ?? null,
      at: placed && { latitude: placed.latitude ?? 0, longitude: placed.longitude ?? 0 },
    }
  })
  const ends = origin ? [{ city: origin.city, country: origin.country, at: undefined }] : []
  const stops: RouteStop[] = []
  const order: number[] = []
  for (const [i, { city, country, at }] of [...ends, ...cities, ...(cities.length > 0 ? ends : [])].entries()) {
    const name = nameOf(city, locale)
    if (!name) continue
    let known = stops.findIndex((stop) => stop.name.text === name.text)
    if (known === -1) {
      const isOrigin = origin !== undefined && i === 0
      const number = isOrigin ? null : stops.filter((stop) => stop.number !== null).length + 1
      known = stops.push({ name, at: coordinatesOfCity(city, country) ?? at ?? null, number }) - 1
    }
    if (order.at(-1) !== known) order.push(known)
  }
  return { stops, order }
}

/** The cities in the order of travel: "Taipei → 1 Osaka → 2 Kyoto → Taipei". */
export function routeWords({ stops, order }: TravelRoute): string {
  const isNumbered = hasNumbers({ stops })
  return order
    .flatMap((index) => stops[index] ?? [])
    .map(({ name, number }) => (isNumbered && number !== null ? `${number} ${name.text}` : name.text))
    .join(' → ')
}

/** Whether the cities are numbered: with one or two, their order is plain. */
export function hasNumbers({ stops }: Pick<TravelRoute, 'stops'>): boolean {
  return stops.filter(({ number }) => number !== null).length > 2
}

function nameOf(city: Texts | null, locale: Locale): Words | null {
  return cityIn(city, locale, cityNamesIn(locale))
}
