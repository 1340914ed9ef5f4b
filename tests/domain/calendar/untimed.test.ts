import { describe, expect, it } from 'vitest'
import { calendarOf } from '@/lib/domain/calendar/calendar'
import type { Item } from '@/lib/domain/trip/trip-record'
import { calendarFile } from '@/lib/domain/calendar/calendar-file'
import { recordOf } from '../trip/make'
import { fileOf, releaseOf, words } from './given'
import { readers } from './readers'

const items: (Partial<Item> & { id: string })[] = [
  { id: 'fair', title: { en: 'Education fair', 'zh-Hant': '教育展' }, start: '2026-11-03T00:00', dayPart: 'all day' },
  { id: 'walk', title: { en: 'Campus walk', 'zh-Hant': '校園參觀' }, start: '2026-11-03T00:00', dayPart: 'afternoon' },
  { id: 'lunch', title: { en: 'Lunch', 'zh-Hant': '午餐' }, start: '2026-11-03T12:00', end: '2026-11-03T13:00' },
  // A country whose days begin long before those in Taipei.
  { id: 'rest', title: { en: 'Rest' }, start: '2026-11-04T00:00', dayPart: 'evening', timeZone: 'Pacific/Auckland' },
]

describe.each(readers)('%s', (_, read) => {
  it('reads an untimed item as an entry of its day in any zone, with the part of the day in its title', () => {
    expect(read(fileOf(items)).events.map(({ start, end, summary }) => [start, end, summary])).toEqual([
      ['2026-11-03', null, 'Education fair'],
      ['2026-11-03T03:00:00Z', '2026-11-03T04:00:00Z', 'Lunch'],
      ['2026-11-03', null, 'Campus walk (afternoon)'],
      ['2026-11-04', null, 'Rest (evening)'],
    ])
  })
})

const fieldsOf = (file: string, name: RegExp) => file.split('\r\n').filter((line) => name.test(line))

describe('an untimed item in a calendar', () => {
  it('keeps the attendees busy only if it lasts all day', () => {
    expect(fieldsOf(fileOf(items), /^(?:DTSTART;VALUE|DTSTART;TZID|TRANSP)/)).toEqual([
      'DTSTART;VALUE=DATE:20261103',
      'TRANSP:OPAQUE',
      'DTSTART;TZID=Asia/Seoul:20261103T120000',
      'TRANSP:OPAQUE',
      'DTSTART;VALUE=DATE:20261103',
      'TRANSP:TRANSPARENT',
      'DTSTART;VALUE=DATE:20261104',
      'TRANSP:TRANSPARENT',
    ])
  })

  it('has its part of the day in Chinese', () => {
    const entries = calendarOf([releaseOf(recordOf({ item: items }))], null)
    const zh = { ...words, locale: 'zh-Hant' as const, dayPart: () => '下午' }
    const file = calendarFile({ name: '行程', entries, words: zh, link: 'https://visits.example.edu/' })
    expect(fieldsOf(file, /^SUMMARY/)).toEqual([
      'SUMMARY:教育展',
      'SUMMARY:午餐',
      'SUMMARY:校園參觀（下午）',
      'SUMMARY:Rest（下午）',
    ])
  })

  it('remains the same entry when it gets a time', () => {
    const before = releaseOf(recordOf({ item: [{ id: 'walk', dayPart: 'morning' }] }))
    const after = releaseOf(recordOf({ item: [{ id: 'walk', start: '2026-11-03T10:00' }] }), 2)
    const [entry] = calendarOf([before, after], null)
    expect(entry).toMatchObject({ sequence: 1, item: { start: '2026-11-03T10:00', dayPart: null } })
  })
})

describe('a hotel stay in a calendar', () => {
  const stay: Partial<Item> & { id: string } = {
    id: 'hotel',
    kind: 'lodging',
    title: { en: 'Sample Inn' },
    start: '2026-11-03T15:00',
    end: '2026-11-06T11:00',
    latitude: 37.5665,
    longitude: 126.978,
  }

  it.each(readers)('is an event of its nights in %s, with its times in words', (_, read) => {
    const [event] = read(fileOf([stay])).events
    expect(event).toMatchObject({ start: '2026-11-03', end: '2026-11-06' })
    expect(event?.description).toContain('checkIn: 3 Nov')
    expect(event?.description).toMatch(/checkIn: .* 15:00\ncheckOut: .* 11:00/)
  })

  it('does not mark its guests as busy, and has a location', () => {
    const free: Partial<Item> & { id: string } = { id: 'free', kind: 'free time', start: '2026-11-04T09:00' }
    expect(fieldsOf(fileOf([stay, free]), /^(?:TRANSP|GEO)/)).toEqual([
      'GEO:37.5665;126.978',
      'TRANSP:TRANSPARENT',
      'TRANSP:TRANSPARENT',
    ])
  })

  it('does not end an item without an end', () => {
    const before: Partial<Item> & { id: string } = { id: 'tea', start: '2026-11-03T14:30', end: null }
    const { events } = readers[0]![1](fileOf([before, stay]))
    expect(events.find(({ uid }) => uid.startsWith('tea'))?.end).toBe('2026-11-03T07:00:00Z')
  })
})
