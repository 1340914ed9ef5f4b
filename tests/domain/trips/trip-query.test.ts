import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryCodes } from '@/lib/domain/text/countries'
import { tripStates } from '@/lib/domain/trips/trip-list'
import {
  addressOfTrips,
  isNarrowed,
  isOverview,
  noQuery,
  readTripQuery,
  type TripQuery,
  tripSorts,
} from '@/lib/domain/trips/trip-query'

const reread = (query: Partial<TripQuery>) =>
  readTripQuery(Object.fromEntries(new URL(addressOfTrips(query), 'http://localhost').searchParams))

describe('the query of the list of trips', () => {
  it('is the same after it has been written into an address', () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
    const queries = fc.record({
      words: fc.constantFrom('', 'hanyang', '100% & more', '漢陽'),
      status: maybe(fc.constantFrom(...tripStates)),
      year: maybe(fc.integer({ min: 1900, max: 2100 })),
      country: maybe(fc.constantFrom(...countryCodes)),
      direction: maybe(fc.constantFrom('outgoing' as const, 'incoming' as const)),
      owner: maybe(fc.constantFrom('u1', 'a b')),
      sort: fc.constantFrom(...tripSorts),
      isDown: fc.boolean(),
      page: fc.integer({ min: 1, max: 80 }),
    })
    fc.assert(
      fc.property(queries, (query) => {
        expect(reread(query)).toEqual(query)
      }),
    )
    expect(reread({})).toEqual(noQuery)
    expect(addressOfTrips({})).toBe('/trips')
  })

  it('ignores what makes no sense', () => {
    const wrong = { q: ['a', 'b'], status: 'lost', year: '20', country: 'Japan', type: 'x', sort: 'x', page: '-1' }
    expect(readTripQuery(wrong)).toEqual(noQuery)
  })

  it('is the overview unless it narrows, sorts or turns the page', () => {
    expect(isOverview(noQuery)).toBe(true)
    for (const change of [{ words: 'a' }, { year: 2026 }, { sort: 'title' as const }, { page: 2 }]) {
      expect(isOverview({ ...noQuery, ...change })).toBe(false)
    }
    expect([
      isNarrowed({ ...noQuery, sort: 'date', page: 2 } as TripQuery),
      isNarrowed({ ...noQuery, owner: 'u' }),
    ]).toEqual([false, true])
  })
})
