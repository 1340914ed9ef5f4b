import { describe, expect, it } from 'vitest'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'
import { at, found } from './given'

const trip = { start: '2026-11-02', end: '2026-11-05' }
const withItems = (...items: (Partial<Item> & { id: string })[]) =>
  recordOf(
    {
      item: items,
      member: [
        { id: 'm1', personId: 'ying' },
        { id: 'm2', personId: 'wu' },
      ],
    },
    trip,
  )
const nights = (record: TripRecord, today?: string) =>
  found(record, 'no lodging', today ? { today } : {}).map(({ concerns: [{ id }] }) => id)
const hotel = { kind: 'lodging' as const, start: '2026-11-02T15:00', end: '2026-11-05T11:00' }
const all = ['2026-11-02', '2026-11-03', '2026-11-04']

describe('a night without lodging', () => {
  it('is each night between two days of the trip without lodging', () => {
    expect(nights(withItems({ id: 'a' }))).toEqual(all)
    expect(nights(withItems({ id: 'a' }, { id: 'h', ...hotel }))).toEqual([])
    expect(nights(withItems({ id: 'h', ...hotel, end: '2026-11-04T11:00' }))).toEqual(['2026-11-04'])
    expect(nights(withItems({ id: 'h', ...hotel, end: null }))).toEqual([])
    expect(nights(withItems({ id: 'a' }, { id: 'h', ...hotel, status: 'cancelled' }))).toEqual(all)
  })

  it('is covered by a check-in until the check-out, the next hotel or the next flight', () => {
    const checkIn = { id: 'h', ...hotel, end: null }
    const out = { id: 'o', kind: 'lodging' as const, title: { 'zh-Hant': '退房' }, start: '2026-11-04T09:00' }
    expect(nights(withItems(checkIn, out))).toEqual(['2026-11-04'])
    expect(nights(withItems(checkIn, { id: 'f', kind: 'flight', start: '2026-11-03T09:00' }))).toEqual([
      '2026-11-03',
      '2026-11-04',
    ])
    const second = { id: 's', kind: 'lodging' as const, start: '2026-11-03T16:00', end: '2026-11-05T09:00' }
    expect(nights(withItems(checkIn, second))).toEqual([])
    expect(nights(withItems(checkIn, { ...second, end: '2026-11-04T09:00' }))).toEqual(['2026-11-04'])
  })

  it('is not reported during an overnight flight or train', () => {
    const red = { id: 'f', kind: 'flight' as const, start: '2026-11-04T23:40', end: '2026-11-05T05:30' }
    expect(nights(withItems({ id: 'h', ...hotel, end: '2026-11-04T11:00' }, red))).toEqual([])
    expect(
      nights(withItems({ id: 'h', ...hotel, end: '2026-11-04T11:00' }, { ...red, start: '2026-11-05T01:10' })),
    ).toEqual([])
    expect(
      nights(withItems({ id: 'h', ...hotel, end: '2026-11-04T11:00' }, { ...red, end: '2026-11-05T00:40' })),
    ).toEqual(['2026-11-04'])
  })

  it('names the members without a room if only some have one', () => {
    const record = withItems({ id: 'h', ...hotel, attendeeIds: ['wu'] })
    expect(found(record, 'no lodging')).toMatchObject([
      { people: ['ying'] },
      { people: ['ying'] },
      { people: ['ying'] },
    ])
  })

  it('is not reported before anything is planned, or afterwards', () => {
    expect(nights(recordOf({}, trip))).toEqual([])
    expect(nights(withItems({ id: 'a' }), '2026-11-04')).toEqual(['2026-11-04'])
  })
})

describe('night hours', () => {
  const night = (start: string, end: string | null, more: Partial<Item> = {}) =>
    found(withItems({ id: 'i', start, end, ...more }), 'night hours')

  it('are before seven and after ten in the venue’s time zone', () => {
    expect(night('2026-11-03T06:30', null)).toMatchObject([{ which: 'start', time: '06:30' }])
    expect(night('2026-11-03T07:00', '2026-11-03T22:00')).toEqual([])
    expect(night('2026-11-03T19:00', '2026-11-03T22:30')).toMatchObject([{ which: 'end', time: '22:30' }])
    expect(night('2026-11-03T19:00', '2026-11-04T00:30')).toMatchObject([{ which: 'end', time: '00:30' }])
  })

  it('do not matter for a flight, a transfer or lodging', () => {
    for (const kind of ['flight', 'transfer', 'lodging'] as const)
      expect(night('2026-11-03T02:00', null, { kind })).toEqual([])
  })
})

describe('night hours at a journey', () => {
  const early = { id: 'i', kind: 'meeting' as const, start: '2026-11-03T06:00', end: '2026-11-03T06:30' }
  const night = (...items: Parameters<typeof withItems>) => found(withItems(...items), 'night hours')

  it('are usual: at an airport or a station, before a flight, and after one', () => {
    expect(night(early)).toHaveLength(1)
    expect(night({ ...early, title: { en: 'Meet at Taoyuan Airport' } })).toEqual([])
    expect(night({ ...early, placeName: { 'zh-Hant': '桃園機場第二航廈' } })).toEqual([])
    expect(night(early, { id: 'f', kind: 'flight', start: '2026-11-03T09:30' })).toEqual([])
    expect(night(early, { id: 'f', kind: 'flight', start: '2026-11-03T10:30' })).toHaveLength(1)
    const flight = { id: 'f', kind: 'flight' as const, start: '2026-11-02T23:00', end: '2026-11-03T05:00' }
    expect(night(early, flight)).toEqual([])
  })
})

describe('an item', () => {
  it('is outside the trip if it begins or ends on a day that is not part of it', () => {
    const outside = (start: string, end: string | null, more: Partial<Item> = {}) =>
      found(withItems({ id: 'i', start, end, ...more }), 'item outside the trip').length
    expect(outside('2026-11-01T23:00', null)).toBe(1)
    expect(outside('2026-11-05T23:00', '2026-11-06T01:00')).toBe(1)
    expect(outside('2026-11-05T23:00', '2026-11-06T11:00', { kind: 'lodging' })).toBe(0)
    expect(outside('2026-11-02T00:00', '2026-11-05T23:59')).toBe(0)
  })

  it('is reported if it is on another day than its visit', () => {
    const record = (lastDay: string | null) =>
      recordOf(
        {
          visit: [{ id: 'v', day: '2026-11-03', lastDay }],
          item: [
            { id: 'i', visitId: 'v', start: '2026-11-04T10:00' },
            { id: 'h', kind: 'lodging', visitId: 'v', start: '2026-11-02T15:00' },
          ],
        },
        trip,
      )
    expect(found(record(null), 'another day than its visit')).toMatchObject([
      { day: '2026-11-03', lastDay: '2026-11-03' },
    ])
    expect(at(found(record(null), 'another day than its visit'))).toEqual([['i', 'v']])
    expect(found(record('2026-11-04'), 'another day than its visit')).toEqual([])
  })

  it('should be confirmed fourteen days before', () => {
    const on = (today: string, status: Item['status'] = 'provisional') =>
      found(withItems({ id: 'i', start: '2026-11-03T10:00', status }), 'unconfirmed', { today })
    expect(on('2026-10-19')).toEqual([])
    expect(on('2026-10-20')).toMatchObject([{ days: 14 }])
    expect(on('2026-11-03')).toMatchObject([{ days: 0 }])
    expect(on('2026-11-04')).toEqual([])
    expect(on('2026-11-01', 'confirmed')).toEqual([])
    expect(on('2026-10-20')[0]!.key).toBe(on('2026-10-30')[0]!.key)
  })
})

describe('a member', () => {
  it('should have at least one item', () => {
    const idle = (...items: (Partial<Item> & { id: string })[]) => at(found(withItems(...items), 'member without item'))
    expect(idle({ id: 'i', attendeeIds: ['wu'] })).toEqual([['m1']])
    expect(idle({ id: 'i', attendeeIds: ['wu'] }, { id: 'j', attendeeIds: null, status: 'cancelled' })).toEqual([
      ['m1'],
    ])
    expect(idle({ id: 'i', attendeeIds: ['wu'] }, { id: 'j', attendeeIds: null })).toEqual([])
    expect(idle()).toEqual([])
  })
})
