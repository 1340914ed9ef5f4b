import { expect, it } from 'vitest'
import { joined, overlap, periodsOf } from '@/lib/domain/privacy/access-periods'

const day = (n: number) => new Date(Date.UTC(2026, 0, n))

it('earlier values follow from the present one and the changes', () => {
  const changes = [
    { at: day(20), before: 'staff' },
    { at: day(10), before: 'none' },
  ]
  expect(periodsOf('administrator', changes, day(1))).toEqual([
    { from: day(1), to: day(10), value: 'none' },
    { from: day(10), to: day(20), value: 'staff' },
    { from: day(20), to: null, value: 'administrator' },
  ])
  expect(periodsOf('staff', [], day(1))).toEqual([{ from: day(1), to: null, value: 'staff' }])
})

it('a value before an unclear change is that after it, so that no access is left out', () => {
  expect(periodsOf('staff', [{ at: day(10), before: undefined }], day(1)).map(({ value }) => value)).toEqual([
    'staff',
    'staff',
  ])
})

it('periods meet only where both hold', () => {
  expect(overlap({ from: day(1), to: null }, { from: day(5), to: day(9) })).toEqual({ from: day(5), to: day(9) })
  expect(overlap({ from: day(1), to: day(6) }, { from: day(5), to: null })).toEqual({ from: day(5), to: day(6) })
  expect(overlap({ from: day(1), to: day(5) }, { from: day(5), to: null })).toBeNull()
})

it('periods that touch are one', () => {
  const periods = [
    { from: day(8), to: null },
    { from: day(1), to: day(3) },
    { from: day(3), to: day(4) },
  ]
  expect(joined(periods)).toEqual([
    { from: day(1), to: day(4) },
    { from: day(8), to: null },
  ])
})
