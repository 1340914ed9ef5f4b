import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, daysBetween, daysWithin, eachDay, isFullDay, parseDay } from '@/lib/domain/time/day'

it.each([
  ['2023-10-31', { year: 2023, month: 10, day: 31 }],
  ['2023-10', { year: 2023, month: 10 }],
  ['2023', { year: 2023 }],
  ['--10-31', { month: 10, day: 31 }],
  ['--02-29', { month: 2, day: 29 }],
  ['2024-02-29', { year: 2024, month: 2, day: 29 }],
])('reads %s', (text, parts) => expect(parseDay(text)).toEqual(parts))

it.each([
  '',
  '2023-02-29',
  '2023-13',
  '2023-00-01',
  '2023-10-32',
  '--02-30',
  '23-10-31',
  '2023-10-31T10:00',
  'October',
])('%s is not a day', (text) => expect(parseDay(text)).toBeNull())

it('counts days across months, leap days and clock changes', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(daysBetween('2023-12-30', '2024-01-02')).toBe(3)
  expect(eachDay('2023-10-31', '2023-11-02')).toEqual(['2023-10-31', '2023-11-01', '2023-11-02'])
  expect(eachDay('2023-11-02', '2023-10-31')).toEqual([])
})

it('returns to the same day when the same number of days is subtracted', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 40_000 }), fc.integer({ min: -500, max: 500 }), (start, n) => {
      const day = new Date(start * 86_400_000).toISOString().slice(0, 10)
      expect(addDays(addDays(day, n), -n)).toBe(day)
      expect(daysBetween(day, addDays(day, n))).toBe(n)
    }),
  )
})

it('is full only with day, month and year', () => {
  expect(['2023-10-31', '2023-10', '--10-31', null, '2023-02-30'].map((day) => isFullDay(day))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

it.each([
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-12', '2023-12-01', '2023-12-31'],
  ['2023', '2023-01-01', '2023-12-31'],
  ['2023-10-31', '2023-10-31', '2023-10-31'],
  ['9999-12', '9999-12-01', '9999-12-31'],
  ['0001-02', '0001-02-01', '0001-02-28'],
])('%s is between %s and %s', (day, first, last) => expect(daysWithin(day)).toEqual({ first, last }))

it('has no range without a year', () =>
  expect([daysWithin('--10-31'), daysWithin(null), daysWithin('soon')]).toEqual([null, null, null]))
