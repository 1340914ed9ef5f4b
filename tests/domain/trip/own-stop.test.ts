import { describe, expect, it } from 'vitest'
import { withOwnStop } from '@/lib/domain/trip/own-stop'
import { recordOf } from './make'

const stops = (trip: Parameters<typeof recordOf>[1], lines: Parameters<typeof recordOf>[0] = {}) =>
  withOwnStop(recordOf(lines, trip), () => 'own').visit.map(({ id, institutionId, day, lastDay }) => [
    id,
    institutionId,
    day,
    lastDay,
  ])

describe('the stop at our own institution', () => {
  it('is the one visit of an incoming trip, on its days', () => {
    const direction = 'incoming'
    expect(stops({ direction, start: '2026-11-03', end: '2026-11-05' })).toEqual([
      ['own', 'home', '2026-11-03', '2026-11-05'],
    ])
    expect(stops({ direction, start: '2026-11-03', end: '2026-11-03' })).toEqual([['own', 'home', '2026-11-03', null]])
    expect(stops({ direction, start: '2026-11', end: null })).toEqual([['own', 'home', '2026-11', null]])
    expect(stops({ direction, start: null, end: '2026-11-05' })).toEqual([['own', 'home', null, null]])
  })

  it('is not added to visits that are known, nor to an outgoing trip', () => {
    expect(stops({ direction: 'incoming' }, { visit: [{ id: 'v' }] })).toEqual([['v', 'hanyang', null, null]])
    expect(stops({ direction: 'outgoing', start: '2026-11-03', end: '2026-11-05' })).toEqual([])
  })
})
