import { describe, expect, it } from 'vitest'
import { dayPlans, duration, homeTime, likelyZone, startingAt } from '@/lib/domain/itinerary'
import { recordOf } from './make'

describe('the days of a trip', () => {
  it('are all of them, empty ones too, and any other day with an item', () => {
    const record = recordOf(
      { item: [{ id: 'b', start: '2026-11-04T15:00' }, { id: 'a', start: '2026-11-04T09:00' }, { id: 'early', start: '2026-11-01T20:00' }] },
      { start: '2026-11-03', end: '2026-11-05' },
    )
    expect(dayPlans(record).map((plan) => [plan.day, plan.items.map((item) => item.id), plan.isWithinTrip])).toEqual([
      ['2026-11-01', ['early'], false], ['2026-11-03', [], true], ['2026-11-04', ['a', 'b'], true], ['2026-11-05', [], true],
    ])
  })

  it('are those with items where the trip has no dates to the day', () => {
    expect(dayPlans(recordOf({ item: [{ id: 'a' }] }, { start: '2026-11' })).map((plan) => [plan.day, plan.isWithinTrip])).toEqual([['2026-11-03', true]])
    expect(dayPlans(recordOf({}, { start: '--10-31', end: '--11-04' }))).toEqual([])
  })

  it('do not run to thousands where a year was mistyped', () => {
    expect(dayPlans(recordOf({}, { start: '2026-11-03', end: '2062-11-05' }))).toHaveLength(2)
  })
})

it('shows home time only where the clocks differ, with the day where that differs too', () => {
  expect(homeTime('2026-11-03T10:00', 'Asia/Seoul', 'Asia/Taipei')).toEqual({ time: '09:00', dayShift: 0 })
  expect(homeTime('2026-11-03T00:30', 'Asia/Seoul', 'Asia/Taipei')).toEqual({ time: '23:30', dayShift: -1 })
  expect(homeTime('2026-11-03T10:00', 'Asia/Shanghai', 'Asia/Taipei')).toBeNull()
})

it('lasts what a watch counts', () => {
  expect(duration({ start: '2026-11-03T08:10', timeZone: 'Asia/Taipei', end: '2026-11-03T11:35', endTimeZone: 'Asia/Seoul' })).toBe(145)
  expect(duration({ start: '2026-11-03T08:10', timeZone: 'Asia/Taipei', end: null, endTimeZone: null })).toBeNull()
})

it('keeps its length when it starts at another time', () => {
  expect(startingAt({ start: '2026-11-03T10:00', end: '2026-11-03T11:30' }, '2026-11-04T23:00')).toEqual({ start: '2026-11-04T23:00', end: '2026-11-05T00:30' })
})

it('takes the zone of a new item from where the delegation is at that time', () => {
  const record = recordOf({ item: [
    { id: 'f', start: '2026-11-03T08:00', timeZone: 'Asia/Taipei', end: '2026-11-03T11:00', endTimeZone: 'Asia/Seoul' },
    { id: 'g', start: '2026-11-06T18:00', timeZone: 'Asia/Seoul', end: '2026-11-06T20:00', endTimeZone: 'Asia/Taipei' },
  ] })
  expect(likelyZone(record, '2026-11-04T09:00', 'UTC')).toBe('Asia/Seoul')
  expect(likelyZone(record, '2026-11-06T12:00', 'UTC')).toBe('Asia/Seoul')
  expect(likelyZone(record, '2026-11-06T22:00', 'UTC')).toBe('Asia/Taipei')
  expect(likelyZone(record, '2026-11-07T09:00', 'UTC')).toBe('Asia/Taipei')
  expect(likelyZone(record, '2026-11-01T09:00', 'UTC')).toBe('Asia/Taipei')
  expect(likelyZone(recordOf(), '2026-11-01T09:00', 'Asia/Taipei')).toBe('Asia/Taipei')
})
