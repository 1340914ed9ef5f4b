import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '@/lib/domain/itinerary/map-labels'
import { projectionFor } from '@/lib/domain/itinerary/map-projection'
import { routeMaps } from '@/lib/domain/itinerary/route-map'
import type { TravelRoute } from '@/lib/domain/itinerary/travel-route'
import { coordinatesOfCity } from '@/lib/domain/time/known-coordinates'
import coordinates from '@/lib/domain/time/city-coordinates.json'
import places from '@/lib/domain/time/places.json'

const size = { width: 360, height: 230 }

function routeThrough(...cities: string[]): TravelRoute {
  const stops = cities.map((text, i) => ({
    name: { text, lang: 'en' },
    at: coordinatesOfCity({ en: text }, null),
    number: i === 0 ? null : i,
  }))
  return { stops, order: [...cities.keys(), 0] }
}

const labelsOf = (route: TravelRoute) =>
  routeMaps(route, size, 12).map(({ marks }) => marks.map(({ label }) => label?.text))

describe('the map of a route', () => {
  it('names the city the delegation comes from and the city it visits', () => {
    expect(labelsOf(routeThrough('Taipei', 'Seoul'))).toEqual([['Taipei', 'Seoul']])
  })

  it('numbers more than two cities in the order of travel', () => {
    expect(labelsOf(routeThrough('Taipei', 'London', 'Nairobi', 'Sydney'))).toEqual([
      ['Taipei', '1 London', '2 Nairobi', '3 Sydney'],
    ])
  })

  it('draws cities that are close to each other on a second map', () => {
    expect(labelsOf(routeThrough('Taipei', 'Osaka', 'Kyoto', 'Kobe', 'Tokyo'))).toEqual([
      ['Taipei', '1 Osaka, 2 Kyoto, +1', '4 Tokyo'],
      ['1 Osaka', '2 Kyoto', '3 Kobe', '4 Tokyo'],
    ])
  })

  it('has a way there and back only once', () => {
    const [map] = routeMaps(routeThrough('Taipei', 'Seoul'), size, 12)
    expect(map?.legs.length).toBe(1)
  })

  it('is not drawn without two known cities', () => {
    expect(routeMaps(routeThrough('Taipei', 'Nowhere at all'), size, 12)).toEqual([])
  })

  it('cuts the land at its edges, also across the date line', () => {
    const [map] = routeMaps(routeThrough('Taipei', 'San Francisco'), size, 12)
    const outlines = (map?.land ?? '').split('M').filter(Boolean)
    expect(outlines.length).toBeGreaterThan(5)
    for (const outline of outlines) {
      const [start = '', steps = ''] = outline.replace('z', '').split('l')
      let [x = 0, y = 0] = start.split(' ').map(Number)
      const numbers = steps.split(' ').map(Number)
      for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i] ?? 0
        y += numbers[i + 1] ?? 0
        expect(x > -0.2 && x < size.width + 0.2 && y > -0.2 && y < size.height + 0.2).toBe(true)
      }
    }
  })
})

describe('the projection', () => {
  it('puts a route across the Pacific in the middle of the map', () => {
    const [taipei, boston] = [
      { latitude: 25, longitude: 121.5 },
      { latitude: 42.4, longitude: -71.1 },
    ] as const
    const { toPoint } = projectionFor([taipei, boston], size, { x: 60, y: 24 })
    expect(toPoint(taipei).x).toBeCloseTo(60)
    expect(toPoint(boston).x).toBeCloseTo(300)
    expect(toPoint(boston).y).toBeLessThan(toPoint(taipei).y)
  })
})

describe('any route', () => {
  const city = fc.record({
    name: fc.record({ text: fc.string({ minLength: 1, maxLength: 24 }), lang: fc.constant('en') }),
    at: fc.record({
      latitude: fc.double({ min: -75, max: 78, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
  })
  const route = fc
    .uniqueArray(city, { minLength: 2, maxLength: 20, selector: ({ name }) => name.text })
    .map((cities): TravelRoute => ({
      stops: cities.map((one, i) => ({ ...one, number: i === 0 ? null : i })),
      order: [...cities.keys(), 0],
    }))

  it('has all points and names within the map, and no two names on each other', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(route, (of) => {
        const maps = routeMaps(of, size, 12)
        expect(maps.length).toBeGreaterThan(0)
        for (const { marks } of maps) {
          const boxes = marks.flatMap(({ label }) => label?.box ?? [])
          for (const { point } of marks) {
            expect(point.x >= 0 && point.x <= size.width && point.y >= 0 && point.y <= size.height).toBe(true)
          }
          for (const box of boxes) {
            expect(box.x >= 0 && box.y >= 0).toBe(true)
            expect(box.x + box.width <= size.width && box.y + box.height <= size.height).toBe(true)
          }
          expect(boxes.some((one, i) => boxes.slice(i + 1).some((other) => overlap(one, other)))).toBe(false)
        }
        const [whole] = maps
        expect(whole?.marks.flatMap(({ stops }) => stops.map(({ name }) => name.text)).sort()).toEqual(
          of.stops.map(({ name }) => name.text).sort(),
        )
      }),
      { numRuns: 8 },
    )
  })
})

describe('the coordinates of cities', () => {
  it('are in the order of the cities', () => {
    expect(coordinates.length).toBe(places.cities.length)
    expect(coordinatesOfCity({ 'zh-Hant': '臺北' }, 'TW')).toEqual({ latitude: 25.05, longitude: 121.53 })
  })

  it('are those of the city in the country', () => {
    expect(coordinatesOfCity({ en: 'Cambridge' }, 'GB')?.longitude).toBeCloseTo(0.12, 1)
    expect(coordinatesOfCity({ en: 'Cambridge' }, 'US')?.longitude).toBeCloseTo(-71.1, 1)
    expect(coordinatesOfCity({ en: 'Cambridge' }, 'TW')).toBe(null)
  })
})
