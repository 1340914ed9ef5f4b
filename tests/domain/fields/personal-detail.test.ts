import { describe, expect, it } from 'vitest'
import { detailsOf, type PersonalDetail, withPersonalPart } from '@/lib/domain/fields/personal-detail'
import { toOfflineTrip } from '@/lib/domain/phone/offline-data'
import {
  differenceFor,
  differenceOf,
  differenceToRead,
  itineraryFor,
  plannedItems,
} from '@/lib/domain/releases/release-diff'
import { detailWords, fieldWords, type ReleaseFormatters } from '@/lib/domain/releases/release-words'
import { delegationView, travellerView } from '@/lib/domain/releases/traveller-view'
import { itemFields } from '@/lib/domain/trip/fields/item'
import { valueSchemas } from '@/lib/domain/fields/value-schema'
import type { Item, WholeTrip } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const ying = { personId: 'ying', room: '1204', reference: 'MINE1' }
const hsieh = { personId: 'hsieh', room: '1310', reference: 'THEIRS' }

const recordWith = (personalDetails: Item['personalDetails'], more: Partial<Item> = {}) =>
  recordOf({
    member: [
      { id: 'm1', personId: 'ying' },
      { id: 'm2', personId: 'hsieh' },
    ],
    item: [{ id: 'hotel', title: { en: 'Hotel' }, personalDetails, ...more }],
  })
const whole = (personalDetails: Item['personalDetails'], more: Partial<Item> = {}): WholeTrip => ({
  id: 't',
  version: 1,
  record: recordWith(personalDetails, more),
  directory: { people: {}, institutions: {} },
})
const detailsIn = ({ record }: WholeTrip) => record.item.map(({ personalDetails }) => personalDetails)

describe('a personal detail', () => {
  it('is changed part by part, and removed with its last part', () => {
    const first = withPersonalPart(null, 'ying', 'room', '1204')
    const both = withPersonalPart(first, 'hsieh', 'seat', '12A')
    expect(both).toEqual([
      { personId: 'ying', room: '1204' },
      { personId: 'hsieh', seat: '12A' },
    ])
    expect(withPersonalPart(both, 'ying', 'room', ' ')).toEqual([{ personId: 'hsieh', seat: '12A' }])
    expect(withPersonalPart(first, 'ying', 'room', '')).toBeNull()
    expect(detailsOf(both, 'hsieh')).toEqual([{ personId: 'hsieh', seat: '12A' }])
    expect([detailsOf(both, 'lin'), detailsOf(both, null), detailsOf(null, 'ying')]).toEqual([null, null, null])
  })

  it('is validated: one entry for each person, with at least one part', () => {
    const { some } = valueSchemas(itemFields)
    const isValid = (personalDetails: unknown) => some.safeParse({ personalDetails }).success
    const valid = [null, [ying], [ying, hsieh]]
    const invalid = [[], [{ personId: 'ying' }], [ying, ying], [{ ...ying, diet: 'none' }], [{ ...ying, room: '' }]]
    expect([valid.map(isValid), invalid.map(isValid)]).toEqual([valid.map(() => true), invalid.map(() => false)])
  })
})

describe('a personal detail is read only by its person', () => {
  it('in their view of the trip and on their phone, as long as they attend', () => {
    expect(detailsIn(travellerView(whole([ying, hsieh]), 'ying'))).toEqual([[ying]])
    expect(detailsIn(toOfflineTrip(travellerView(whole([ying, hsieh]), 'hsieh')))).toEqual([[hsieh]])
    expect(detailsIn(travellerView(whole([ying, hsieh], { attendeeIds: ['hsieh'] }), 'ying'))).toEqual([null])
  })

  it('and is not in documents for the whole delegation', () => {
    expect(detailsIn(delegationView(whole([ying, hsieh])))).toEqual([null])
    expect(detailsIn(travellerView(whole([ying, hsieh]), null))).toEqual([null])
    expect(detailsIn(travellerView(whole([ying, hsieh]), 'lin'))).toEqual([null])
  })

  it('and is in their differences of releases, not in those of other members', () => {
    const moved: PersonalDetail = { ...ying, room: '1401' }
    const difference = differenceOf(recordWith([ying, hsieh]), recordWith([moved, hsieh]))
    expect(differenceFor(difference, 'ying').map(({ fields }) => fields)).toEqual([
      [{ field: 'personalDetails', from: [ying], to: [moved] }],
    ])
    expect([differenceFor(difference, 'hsieh'), differenceToRead(difference)]).toEqual([[], []])
    const renamed = differenceOf(recordWith([ying]), recordWith([ying, hsieh], { title: { en: 'Other hotel' } }))
    for (const changes of [differenceFor(renamed, 'ying'), differenceToRead(renamed)]) {
      expect(changes).toHaveLength(1)
      expect(JSON.stringify(changes)).not.toContain('THEIRS')
    }
    expect(JSON.stringify(itineraryFor(plannedItems(recordWith([ying, hsieh])), 'ying'))).not.toContain('THEIRS')
  })
})

describe('the text of a personal detail', () => {
  const formatters = {
    locale: 'en',
    person: (id: string) => id,
    personalPart: (part: string) => part,
  } as const
  const all = { ...formatters } as unknown as ReleaseFormatters

  it('has the name of each person, except for the person themselves', () => {
    expect(detailWords([ying, hsieh], formatters)).toBe(
      'ying: room 1204, reference MINE1; hsieh: room 1310, reference THEIRS',
    )
    expect(detailWords([ying], { ...formatters, locale: 'zh-Hant', isOwn: true })).toBe('room 1204，reference MINE1')
  })

  it('names only those whose details changed', () => {
    const change = { field: 'personalDetails', from: [ying, hsieh], to: [{ ...ying, room: '1401' }, hsieh] } as const
    expect(fieldWords(change, all, all)).toEqual({
      from: 'ying: room 1204, reference MINE1',
      to: 'ying: room 1401, reference MINE1',
    })
  })
})
