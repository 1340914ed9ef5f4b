import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeReport } from '../../lib/report/report'
import { anyTrip } from './any-trip'
import { trip } from './cases'
import { expectSound } from './invariants'

const anyForm = fc.record({
  style: fc.constantFrom('classic' as const, 'sections' as const),
  variant: fc.integer({ min: 1, max: 5 }),
  houseStyle: fc.record({
    dateOrder: fc.constantFrom('month-first' as const, 'day-first' as const),
    serialComma: fc.boolean(),
    spelling: fc.constantFrom('US' as const, 'UK' as const),
    honorificStops: fc.constantFrom('as typed' as const, 'with' as const, 'without' as const),
    acronyms: fc.constantFrom('where used again' as const, 'home alone' as const, 'never' as const),
    year: fc.constantFrom('first date' as const, 'never' as const),
    leadTense: fc.constantFrom('past' as const, 'present perfect' as const),
  }),
})

const memorandum = { kind: 'memorandum of understanding', status: 'signed' as const }
const institutions = [
  { id: 'home', name: 'Birch University', acronym: 'BU' },
  { id: 'namesake', name: 'Birch University' },
  { id: 'labs', name: 'QX Labs' },
]
const signedAt = (institution: string) =>
  trip({
    trip: { direction: 'outgoing', home: 'home' },
    institutions,
    visits: [{ institution, agreements: [memorandum] }],
  })

test.each(['namesake', 'labs'])('an agreement with %s: the standfirst names what the body states', (institution) => {
  expectSound(signedAt(institution), { variant: 2 })
})

test('an institution does not sign with its namesake in the standfirst', () => {
  expect(makeReport(signedAt('labs'), { variant: 2 }).standfirst?.text).toBe(
    'BU signed a memorandum of understanding with QX Labs.',
  )
  expect(makeReport(signedAt('namesake'), { variant: 2 }).standfirst).toBeUndefined()
})

test('a trip of any shape gives a valid report', () => {
  fc.assert(
    fc.property(anyTrip, (file) => {
      expectSound(file)
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('a trip of any shape gives a valid report in any form, style and house style', () => {
  fc.assert(
    fc.property(anyTrip, anyForm, (file, form) => {
      expectSound(file, form)
    }),
    { numRuns: 150 },
  )
}, 60_000)
