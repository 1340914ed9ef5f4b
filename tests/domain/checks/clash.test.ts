import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clashes as clashesOf } from '@/lib/domain/checks/clash'
import type { Item } from '@/lib/domain/trip/trip-record'
import { addMinutes } from '@/lib/domain/time/wall-time'
import { recordOf } from '../trip/make'

function clashes(...items: (Partial<Item> & { id: string })[]) {
  return clashesOf(recordOf({ item: items })).map(({ key: _, concerns, ...said }) => ({
    ...said,
    at: concerns.map(({ id }) => id),
  }))
}

describe('an overlap', () => {
  it('is reported once, at the later item, with its minutes', () => {
    expect(
      clashes(
        { id: 'lunch', start: '2026-11-03T12:00', end: '2026-11-03T13:30' },
        { id: 'table', start: '2026-11-03T13:15', end: '2026-11-03T14:30' },
      ),
    ).toEqual([{ check: 'overlap', at: ['table', 'lunch'], minutes: 15, people: null }])
  })

  it('is not reported if one item ends when the other begins', () => {
    expect(
      clashes(
        { id: 'a', start: '2026-11-03T12:00', end: '2026-11-03T13:00' },
        { id: 'b', start: '2026-11-03T13:00', end: '2026-11-03T14:00' },
      ),
    ).toEqual([])
  })

  it('is not reported between different people, and names those who attend both', () => {
    const at = { start: '2026-11-03T12:00', end: '2026-11-03T13:00' }
    expect(clashes({ id: 'a', ...at, attendeeIds: ['ying'] }, { id: 'b', ...at, attendeeIds: ['hsieh'] })).toEqual([])
    expect(
      clashes({ id: 'a', ...at, attendeeIds: ['ying', 'wu'] }, { id: 'b', ...at, attendeeIds: ['wu'] }),
    ).toMatchObject([{ people: ['wu'] }])
    expect(clashes({ id: 'a', ...at }, { id: 'b', ...at, attendeeIds: ['wu'] })).toMatchObject([{ people: ['wu'] }])
  })

  it('is computed from instants: the same hour in two zones is not the same time', () => {
    expect(
      clashes(
        { id: 'a', start: '2026-11-03T10:00', end: '2026-11-03T11:00', timeZone: 'Asia/Seoul' },
        { id: 'b', start: '2026-11-03T10:00', end: '2026-11-03T11:00', timeZone: 'Asia/Taipei' },
      ),
    ).toEqual([])
  })

  it('is not reported with cancelled items or with a night at the hotel', () => {
    const at = { start: '2026-11-03T12:00', end: '2026-11-04T09:00' }
    expect(
      clashes({ id: 'a', ...at }, { id: 'b', ...at, status: 'cancelled' }, { id: 'c', ...at, kind: 'lodging' }),
    ).toEqual([])
  })

  it('is found as by comparing every pair', () => {
    const item = fc.record({ from: fc.integer({ min: 0, max: 300 }), long: fc.integer({ min: 1, max: 90 }) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (list) => {
        const items = list.map(({ from, long }, i) => ({
          id: `i${i}`,
          start: addMinutes('2026-11-03T08:00', from),
          end: addMinutes('2026-11-03T08:00', from + long),
        }))
        const pairs = list.flatMap((a, i) =>
          list.slice(i + 1).filter((b) => a.from < b.from + b.long && b.from < a.from + a.long),
        ).length
        expect(clashes(...items)).toHaveLength(pairs)
      }),
    )
  })
})

it('warns of a flight that lands before it departs, but not of one that crosses the date line', () => {
  const flight = { id: 'f', kind: 'flight' as const, start: '2026-11-03T23:40', timeZone: 'Asia/Taipei' }
  expect(clashes({ ...flight, end: '2026-11-03T19:10', endTimeZone: 'America/Los_Angeles' })).toEqual([])
  expect(clashes({ ...flight, end: '2026-11-03T22:10' })).toEqual([{ check: 'arrives before it leaves', at: ['f'] }])
})

it('warns of a time that does not exist or is repeated', () => {
  const at = { timeZone: 'Europe/Warsaw' }
  expect(clashes({ id: 'a', ...at, start: '2026-03-29T02:30', end: '2026-03-29T04:00' })).toEqual([
    { check: 'time does not exist', at: ['a'], which: 'start' },
  ])
  expect(clashes({ id: 'a', ...at, start: '2026-10-25T01:00', end: '2026-10-25T02:30' })).toEqual([
    { check: 'time comes twice', at: ['a'], which: 'end' },
  ])
})
