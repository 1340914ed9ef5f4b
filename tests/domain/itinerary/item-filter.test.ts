import { describe, expect, it } from 'vitest'
import { isFiltered, noFilter, passesFilter, readItemFilter, withItemFilter } from '@/lib/domain/itinerary/item-filter'

const item = { attendeeIds: ['a'], kind: 'meal', visitId: 'v' } as const

describe('the filter of an itinerary', () => {
  it('is read from an address and written to it, without what it does not know', () => {
    const filter = { person: 'a b', kind: 'meal', visit: 'v' } as const
    expect(readItemFilter(withItemFilter('?layout=list', filter))).toEqual(filter)
    expect(withItemFilter('?layout=list&kind=meal', noFilter)).toBe('?layout=list')
    expect(withItemFilter('?kind=meal', noFilter)).toBe('')
    expect(readItemFilter('?kind=unknown&person=')).toEqual(noFilter)
    expect([isFiltered(noFilter), isFiltered(filter)]).toEqual([false, true])
  })

  it('lets through what fits all of its choices', () => {
    const passes = (filter: object) => passesFilter(item, { ...noFilter, ...filter })
    expect([passes({}), passes({ person: 'a' }), passes({ kind: 'meal', visit: 'v' })]).toEqual([true, true, true])
    expect([passes({ person: 'b' }), passes({ kind: 'flight' }), passes({ kind: 'meal', visit: 'w' })]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('shows each person what is for the whole delegation', () => {
    expect(passesFilter({ ...item, attendeeIds: null }, { ...noFilter, person: 'b' })).toBe(true)
  })
})
