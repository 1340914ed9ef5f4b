import { tzOffset } from '@date-fns/tz'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zoneOffset } from '@/lib/domain/time/zone-offset'

const zones = [
  'Asia/Taipei',
  'Europe/Prague',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'UTC',
]

it('is what Intl returns, at any instant, cached or not', () => {
  const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 0, 1) })
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      const offset = tzOffset(zone, new Date(instant))
      expect([zoneOffset(zone, instant), zoneOffset(zone, instant)]).toEqual([offset, offset])
    }),
    { numRuns: 500 },
  )
})

it('changes during the day of a clock change', () => {
  const spring = Date.UTC(2024, 2, 31)
  const hours = Array.from({ length: 25 }, (_, hour) => zoneOffset('Europe/Prague', spring + hour * 3_600_000))
  expect(hours).toEqual([60, ...Array.from({ length: 24 }, () => 120)])
})

it('is NaN for an invalid zone', () => {
  expect(zoneOffset('Atlantis/Poseidonis', 0)).toBeNaN()
})
