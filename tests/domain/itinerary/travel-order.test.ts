import { expect, test } from 'vitest'
import { travelOrder } from '@/lib/domain/itinerary/travel-order'

const rows = (...starts: (string | null)[]) => starts.map((start) => ({ start: start && `2026-11-${start}` }))

test('parts of a paste whose days run forward are merged by their starts', () => {
  expect(travelOrder(rows('02T08:00', '05T10:00', '02T12:00', '03T09:00', '05T09:00'))).toEqual([0, 2, 3, 4, 1])
})

test('within a part the order of the paste stays, also across the date line', () => {
  expect(travelOrder(rows('02T23:00', '02T18:40', null, '03T09:00'))).toEqual([0, 1, 2, 3])
})

test('every row has its place', () => {
  expect(travelOrder(rows(null, '05T10:00', null, '02T12:00', null)).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
  expect(travelOrder([])).toEqual([])
})
