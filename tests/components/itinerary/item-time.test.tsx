import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import { DayHead } from '@/components/itinerary/day-head'
import { ItemTime } from '@/components/itinerary/item-time'
import { institutionNamed } from '@/lib/domain/directory/directory'
import { type CityContext, homeCity, itemCities } from '@/lib/domain/itinerary/item-cities'
import { dayPlans } from '@/lib/domain/itinerary/itinerary'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { Locale } from '@/lib/domain/text/locales'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../domain/trip/make'

afterEach(cleanup)

function draw(what: React.ReactNode, locale: Locale = 'en') {
  return render(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      {what}
    </NextIntlClientProvider>,
  )
}
const homeZone = 'Asia/Taipei'
const citiesOf = (record: TripRecord, locale: Locale = 'en'): CityContext => ({
  record,
  directory: { institutions: {} },
  homeZone,
  locale,
  names: cityNamesIn(locale),
})
const timeTexts = (part: Partial<Item>, locale: Locale = 'en') => {
  const record = recordOf({ item: [{ id: 'i', ...part }] })
  const [item] = record.item
  const context = citiesOf(record, locale)
  const cities = { ...itemCities(item!, context), home: homeCity(context) }
  return draw(<ItemTime item={item!} {...{ homeZone, cities }} />, locale).container.textContent
}

it.each<[string, Partial<Item>, string]>([
  ['a call away from home', { start: '2026-11-03T10:00', end: '2026-11-03T11:30' }, '10:00–11:30Taipei 09:00'],
  ['an untimed item abroad', { start: '2026-11-03T00:00', dayPart: 'all day' }, 'All day'],
  ['a call at home', { start: '2026-11-03T10:00', timeZone: 'Asia/Taipei' }, '10:00'],
  ['a call whose Taipei time is on the day before', { start: '2026-11-03T00:30' }, '00:30Taipei 23:30−1'],
  ['a night', { start: '2026-11-03T14:00', end: '2026-11-07T09:30' }, '14:00–09:30+4Taipei 13:00'],
  [
    'a flight from home',
    { start: '2026-11-03T08:10', timeZone: 'Asia/Taipei', end: '2026-11-03T11:35', endTimeZone: 'Asia/Seoul' },
    '08:10 Taipei11:35 SeoulTaipei 08:10–10:35',
  ],
  [
    'a flight that lands before it leaves, in local times',
    { start: '2026-11-03T23:50', timeZone: 'Asia/Taipei', end: '2026-11-03T19:10', endTimeZone: 'America/Los_Angeles' },
    '23:50 Taipei19:10 Los AngelesTaipei 23:50–11:10+1',
  ],
  [
    'a night flight home that lands on the next day',
    { start: '2026-11-03T23:50', timeZone: 'Europe/Paris', end: '2026-11-04T18:50', endTimeZone: 'Asia/Tokyo' },
    '23:50 Paris18:50+1 TokyoTaipei 06:50+1–17:50+1',
  ],
  [
    'a flight that lands the day before',
    { start: '2026-11-04T00:30', timeZone: 'Asia/Tokyo', end: '2026-11-03T12:40', endTimeZone: 'Pacific/Honolulu' },
    '00:30 Tokyo12:40−1 HonoluluTaipei 23:30−1–06:40',
  ],
  [
    'a flight between zones without an hour between them',
    { start: '2026-11-03T10:00', timeZone: 'Asia/Taipei', end: '2026-11-03T13:00', endTimeZone: 'Asia/Shanghai' },
    '10:00 Taipei13:00 Shanghai',
  ],
  ['a meeting in Kathmandu', { start: '2026-11-03T09:00', timeZone: 'Asia/Kathmandu' }, '09:00Taipei 11:15'],
  ['a meeting in St John’s', { start: '2026-07-03T14:00', timeZone: 'America/St_Johns' }, '14:00Taipei 00:30+1'],
])('shows the time of %s', (_, item, words) => expect(timeTexts(item)).toBe(words))

it('shows both cities of a flight, and the home city, in the reader’s language', () => {
  const flight: Partial<Item> = { timeZone: 'Asia/Taipei', end: '2026-11-03T11:35', endTimeZone: 'Asia/Seoul' }
  expect(timeTexts({ start: '2026-11-03T08:10', ...flight }, 'zh-Hant')).toBe('08:10 台北11:35 首爾台北 08:10–10:35')
})

const head = (items: Partial<Item>[], locale: Locale = 'en') => {
  const record = recordOf({ item: items.map((item, i) => ({ id: `i${i}`, ...item })) })
  draw(<DayHead plan={dayPlans(record)[0]!} cities={citiesOf(record, locale)} id="d" />, locale)
  return screen.getByRole('heading').nextElementSibling?.textContent ?? null
}

it.each<[string, Partial<Item>[], string | null]>([
  ['at home', [{ start: '2026-11-03T10:00', timeZone: 'Asia/Taipei' }], 'Taipei'],
  ['by parts of an hour', [{ start: '2026-11-03T10:00', timeZone: 'Asia/Kathmandu' }], 'Kathmandu (Taipei −2:15 h)'],
  ['of a clock change', [{ start: '2026-10-25T10:00', timeZone: 'Europe/London' }], 'London (Taipei −8 h)'],
  ['the day before that', [{ start: '2026-10-24T10:00', timeZone: 'Europe/London' }], 'London (Taipei −7 h)'],
  [
    'of half an hour’s change',
    [{ start: '2026-10-04T10:00', timeZone: 'Australia/Lord_Howe' }],
    'Lord Howe Island (Taipei +3 h)',
  ],
  [
    'that members spend in different zones',
    [
      { start: '2026-11-03T10:00', timeZone: 'Asia/Seoul', attendeeIds: ['a'] },
      { start: '2026-11-03T10:00', timeZone: 'Europe/London', attendeeIds: ['b'] },
    ],
    'Seoul (Taipei +1 h), London (Taipei −8 h)',
  ],
])('shows the time difference of a day %s from home', (_, items, words) => expect(head(items)).toBe(words))

it('shows the difference again only on a day when it changes, and each institution once per day', () => {
  const item = [
    { id: 'a', start: '2026-11-03T10:00' },
    { id: 'b', start: '2026-11-04T10:00', visitId: 'v' },
    { id: 'c', start: '2026-11-04T12:00', visitId: 'v' },
  ]
  const record = recordOf({ visit: [{ id: 'v', institutionId: 'hanyang', day: '2026-11-04' }], item })
  const hanyang = {
    ...institutionNamed({ en: 'Hanyang University', ko: '한양대학교' }),
    id: 'hanyang',
    country: 'KR',
    city: { en: 'Seoul' },
  }
  const cities = { ...citiesOf(record), directory: { institutions: { hanyang } } }
  const [first, second] = dayPlans(record)
  draw(<DayHead plan={second!} before={first} cities={cities} id="d" />)
  const heading = screen.getByRole('heading')
  expect(heading.nextElementSibling?.textContent).toBe('Seoul')
  expect(heading.parentElement?.textContent).toBe('Wednesday 4 NovemberSeoulHanyang University한양대학교')
})

it('shows the same in Chinese with the Chinese names of the cities', () =>
  expect(head([{ start: '2026-11-03T10:00', timeZone: 'Asia/Tokyo' }], 'zh-Hant')).toBe('東京（比台北快 1 小時）'))
