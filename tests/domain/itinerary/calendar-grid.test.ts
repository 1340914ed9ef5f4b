import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarDays,
  endOnClock,
  extentOf,
  hoursShown,
  minutesOnClock,
  momentOnClock,
  putOnClock,
  shortestMinutes,
  snapped,
} from '@/lib/domain/itinerary/calendar-grid'
import { itemCommandEdit } from '@/lib/domain/itinerary/item-commands'
import { dayPlans, endZone } from '@/lib/domain/itinerary/itinerary'
import { applyEdit } from '@/lib/domain/trip/edit'
import { isMoment, minutesBetween } from '@/lib/domain/time/wall-time'
import { recordOf } from '../trip/make'

type Given = NonNullable<NonNullable<Parameters<typeof recordOf>[0]>['item']>[number]
const item = (given: Given) => recordOf({ item: [given] }).item[0]!
const days = (...items: Given[]) =>
  calendarDays(dayPlans(recordOf({ item: items }, { start: '2026-11-02', end: '2026-11-04' })), 'Asia/Taipei')

const seoul = { timeZone: 'Asia/Seoul' }
const call = { id: 'call', start: '2026-11-03T10:00', end: '2026-11-03T11:30', ...seoul }

describe('the columns of the calendar', () => {
  it('go by the clock in which most items of the day are, or that of the day before', () => {
    const flight = {
      id: 'f',
      kind: 'flight' as const,
      start: '2026-11-02T08:10',
      timeZone: 'Asia/Taipei',
      end: '2026-11-02T11:35',
      endTimeZone: 'Asia/Seoul',
    }
    const later = { id: 'b', start: '2026-11-02T15:00', ...seoul }
    const [first, second, third] = days(flight, later, { ...later, id: 'c', start: '2026-11-02T18:00' }, call)
    expect([first!.zone, second!.zone, third!.zone]).toEqual(['Asia/Seoul', 'Asia/Seoul', 'Asia/Seoul'])
    expect(first!.blocks.map(({ from, to }) => [from, to])).toEqual([
      [550, 695],
      [900, 930],
      [1080, 1110],
    ])
  })

  it('have items that overlap side by side, and others in full width', () => {
    const [, second] = days(
      call,
      { id: 'b', start: '2026-11-03T11:00', end: '2026-11-03T12:00', ...seoul },
      { id: 'c', start: '2026-11-03T11:30', end: '2026-11-03T12:30', ...seoul },
      { id: 'd', start: '2026-11-03T14:00', ...seoul },
    )
    expect(second!.blocks.map(({ item: { id }, lane, lanes }) => `${id} ${lane}/${lanes}`)).toEqual([
      'call 0/2',
      'b 1/2',
      'c 0/2',
      'd 0/1',
    ])
  })

  it('leave out lodging, and list what has no time by itself', () => {
    const [, second] = days(
      { id: 'h', kind: 'lodging', start: '2026-11-03T15:00', end: '2026-11-04T09:00', ...seoul },
      { id: 'u', start: '2026-11-03T00:00', dayPart: 'all day', ...seoul },
    )
    expect([second!.blocks.length, second!.untimed.map(({ id }) => id)]).toEqual([0, ['u']])
  })

  it('show the hours that are used', () => {
    expect(hoursShown(days(call))).toEqual({ first: 8, last: 19 })
    expect(
      hoursShown(days({ ...call, start: '2026-11-03T06:10' }, { ...call, id: 'z', end: '2026-11-04T01:00' })),
    ).toEqual({ first: 6, last: 24 })
  })
})

describe('moving an item on the calendar', () => {
  const on = { moment: '2026-11-04T09:00', zone: 'Asia/Tokyo', from: 'Asia/Seoul' }

  it('keeps its length, and takes the zone of another day if it went by the clock of its own', () => {
    expect(putOnClock(item(call), on)).toEqual({
      start: '2026-11-04T09:00',
      end: '2026-11-04T10:30',
      timeZone: 'Asia/Tokyo',
    })
    expect(putOnClock(item({ ...call, timeZone: 'Asia/Taipei' }), on)).toEqual({
      start: '2026-11-04T08:00',
      end: '2026-11-04T09:30',
    })
  })

  it('is one edit, and none where nothing changes', () => {
    const record = recordOf({ item: [call] })
    const needs = { newId: () => 'new', homeZone: 'Asia/Taipei' }
    const edit = itemCommandEdit(record, ['call'], { do: 'put', ...on }, needs)!
    expect(applyEdit(record, edit).item[0]).toMatchObject({ start: '2026-11-04T09:00', timeZone: 'Asia/Tokyo' })
    const same = { ...on, moment: '2026-11-03T10:00', zone: 'Asia/Seoul' }
    expect(itemCommandEdit(record, ['call'], { do: 'put', ...same }, needs)).toBeNull()
    const longer = itemCommandEdit(record, ['call'], { do: 'resize', end: '2026-11-03T12:00' }, needs)!
    expect(applyEdit(record, longer).item[0]).toMatchObject({ start: '2026-11-03T10:00', end: '2026-11-03T12:00' })
  })

  it('cannot end it before it starts', () => {
    expect(endOnClock(item(call), '2026-11-03', 'Asia/Seoul', 700)).toBe('2026-11-03T11:40')
    expect(endOnClock(item(call), '2026-11-03', 'Asia/Seoul', 100)).toBe('2026-11-03T10:05')
  })
})

const zones = fc.constantFrom('Asia/Taipei', 'Asia/Seoul', 'Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe')
// Days on which clocks change somewhere, and others.
const dates = fc.constantFrom('2026-03-29', '2026-10-25', '2026-09-06', '2026-04-05', '2026-11-03')
const times = fc.integer({ min: 0, max: 1_439 }).map((minutes) => minutes - (minutes % 5))
const items = fc
  .record({ day: dates, at: times, length: fc.integer({ min: -60, max: 900 }), timeZone: zones, endZone: zones })
  .map(({ day, at, length, timeZone, endZone: ends }, index = 0) =>
    item({
      id: `i${index}`,
      start: momentOnClock(day, at),
      end: momentOnClock(day, at + length),
      timeZone,
      endTimeZone: ends === timeZone ? null : ends,
    }),
  )

describe('whatever the zones, and on days on which the clocks change', () => {
  it('a block is within its day and long enough to be seen', () => {
    fc.assert(
      fc.property(items, dates, zones, (one, day, zone) => {
        const { from, to } = extentOf(one, day, zone)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(1_440)
        expect(to - from).toBeGreaterThanOrEqual(shortestMinutes)
      }),
    )
  })

  it('blocks in one lane never overlap, and each lane is one of those counted', () => {
    fc.assert(
      fc.property(fc.array(items, { maxLength: 12 }), (some) => {
        const record = recordOf({ item: some.map((one, at) => ({ ...one, id: `i${at}` })) })
        for (const { blocks } of calendarDays(dayPlans(record), 'Asia/Taipei')) {
          for (const a of blocks) {
            expect(a.lane).toBeLessThan(a.lanes)
            for (const b of blocks)
              if (a !== b && a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true)
          }
        }
      }),
    )
  })

  it('minutes on a clock and back are the same', () => {
    fc.assert(
      fc.property(dates, zones, fc.integer({ min: -600, max: 2_000 }), (day, zone, minutes) => {
        expect(minutesOnClock(momentOnClock(day, minutes), zone, day, zone)).toBe(minutes)
        expect(Math.abs(snapped(minutes) - minutes)).toBeLessThanOrEqual(2.5)
      }),
    )
  })

  it('an item that is put somewhere is a moment there, and keeps its length by the clock', () => {
    fc.assert(
      fc.property(items, dates, times, zones, zones, (one, day, at, zone, from) => {
        const put = putOnClock(one, { moment: momentOnClock(day, at), zone, from })
        expect(isMoment(put.start)).toBe(true)
        const length = (times: { start: string; end: string | null }) =>
          Date.parse(`${times.end}Z`) - Date.parse(`${times.start}Z`)
        expect(length(put)).toBe(length(one))
      }),
    )
  })

  it('an item drawn out ends after it starts', () => {
    fc.assert(
      fc.property(items, dates, times, (one, day, at) => {
        const end = endOnClock(one, day, one.timeZone, at)
        // The clocks may be put back or forward by an hour in between.
        expect(minutesBetween(one.start, one.timeZone, end, endZone(one))).toBeGreaterThanOrEqual(5 - 60)
      }),
    )
  })
})
