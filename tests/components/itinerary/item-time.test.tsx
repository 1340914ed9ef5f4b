import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import { DayHead } from '@/components/itinerary/day-head'
import { ItemTime } from '@/components/itinerary/item-time'
import { dayPlans } from '@/lib/domain/itinerary/itinerary'
import type { Item } from '@/lib/domain/trip/trip-record'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../domain/trip/make'

afterEach(cleanup)

function draw(what: React.ReactNode) {
  return render(
    <NextIntlClientProvider locale="en" messages={messagesOf('en')} timeZone="UTC">
      {what}
    </NextIntlClientProvider>,
  )
}
const told = (item: Partial<Item>, homeZone = 'Asia/Taipei') =>
  draw(<ItemTime item={recordOf({ item: [{ id: 'i', ...item }] }).item[0]!} homeZone={homeZone} />).container
    .textContent

it.each<[string, Partial<Item>, string]>([
  ['a call away from home', { start: '2026-11-03T10:00', end: '2026-11-03T11:30' }, '10:00 – 11:30home 09:00'],
  ['a call at home', { start: '2026-11-03T10:00', timeZone: 'Asia/Taipei' }, '10:00'],
  ['one whose home time is of the day before', { start: '2026-11-03T00:30' }, '00:30home 23:30−1'],
  ['a night', { start: '2026-11-03T14:00', end: '2026-11-07T09:30' }, '14:00 – 09:30+4home 13:00'],
  [
    'a flight from home',
    { start: '2026-11-03T08:10', timeZone: 'Asia/Taipei', end: '2026-11-03T11:35', endTimeZone: 'Asia/Seoul' },
    '08:10 – 11:35Taipei, then Seoulhome 08:10–10:35',
  ],
  [
    'a flight that lands before it leaves, by the clock',
    { start: '2026-11-03T23:50', timeZone: 'Asia/Taipei', end: '2026-11-03T19:10', endTimeZone: 'America/Los_Angeles' },
    '23:50 – 19:10Taipei, then Los Angeleshome 23:50–11:10+1',
  ],
  [
    'a flight that lands the day before',
    { start: '2026-11-04T00:30', timeZone: 'Asia/Tokyo', end: '2026-11-03T12:40', endTimeZone: 'Pacific/Honolulu' },
    '00:30 – 12:40−1Tokyo, then Honoluluhome 23:30−1–06:40+1',
  ],
  [
    'a flight between zones without an hour between them',
    { start: '2026-11-03T10:00', timeZone: 'Asia/Taipei', end: '2026-11-03T13:00', endTimeZone: 'Asia/Shanghai' },
    '10:00 – 13:00Taipei, then Shanghai',
  ],
  ['a meeting in Kathmandu', { start: '2026-11-03T09:00', timeZone: 'Asia/Kathmandu' }, '09:00home 11:15'],
  ['a meeting in St John’s', { start: '2026-07-03T14:00', timeZone: 'America/St_Johns' }, '14:00home 00:30+1'],
])('tells the time of %s', (_, item, words) => expect(told(item)).toBe(words))

const head = (items: Partial<Item>[]) => {
  const plan = dayPlans(recordOf({ item: items.map((item, i) => ({ id: `i${i}`, ...item })) }))[0]!
  draw(<DayHead plan={plan} homeZone="Asia/Taipei" id="d" />)
  return screen.getByRole('heading').nextElementSibling?.textContent ?? null
}

it.each<[string, Partial<Item>[], string | null]>([
  ['at home', [{ start: '2026-11-03T10:00', timeZone: 'Asia/Taipei' }], 'Taipei'],
  [
    'by parts of an hour',
    [{ start: '2026-11-03T10:00', timeZone: 'Asia/Kathmandu' }],
    'Kathmandu · Kathmandu is 2:15 h behind home',
  ],
  [
    'on which the clocks are put back',
    [{ start: '2026-10-25T10:00', timeZone: 'Europe/London' }],
    'London · London is 8 h behind home',
  ],
  [
    'the day before that',
    [{ start: '2026-10-24T10:00', timeZone: 'Europe/London' }],
    'London · London is 7 h behind home',
  ],
  [
    'of half an hour’s change',
    [{ start: '2026-10-04T10:00', timeZone: 'Australia/Lord_Howe' }],
    'Lord Howe · Lord Howe is 3 h ahead of home',
  ],
  [
    'that members spend in different zones',
    [
      { start: '2026-11-03T10:00', timeZone: 'Asia/Seoul', attendeeIds: ['a'] },
      { start: '2026-11-03T10:00', timeZone: 'Europe/London', attendeeIds: ['b'] },
    ],
    'Seoul, London · Seoul is 1 h ahead of home · London is 8 h behind home',
  ],
])('tells of a day %s how far its clocks are from home', (_, items, words) => expect(head(items)).toBe(words))
