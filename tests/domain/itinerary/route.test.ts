import { expect, it } from 'vitest'
import { routeOf } from '@/lib/domain/itinerary/route'
import { knownPlaces } from '@/lib/domain/time/known-places'
import routes from './routes.json'

it.each(routes as [string, string | null, string | null][])('%s', (text, from, to) => {
  const route = routeOf(text, knownPlaces)
  expect([route.from[0]?.zone ?? null, route.to[0]?.zone ?? null]).toEqual([from, to])
})
