import { describe, expect, it } from 'vitest'
import { type CityContext, dayCities, homeCity, itemCities } from '@/lib/domain/itinerary/item-cities'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { Locale } from '@/lib/domain/text/locales'
import type { Institution } from '@/lib/domain/directory/entry'
import type { Item, Visit } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const institution = (id: string, city: string | null, timeZone: string | null) =>
  ({ id, city: city === null ? null : { en: city }, timeZone }) as Institution

const institutions = {
  home: institution('home', 'Hsinchu', 'Asia/Taipei'),
  kyoto: institution('kyoto', 'Kyoto', 'Asia/Tokyo'),
  osaka: institution('osaka', 'Osaka', 'Asia/Tokyo'),
  unset: institution('unset', 'Kobe', null),
  unnamed: institution('unnamed', null, 'Asia/Tokyo'),
}
const visit = [
  { id: 'v1', institutionId: 'kyoto', day: '2026-12-08' },
  { id: 'v2', institutionId: 'osaka', day: '2026-12-10' },
  { id: 'v3', institutionId: 'kyoto', day: '2026-12-11', city: { en: 'Uji' } },
  { id: 'v4', institutionId: 'unset' },
]

function given(
  items: readonly Partial<Item>[],
  locale: Locale = 'en',
  visits: readonly (Partial<Visit> & { id: string })[] = visit,
) {
  const record = recordOf({ visit: visits, item: items.map((item, i) => ({ id: `i${i}`, ...item })) })
  const context: CityContext = {
    record,
    directory: { institutions },
    homeZone: 'Asia/Taipei',
    locale,
    names: cityNamesIn(locale),
  }
  return { items: record.item, context }
}

function cities(part: Partial<Item>, locale?: Locale, visits?: readonly (Partial<Visit> & { id: string })[]): string {
  const { items, context } = given([part], locale, visits)
  const { start, end } = itemCities(items[0]!, context)
  return start === end ? start : `${start} → ${end}`
}

const tokyo = { timeZone: 'Asia/Tokyo' }
const flight = { timeZone: 'Asia/Taipei', endTimeZone: 'Asia/Tokyo' }

describe('the city of an item', () => {
  it('is that of its visit: the one entered for the visit, else the institution’s', () => {
    expect(cities({ start: '2026-12-08T10:00', ...tokyo, visitId: 'v1' })).toBe('Kyoto')
    expect(cities({ start: '2026-12-08T10:00', ...tokyo, visitId: 'v1' }, 'zh-Hant')).toBe('京都')
    expect(cities({ start: '2026-12-11T10:00', ...tokyo, visitId: 'v3' })).toBe('Uji')
  })

  it('is that of the zone where the city of the visit is not known, and not the city of another visit', () => {
    const visits = [...visit, { id: 'v5', institutionId: 'unnamed', day: '2026-12-12' }]
    expect(cities({ start: '2026-12-12T10:00', ...tokyo, visitId: 'v5' }, 'en', visits)).toBe('Tokyo')
    expect(cities({ start: '2026-12-13T09:00', ...tokyo }, 'en', visits)).toBe('Tokyo')
    expect(cities({ start: '2026-12-11T19:00', ...tokyo }, 'en', visits)).toBe('Uji')
  })

  it('without a visit is that of the visit of the day, else of the next visit, else of the last one', () => {
    expect(cities({ start: '2026-12-08T19:00', ...tokyo })).toBe('Kyoto')
    expect(cities({ start: '2026-12-09T19:00', ...tokyo })).toBe('Osaka')
    expect(cities({ start: '2026-12-12T09:00', ...tokyo })).toBe('Uji')
  })

  it('of a flight is the home city and the city of the next visit', () => {
    expect(cities({ start: '2026-12-07T08:00', end: '2026-12-07T11:30', ...flight })).toBe('Hsinchu → Kyoto')
    expect(cities({ start: '2026-12-07T08:00', end: '2026-12-07T11:30', ...flight }, 'zh-Hant')).toBe('新竹 → 京都')
  })

  it('is that of the zone if no visit is in the zone', () => {
    expect(cities({ start: '2026-12-08T10:00', ...tokyo }, 'zh-Hant', [])).toBe('東京')
    expect(cities({ start: '2026-12-08T10:00', timeZone: 'America/Los_Angeles' })).toBe('Los Angeles')
  })

  it('is that of a visit without a day if no other is in the zone', () => {
    const undated = [{ id: 'v2', institutionId: 'osaka' }]
    expect(cities({ start: '2026-12-08T10:00', ...tokyo }, 'en', undated)).toBe('Osaka')
  })

  it('is not that of a visit with another local time, and that of a visit without a zone only away from home', () => {
    expect(cities({ start: '2026-12-08T10:00', timeZone: 'Asia/Taipei', visitId: 'v1' })).toBe('Hsinchu')
    expect(cities({ start: '2026-12-08T10:00', timeZone: 'Asia/Taipei', visitId: 'v4' })).toBe('Hsinchu')
    expect(cities({ start: '2026-12-08T10:00', ...tokyo, visitId: 'v4' })).toBe('Kobe')
  })
})

describe('the cities of a day', () => {
  const day = (items: readonly Partial<Item>[], locale?: Locale) => {
    const { items: lines, context } = given(items, locale)
    return dayCities('2026-12-08', lines, context)
  }

  it('are those of its visits, each once, by zone in the order of the day', () => {
    expect(
      day([
        { start: '2026-12-08T08:00', end: '2026-12-08T11:30', ...flight },
        { start: '2026-12-08T13:00', ...tokyo, visitId: 'v1' },
        { start: '2026-12-08T15:00', ...tokyo, visitId: 'v2' },
        { start: '2026-12-08T19:00', ...tokyo },
      ]),
    ).toEqual([
      { zone: 'Asia/Taipei', cities: ['Hsinchu'], ahead: 0 },
      { zone: 'Asia/Tokyo', cities: ['Kyoto', 'Osaka'], ahead: 60 },
    ])
  })
})

it('the home city is that of our institution, else that of the home zone', () => {
  const { context } = given([], 'zh-Hant')
  expect(homeCity(context)).toBe('新竹')
  expect(homeCity({ ...context, directory: { institutions: {} } })).toBe('台北')
})
