import { expect, it } from 'vitest'
import { nowAndNext } from '@/lib/domain/itinerary/now-next'
import { ownItems, phoneDays } from '@/lib/domain/phone/phone-programme'
import { recordOf } from '../trip/make'

const record = recordOf({
  item: [
    { id: 'fair', start: '2026-11-03T00:00', dayPart: 'all day', timeZone: 'America/Los_Angeles' },
    { id: 'walk', start: '2026-11-03T00:00', dayPart: 'morning', timeZone: 'America/Los_Angeles' },
    { id: 'dinner', start: '2026-11-03T19:00', end: '2026-11-03T21:00', timeZone: 'America/Los_Angeles' },
  ],
})
const days = phoneDays({ id: 'trip', version: 1, record, directory: { people: {}, institutions: {} } }, null)
const spans = ownItems(days).map(({ span }) => span)
const at = (local: string) => nowAndNext(spans, Date.parse(`${local}-08:00`))

it('lists untimed items on their day', () => {
  expect(days.map(({ day, items }) => [day, items.map(({ item }) => item.id)])).toEqual([
    ['2026-11-03', ['fair', 'walk', 'dinner']],
  ])
})

it('has an untimed item during its part of the day at its place, and not as the next one before a timed one', () => {
  expect(at('2026-11-02T23:59')).toEqual({ now: [], next: 'dinner' })
  expect(at('2026-11-03T11:59')).toEqual({ now: ['walk', 'fair'], next: 'dinner' })
  expect(at('2026-11-03T12:00')).toEqual({ now: ['fair'], next: 'dinner' })
  expect(at('2026-11-03T20:00')).toEqual({ now: ['dinner'], next: null })
  expect(at('2026-11-03T23:59')).toEqual({ now: ['fair'], next: null })
  expect(at('2026-11-04T00:00')).toEqual({ now: [], next: null })
})
