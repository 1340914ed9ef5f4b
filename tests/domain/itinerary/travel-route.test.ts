import { describe, expect, it } from 'vitest'
import type { Institution } from '@/lib/domain/directory/entry'
import { travelRoute } from '@/lib/domain/itinerary/travel-route'
import type { Item, Trip, Visit } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const institution = (id: string, city: string | null, country: string): Institution => ({
  id,
  name: { en: id },
  city: city === null ? null : { en: city },
  country,
  acronym: null,
  latitude: null,
  longitude: null,
  kind: 'university',
  timeZone: null,
  address: null,
  website: null,
  background: [],
})

const institutions = {
  home: institution('home', 'Hsinchu', 'TW'),
  guest: institution('guest', 'Kyoto', 'JP'),
  osaka: institution('osaka', 'Osaka', 'JP'),
  village: institution('village', 'Nowhere', 'JP'),
  bare: institution('bare', null, 'JP'),
}

function routeOf(trip: Partial<Trip>, visits: readonly (keyof typeof institutions)[], items: Partial<Item>[] = []) {
  const visit = visits.map((institutionId, i): Partial<Visit> & { id: string } => ({ id: `v${i}`, institutionId }))
  const record = recordOf({ visit, item: items.map((item, i) => ({ id: `i${i}`, ...item })) })
  const whole = {
    id: 't',
    version: 1,
    record: { ...record, trip: { ...record.trip, homeId: 'home', ...trip } },
    directory: { institutions, people: {} },
  }
  const { stops, order } = travelRoute(whole, 'en')
  return { names: order.map((index) => stops[index]?.name.text), stops }
}

describe('the route of a trip', () => {
  it('leads from home to the cities of the visits and back', () => {
    const { names, stops } = routeOf({}, ['osaka', 'guest', 'guest', 'osaka'])
    expect(names).toEqual(['Hsinchu', 'Osaka', 'Kyoto', 'Osaka', 'Hsinchu'])
    expect(stops.map(({ number }) => number)).toEqual([null, 1, 2])
  })

  it('leads from the guests to us on an incoming trip', () => {
    expect(routeOf({ direction: 'incoming', guestId: 'guest' }, ['home']).names).toEqual(['Kyoto', 'Hsinchu', 'Kyoto'])
  })

  it('finds a city that is in no list by an item of its visit, and leaves out a visit without a city', () => {
    const at = { visitId: 'v0', latitude: 34.5, longitude: 135.5 }
    const { stops } = routeOf({}, ['village', 'bare'], [at])
    expect(stops.map(({ name, at: found }) => [name.text, found?.latitude])).toEqual([
      ['Hsinchu', expect.any(Number)],
      ['Nowhere', 34.5],
    ])
  })

  it('of a trip without visits is home alone', () => {
    expect(routeOf({}, []).names).toEqual(['Hsinchu'])
  })
})
