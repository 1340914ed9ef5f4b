import { describe, expect, it } from 'vitest'
import { applyEdit, inverse } from '@/lib/domain/trip/edit'
import { tripChange, withOwnStop } from '@/lib/domain/trip/own-stop'
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

describe('new dates of a trip', () => {
  const days = { start: '2026-11-02', end: '2026-11-04' }
  const moved = { start: '2026-11-09', end: '2026-11-09' }
  const hosting = (day: string | null, institutionId = 'home') =>
    recordOf(
      { visit: [{ id: 'own', institutionId, day, lastDay: day && '2026-11-04' }] },
      { ...days, direction: 'incoming', homeId: 'home' },
    )
  const daysAfter = (record: ReturnType<typeof hosting>, to: object = moved) =>
    applyEdit(record, tripChange(record, days, to)).visit.map(({ day, lastDay }) => [day, lastDay])

  it('move our own stop along, in one change that can be undone', () => {
    const record = hosting('2026-11-02')
    expect(daysAfter(record)).toEqual([['2026-11-09', null]])
    const edit = tripChange(record, days, moved)
    expect(applyEdit(applyEdit(record, edit), inverse(record, edit)).visit).toMatchObject([
      { day: '2026-11-02', lastDay: '2026-11-04' },
    ])
  })

  it('leave a stop that is on other days, of others, or of an outgoing trip', () => {
    expect(daysAfter(hosting('2026-11-03'))).toEqual([['2026-11-03', '2026-11-04']])
    expect(daysAfter(hosting('2026-11-02', 'guest'))).toEqual([['2026-11-02', '2026-11-04']])
    const record = hosting('2026-11-02')
    const outgoing = { ...record, trip: { ...record.trip, direction: 'outgoing' as const } }
    expect(tripChange(outgoing, days, moved)).toEqual({ do: 'change trip', from: days, to: moved })
    expect(tripChange(record, {}, { kind: 'academic' })).toMatchObject({ do: 'change trip' })
  })
})
