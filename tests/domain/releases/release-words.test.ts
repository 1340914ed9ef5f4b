import { describe, expect, it } from 'vitest'
import {
  fieldWords,
  movedWords,
  type ReleaseFormatters,
  timesOf,
  whenOf,
  whereOf,
} from '@/lib/domain/releases/release-words'
import { zoneCity } from '@/lib/domain/text/city-name'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import { plannedItems } from '@/lib/domain/releases/release-diff'
import type { Item } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const city = (zone: string) => zoneCity(zone, cityNamesIn('en'))
const formatters: ReleaseFormatters = {
  locale: 'en',
  homeZone: 'Asia/Taipei',
  institution: (id) => `The ${id}`,
  person: (id) => id,
  kind: (kind) => kind,
  status: (status) => status,
  dayPart: (part) => part,
  everyone: 'Everyone',
  personalPart: (part) => part,
  zones: (from, to) => `${from} → ${to}`,
  cities: ({ timeZone, endTimeZone }) => ({ start: city(timeZone), end: city(endTimeZone ?? timeZone) }),
  zone: (timeZone) => city(timeZone),
}
const zh: ReleaseFormatters = {
  ...formatters,
  locale: 'zh-Hant',
  cities: () => ({ start: '首爾', end: '首爾' }),
}
const item = (part: Partial<Item>) =>
  plannedItems(
    recordOf({
      visit: [{ id: 'v1' }],
      item: [{ id: 'a', start: '2026-11-03T10:00', end: '2026-11-03T11:30', ...part }],
    }),
  )[0]!

describe('the time of an item', () => {
  it('is local, and names the place if its time differs from that at home', () => {
    expect(whenOf(item({}), formatters)).toBe('Tuesday 3 November, 10:00–11:30 (Seoul)')
    expect(whenOf(item({ timeZone: 'Asia/Taipei' }), formatters)).toBe('Tuesday 3 November, 10:00–11:30')
    expect(whenOf(item({}), zh)).toBe('11月3日 星期二 10:00–11:30（首爾）')
    expect(
      whenOf(item({ timeZone: 'Asia/Taipei', endTimeZone: 'Australia/Brisbane', end: '2026-11-04T08:35' }), formatters),
    ).toBe('Tuesday 3 November, 10:00–08:35 +1 (Taipei → Brisbane)')
  })

  it('marks an end on another day, also the previous day across the date line', () => {
    expect(timesOf({ ...item({}), end: '2026-11-02T23:00' }, formatters)).toBe('10:00–23:00 −1')
    expect(timesOf({ ...item({}), end: null }, formatters)).toBe('10:00')
  })

  it('is a part of the day if there is no time', () => {
    const morning = item({ end: null, dayPart: 'morning' })
    expect(whenOf(morning, formatters)).toBe('Tuesday 3 November, morning (Seoul)')
    expect(movedWords(item({}), morning, formatters)).toBe('Tuesday 3 November, 10:00–11:30 → morning (Seoul)')
    expect(movedWords(morning, item({ dayPart: 'evening', end: null }), formatters)).toBe(
      'Tuesday 3 November, morning → evening (Seoul)',
    )
  })

  it('has the day once if the item was moved within its day', () => {
    expect(movedWords(item({}), item({ start: '2026-11-03T10:15', end: '2026-11-03T11:45' }), formatters)).toBe(
      'Tuesday 3 November, 10:00–11:30 → 10:15–11:45 (Seoul)',
    )
    expect(movedWords(item({}), item({ start: '2026-11-04T10:00', end: '2026-11-04T11:30' }), formatters)).toBe(
      'Tuesday 3 November, 10:00–11:30 (Seoul) → Wednesday 4 November, 10:00–11:30 (Seoul)',
    )
    expect(movedWords(item({}), item({ timeZone: 'Asia/Taipei' }), formatters)).toBe(
      'Tuesday 3 November, 10:00–11:30 (Seoul) → Tuesday 3 November, 10:00–11:30',
    )
  })
})

describe('the changes of an item', () => {
  it('are in the reader’s language, or in the language that changed', () => {
    const place = { field: 'placeName', from: { en: 'Room 1', 'zh-Hant': '一室' } } as const
    expect(fieldWords({ ...place, to: { en: 'Room 2', 'zh-Hant': '二室' } }, zh, zh)).toEqual({
      from: '一室',
      to: '二室',
    })
    expect(fieldWords({ ...place, to: { en: 'Room 2', 'zh-Hant': '一室' } }, zh, zh)).toEqual({
      from: 'Room 1',
      to: 'Room 2',
    })
    expect(fieldWords({ ...place, to: null }, formatters, formatters)).toEqual({ from: 'Room 1', to: '' })
  })

  it('name people, kinds and institutions', () => {
    expect(fieldWords({ field: 'attendeeIds', from: null, to: ['ying', 'lin'] }, formatters, zh)).toEqual({
      from: 'Everyone',
      to: 'ying、lin',
    })
    expect(fieldWords({ field: 'institutionId', from: 'hanyang', to: null }, formatters, formatters)).toEqual({
      from: 'The hanyang',
      to: '',
    })
    expect(whereOf(item({ visitId: 'v1', placeName: { en: 'Room 1' }, reference: 'KE 692' }), formatters)).toBe(
      'The hanyang, Room 1, KE 692',
    )
  })
})
