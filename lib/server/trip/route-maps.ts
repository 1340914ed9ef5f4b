import { LRUCache } from 'lru-cache'
import type { Size } from '../../domain/itinerary/map-projection'
import { type RouteMap, routeMaps } from '../../domain/itinerary/route-map'
import { routeWords, travelRoute } from '../../domain/itinerary/travel-route'
import type { Locale } from '../../domain/text/locales'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { processWide } from '../platform/process-wide'

/** The maps of a trip's route, its cities in the order of travel as words, and those that are not on the maps. */
export type DrawnRoute = { maps: readonly RouteMap[]; words: string; unknown: readonly string[] }

const cache = () => processWide('route-maps', () => new LRUCache<string, DrawnRoute>({ max: 200 }))

/** The route of a trip as maps; `null` if too few of its cities are known. Kept, because drawing takes 50 ms. */
export function drawRoute(trip: WholeTrip, locale: Locale, size: Size, fontSize: number): DrawnRoute | null {
  const route = travelRoute(trip, locale)
  const key = JSON.stringify([route, size, fontSize])
  let drawn = cache().get(key)
  if (!drawn) {
    drawn = {
      maps: routeMaps(route, size, fontSize),
      words: routeWords(route),
      unknown: route.stops.filter(({ at }) => at === null).map(({ name }) => name.text),
    }
    cache().set(key, drawn)
  }
  return drawn.maps.length > 0 ? drawn : null
}
