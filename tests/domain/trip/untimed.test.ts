import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '@/lib/domain/time/wall-time'
import { applyEdit, change, conflictOf, type Edit, inverse } from '@/lib/domain/trip/edit'
import { exportTripFile } from '@/lib/domain/trip/trip-export'
import { checkTripFile } from '@/lib/domain/trip/trip-file'
import { tripFromFile } from '@/lib/domain/trip/trip-from-file'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { endOfPart, startOfPart } from '@/lib/domain/trip/untimed'
import { dayParts } from '@/lib/domain/time/day-part'
import { recordOf } from './make'
import { records, someEdits } from './trip-arbitraries'

const record = recordOf({ item: [{ id: 'call', start: '2026-11-03T10:00', end: '2026-11-03T11:30' }] })
const callIn = (of: TripRecord) => of.item.find(({ id }) => id === 'call')!
const toMorning = change('item', callIn(record), { dayPart: 'morning' })

describe('an untimed item', () => {
  it('has no end and a start that determines its position, whatever an edit contains', () => {
    const after = applyEdit(record, toMorning)
    expect(callIn(after)).toMatchObject({ start: '2026-11-03T06:00', end: null, dayPart: 'morning', revision: 2 })
    const moved = change('item', callIn(after), { start: '2026-11-04T15:30', end: '2026-11-04T16:00' })
    expect(callIn(applyEdit(after, moved))).toMatchObject({ start: '2026-11-04T06:00', end: null, dayPart: 'morning' })
    const within = change('item', callIn(after), { start: '2026-11-03T15:30' })
    expect(applyEdit(after, within)).toBe(after)
  })

  it('does not exist if its edit is older than untimed items', () => {
    const { id, revision: _, dayPart: __, ...values } = callIn(record)
    const old = { do: 'add', noun: 'item', id, values } as unknown as Edit
    expect(callIn(applyEdit(recordOf(), old))).toEqual(callIn(record))
  })

  it('gets its old times back when the edit is undone', () => {
    const undo = inverse(record, toMorning)
    const after = applyEdit(record, toMorning)
    expect(conflictOf(after, undo)).toBeNull()
    expect(callIn(applyEdit(after, undo))).toEqual({ ...callIn(record), revision: 3 })
  })

  it('gets a time from the edit that removes the part of the day', () => {
    const untimed = applyEdit(record, toMorning)
    const to = { start: '2026-11-03T09:00', end: '2026-11-03T09:30', dayPart: null }
    expect(callIn(applyEdit(untimed, change('item', callIn(untimed), to)))).toMatchObject(to)
  })

  it('never has a time, after any sequence of edits', () => {
    const isSound = ({ item }: TripRecord) =>
      item.every(
        ({ dayPart, start, end }) => dayPart === null || (end === null && start === startOfPart(dayOf(start), dayPart)),
      )
    fc.assert(
      fc.property(records, fc.array(someEdits, { maxLength: 5 }), (given, edits: Edit[]) => {
        expect(isSound(edits.reduce(applyEdit, given))).toBe(true)
      }),
    )
  })

  it.each(dayParts)('ends after it begins: %s', (part) => {
    expect(endOfPart('2026-12-31', part) > startOfPart('2026-12-31', part)).toBe(true)
    expect(endOfPart('2026-12-31', 'all day')).toBe('2027-01-01T00:00')
  })
})

describe('an untimed item in a trip file', () => {
  const fileOf = (item: object) => ({
    format: 'trip/1',
    language: 'en',
    trip: { direction: 'outgoing', home: 'home' },
    institutions: [{ id: 'home', name: 'Our University', kind: 'university' }],
    itinerary: [{ id: '1', kind: 'tour', title: 'Campus walk', timeZone: 'Asia/Seoul', ...item }],
  })
  const reading = (item: object) => {
    const read = checkTripFile(fileOf(item))
    return read.ok ? tripFromFile(read.file) : read.problems
  }

  it.each(dayParts)('survives a round trip: %s', (dayPart) => {
    const whole = reading({ start: startOfPart('2026-11-03', dayPart), dayPart, status: 'provisional' })
    if (!('record' in whole)) throw new Error(JSON.stringify(whole))
    expect(whole.record.item[0]).toMatchObject({ dayPart, start: startOfPart('2026-11-03', dayPart), end: null })
    expect(exportTripFile(whole).itinerary).toEqual([
      {
        id: '1',
        kind: 'tour',
        title: 'Campus walk',
        start: startOfPart('2026-11-03', dayPart),
        timeZone: 'Asia/Seoul',
        dayPart,
        status: 'provisional',
      },
    ])
  })

  it('may have any time of its day as start', () => {
    expect(reading({ start: '2026-11-03T23:59', dayPart: 'morning' })).toMatchObject({
      record: { item: [{ start: '2026-11-03T06:00', dayPart: 'morning' }] },
    })
  })

  it('is refused with an end or an unknown part of the day', () => {
    expect(reading({ start: '2026-11-03T09:00', end: '2026-11-03T10:00', dayPart: 'morning' })).toEqual([
      {
        path: 'itinerary[0].end',
        message: 'expected no end, because the item has a part of its day instead of a time',
      },
    ])
    expect(reading({ start: '2026-11-03T09:00', dayPart: 'noon' })).toEqual([
      {
        path: 'itinerary[0].dayPart',
        message: 'expected "all day" or "morning" or "afternoon" or "evening" or "undecided"',
      },
    ])
  })
})
