import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byTime } from '@/lib/domain/itinerary/itinerary'
import {
  type ItemChange,
  type ItemDifference,
  changeWord,
  differenceFor,
  differenceOf,
  differenceToRead,
  itemDifference,
  itineraryFor,
  type PlannedItem,
  plannedItems,
} from '@/lib/domain/releases/release-diff'
import { applyEdit, type Edit } from '@/lib/domain/trip/edit'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'
import { records, someEdits } from '../trip/trip-arbitraries'

type Given = Partial<Item> & { id: string }
const team = [
  { id: 'm1', personId: 'ying' },
  { id: 'm2', personId: 'hsieh' },
]
const with_ = (item: readonly Given[], member: readonly { id: string; personId: string | null }[] = team) =>
  recordOf({
    member,
    visit: [
      { id: 'v1', institutionId: 'hanyang' },
      { id: 'v2', institutionId: 'skku' },
    ],
    item,
  })
const call: Given = {
  id: 'call',
  title: { en: 'Courtesy call' },
  start: '2026-11-03T10:00',
  end: '2026-11-03T11:30',
  status: 'confirmed',
}

/** In short: what changed, and for whom. */
const summaryOf = (all: readonly ItemDifference[]) =>
  all.map(({ id, kind, joins, leaves, stays }) => ({ id, kind, joins, leaves, stays }))

describe('the differences of two versions', () => {
  it('distinguish added, removed, moved and changed items, in the order of the itinerary', () => {
    const before = with_([call, { id: 'tea', start: '2026-11-03T15:00' }, { id: 'tour', start: '2026-11-04T09:00' }])
    const after = with_([
      { ...call, start: '2026-11-04T10:00', end: '2026-11-04T11:30' },
      { id: 'tour', start: '2026-11-04T09:00', placeName: { en: 'Gate 2' } },
      { id: 'dinner', start: '2026-11-03T19:00' },
    ])
    expect(differenceOf(before, after).map(({ id, kind }) => [id, kind])).toEqual([
      ['tea', 'removed'],
      ['dinner', 'added'],
      ['tour', 'changed'],
      ['call', 'moved'],
    ])
    expect(differenceOf(before, after).at(-1)!.fields).toEqual([
      { field: 'start', from: '2026-11-03T10:00', to: '2026-11-04T10:00' },
      { field: 'end', from: '2026-11-03T11:30', to: '2026-11-04T11:30' },
    ])
  })

  it('concern every member if the whole delegation attends, else the attendees', () => {
    expect(summaryOf(differenceOf(with_([]), with_([call])))).toEqual([
      { id: 'call', kind: 'added', joins: ['ying', 'hsieh'], leaves: [], stays: [] },
    ])
    const moved = differenceOf(
      with_([{ ...call, attendeeIds: ['hsieh'] }]),
      with_([{ ...call, attendeeIds: ['hsieh'], start: '2026-11-03T10:15' }]),
    )
    expect(summaryOf(moved)).toEqual([{ id: 'call', kind: 'moved', joins: [], leaves: [], stays: ['hsieh'] }])
  })

  it('show a cancelled item as cancelled, and do not report its deletion afterwards', () => {
    const cancelled = with_([{ ...call, status: 'cancelled' }])
    expect(differenceOf(with_([call]), cancelled)).toMatchObject([
      { kind: 'removed', cancelled: true, leaves: ['ying', 'hsieh'] },
    ])
    expect(differenceOf(cancelled, with_([call]))).toMatchObject([{ kind: 'added', cancelled: true }])
    expect(differenceOf(with_([call]), with_([]))).toMatchObject([{ kind: 'removed', cancelled: false }])
    expect(differenceOf(cancelled, with_([]))).toEqual([])
    expect(differenceOf(cancelled, with_([{ ...call, status: 'cancelled', start: '2026-11-05T10:00' }]))).toEqual([])
  })

  it('list who joins or leaves an item, and do not concern those who stay', () => {
    const difference = differenceOf(with_([call]), with_([{ ...call, attendeeIds: ['hsieh'] }]))
    expect(summaryOf(difference)).toEqual([
      { id: 'call', kind: 'changed', joins: [], leaves: ['ying'], stays: ['hsieh'] },
    ])
    const [left] = differenceFor(difference, 'ying')
    expect(left).toMatchObject({ kind: 'removed', cancelled: false })
    expect(left && changeWord(left)).toBe('notYours')
    expect(differenceFor(difference, 'hsieh')).toEqual([])
    // An item that no longer takes place for anyone has another label.
    const [deleted] = differenceFor(differenceOf(with_([call]), with_([])), 'ying')
    expect(deleted && changeWord(deleted)).toBe('removed')
    const [cancelled] = differenceFor(differenceOf(with_([call]), with_([{ ...call, status: 'cancelled' }])), 'ying')
    expect(cancelled && changeWord(cancelled)).toBe('cancelled')
  })

  it('add everything that all attend for a new member, and remove it for a former member', () => {
    const later = with_([call], [team[0]!, { id: 'm3', personId: 'lin' }])
    const difference = differenceOf(with_([call]), later)
    expect(summaryOf(difference)).toEqual([
      { id: 'call', kind: 'changed', joins: ['lin'], leaves: ['hsieh'], stays: ['ying'] },
    ])
    expect(differenceFor(difference, 'lin')).toMatchObject([{ kind: 'added', after: { id: 'call' } }])
    expect(differenceFor(difference, 'ying')).toEqual([])
  })

  it('hide staff notes from travellers', () => {
    const difference = differenceOf(with_([call]), with_([{ ...call, staffNotes: { en: 'secret' } }]))
    expect(difference).toMatchObject([{ kind: 'changed', fields: [{ field: 'staffNotes', to: { en: 'secret' } }] }])
    expect(differenceFor(difference, 'ying')).toEqual([])
    expect(differenceToRead(difference)).toEqual([])
    const both = differenceOf(
      with_([call]),
      with_([{ ...call, staffNotes: { en: 'secret' }, placeName: { en: 'Room 2' } }]),
    )
    expect(JSON.stringify([differenceFor(both, 'ying'), differenceToRead(both)])).not.toContain('secret')
  })

  it('include another receiving institution, but not only another id of its visit', () => {
    const before = with_([{ ...call, visitId: 'v1' }])
    expect(differenceOf(before, with_([{ ...call, visitId: 'v2' }]))).toMatchObject([
      { fields: [{ field: 'institutionId', from: 'hanyang', to: 'skku' }] },
    ])
    const same = recordOf({
      member: team,
      visit: [{ id: 'v3', institutionId: 'hanyang' }],
      item: [{ ...call, visitId: 'v3' }],
    })
    expect(differenceOf(before, same)).toEqual([])
  })
})

/** Applies the differences to `b`. */
function applyDifference(items: readonly PlannedItem[], difference: readonly ItemDifference[]): PlannedItem[] {
  const touched = new Set(difference.map(({ id }) => id))
  return [...items.filter(({ id }) => !touched.has(id)), ...difference.flatMap(({ after }) => after ?? [])].sort(byTime)
}

const opposite = { added: 'removed', removed: 'added', moved: 'moved', changed: 'changed' } as const
const mirrored = (all: readonly ItemDifference[]): ItemDifference[] =>
  all.map((one) => ({
    ...one,
    kind: opposite[one.kind],
    before: one.after,
    after: one.before,
    joins: one.leaves,
    leaves: one.joins,
    stays: one.stays.toSorted(),
    fields: one.fields.map(({ field, from, to }) => ({ field, from: to, to: from })),
  }))
const sorted = <T extends { id: string }>(all: readonly T[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const plain = (all: readonly ItemDifference[]) => all.map((one) => ({ ...one, stays: one.stays.toSorted() }))
const activeItems = (record: TripRecord) => plannedItems(record).filter(({ status }) => status !== 'cancelled')

/** A member leaves the delegation, and an item of everyone goes on. */
const removedMember: [TripRecord, TripRecord] = [with_([call], [{ id: 'm1', personId: 'person2' }]), with_([call], [])]

/** Two states of one trip, of which some items are cancelled. */
const pairs = fc
  .tuple(
    records,
    fc.array(someEdits, { maxLength: 8 }),
    fc.array(fc.constantFrom('item1', 'item2', 'item3'), { maxLength: 2 }),
    fc.boolean(),
  )
  .map(([record, edits, cancelled, both]): [TripRecord, TripRecord] => {
    const cancels = cancelled.map((id): Edit => ({
      do: 'change',
      noun: 'item',
      id,
      from: {},
      to: { status: 'cancelled' },
    }))
    const before = both ? cancels.reduce(applyEdit, record) : record
    return [before, [...edits, ...(both ? [] : cancels)].reduce(applyEdit, before)]
  })

describe('for any two records', () => {
  it('equal ones have no differences', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(differenceOf(record, structuredClone(record))).toEqual([])
      }),
    )
  })

  it('the reverse differences mirror the differences', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(sorted(plain(differenceOf(b, a)))).toEqual(sorted(mirrored(differenceOf(a, b))))
      }),
      { numRuns: 400 },
    )
  })

  it('applying the differences to the active items of the first gives those of the second', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const applied = applyDifference(activeItems(a), differenceOf(a, b))
        expect(applied.map(withPeopleSorted)).toEqual(activeItems(b).map(withPeopleSorted))
      }),
      { numRuns: 400 },
    )
  })

  it('a person’s differences are those of the two itineraries as they see them', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom('person1', 'person2', 'nobody'), ([a, b], person) => {
        const own: ItemChange[] = itemDifference(
          itineraryFor(plannedItems(a), person),
          itineraryFor(plannedItems(b), person),
        ).map(({ joins: _j, leaves: _l, stays: _s, ...change }) => change)
        const forOthers = new Set(activeItems(b).map(({ id }) => id))
        for (const change of own) if (change.kind === 'removed' && forOthers.has(change.id)) change.forOthers = true
        expect(differenceFor(differenceOf(a, b), person)).toEqual(own)
      }),
      { numRuns: 400, examples: [[removedMember, 'person2']] },
    )
  })
})

// Attendees are a set: their order does not matter.
function withPeopleSorted(item: PlannedItem): PlannedItem {
  return { ...item, people: item.people.toSorted() }
}
