import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, conflictOf, type Edit, inverse } from '@/lib/domain/trip/edit'
import { copyDay, type ItemCommand, itemCommandEdit } from '@/lib/domain/itinerary/item-commands'
import { dayPlans } from '@/lib/domain/itinerary/itinerary'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { addMinutes } from '@/lib/domain/time/wall-time'
import { recordOf } from '../trip/make'

function ids(): () => string {
  let last = 0
  return () => `new ${(last += 1)}`
}
const needs = () => ({ newId: ids(), homeZone: 'Asia/Taipei' })
const done = (record: TripRecord, which: readonly string[], command: ItemCommand) => {
  const edit = itemCommandEdit(record, which, command, needs())
  return edit ? applyEdit(record, edit) : record
}

const minutes = fc.integer({ min: 0, max: 600 })
const programmes: fc.Arbitrary<TripRecord> = fc
  .record({
    items: fc.array(fc.record({ at: fc.integer({ min: 0, max: 4 * 96 }), length: fc.option(minutes, { nil: null }) }), {
      minLength: 1,
      maxLength: 12,
    }),
    waiting: fc.array(fc.option(minutes, { nil: null }), { maxLength: 4 }),
  })
  .map(({ items, waiting }) =>
    recordOf(
      {
        item: items.map(({ at, length }, i) => {
          const start = addMinutes('2026-11-02T00:00', at * 15)
          return {
            id: `i${i}`,
            title: { en: `Item ${i}` },
            start,
            end: length === null ? null : addMinutes(start, length),
          }
        }),
        unscheduled: waiting.map((m, i) => ({ id: `u${i}`, title: { en: `Waiting ${i}` }, minutes: m })),
      },
      { start: '2026-11-02', end: '2026-11-05' },
    ),
  )

const commands: fc.Arbitrary<ItemCommand> = fc.oneof(
  fc.record({ do: fc.constant('shift' as const), minutes: fc.constantFrom(-15, 15) }),
  fc.record({ do: fc.constant('shift days' as const), days: fc.constantFrom(-1, 1) }),
  fc.record({ do: fc.constant('swap' as const), by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({
    do: fc.constant('status' as const),
    status: fc.constantFrom('confirmed' as const, 'cancelled' as const),
  }),
  fc.record({
    do: fc.constant('place' as const),
    at: fc.oneof(
      fc.constant('pool' as const),
      fc.record({
        day: fc.constantFrom('2026-11-02', '2026-11-04', '2026-11-09'),
        after: fc.constantFrom(null, undefined),
      }),
      fc.integer({ min: 0, max: 11 }).map((i) => ({ day: '2026-11-03', after: `i${i}` })),
    ),
  }),
  fc.constant({ do: 'duplicate' as const }),
  fc.constant({ do: 'remove' as const }),
)
const chosen: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom('i0', 'i1', 'i2', 'i3', 'u0', 'u1', 'gone'), {
  minLength: 1,
})
const linesOf = (record: TripRecord) => [...record.item, ...record.unscheduled].map(({ id }) => id).sort()

describe('a command', () => {
  it('creates a valid edit, changes no other item, and can be undone in one step', () => {
    fc.assert(
      fc.property(programmes, chosen, commands, (record, which, command) => {
        const edit = itemCommandEdit(record, which, command, needs())
        if (!edit) return
        expect(conflictOf(record, edit)).toBeNull()
        const after = applyEdit(record, edit)
        const other = (id: string) => !which.includes(id) && !id.startsWith('new')
        if (command.do !== 'swap')
          expect(after.item.filter(({ id }) => other(id))).toEqual(record.item.filter(({ id }) => other(id)))
        const back = applyEdit(after, inverse(record, edit))
        const times = ({ item, unscheduled }: TripRecord) =>
          [item, unscheduled].map((list) =>
            list.map(({ revision: _, ...line }) => line).sort((a, b) => (a.id < b.id ? -1 : 1)),
          )
        expect(times(back)).toEqual(times(record))
      }),
      { numRuns: 1_000 },
    )
  })

  it('loses and duplicates no item, and each is on one day or unscheduled', () => {
    fc.assert(
      fc.property(
        programmes,
        chosen,
        fc.array(
          commands.filter((d) => d.do !== 'remove' && d.do !== 'duplicate'),
          { maxLength: 6 },
        ),
        (record, which, many) => {
          const after = many.reduce((stand, command) => done(stand, which, command), record)
          expect(linesOf(after)).toEqual(linesOf(record))
          expect(
            dayPlans(after)
              .flatMap(({ items }) => items.map(({ id }) => id))
              .sort(),
          ).toEqual(after.item.map(({ id }) => id).sort())
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has no effect if several items are moved there and back', () => {
    fc.assert(
      fc.property(programmes, chosen, fc.integer({ min: -2_000, max: 2_000 }), (record, which, by) => {
        const back = done(done(record, which, { do: 'shift', minutes: by }), which, { do: 'shift', minutes: -by })
        expect(back.item.map(({ start, end }) => [start, end])).toEqual(
          record.item.map(({ start, end }) => [start, end]),
        )
      }),
    )
  })
})

const day = recordOf(
  {
    visit: [{ id: 'v1', institutionId: 'hanyang', day: '2026-11-03' }],
    item: [
      {
        id: 'flight',
        kind: 'flight',
        start: '2026-11-02T08:00',
        end: '2026-11-02T11:00',
        timeZone: 'Asia/Taipei',
        endTimeZone: 'Asia/Seoul',
      },
      {
        id: 'call',
        start: '2026-11-03T10:00',
        end: '2026-11-03T11:30',
        visitId: 'v1',
        status: 'confirmed',
        reference: 'R',
      },
      { id: 'lunch', start: '2026-11-03T12:00', end: '2026-11-03T13:30' },
      { id: 'home', start: '2026-11-05T09:00', timeZone: 'Asia/Taipei' },
    ],
    unscheduled: [{ id: 'tea', minutes: 45 }, { id: 'shop' }],
  },
  { start: '2026-11-02', end: '2026-11-05' },
)
const times = (record: TripRecord, ...which: string[]) =>
  which.map((id) => {
    const item = record.item.find((one) => one.id === id)
    return item && [item.start, item.end]
  })

describe('placing an item', () => {
  it.each<[string, string[], { day: string; after?: string | null }, string, string, string | null]>([
    [
      'after the one above, as long as it was',
      ['lunch'],
      { day: '2026-11-03', after: 'call' },
      'lunch',
      '2026-11-03T11:30',
      '2026-11-03T13:00',
    ],
    [
      'before the first of a day',
      ['lunch'],
      { day: '2026-11-03', after: null },
      'lunch',
      '2026-11-03T08:30',
      '2026-11-03T10:00',
    ],
    [
      'on an empty day at its own time',
      ['lunch'],
      { day: '2026-11-04', after: null },
      'lunch',
      '2026-11-04T12:00',
      '2026-11-04T13:30',
    ],
    [
      'on another day by its name, at its own time',
      ['lunch'],
      { day: '2026-11-02' },
      'lunch',
      '2026-11-02T12:00',
      '2026-11-02T13:30',
    ],
    [
      'out of the pool, after the one above',
      ['tea'],
      { day: '2026-11-03', after: 'lunch' },
      'tea',
      '2026-11-03T13:30',
      '2026-11-03T14:15',
    ],
    [
      'out of the pool onto an empty day',
      ['tea'],
      { day: '2026-11-04' },
      'tea',
      '2026-11-04T09:00',
      '2026-11-04T09:45',
    ],
    [
      'out of the pool, second of two',
      ['tea', 'shop'],
      { day: '2026-11-03', after: 'call' },
      'shop',
      '2026-11-03T12:15',
      null,
    ],
  ])('%s', (_, which, at, id, start, end) => {
    expect(times(done(day, which, { do: 'place', at }), id)).toEqual([[start, end]])
  })

  it('keeps the distances between several items', () => {
    expect(times(done(day, ['call', 'lunch'], { do: 'place', at: { day: '2026-11-04' } }), 'call', 'lunch')).toEqual([
      ['2026-11-04T10:00', '2026-11-04T11:30'],
      ['2026-11-04T12:00', '2026-11-04T13:30'],
    ])
  })

  it('applies the zone of the target day, also to unscheduled items', () => {
    const record = done(day, ['home'], { do: 'place', at: { day: '2026-11-04' } })
    expect(record.item.find(({ id }) => id === 'home')!.timeZone).toBe('Asia/Taipei')
    const zoned = recordOf({
      item: [
        { id: 'a', start: '2026-11-02T09:00', timeZone: 'Asia/Taipei' },
        { id: 'b', start: '2026-11-02T12:00', timeZone: 'Asia/Taipei' },
        { id: 'c', start: '2026-11-03T09:00', timeZone: 'Asia/Seoul' },
      ],
    })
    expect(
      done(zoned, ['b'], { do: 'place', at: { day: '2026-11-03', after: 'c' } }).item.find(({ id }) => id === 'b')!
        .timeZone,
    ).toBe('Asia/Seoul')
    expect(done(day, ['tea'], { do: 'place', at: { day: '2026-11-02', after: 'flight' } }).item.at(-1)).toMatchObject({
      start: '2026-11-02T11:00',
      timeZone: 'Asia/Seoul',
    })
  })

  it('does nothing if the item to place it after was deleted', () => {
    expect(itemCommandEdit(day, ['tea'], { do: 'place', at: { day: '2026-11-03', after: 'gone' } }, needs())).toBeNull()
  })
})

describe('swapping items', () => {
  it('uses the same total time, and reverts itself', () => {
    const swapped = done(day, ['call'], { do: 'swap', by: 1 })
    expect(times(swapped, 'call', 'lunch')).toEqual([
      ['2026-11-03T12:00', '2026-11-03T13:30'],
      ['2026-11-03T10:00', '2026-11-03T11:30'],
    ])
    expect(times(done(swapped, ['call'], { do: 'swap', by: -1 }), 'call', 'lunch')).toEqual(times(day, 'call', 'lunch'))
  })

  it('needs a neighbour on the same day and in the same zone', () => {
    for (const [id, by] of [
      ['lunch', 1],
      ['call', -1],
      ['flight', 1],
    ] as const)
      expect(itemCommandEdit(day, [id], { do: 'swap', by }, needs())).toBeNull()
  })
})

describe('copying a day', () => {
  it('creates provisional, unbooked items with the same local times, not linked to visits on other days', () => {
    const edit = copyDay(day, () => ({ en: 'Hanyang University' }), '2026-11-03', '2026-11-04', ids()) as Edit
    const made = applyEdit(day, edit).item.slice(-2)
    expect(
      made.map(({ start, status, visitId, placeName, reference }) => [start, status, visitId, placeName, reference]),
    ).toEqual([
      ['2026-11-04T10:00', 'provisional', null, { en: 'Hanyang University' }, null],
      ['2026-11-04T12:00', 'provisional', null, null, null],
    ])
    expect(applyEdit(applyEdit(day, edit), inverse(day, edit))).toEqual(day)
  })

  it('links items to the visit of that day at the same institution', () => {
    const twice = applyEdit(day, {
      do: 'add',
      noun: 'visit',
      id: 'v2',
      values: { ...day.visit[0]!, day: '2026-11-04' },
    } as unknown as Edit)
    const after = applyEdit(
      twice,
      copyDay(twice, () => null, '2026-11-03', '2026-11-04', ids())!,
    )
    expect(after.item.at(-2)).toMatchObject({ visitId: 'v2', placeName: null })
    expect(copyDay(day, () => null, '2026-11-04', '2026-11-03', ids())).toBeNull()
  })
})
