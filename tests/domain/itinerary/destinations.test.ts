import { expect, it } from 'vitest'
import { zoneOfInstitution } from '@/lib/domain/directory/institution-zone'
import { zonesAlong } from '@/lib/domain/itinerary/item-zones'
import { knownPlaces } from '@/lib/domain/time/known-places'
import { placesIn } from '@/lib/domain/time/typed-places'
import { recordOf } from '../trip/make'

const zonesOf = (destinations: string[], titles: string[]) => {
  const record = recordOf({})
  const trip = { ...record.trip, destinations: destinations.map((place) => ({ en: place })) }
  const rows = titles.map((title, n) => ({
    ...({ kind: title.startsWith('CI') ? 'flight' : 'meeting', title, visitId: null, hasEnd: true } as const),
    start: `2026-12-07T${String(10 + n)}:00`,
  }))
  const options = { homeZone: 'Asia/Taipei', places: knownPlaces }
  return zonesAlong({ ...record, trip }, { institutions: {}, people: {} }, rows, options).map(
    ({ timeZone, endTimeZone }) => [timeZone, endTimeZone],
  )
}

it('gives a programme without a flight the time zone of the trip', () => {
  expect(zonesOf(['日本'], ['Meeting'])).toEqual([['Asia/Tokyo', null]])
  expect(zonesOf(['京都', 'Osaka'], ['Meeting'])).toEqual([['Asia/Tokyo', null]])
  expect(zonesOf(['Japan', '韓國'], ['Meeting'])).toEqual([['Asia/Taipei', null]])
  expect(zonesOf(['USA'], ['Meeting'])).toEqual([['Asia/Taipei', null]])
  expect(zonesOf(['USA', 'Boston'], ['Meeting'])).toEqual([['America/New_York', null]])
})

it('assumes that flights without a place go to the only zone of the trip and back', () => {
  expect(zonesOf(['Japan'], ['CI156', 'Meeting', 'CI157', 'Debriefing'])).toEqual([
    ['Asia/Taipei', 'Asia/Tokyo'],
    ['Asia/Tokyo', null],
    ['Asia/Tokyo', 'Asia/Taipei'],
    ['Asia/Taipei', null],
  ])
})

it('finds the zone of an institution by city and country', () => {
  const zone = (country: string | null, city: string | null) =>
    zoneOfInstitution({ timeZone: null, country, city: city === null ? null : { en: city } }, knownPlaces)
  expect(zone('JP', null)).toBe('Asia/Tokyo')
  expect(zone('US', null)).toBeNull()
  expect(zone('US', 'Cambridge')).toBe('America/New_York')
  expect(zone('GB', 'Cambridge')).toBe('Europe/London')
  expect(zone(null, '水原')).toBe('Asia/Seoul')
  expect(zone('AU', '雪梨')).toBe('Australia/Sydney')
  expect(zone(null, null)).toBeNull()
  expect(zone('KR', 'Unknown Town')).toBe('Asia/Seoul')
})

it('splits a typed list of places', () => {
  expect(placesIn('Japan, Seoul and Busan')).toEqual(['Japan', 'Seoul', 'Busan'])
  expect(placesIn('京都、大阪，東京')).toEqual(['京都', '大阪', '東京'])
})

it('starts the first flight at home, and later ones where the delegation is', () => {
  const record = recordOf({ item: [{ id: 'a', start: '2026-12-07T06:00', timeZone: 'Asia/Tokyo' }] })
  const trip = { ...record.trip, start: '2026-12-07', destinations: [{ en: 'Japan' }] }
  const flight = (start: string) =>
    zonesAlong(
      { ...record, trip },
      { institutions: {}, people: {} },
      [{ kind: 'flight', title: 'Flight to Sapporo', visitId: null, start }],
      { homeZone: 'Asia/Taipei', places: knownPlaces },
    )
  expect(flight('2026-12-07T08:30')).toEqual([{ timeZone: 'Asia/Taipei', endTimeZone: 'Asia/Tokyo' }])
  expect(flight('2026-12-09T08:30')).toEqual([{ timeZone: 'Asia/Tokyo', endTimeZone: null }])
})
