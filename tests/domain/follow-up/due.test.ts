import { expect, it } from 'vitest'
import { daysUntil, isDueSoon, isOverdue, isReminderDay } from '@/lib/domain/follow-up/due'

const today = '2026-11-16'

it.each([
  [null, null],
  ['--11-20', null],
  ['2026-11-16', 0],
  ['2026-11-15', -1],
  ['2026-11', 14],
  ['2026-10', -16],
  ['2026', 45],
])('counts the days until the last day that %s can be', (due, days) => {
  expect(daysUntil(due, today)).toBe(days)
  expect(isOverdue(due, today)).toBe(days !== null && days < 0)
})

it('mentions what is due within a week, or overdue', () => {
  const dues = ['2026-11-24', '2026-11-23', '2026-11-16', '2020-01-01', null]
  expect(dues.map((due) => isDueSoon(due, today))).toEqual([false, true, true, true, false])
})

it('reminds a week and a day before, on the day, and every week after it', () => {
  const days = Array.from({ length: 30 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`)
  const reminded = days.filter((day) => isReminderDay('2026-11-12', day)).map((day) => day.slice(-2))
  expect(reminded).toEqual(['05', '11', '12', '19', '26'])
})
