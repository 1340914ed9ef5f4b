import { expect, it } from 'vitest'
import { columnsOf } from '@/components/itinerary/columns'
import type { DayPlan } from '@/lib/domain/itinerary/itinerary'

const days = (...counts: number[]) =>
  counts.map(
    (count, i) =>
      ({ day: `2026-11-0${i + 1}`, items: Array.from({ length: count }), isWithinTrip: true }) as unknown as DayPlan,
  )
const counts = (plans: DayPlan[]) => columnsOf(plans).map((column) => column.map(({ items }) => items.length))

it.each<[string, number[], number[][]]>([
  [
    'five days',
    [6, 9, 7, 7, 2],
    [
      [6, 9],
      [7, 7, 2],
    ],
  ],
  [
    'one long day among short ones',
    [1, 1, 20, 1],
    [
      [1, 1],
      [20, 1],
    ],
  ],
  ['a long first day', [20, 1, 1], [[20], [1, 1]]],
  ['one day', [14], [[14]]],
  ['none', [], []],
])('splits %s into two columns of about the same length, in the same order', (_, given, columns) =>
  expect(counts(days(...given))).toEqual(columns),
)
