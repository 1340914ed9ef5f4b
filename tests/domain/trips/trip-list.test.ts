import { describe, expect, it } from 'vitest'
import { byState, type ListedTrip, needsOf, shownDays, stateOf } from '@/lib/domain/trips/trip-list'

const today = '2026-03-11'
const leader = { title: null, name: { full: { en: 'Cheng-Chih Wu' } } }
const stop = { institutionId: 'host', name: { en: 'Osaka University' }, city: null }

describe('the state of a trip on a day', () => {
  it.each([
    ['2026-03-11', '2026-03-14', 'under way'],
    ['2026-03-08', '2026-03-11', 'under way'],
    ['2026-03-11', '2026-03-11', 'under way'],
    ['2026-03-12', '2026-03-14', 'coming'],
    ['2026-03-01', '2026-03-10', 'past'],
    [null, null, 'undated'],
    // With start and end swapped, it is a trip of one day, never one that is over before it began.
    ['2026-03-20', '2026-03-02', 'coming'],
    ['2026-03-11', '2026-03-02', 'under way'],
  ])('%s to %s is %s', (startsOn, endsOn, state) => expect(stateOf({ startsOn, endsOn }, today)).toBe(state))

  it('sorts the nearest first', () => {
    const trips = [
      ['c', '2026-05-01'],
      ['a', '2026-03-20'],
      ['b', '2026-03-20'],
    ].map(([id, day]) => trip({ id: id!, startsOn: day!, endsOn: day! }))
    expect(byState(trips, today).coming.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})

it('shows a month as it was entered, and missing days as far as they are known', () => {
  expect(shownDays({ start: '1998-01', end: null, startsOn: '1998-01-01', endsOn: '1998-01-31' })).toEqual([
    '1998-01',
    null,
  ])
  expect(shownDays({ start: '2026-03-11', end: null, startsOn: '2026-03-11', endsOn: '2026-03-14' })).toEqual([
    '2026-03-11',
    '2026-03-14',
  ])
  expect(shownDays({ start: null, end: null, startsOn: '2026-03-11', endsOn: '2026-03-14' })).toEqual([
    '2026-03-11',
    '2026-03-14',
  ])
})

describe('the missing data of a trip', () => {
  it('counts open findings by weight, and omits zeros', () => {
    expect(needsOf(trip({ checks: { broken: 3, unwise: 0, missing: 12 } }), today)).toEqual([
      { kind: 'broken', count: 3 },
      { kind: 'missing', count: 12 },
    ])
  })

  it('is empty if everything is complete', () => expect(needsOf(trip({}), today)).toEqual([]))

  it('is its report once it is over, and no longer its plan', () => {
    const over = { startsOn: '2025-01-01', endsOn: '2025-01-02', leader: null }
    expect(needsOf(trip({ ...over, report: 'none' }), today)).toEqual([{ kind: 'report' }])
    expect(needsOf(trip({ ...over, report: 'draft' }), today)).toEqual([{ kind: 'publish' }])
    expect(needsOf(trip({ ...over, report: 'published' }), today)).toEqual([])
  })
})

function trip(some: Partial<ListedTrip>): ListedTrip {
  return {
    id: 'trip',
    title: null,
    direction: 'outgoing',
    homeId: 'home',
    guest: null,
    visits: [stop],
    leader,
    start: null,
    end: null,
    startsOn: '2026-04-01',
    endsOn: '2026-04-04',
    size: 6,
    report: 'none',
    ...some,
  }
}
