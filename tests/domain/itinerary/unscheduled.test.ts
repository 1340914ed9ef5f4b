import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, conflictOf, inverse } from '@/lib/domain/trip/edit'
import { intoPool, outOfPool, toPool } from '@/lib/domain/itinerary/unscheduled'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import { addMinutes, instantOf } from '@/lib/domain/time/wall-time'
import { recordOf } from '../trip/make'

const zones = [
  'Asia/Seoul',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
]

/** Items whose start and end exist, as in real plans. */
const items: fc.Arbitrary<TripRecord> = fc
  .record({
    day: fc.integer({ min: 1, max: 364 }),
    minute: fc.integer({ min: 0, max: 1_439 }),
    minutes: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
    timeZone: fc.constantFrom(...zones),
    visitId: fc.constantFrom('v1', null),
    notes: fc.constantFrom({ en: 'bring gifts' }, null),
  })
  .map(({ day, minute, minutes, timeZone, visitId, notes }) => {
    const start = addMinutes('2026-01-01T00:00', day * 1_440 + minute)
    return recordOf({
      visit: [{ id: 'v1' }],
      item: [
        {
          id: 'i',
          title: { en: 'Tea', ko: '차' },
          start,
          end: minutes === null ? null : addMinutes(start, minutes),
          timeZone,
          visitId,
          notes,
          attendeeIds: ['p1'],
          reference: 'R1',
          latitude: 1.5,
        },
      ],
    })
  })
  .filter(({ item: [item] }) =>
    [item!.start, item!.end ?? item!.start].every((moment) => instantOf(moment, item!.timeZone).kind !== 'gap'),
  )

const sameButRevision = (a: Item, b: Item) => expect({ ...a, revision: 0 }).toEqual({ ...b, revision: 0 })

describe('the pool of unscheduled items', () => {
  it('returns what was put into it', () => {
    fc.assert(
      fc.property(items, (record) => {
        const item = record.item[0]!
        fc.pre(toPool(item).minutes !== null || item.end === null)
        const pooled = applyEdit(record, intoPool([item]))
        expect([pooled.item, pooled.unscheduled.map(({ id }) => id)]).toEqual([[], ['i']])
        const back = applyEdit(pooled, outOfPool(pooled.unscheduled[0]!, item.start, item.timeZone))
        expect(back.unscheduled).toEqual([])
        sameButRevision(back.item[0]!, item)
      }),
      { numRuns: 500 },
    )
  })

  it('can be undone in one step, including the status and the second zone', () => {
    const record = recordOf({
      item: [
        {
          id: 'a',
          kind: 'flight',
          status: 'confirmed',
          start: '2026-11-03T08:10',
          end: '2026-11-03T11:35',
          timeZone: 'Asia/Taipei',
          endTimeZone: 'Asia/Seoul',
        },
        { id: 'b' },
      ],
    })
    const edit = intoPool(record.item)
    const after = applyEdit(record, edit)
    expect(after.unscheduled.map(({ minutes }) => minutes)).toEqual([145, null])
    expect(applyEdit(after, inverse(record, edit))).toEqual(record)
  })

  it('does not overwrite another user’s change', () => {
    const record = recordOf({ item: [{ id: 'a' }] })
    const edit = intoPool(record.item)
    const theirs = applyEdit(record, {
      do: 'change',
      noun: 'item',
      id: 'a',
      from: { reference: null },
      to: { reference: 'KE 186' },
    })
    expect(conflictOf(theirs, edit)).toMatchObject({ code: 'changed', id: 'a' })
  })

  it('drops the link to a removed visit, and restores it on undo', () => {
    const record = recordOf({ visit: [{ id: 'v1' }], unscheduled: [{ id: 'u', visitId: 'v1' }] })
    const edit = { do: 'remove', noun: 'visit', id: 'v1', revision: 1 } as const
    const after = applyEdit(record, edit)
    expect(after.unscheduled[0]!.visitId).toBeNull()
    expect(applyEdit(after, inverse(record, edit)).unscheduled[0]!.visitId).toBe('v1')
  })

  it('has no duration for an item that ends before it starts', () => {
    const record = recordOf({ item: [{ id: 'a', start: '2026-11-03T10:00', end: '2026-11-03T09:00' }] })
    expect(toPool(record.item[0]!).minutes).toBeNull()
  })
})
