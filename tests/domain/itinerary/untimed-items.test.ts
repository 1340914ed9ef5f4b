import { describe, expect, it } from 'vitest'
import { draftOf, readDraft, settled } from '@/lib/domain/itinerary/item-draft'
import { copyDay, type ItemCommand, itemCommandEdit, type Place } from '@/lib/domain/itinerary/item-commands'
import { dayPlans } from '@/lib/domain/itinerary/itinerary'
import { fromPool, toPool } from '@/lib/domain/itinerary/unscheduled'
import { applyEdit } from '@/lib/domain/trip/edit'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const record = recordOf(
  {
    item: [
      { id: 'evening', start: '2026-11-03T00:00', dayPart: 'evening' },
      { id: 'fair', start: '2026-11-03T00:00', dayPart: 'all day' },
      { id: 'early', start: '2026-11-03T00:00', end: '2026-11-03T05:00' },
      { id: 'walk', start: '2026-11-03T00:00', dayPart: 'afternoon' },
      { id: 'call', start: '2026-11-03T10:00', end: '2026-11-03T11:30' },
      { id: 'lunch', start: '2026-11-03T12:00', end: '2026-11-03T13:30' },
      { id: 'seminar', start: '2026-11-03T13:00', end: '2026-11-03T15:00' },
      { id: 'free', start: '2026-11-04T00:00', dayPart: 'morning' },
    ],
    unscheduled: [{ id: 'tea', minutes: 45 }],
  },
  { start: '2026-11-03', end: '2026-11-05' },
)
const needs = { newId: () => 'new', homeZone: 'Asia/Taipei' }
const edited = (which: string[], command: ItemCommand, before: TripRecord = record): TripRecord | null => {
  const edit = itemCommandEdit(before, which, command, needs)
  return edit && applyEdit(before, edit)
}
const timesIn = (of: TripRecord | null, ...which: string[]) =>
  which.map((id) => {
    const item = of?.item.find((one) => one.id === id)
    return item && [item.start, item.end, item.dayPart]
  })

describe('the order of a day', () => {
  it('begins with all-day items, and has a part of the day before the items that start in it', () => {
    expect(dayPlans(record)[0]?.items.map(({ id }) => id)).toEqual([
      'fair',
      'early',
      'call',
      'lunch',
      'walk',
      'seminar',
      'evening',
    ])
  })

  it('begins with all-day items if the day has several zones', () => {
    const flown = recordOf({
      item: [
        { id: 'breakfast', start: '2026-11-03T07:00', timeZone: 'Asia/Taipei' },
        { id: 'fair', start: '2026-11-03T00:00', timeZone: 'America/Los_Angeles', dayPart: 'all day' },
        { id: 'dinner', start: '2026-11-03T19:00', timeZone: 'America/Los_Angeles' },
      ],
    })
    expect(dayPlans(flown)[0]?.items.map(({ id }) => id)).toEqual(['fair', 'breakfast', 'dinner'])
  })
})

describe('a command on an untimed item', () => {
  it('moves it by days, but not by minutes', () => {
    expect(edited(['fair'], { do: 'shift', minutes: -15 })).toBeNull()
    expect(timesIn(edited(['fair', 'call'], { do: 'shift', minutes: -15 }), 'fair', 'call')).toEqual([
      ['2026-11-03T00:00', null, 'all day'],
      ['2026-11-03T09:45', '2026-11-03T11:15', null],
    ])
    expect(timesIn(edited(['walk'], { do: 'shift days', days: 1 }), 'walk')).toEqual([
      ['2026-11-04T13:00', null, 'afternoon'],
    ])
  })

  it('does not swap it, and swaps the timed items around it', () => {
    expect(edited(['walk'], { do: 'swap', by: 1 })).toBeNull()
    const swapped = edited(['lunch'], { do: 'swap', by: 1 })
    expect(timesIn(swapped, 'walk', 'seminar')).toEqual([
      ['2026-11-03T13:00', null, 'afternoon'],
      ['2026-11-03T12:00', '2026-11-03T14:00', null],
    ])
  })

  it.each<[string, string, Place, (string | null)[]]>([
    ['to another day', 'walk', { day: '2026-11-05' }, ['2026-11-05T13:00', null, 'afternoon']],
    ['before an untimed item', 'walk', { day: '2026-11-04', after: null }, ['2026-11-04T13:00', null, 'afternoon']],
    ['after an untimed item', 'fair', { day: '2026-11-04', after: 'free' }, ['2026-11-04T00:00', null, 'all day']],
  ])('keeps its part of the day when it is dragged %s', (_, id, at, expected) => {
    expect(timesIn(edited([id], { do: 'place', at }), id)).toEqual([expected])
  })

  it('changes nothing when it is dragged within its day', () => {
    expect(edited(['walk'], { do: 'place', at: { day: '2026-11-03', after: 'call' } })).toBeNull()
  })

  it.each<[string, string[], Place, string, (string | null)[]]>([
    [
      'below the first of a day, it ends when the first timed one starts, but is not on the day before',
      ['seminar'],
      { day: '2026-11-03', after: 'fair' },
      'seminar',
      ['2026-11-03T00:00', '2026-11-03T02:00', null],
    ],
    [
      'below an untimed item, it starts when the timed one above it ends',
      ['call'],
      { day: '2026-11-03', after: 'walk' },
      'call',
      ['2026-11-03T13:30', '2026-11-03T15:00', null],
    ],
    [
      'on a day with untimed items only, it keeps its time',
      ['call'],
      { day: '2026-11-04', after: 'free' },
      'call',
      ['2026-11-04T10:00', '2026-11-04T11:30', null],
    ],
    [
      'from the pool on such a day, it starts in the morning',
      ['tea'],
      { day: '2026-11-04', after: null },
      'tea',
      ['2026-11-04T09:00', '2026-11-04T09:45', null],
    ],
    [
      'from the pool with an untimed item, it takes its own place',
      ['walk', 'tea'],
      { day: '2026-11-04' },
      'tea',
      ['2026-11-04T09:00', '2026-11-04T09:45', null],
    ],
  ])('gives other items no time from it: %s', (_, which, at, id, expected) => {
    expect(timesIn(edited(which, { do: 'place', at }), id)).toEqual([expected])
  })

  it('moves it with timed items that are dragged by days', () => {
    const moved = edited(['fair', 'call'], { do: 'place', at: { day: '2026-11-05' } })
    expect(timesIn(moved, 'fair', 'call')).toEqual([
      ['2026-11-05T00:00', null, 'all day'],
      ['2026-11-05T10:00', '2026-11-05T11:30', null],
    ])
  })

  it('copies it with its day, and unschedules it without a duration', () => {
    const copied = copyDay(
      record,
      () => null,
      '2026-11-04',
      '2026-11-05',
      () => 'copy',
    )
    expect(timesIn(copied && applyEdit(record, copied), 'copy')).toEqual([['2026-11-05T06:00', null, 'morning']])
    const walk = record.item.find(({ id }) => id === 'walk')!
    expect(toPool(walk)).not.toHaveProperty('dayPart')
    expect(toPool(walk).minutes).toBeNull()
    const back = fromPool({ ...toPool(walk), id: 'walk', revision: 1 }, '2026-11-03T09:00', 'Asia/Seoul')
    expect(back.dayPart).toBeNull()
  })
})

describe('an untimed item in its form', () => {
  const walk = record.item.find(({ id }) => id === 'walk')!
  const call = record.item.find(({ id }) => id === 'call')!

  it('is unchanged without edits, and has no time in the fields', () => {
    const { id: _, revision: __, ...values } = walk
    expect(draftOf(walk)).toMatchObject({ day: '2026-11-03', start: '', end: '', dayPart: 'afternoon' })
    expect(readDraft(settled(draftOf(walk)))).toEqual({ ok: true, values })
  })

  it('accepts another part of the day, and drops times typed before, readable or not', () => {
    for (const end of ['11:30', 'noon'])
      expect(readDraft(settled({ ...draftOf(call), start: '25', end, dayPart: 'all day' }))).toMatchObject({
        ok: true,
        values: { start: '2026-11-03T00:00', end: null, dayPart: 'all day' },
      })
  })

  it('needs a time once the choice is a time', () => {
    const draft = { ...draftOf(walk), dayPart: null }
    expect(readDraft(draft)).toEqual({ ok: false, problems: { start: 'badTime' } })
    expect(readDraft(settled({ ...draft, start: '14:30' }))).toMatchObject({
      ok: true,
      values: { start: '2026-11-03T14:30', end: null, dayPart: null },
    })
  })
})
