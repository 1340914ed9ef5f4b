import type { Texts } from '../text/text'
import data from './city-coordinates.json'
import { knownPlaces } from './known-places'
import type { Place } from './places'

/** Degrees; the south and the west are negative. */
type Coordinates = { latitude: number; longitude: number }

const coordinates = new Map<Place, Coordinates>(
  knownPlaces.cities.map((city, i) => {
    const [latitude, longitude] = (data[i] ?? '').split('|').map(Number)
    return [city, { latitude: latitude ?? 0, longitude: longitude ?? 0 }]
  }),
)

/** Where a city is, by any of its names; of several with the name the largest one in the country. */
export function coordinatesOfCity(names: Texts | null, country: string | null): Coordinates | null {
  const places = Object.values(names ?? {}).flatMap((name) => knownPlaces.named(name))
  const city = places.find((place) => place.kind === 'city' && (country === null || place.country === country))
  return (city && coordinates.get(city)) ?? null
}
