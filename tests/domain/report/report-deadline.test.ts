import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../lib/domain/time/day'
import { reportDeadline, deadlineStatus } from '../../../lib/domain/report/report-deadline'

test.each([
  ['2023-11-04', '2024-02-04'],
  ['2024-01-31', '2024-04-30'],
  ['2024-11-30', '2025-02-28'],
  ['2023-11-30', '2024-02-29'],
  ['2024-11-29', '2025-02-28'],
  ['2024-11-28', '2025-02-28'],
  ['2024-11-27', '2025-02-27'],
  ['2025-02-28', '2025-05-31'],
  ['2024-02-28', '2024-05-28'],
  ['2024-02-29', '2024-05-31'],
  ['2024-12-31', '2025-03-31'],
  ['2024-10-31', '2025-01-31'],
])('back on %s, due on %s', (returned, due) => {
  expect(reportDeadline(returned)).toBe(due)
})

test('another number of months', () => {
  expect(reportDeadline('2024-08-31', 1)).toBe('2024-09-30')
  expect(reportDeadline('2024-08-31', 6)).toBe('2025-02-28')
  expect(reportDeadline('2024-08-31', 12)).toBe('2025-08-31')
})

test.each([null, undefined, '2024', '2024-11', '--11-04'])('%s gives no deadline', (returned) => {
  expect(reportDeadline(returned)).toBeNull()
})

test('a later return is never due earlier, and three months are 88 to 92 days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
      const returned = addDays('2000-01-01', n)
      const due = reportDeadline(returned)!
      expect(daysBetween(due, reportDeadline(addDays(returned, 1))!)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(returned, due)).toBeGreaterThanOrEqual(88)
      expect(daysBetween(returned, due)).toBeLessThanOrEqual(92)
    }),
  )
})

test.each([
  ['2024-01-04', null, { state: 'due', days: 31 }],
  ['2024-02-04', null, { state: 'due', days: 0 }],
  ['2024-02-05', null, { state: 'overdue', days: 1 }],
  ['2024-02-05', '2024-02-04', { state: 'written', day: '2024-02-04', days: 0 }],
  ['2024-02-20', '2024-02-10', { state: 'written', day: '2024-02-10', days: 6 }],
  // A report without a day, or with a day that is in the future or only partly known.
  ['2024-02-05', '2024-02-06', { state: 'overdue', days: 1 }],
  ['2024-02-05', '2024-02', { state: 'overdue', days: 1 }],
])('on %s, a report of %s that is due on 4 February 2024', (today, written, status) => {
  expect(deadlineStatus('2024-02-04', written, today)).toEqual({ due: '2024-02-04', ...status })
})

test('without a deadline there is no deadline status', () => {
  expect(deadlineStatus(null, '2024-02-04', '2024-02-05')).toBeNull()
})
