import { expect, it } from 'vitest'
import { staysOfNight } from '@/lib/domain/itinerary/nights'
import type { Item } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const stays = (item: Partial<Item>, days: readonly string[]) => {
  const record = recordOf({ item: [{ id: 'stay', kind: 'lodging', ...item }] })
  return days.filter((day) => staysOfNight(record.item, day).length > 0)
}
const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']

it.each<[string, Partial<Item>, string[]]>([
  ['each night until check-out', { start: '2026-11-03T15:00', end: '2026-11-05T09:30' }, ['2026-11-03', '2026-11-04']],
  ['one night without an end', { start: '2026-11-03T15:00', end: null }, ['2026-11-03']],
  ['the night before an arrival at 02:00', { start: '2026-11-03T02:00', end: '2026-11-03T11:00' }, ['2026-11-02']],
  ['none of a room used by day', { start: '2026-11-03T10:00', end: '2026-11-03T16:00' }, []],
  ['none of a cancelled stay', { start: '2026-11-03T15:00', end: '2026-11-05T09:30', status: 'cancelled' }, []],
  ['none of a meeting', { start: '2026-11-03T15:00', end: '2026-11-05T09:30', kind: 'meeting' }, []],
])('covers %s', (_, item, nights) => expect(stays(item, days)).toEqual(nights))
