import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseKeep, toKeep } from '@/lib/domain/time/keep-policy'

const dayMs = 24 * 60 * 60 * 1000
const daily = (days: number, from = Date.parse('2026-01-01T02:00:00Z')) =>
  Array.from({ length: days }, (_, i) => ({
    id: new Date(from + i * dayMs).toISOString().slice(0, 10),
    at: new Date(from + i * dayMs),
  }))

it('reads a policy, and nothing else', () => {
  expect(parseKeep('7d,4w,12m')).toEqual({ days: 7, weeks: 4, months: 12 })
  expect(parseKeep('3m')).toEqual({ days: 0, weeks: 0, months: 3 })
  for (const odd of ['', '7', '7x', '-1d', '0d', '7d;4w', '1e3d', '7d,']) expect(parseKeep(odd)).toBeNull()
})

it('keeps the newest of each day, week and month', () => {
  const kept = [...toKeep(daily(90), { days: 3, weeks: 2, months: 3 })].sort()
  // 31 March 2026 is a Tuesday; the week before ended on Sunday 29 March.
  expect(kept).toEqual(
    ['2026-01-31', '2026-02-28', '2026-03-29', '2026-03-29', '2026-03-30', '2026-03-31'].filter(unique),
  )
  const twice = [
    { id: 'morning', at: new Date('2026-03-01T02:00:00Z') },
    { id: 'evening', at: new Date('2026-03-01T20:00:00Z') },
  ]
  expect([...toKeep(twice, { days: 5, weeks: 0, months: 0 })]).toEqual(['evening'])
})

const unique = (text: string, i: number, all: string[]) => all.indexOf(text) === i

it('always keeps the newest, and never more than it says', () => {
  const number = fc.nat(20)
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1 }), number, number, number, (days, d, w, m) => {
      const backups = days.map((day, i) => ({ id: `${day}-${i}`, at: new Date(day * dayMs + i) }))
      const kept = toKeep(backups, { days: d, weeks: w, months: m })
      const newest = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]!
      expect(kept.has(newest.id)).toBe(true)
      expect(kept.size).toBeLessThanOrEqual(Math.max(1, d + w + m))
    }),
  )
})
