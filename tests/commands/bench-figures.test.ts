import { expect, it } from 'vitest'
import { aims, type Figures, isMet, rounded, tableOf } from '@/lib/commands/bench/figures'
import { median, medianRatio, percentile, ratePerSecond } from '@/lib/commands/bench/statistics'

const all = Object.fromEntries(aims.map(({ name }) => [name, 1])) as Figures

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
  [[], Number.NaN],
])('the median of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle)
})

it('a percentile is one of the numbers, and at least that share of them does not exceed it', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect(percentile(hundred, 0.95)).toBe(95)
  expect(percentile([5], 0.95)).toBe(5)
  expect(percentile([1, 9], 0.95)).toBe(9)
  expect(percentile([], 0.95)).toBeNaN()
})

it('a machine that slows down for a round does not change the ratio', () => {
  expect(
    medianRatio([
      { floor: 100, page: 50 },
      { floor: 10, page: 5 },
      { floor: 80, page: 40 },
    ]),
  ).toBe(0.5)
})

it('whether an aim is met is decided on the rounded figure that is shown', () => {
  const most = { name: 'x', says: '', unit: '', aim: ['at most', 1.2] } as const
  const least = { name: 'x', says: '', unit: '', aim: ['at least', 0.5] } as const
  expect([1.2, 1.204, 1.21].map((value) => isMet(most, value))).toEqual([true, true, false])
  expect([0.5, 0.496, 0.49].map((value) => isMet(least, value))).toEqual([true, true, false])
  expect(isMet({ ...most, aim: null }, 9)).toBeNull()
  expect([rounded(0.12345), rounded(123.456)]).toEqual([0.12, 123.5])
})

it('the table states for every figure whether its aim is met', () => {
  const lines = tableOf({ ...all, article_js_kb: 0, trips_rps_ratio: 0.3 }).split('\n')
  expect(lines).toHaveLength(aims.length + 1)
  expect(lines.find((line) => line.startsWith('article_js_kb'))).toMatch(/ 0 kB +at most 0 +met /)
  expect(lines.find((line) => line.startsWith('trips_rps_ratio'))).toMatch(/0\.3 × +at least 0\.5 +NOT met /)
  expect(lines.find((line) => line.startsWith('css_kb'))).not.toContain('met ')
})

it('the rate does not depend on how many requests were unfinished at the end', () => {
  // Two connections, each with an answer every 100 ms.
  const ends = Array.from({ length: 20 }, (_, i) => 100 * (1 + Math.floor(i / 2)))
  expect(ratePerSecond(ends, 2)).toBeCloseTo(20, 0)
  expect(ratePerSecond(ends.slice(0, 12), 2)).toBeCloseTo(20, 0)
  expect(ratePerSecond([5], 1)).toBeNaN()
})
