import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitByDismissal } from '@/lib/domain/checks/dismissals'
import { findingsOf } from '@/lib/domain/checks/checks'
import { stemOf } from '@/lib/domain/checks/finding'
import { isFullDay } from '@/lib/domain/time/day'
import { find } from '@/lib/domain/trip/edit'
import { entityNames, type TripRecord } from '@/lib/domain/trip/trip-record'
import { records } from '../trip/trip-arbitraries'
import { recordOf } from '../trip/make'
import { directory, found, institution } from './given'

const entries = directory(
  institution('host', { city: { en: 'Seoul' } }),
  institution('home', { country: 'TW', address: { en: 'Taipei' } }),
)
const calendars = { KR: { country: 'KR', region: null, holidays: { '2023-11-01': { en: 'A day' } } } }
const of = (record: TripRecord, today = '2023-10-25') => findingsOf({ record, directory: entries, today, calendars })
const dated = records.map((record): TripRecord => ({
  ...record,
  trip: { ...record.trip, start: '2023-11-01', end: '2023-11-03' },
}))

it('refers only to existing entries, in any record', () => {
  fc.assert(
    fc.property(fc.oneof(records, dated), (record) => {
      for (const { concerns } of of(record)) {
        for (const { noun, id } of concerns)
          expect(noun === 'day' ? isFullDay(id) : noun === 'trip' || find(record, noun, id) !== undefined).toBe(true)
      }
    }),
  )
})

it('gives each warning a unique key, and the same record the same keys', () => {
  fc.assert(
    fc.property(dated, (record) => {
      const keys = of(record).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(of(structuredClone(record)).map(({ key }) => key)).toEqual(keys)
    }),
  )
})

it('does not depend on the order of entries, except for warnings about the order', () => {
  const shuffled = dated.chain((record) =>
    fc.tuple(
      fc.constant(record),
      ...entityNames.map((noun) => fc.shuffledSubarray([...record[noun]], { minLength: record[noun].length })),
    ),
  )
  const keys = (record: TripRecord) =>
    of(record)
      .filter(({ check }) => check !== 'earlier than the stop before')
      .map(({ key }) => key)
      .sort()
  fc.assert(
    fc.property(shuffled, ([record, ...lists]) => {
      const other = { ...record, ...Object.fromEntries(entityNames.map((noun, i) => [noun, lists[i]])) } as TripRecord
      expect(keys(other)).toEqual(keys(record))
    }),
  )
})

it('reports no warnings for cancelled items', () => {
  fc.assert(
    fc.property(dated, (record) => {
      const cancelled = { ...record, item: record.item.map((item) => ({ ...item, status: 'cancelled' as const })) }
      expect(of(cancelled).filter(({ concerns }) => concerns.some(({ noun }) => noun === 'item'))).toEqual([])
    }),
  )
})

it('ends a dismissal when the data of the warning changes, but not for another title', () => {
  const day = (more: object) =>
    recordOf({
      item: [
        { id: 'a', end: '2026-11-03T11:00' },
        { id: 'b', start: '2026-11-03T10:30', end: '2026-11-03T12:00', ...more },
      ],
    })
  const [overlap] = found(day({}), 'overlap')
  const dismissals = [{ key: overlap!.key, reason: 'Two groups', by: 'A', at: '2026-01-01T00:00:00.000Z' }]
  const left = (more: object) => splitByDismissal(found(day(more), 'overlap'), dismissals).open.length
  expect(left({})).toBe(0)
  expect(left({ title: { en: 'Another title' }, notes: { en: 'x' } })).toBe(0)
  expect(left({ start: '2026-11-03T10:45' })).toBe(1)
  expect(stemOf(found(day({ start: '2026-11-03T10:45' }), 'overlap')[0]!.key)).toBe(stemOf(overlap!.key))
})
