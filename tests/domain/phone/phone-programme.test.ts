import { describe, expect, it } from 'vitest'
import { nowAndNext } from '@/lib/domain/itinerary/now-next'
import { nightsOf } from '@/lib/domain/itinerary/nights'
import { allItems, formerItemIds, ownItems, phoneDays } from '@/lib/domain/phone/phone-programme'
import { recordOf } from '../trip/make'

const record = recordOf({
  item: [
    { id: 'fair', start: '2026-11-03T00:00', dayPart: 'all day', timeZone: 'America/Los_Angeles' },
    { id: 'walk', start: '2026-11-03T00:00', dayPart: 'morning', timeZone: 'America/Los_Angeles' },
    { id: 'dinner', start: '2026-11-03T19:00', end: '2026-11-03T21:00', timeZone: 'America/Los_Angeles' },
  ],
})
const days = phoneDays({ id: 'trip', version: 1, record, directory: { people: {}, institutions: {} } }, null)
const spans = ownItems(days).map(({ span }) => span)
const at = (local: string) => nowAndNext(spans, Date.parse(`${local}-08:00`))

it('lists untimed items on their day', () => {
  expect(days.map(({ day, items }) => [day, items.map(({ item }) => item.id)])).toEqual([
    ['2026-11-03', ['fair', 'walk', 'dinner']],
  ])
})

it('shows an untimed item during its part of the day at its place, and not as the next one before a timed one', () => {
  expect(at('2026-11-02T23:59')).toEqual({ now: [], next: 'dinner' })
  expect(at('2026-11-03T11:59')).toEqual({ now: ['walk', 'fair'], next: 'dinner' })
  expect(at('2026-11-03T12:00')).toEqual({ now: ['fair'], next: 'dinner' })
  expect(at('2026-11-03T20:00')).toEqual({ now: ['dinner'], next: null })
  expect(at('2026-11-03T23:59')).toEqual({ now: ['fair'], next: null })
  expect(at('2026-11-04T00:00')).toEqual({ now: [], next: null })
})

type SomeItem = NonNullable<NonNullable<Parameters<typeof recordOf>[0]>['item']>[number]
const daysOf = (item: readonly SomeItem[]) =>
  phoneDays(
    { id: 'trip', version: 1, record: recordOf({ item: [...item] }), directory: { people: {}, institutions: {} } },
    null,
  )
const hotel: SomeItem = { id: 'hotel', kind: 'lodging', start: '2026-11-30T15:00', end: '2026-12-03T09:00' }
const call: SomeItem = { id: 'call', kind: 'meeting', start: '2026-12-01T10:00', end: '2026-12-01T11:00' }

describe('a hotel stay', () => {
  it('is one item, listed after the items of each day with its nights', () => {
    const stay = daysOf([hotel, call])
    expect(
      stay.map(({ day, items, nights }) => [
        day,
        items.map(({ item }) => item.id),
        nights.map(({ stay: { item }, night, nights: all }) => `${item.id} ${night}/${all}`),
      ]),
    ).toEqual([
      ['2026-11-30', [], ['hotel 1/3']],
      ['2026-12-01', ['call'], ['hotel 2/3']],
      ['2026-12-02', [], ['hotel 3/3']],
    ])
    expect(allItems(stay).map(({ item }) => item.id)).toEqual(['hotel', 'call'])
  })

  it('that begins before dawn belongs to the previous night', () => {
    const [item] = recordOf({ item: [{ ...hotel, start: '2026-12-01T01:30', end: '2026-12-02T09:00' }] }).item
    expect(item && nightsOf(item)).toEqual({ first: '2026-11-30', nights: 2 })
  })

  it('is one night without an end, and none in a room used during the day', () => {
    const [open, byDay, meeting] = recordOf({
      item: [{ ...hotel, end: null }, { ...hotel, id: 'rest', end: '2026-11-30T19:00' }, call],
    }).item
    expect([open, byDay, meeting].map((item) => item && nightsOf(item))).toEqual([
      { first: '2026-11-30', nights: 1 },
      null,
      null,
    ])
  })

  it('removes no other item from the itinerary', () => {
    const items = [hotel, call, { ...hotel, id: 'rest', end: '2026-11-30T19:00' }, { ...hotel, id: 'open', end: null }]
    expect(
      allItems(daysOf(items))
        .map(({ item }) => item.id)
        .sort(),
    ).toEqual(['call', 'hotel', 'open', 'rest'])
  })
})

describe('items that are no longer a member’s', () => {
  const version = (attendees: Record<string, string[]>, others: readonly SomeItem[] = []) =>
    recordOf({
      member: [{ id: 'm', personId: 'kim' }],
      item: [...Object.entries(attendees).map(([id, attendeeIds]) => ({ ...call, id, attendeeIds })), ...others],
    })

  it('are those that go on without them', () => {
    const first = version({ talk: ['kim', 'lee'], tour: ['kim'], tea: ['lee'], gone: ['kim'] })
    const second = version({ talk: ['lee'], tour: ['kim'], tea: ['lee'] })
    expect(formerItemIds([first], 'kim')).toEqual([])
    expect(formerItemIds([first, second], 'kim')).toEqual(['talk'])
    expect(formerItemIds([first, second, first], 'kim')).toEqual([])
  })

  it('are not those that were cancelled before or after', () => {
    const cancelled = { ...call, id: 'talk', attendeeIds: ['kim'], status: 'cancelled' as const }
    const without = version({ talk: ['lee'] })
    expect(formerItemIds([version({}, [cancelled]), without], 'kim')).toEqual([])
    expect(
      formerItemIds([version({ talk: ['kim'] }), version({}, [{ ...cancelled, attendeeIds: ['lee'] }])], 'kim'),
    ).toEqual([])
  })

  it('stay on their day, though they are not among the member’s own', () => {
    const newest = version({ talk: ['lee'], tour: ['kim'] })
    const whole = { id: 'trip', version: 1, record: newest, directory: { people: {}, institutions: {} } }
    const all = phoneDays(whole, 'kim', ['talk'])
    expect(allItems(all).map(({ item, isMine, wasMine }) => [item.id, isMine, wasMine])).toEqual([
      ['talk', false, true],
      ['tour', true, false],
    ])
    expect(ownItems(all).map(({ item }) => item.id)).toEqual(['tour'])
  })
})
