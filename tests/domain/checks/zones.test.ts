import { describe, expect, it } from 'vitest'
import { otherZones } from '@/lib/domain/checks/zones'
import { zoneFromHereOn } from '@/lib/domain/itinerary/zone-change'
import { applyEdit } from '@/lib/domain/trip/edit'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'
import { directory, institution } from './given'

const home = 'Asia/Taipei'
const tokyo = 'Asia/Tokyo'
const places = directory(institution('kyoto', { country: 'JP', timeZone: tokyo }))
const item = (id: string, time: string, part: Partial<Item> = {}) => ({
  id,
  start: `2026-12-${time.replace(' ', 'T')}`,
  timeZone: home,
  ...part,
})
const found = (record: TripRecord) =>
  otherZones({ record, directory: places }).map((one) => [
    one.concerns[0].id,
    one.check === 'another zone than its place' ? one.zone : null,
  ])

describe('an item with another zone than its place', () => {
  it('is reported at a visit, and after it until the next flight', () => {
    const record = recordOf({
      visit: [{ id: 'v1', institutionId: 'kyoto' }],
      item: [
        item('before', '08 09:00'),
        item('call', '08 10:00', { visitId: 'v1' }),
        item('lunch', '08 12:00'),
        item('back', '09 14:00', { kind: 'flight' }),
        item('home', '09 18:00'),
      ],
    })
    expect(found(record)).toEqual([
      ['call', tokyo],
      ['lunch', tokyo],
    ])
  })

  it('is reported after a flight', () => {
    const flight = item('out', '07 08:30', { kind: 'flight', end: '2026-12-07T12:00', endTimeZone: tokyo })
    expect(
      found(recordOf({ item: [flight, item('a', '07 15:00'), item('b', '08 09:00', { timeZone: tokyo })] })),
    ).toEqual([['a', tokyo]])
  })

  it('is reported on the day of a visit that it does not belong to', () => {
    const record = recordOf({
      visit: [{ id: 'v1', institutionId: 'kyoto', day: '2026-12-08' }],
      item: [item('a', '08 15:00'), item('other day', '09 15:00')],
    })
    expect(found(record)).toEqual([['a', tokyo]])
  })

  it('is not reported if the zones have the same time, or the place is unknown', () => {
    const flight = item('out', '07 08:30', { kind: 'flight', endTimeZone: 'Asia/Shanghai' })
    expect(found(recordOf({ item: [flight, item('a', '07 15:00')] }))).toEqual([])
    expect(found(recordOf({ item: [item('a', '07 15:00'), item('b', '07 16:00', { timeZone: tokyo })] }))).toEqual([])
  })
})

describe('changing the time zone from an item on', () => {
  it('applies to all items until the next border crossing, and the return flight ends in the old zone', () => {
    const record = recordOf({
      item: [
        item('a', '07 10:00'),
        item('b', '07 11:00'),
        item('c', '08 12:00'),
        item('back', '09 14:00', { kind: 'flight', end: '2026-12-09T17:00' }),
        item('home', '09 18:00'),
      ],
    })
    const after = applyEdit(record, zoneFromHereOn(record, 'b', tokyo))
    expect(
      after.item.map(({ id, start, timeZone, endTimeZone }) => [id, start.slice(8), timeZone, endTimeZone]),
    ).toEqual([
      ['a', '07T10:00', home, null],
      ['b', '07T11:00', tokyo, null],
      ['c', '08T12:00', tokyo, null],
      ['back', '09T14:00', tokyo, home],
      ['home', '09T18:00', home, null],
    ])
  })
})
