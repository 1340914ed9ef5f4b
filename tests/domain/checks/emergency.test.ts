import { describe, expect, it } from 'vitest'
import type { Emergency, Trip } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'
import { at, directory, found, institution } from './given'

const seoul = { en: 'Seoul', ko: '서울' }
const entries = directory(institution('hanyang', { city: seoul }), institution('kaist', { city: { en: 'Daejeon' } }))
const dates = { start: '2026-11-03', end: '2026-11-06' }
const needs = (
  emergency: (Partial<Emergency> & { id: string })[],
  today = '2026-10-20',
  trip: Partial<Trip> = dates,
) => {
  const record = recordOf(
    {
      visit: [
        { id: 'v1', institutionId: 'hanyang' },
        { id: 'v2', institutionId: 'kaist' },
      ],
      emergency,
    },
    trip,
  )
  return (['no duty phone', 'no emergency line'] as const).flatMap((check) =>
    at(found(record, check, { today, directory: entries })).map(([id]) => `${check} ${id}`),
  )
}
const both = ['no duty phone trip', 'no emergency line v1', 'no emergency line v2']

describe('the emergency sheet', () => {
  it.each([
    ['2026-10-19', []],
    ['2026-10-20', both],
    ['2026-11-06', both],
    ['2026-11-07', []],
  ])('is required or not on %s', (today, wanted) => {
    expect(needs([], today)).toEqual(wanted)
  })

  it('is complete with a duty phone and a number or an address in each city', () => {
    const duty = { id: 'd', kind: 'duty phone', phone: '+886 2 5550 0100' } as const
    expect(
      needs([
        duty,
        { id: 's', city: { ko: '서울' }, phone: '119' },
        { id: 'k', city: { en: 'daejeon' }, address: { en: '1 Street' } },
      ]),
    ).toEqual([])
    expect(needs([duty])).toEqual(['no emergency line v1', 'no emergency line v2'])
    // The default entries without a number, or with only a name, do not count.
    expect(
      needs([
        { ...duty, phone: null },
        { id: 's', city: seoul, name: { en: 'Hospital' } },
      ]),
    ).toEqual(both)
  })

  it('is not required for a trip whose days are not known', () => {
    expect(needs([], '2026-10-20', { start: '2026-11', end: null })).toEqual([])
    expect(needs([], '2026-11-03', { start: '2026-11-03', end: null })).toEqual(both)
  })
})
