import { describe, expect, it } from 'vitest'
import { draftOf, type ItemDraft } from '@/lib/domain/itinerary/item-draft'
import { zoneProposal } from '@/lib/domain/itinerary/zone-proposal'
import { knownPlaces } from '@/lib/domain/time/known-places'
import type { Item } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const options = { homeZone: 'Asia/Taipei', places: knownPlaces }
const directory = { people: {}, institutions: {} }

function proposed(saved: Partial<Item>, to: Partial<ItemDraft>) {
  const timeZone = 'Asia/Taipei'
  const record = recordOf(
    {
      item: [
        { id: 'breakfast', title: { en: 'Breakfast' }, start: '2026-11-02T06:00', timeZone },
        { id: 'flight', title: { en: 'New item' }, start: '2026-11-02T08:20', timeZone, ...saved },
      ],
    },
    { start: '2026-11-02', end: '2026-11-06' },
  )
  const item = record.item.find(({ id }) => id === 'flight')
  if (!item) throw new Error('The record has no flight')
  return zoneProposal(record, directory, item, { ...draftOf(item), ...to }, options)
}

describe('the time zones that a changed title suggests', () => {
  it.each([
    ['Flight to Osaka', 'Asia/Tokyo'],
    ['搭乘華航班機飛往首爾', 'Asia/Seoul'],
    ['KE186 TPE-ICN', 'Asia/Seoul'],
  ])('%s', (words, endTimeZone) => {
    expect(proposed({}, { title: { en: words } })).toEqual({
      kind: 'flight',
      timeZone: 'Asia/Taipei',
      endTimeZone,
      lastDay: 0,
    })
  })

  it('put the arrival on the right day', () => {
    const saved = { start: '2026-11-02T19:20', end: '2026-11-03T14:15' }
    expect(proposed(saved, { title: { en: 'Flight to Los Angeles' } })).toMatchObject({
      endTimeZone: 'America/Los_Angeles',
      lastDay: 0,
    })
  })

  it.each([
    ['a title without places', {}, { title: { en: 'Lunch' } }],
    ['a title that was not changed', { title: { en: 'Flight to Osaka' } }, {}],
    ['zones that are already set', { endTimeZone: 'Asia/Tokyo' }, { title: { en: 'Flight to Osaka' } }],
    ['an unreadable start', {}, { title: { en: 'Flight to Osaka' }, start: 'soon' }],
    ['a zone that was chosen', { timeZone: 'Asia/Tokyo' }, { title: { en: 'Dinner' } }],
  ])('are not offered for %s', (_, saved, to) => {
    expect(proposed(saved, to)).toBeNull()
  })
})
