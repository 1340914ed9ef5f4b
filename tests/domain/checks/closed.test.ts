import { describe, expect, it } from 'vitest'
import { isWeekend, placeOf } from '@/lib/domain/checks/calendar'
import { recordOf } from '../trip/make'
import { at, directory, found, institution } from './given'

const calendars = {
  KR: { country: 'KR', region: null, holidays: { '2026-10-09': { en: 'Hangul Day', ko: '한글날' } } },
  AU: { country: 'AU', region: null, holidays: { '2026-04-03': { en: 'Good Friday' } } },
  'AU-QLD': {
    country: 'AU',
    region: 'QLD',
    holidays: { '2026-04-03': { en: 'Good Friday' }, '2026-10-05': { en: 'King’s Birthday' } },
  },
}
const uq = institution('uq', { country: 'AU', city: { en: 'Brisbane' } })

function closed(
  day: string,
  {
    at: institutionId = 'hanyang',
    kind = 'meeting',
    more = {},
  }: { at?: string; kind?: 'meeting' | 'meal'; more?: object } = {},
) {
  const record = recordOf({
    visit: [{ id: 'v', institutionId, day }],
    item: [{ id: 'i', kind, visitId: 'v', start: `${day}T10:00`, ...more }],
  })
  const entries = directory(
    institution('hanyang'),
    uq,
    institution('qu', { country: 'QA' }),
    institution('expo', { country: 'KR', kind: 'event' }),
  )
  return found(record, undefined, { calendars, directory: entries }).filter(
    ({ check }) => check === 'public holiday' || check === 'weekend',
  )
}

describe('a closed day', () => {
  it('is a public holiday of the country, reported at the appointment, and once if it is also a weekend', () => {
    expect(closed('2026-10-09')).toMatchObject([
      { check: 'public holiday', day: '2026-10-09', country: 'KR', region: null, name: { ko: '한글날' } },
    ])
    expect(at(closed('2026-10-09'))).toEqual([['i', 'v']])
    expect(closed('2026-10-08')).toEqual([])
  })

  it('is a holiday of the region if the city determines it', () => {
    expect(placeOf(uq)).toBe('AU-QLD')
    expect(placeOf(institution('x', { country: 'AU', city: { en: 'Springfield' } }))).toBe('AU')
    expect(closed('2026-10-05', { at: 'uq' })).toMatchObject([{ region: 'QLD' }])
  })

  it('is the local weekend, which is not Saturday and Sunday everywhere', () => {
    expect(closed('2026-10-10')).toMatchObject([{ check: 'weekend', country: 'KR' }])
    expect(closed('2026-10-09', { at: 'qu' })).toMatchObject([{ check: 'weekend', country: 'QA' }])
    expect(closed('2026-10-11', { at: 'qu' })).toEqual([])
    expect([0, 1, 2, 3, 4, 5, 6].filter((i) => isWeekend('NP', `2026-11-0${i + 1}`))).toEqual([6])
  })

  it('is reported at a visit that has no appointment yet, and never at an event, meal or cancelled item', () => {
    expect(at(closed('2026-10-10', { kind: 'meal' }))).toEqual([['v']])
    expect(at(closed('2026-10-10', { more: { status: 'cancelled' } }))).toEqual([['v']])
    expect(closed('2026-10-10', { at: 'expo' })).toEqual([])
  })
})
