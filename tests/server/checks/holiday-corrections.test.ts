import { describe, expect, it } from 'vitest'
import { isFullDay } from '@/lib/domain/time/day'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import data from '@/lib/server/checks/holiday-corrections.json'
import { calendarsFor, holidaysOf } from '@/lib/server/checks/holidays'
import { recordOf } from '../../domain/trip/make'

const institutionOf = (country: string) => ({ ...defaultValues.institution, name: { en: country }, country })
const isHoliday = (country: string, day: string) => day in holidaysOf(country, null, Number(day.slice(0, 4)))

describe('corrected holidays', () => {
  it.each([
    ['KR', '2026-02-16', true, 'eve of Seollal'],
    ['KR', '2026-02-18', true, 'day after Seollal'],
    ['KR', '2026-02-19', false, 'day after the Seollal holidays'],
    ['KR', '2025-01-28', true, 'eve of Seollal'],
    ['KR', '2027-02-09', true, 'substitute day of Seollal'],
    ['KR', '2026-05-01', true, 'Labour Day since 2026'],
    ['KR', '2025-05-01', false, 'no public holiday before 2026'],
    ['KR', '2026-06-03', true, 'local elections'],
    ['KR', '2026-07-17', true, 'Constitution Day'],
    ['TW', '2025-04-03', true, 'Children’s Day is Tomb Sweeping Day'],
    ['TW', '2025-05-30', true, 'Dragon Boat Festival on Saturday'],
    ['TW', '2025-10-24', true, 'Retrocession Day on Saturday'],
    ['TW', '2026-02-20', true, 'day before the eve on Sunday'],
    ['TW', '2026-02-27', true, 'Peace Memorial Day on Saturday'],
    ['TW', '2026-10-09', true, 'National Day on Saturday'],
    ['TW', '2026-10-26', true, 'Retrocession Day on Sunday'],
    ['TW', '2026-12-25', true, 'Constitution Day since 2025'],
    ['TW', '2024-12-25', false, 'no holiday before the law of 2025'],
    ['TW', '2027-04-30', true, 'Labour Day on Saturday'],
    ['CN', '2025-10-08', true, 'eight days in October 2025'],
    ['CN', '2026-02-23', true, 'nine days of Spring Festival'],
    ['CN', '2026-10-05', true, 'National Day week'],
    ['CN', '2026-10-08', false, 'after National Day week'],
    ['CN', '2026-08-01', false, 'Army Day closes no office'],
    ['MO', '2026-12-20', true, 'Establishment Day'],
    ['MO', '2026-09-26', true, 'day after the Mid-Autumn Festival'],
    ['HK', '2026-04-07', true, 'day after Easter Monday'],
    ['SG', '2026-11-09', true, 'Deepavali on Sunday'],
    ['JP', '2026-09-22', true, 'day between two holidays'],
  ])('%s %s: %s, %s', (country, day, is) => expect(isHoliday(country, day)).toBe(is))

  it('include those of a region', () => {
    expect('2026-10-05' in holidaysOf('CN', null, 2026)).toBe(true)
    expect(holidaysOf('TW', null, 2026)['2026-10-09']).toEqual({
      en: 'National Day (day off in lieu)',
      'zh-Hant': '國慶日（補假）',
    })
  })

  it('have a source, full days, and names in English and a local language', () => {
    for (const { country, source, add, remove } of data.corrections) {
      expect(source.length, country).toBeGreaterThan(20)
      expect([...add.flatMap(({ days }) => days), ...remove].filter((day) => !isFullDay(day))).toEqual([])
      expect(add.filter(({ name }) => !name.en)).toEqual([])
    }
  })
})

it('an office adds and removes its own holidays of a country, for each region of it', () => {
  const directory = {
    people: {},
    institutions: {
      k: { ...institutionOf('KR'), id: 'k' },
      q: { ...institutionOf('AU'), id: 'q', city: { en: 'Brisbane' } },
    },
  }
  const record = recordOf({
    visit: [
      { id: 'v', institutionId: 'k' },
      { id: 'w', institutionId: 'q' },
    ],
  })
  const trip = { ...record, trip: { ...record.trip, start: '2026-05-01', end: '2026-05-05' } }
  const calendars = calendarsFor(trip, directory, [
    { country: 'KR', day: '2026-05-01', name: null },
    { country: 'KR', day: '2026-05-04', name: { ko: '임시공휴일' } },
    { country: 'AU', day: '2026-05-06', name: { en: 'Shutdown' } },
    { country: 'KR', day: '1999-05-04', name: { ko: '임시공휴일' } },
  ])
  expect(calendars.KR?.holidays['2026-05-01']).toBeUndefined()
  expect(calendars.KR?.holidays['2026-05-04']).toEqual({ ko: '임시공휴일' })
  expect(calendars.KR?.holidays['2026-05-05']).toBeDefined()
  expect(calendars.KR?.holidays['1999-05-04']).toBeUndefined()
  expect(calendars['AU-QLD']?.holidays['2026-05-06']).toEqual({ en: 'Shutdown' })
})
