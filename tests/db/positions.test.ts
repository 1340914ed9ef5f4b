import fc from 'fast-check'
import { expect, it } from 'vitest'
import { repositioned } from '@/db/positions'

const position = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }))

const held = fc.uniqueArray(position, { maxLength: 30 }).chain((known) =>
  fc.shuffledSubarray(known, { minLength: known.length }).chain((shuffled) =>
    fc.array(fc.nat(shuffled.length), { maxLength: 5 }).map((places): (number | null)[] => {
      const list: (number | null)[] = [...shuffled]
      for (const place of places) list.splice(place, 0, null)
      return list
    }),
  ),
)

it('gives every list increasing positions within 32 bits', () => {
  fc.assert(
    fc.property(held, (list) => {
      const moved = repositioned(list)
      const now = list.map((was, i) => moved.get(i) ?? was!)
      for (let i = 1; i < now.length; i++) expect(now[i]!).toBeGreaterThan(now[i - 1]!)
      for (const value of now) expect(Math.abs(value)).toBeLessThan(2 ** 31)
    }),
    { numRuns: 2_000 },
  )
})

it('does not change a list that is in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(position), (list) => {
      expect(repositioned(list.sort((a, b) => a - b)).size).toBe(0)
    }),
  )
})

it.each([
  [
    'numbers a new list',
    [null, null, null],
    [
      [0, 0],
      [1, 1_024],
      [2, 2_048],
    ],
  ],
  ['appends', [0, 1_024, null], [[2, 2_048]]],
  ['puts before the first', [null, 0, 1_024], [[0, -1_024]]],
  ['puts between', [0, null, 1_024], [[1, 512]]],
  ['moves only one entry', [2_048, 0, 1_024], [[0, -1_024]]],
  [
    'numbers the list again if there is no gap',
    [0, null, 1],
    [
      [1, 1_024],
      [2, 2_048],
    ],
  ],
] as const)('%s', (_, list, moved) => {
  expect([...repositioned(list)]).toEqual(moved)
})
