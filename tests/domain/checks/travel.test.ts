import { describe, expect, it } from 'vitest'
import { distanceKm, marginFor, minutesFor } from '@/lib/domain/checks/travel'
import type { Item } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'
import { at, found } from './given'

const hanyang = { latitude: 37.5572, longitude: 127.0453 }
const skku = { latitude: 37.5882, longitude: 126.9936 }

const call = (more: Partial<Item> = {}) => ({
  id: 'call',
  start: '2026-11-03T09:00',
  end: '2026-11-03T10:00',
  ...hanyang,
  ...more,
})
const next = (start: string, more: Partial<Item> = {}) => ({
  id: 'next',
  start: `2026-11-03T${start}`,
  ...skku,
  ...more,
})
const short = (...items: (Partial<Item> & { id: string })[]) =>
  found(
    recordOf(
      {
        item: items,
        member: [
          { id: 'm1', personId: 'ying' },
          { id: 'm2', personId: 'wu' },
        ],
      },
      { size: 11 },
    ),
    'too little time',
  )

it('computes distances, travel times and margins', () => {
  expect(distanceKm(hanyang, skku)).toBeCloseTo(5.7, 1)
  expect(distanceKm(hanyang, hanyang)).toBe(0)
  expect(distanceKm({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeCloseTo(22.2, 1)
  expect(minutesFor(5.7)).toBe(23)
  expect(minutesFor(40)).toBe(82) // 52 km of road: 15 at 20 km/h, 37 at 60
  expect([1, 4, 5, 12, 13, 25, 26].map(marginFor)).toEqual([5, 5, 10, 10, 15, 15, 20])
})

describe('too little time', () => {
  it('is reported if travel time and margin do not fit between two places', () => {
    expect(short(call(), next('10:30'))).toMatchObject([{ minutes: 30, needed: 33, margin: 10, km: 5.7, people: null }])
    expect(at(short(call(), next('10:30')))).toEqual([['next', 'call']])
    expect(short(call(), next('10:33'))).toEqual([])
  })

  it('uses the duration of a transfer between them as travel time, whatever the distance', () => {
    const transfer = (end: string) => ({
      id: 'bus',
      kind: 'transfer' as const,
      start: '2026-11-03T10:00',
      end: `2026-11-03T${end}`,
    })
    expect(short(call(), transfer('10:15'), next('10:30'))).toEqual([])
    expect(short(call(), transfer('10:25'), next('10:30'))).toMatchObject([{ minutes: 30, needed: 35, km: null }])
    expect(short(call({ latitude: null }), transfer('10:25'), next('10:30', { latitude: null }))).toHaveLength(1)
  })

  it('is not reported if a place is unknown or the same, or after a flight or train', () => {
    expect(short(call(), next('10:01', { longitude: null }))).toEqual([])
    expect(short(call(), next('10:01', hanyang))).toEqual([])
    expect(
      short(call(), { id: 'f', kind: 'flight', start: '2026-11-03T10:00', end: '2026-11-03T10:10' }, next('10:15')),
    ).toEqual([])
  })

  it('is not reported across an unknown place', () => {
    expect(short(call(), { id: 'x', start: '2026-11-03T10:00', end: '2026-11-03T10:05' }, next('10:10'))).toEqual([])
  })

  it('counts only attendees of both items, and their number for the margin', () => {
    expect(short(call({ attendeeIds: ['ying'] }), next('10:20', { attendeeIds: ['wu'] }))).toEqual([])
    expect(short(call({ attendeeIds: ['ying'] }), next('10:20'))).toMatchObject([
      { people: ['ying'], margin: 5, needed: 28 },
    ])
  })

  it('ignores overlapping and cancelled items', () => {
    expect(short(call(), next('09:30'))).toEqual([])
    expect(short(call({ status: 'cancelled' }), next('10:05'))).toEqual([])
  })

  it('is computed from instants: one hour later in two zones can be no time at all', () => {
    const taipei = { latitude: 25.0261, longitude: 121.5277 }
    expect(
      short(call({ timeZone: 'Asia/Taipei', ...taipei }), next('11:00', { ...hanyang, timeZone: 'Asia/Seoul' })),
    ).toMatchObject([{ minutes: 0 }])
  })
})
