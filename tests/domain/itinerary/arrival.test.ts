import { expect, it } from 'vitest'
import { arrivalAfter } from '@/lib/domain/itinerary/arrival'

it.each([
  ['2026-04-06T19:20', 'Asia/Taipei', '14:15', 'America/Los_Angeles', false, '2026-04-06T14:15'],
  ['2026-05-13T12:20', 'Europe/Paris', '23:55', 'Europe/London', true, '2026-05-13T11:55'],
  ['2026-05-13T12:20', 'Europe/Paris', '23:55', 'Europe/London', false, '2026-05-13T23:55'],
  ['2026-05-13T12:20', 'Asia/Taipei', '15:50', 'Asia/Seoul', true, '2026-05-13T15:50'],
  ['2026-06-01T20:00', 'Asia/Tokyo', '08:00', 'Pacific/Honolulu', false, '2026-06-01T08:00'],
  ['2026-04-11T00:40', 'America/Los_Angeles', '05:10', 'Asia/Taipei', false, '2026-04-12T05:10'],
  ['2026-04-11T12:40', 'Asia/Taipei', '13:10', null, true, '2026-04-11T13:10'],
])('%s %s, %s %s (%s) arrives %s', (start, timeZone, time, endTimeZone, isUnclear, expected) => {
  expect(arrivalAfter(start, { timeZone, endTimeZone }, time, isUnclear)).toBe(expected)
})
