import { describe, expect, it } from 'vitest'
import { dayPlans, duration, homeTime, likelyZone, startingAt } from '@/lib/domain/itinerary/itinerary'
import { recordOf } from '../trip/make'

describe('the days of a trip', () => {
  it('are all of them, including empty ones, and any other day with an item', () => {
    const record = recordOf(
      {
        item: [
          { id: 'b', start: '2026-11-04T15:00' },
          { id: 'a', start: '2026-11-04T09:00' },
          { id: 'early', start: '2026-11-01T20:00' },
        ],
      },
      { start: '2026-11-03', end: '2026-11-05' },
    )
    expect(dayPlans(record).map((plan) => [plan.day, plan.items.map((item) => item.id), plan.isWithinTrip])).toEqual([
      ['2026-11-01', ['early'], false],
      ['2026-11-03', [], true],
      ['2026-11-04', ['a', 'b'], true],
      ['2026-11-05', [], true],
    ])
  })

  it('are those with items if the trip has no exact dates', () => {
    expect(
      dayPlans(recordOf({ item: [{ id: 'a' }] }, { start: '2026-11' })).map((plan) => [plan.day, plan.isWithinTrip]),
    ).toEqual([['2026-11-03', true]])
    expect(dayPlans(recordOf({}, { start: '--10-31', end: '--11-04' }))).toEqual([])
  })

  it('are in the order in which they are experienced, also across the date line', () => {
    const flight = {
      id: 'flight',
      start: '2026-11-03T20:00',
      timeZone: 'Pacific/Auckland',
      end: '2026-11-03T05:00',
      endTimeZone: 'Pacific/Honolulu',
    }
    const day = recordOf({
      item: [
        { id: 'breakfast', start: '2026-11-03T07:00', timeZone: 'Pacific/Honolulu' },
        flight,
        { id: 'call', start: '2026-11-03T16:00', timeZone: 'Pacific/Auckland' },
      ],
    })
    expect(dayPlans(day)[0]!.items.map(({ id }) => id)).toEqual(['call', 'flight', 'breakfast'])
    const apart = recordOf({
      item: [
        { id: 'london', start: '2026-11-03T09:00', timeZone: 'Europe/London' },
        { id: 'seoul', start: '2026-11-03T10:00', timeZone: 'Asia/Seoul' },
      ],
    })
    expect(dayPlans(apart)[0]!.items.map(({ id }) => id)).toEqual(['seoul', 'london'])
  })

  it('are limited if a year was mistyped', () => {
    expect(dayPlans(recordOf({}, { start: '2026-11-03', end: '2062-11-05' }))).toHaveLength(2)
  })
})

it('shows home time only if it differs, with the day if that differs too', () => {
  expect(homeTime('2026-11-03T10:00', 'Asia/Seoul', 'Asia/Taipei')).toEqual({ time: '09:00', dayShift: 0 })
  expect(homeTime('2026-11-03T00:30', 'Asia/Seoul', 'Asia/Taipei')).toEqual({ time: '23:30', dayShift: -1 })
  expect(homeTime('2026-11-03T10:00', 'Asia/Shanghai', 'Asia/Taipei')).toBeNull()
  // Offsets of 45 and 30 minutes, and across the date line.
  expect(homeTime('2026-11-03T01:30', 'Asia/Kathmandu', 'Asia/Taipei')).toEqual({ time: '03:45', dayShift: 0 })
  expect(homeTime('2026-11-03T14:00', 'America/St_Johns', 'Asia/Taipei')).toEqual({ time: '01:30', dayShift: 1 })
  expect(homeTime('2026-11-03T06:00', 'Pacific/Kiritimati', 'Pacific/Honolulu')).toEqual({
    time: '06:00',
    dayShift: -1,
  })
})

it.each([
  // London changes its clocks on 25 October 2026 and 29 March.
  ['2026-10-24T12:00', 'Europe/London', '19:00'],
  ['2026-10-25T12:00', 'Europe/London', '20:00'],
  ['2026-10-25T00:30', 'Europe/London', '07:30'],
  ['2026-10-25T01:30', 'Europe/London', '08:30'],
  ['2026-03-28T12:00', 'Europe/London', '20:00'],
  ['2026-03-29T12:00', 'Europe/London', '19:00'],
  // Lord Howe changes its clocks by half an hour.
  ['2026-10-03T12:00', 'Australia/Lord_Howe', '09:30'],
  ['2026-10-04T12:00', 'Australia/Lord_Howe', '09:00'],
])('shows the home time of %s in %s as %s, on either side of a clock change', (moment, zone, time) => {
  expect(homeTime(moment, zone, 'Asia/Taipei')?.time).toBe(time)
})

it('shows home time if the clocks at home change meanwhile', () => {
  expect(homeTime('2026-10-24T12:00', 'Asia/Taipei', 'Europe/London')).toEqual({ time: '05:00', dayShift: 0 })
  expect(homeTime('2026-10-26T12:00', 'Asia/Taipei', 'Europe/London')).toEqual({ time: '04:00', dayShift: 0 })
})

it('computes durations in elapsed time', () => {
  expect(
    duration({
      start: '2026-11-03T08:10',
      timeZone: 'Asia/Taipei',
      end: '2026-11-03T11:35',
      endTimeZone: 'Asia/Seoul',
    }),
  ).toBe(145)
  expect(duration({ start: '2026-11-03T08:10', timeZone: 'Asia/Taipei', end: null, endTimeZone: null })).toBeNull()
})

it('keeps its duration when it starts at another time', () => {
  expect(startingAt({ start: '2026-11-03T10:00', end: '2026-11-03T11:30', dayPart: null }, '2026-11-04T23:00')).toEqual(
    {
      start: '2026-11-04T23:00',
      end: '2026-11-05T00:30',
    },
  )
})

it('gives a new item the zone where the delegation is at that time', () => {
  const record = recordOf({
    item: [
      {
        id: 'f',
        start: '2026-11-03T08:00',
        timeZone: 'Asia/Taipei',
        end: '2026-11-03T11:00',
        endTimeZone: 'Asia/Seoul',
      },
      {
        id: 'g',
        start: '2026-11-06T18:00',
        timeZone: 'Asia/Seoul',
        end: '2026-11-06T20:00',
        endTimeZone: 'Asia/Taipei',
      },
    ],
  })
  expect(likelyZone(record, '2026-11-04T09:00', 'UTC')).toBe('Asia/Seoul')
  expect(likelyZone(record, '2026-11-06T12:00', 'UTC')).toBe('Asia/Seoul')
  expect(likelyZone(record, '2026-11-06T22:00', 'UTC')).toBe('Asia/Taipei')
  expect(likelyZone(record, '2026-11-07T09:00', 'UTC')).toBe('Asia/Taipei')
  expect(likelyZone(record, '2026-11-01T09:00', 'UTC')).toBe('Asia/Taipei')
  expect(likelyZone(recordOf(), '2026-11-01T09:00', 'Asia/Taipei')).toBe('Asia/Taipei')
})
