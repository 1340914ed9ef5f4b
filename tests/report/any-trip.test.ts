import fc from 'fast-check'
import { test } from 'vitest'
import { anyTrip } from './any-trip'
import { expectSound } from './invariants'

test('a trip of any shape gives a sound report', () => {
  fc.assert(fc.property(anyTrip, (file) => {
    expectSound(file)
  }), { numRuns: 150 })
}, 60_000)
