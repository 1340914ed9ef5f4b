import { expect, test } from 'vitest'
import { keyed } from '@/lib/domain/trip/keyed-list'

const keys = (before: string[], ...after: string[]) => keyed(keyed([], before), after).map(({ key }) => key)

test.each([
  [
    ['a', 'b', 'c'],
    [0, 1, 2],
  ],
  [
    ['b', 'a', 'c'],
    [1, 0, 2],
  ],
  [
    ['a', 'x', 'c'],
    [0, 1, 2],
  ],
  [
    ['a', 'c'],
    [0, 2],
  ],
  [
    ['a', 'b', 'c', 'd'],
    [0, 1, 2, 3],
  ],
  [
    ['d', 'a', 'b', 'c'],
    [3, 0, 1, 2],
  ],
  [
    ['a', 'a', 'b', 'c'],
    [0, 3, 1, 2],
  ],
  [[], []],
])('a, b, c becoming %j has the keys %j', (after, expected) => {
  expect(keys(['a', 'b', 'c'], ...after)).toEqual(expected)
})

test('equal values have different keys', () => {
  expect(keys(['a', 'a'], 'a', 'a')).toEqual([0, 1])
  expect(keys(['a', 'a'], 'a', 'x')).toEqual([0, 1])
})

test('keys are never used twice', () => {
  const shrunk = keyed(keyed([], ['a', 'b', 'c']), ['a', 'c'])
  const grown = keyed(shrunk, ['a', 'd', 'c'])
  expect(new Set(grown.map(({ key }) => key)).size).toBe(3)
})
