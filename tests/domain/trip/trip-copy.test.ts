import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '@/lib/domain/time/day'
import { copyTrip, firstDay, shiftTrip } from '@/lib/domain/trip/trip-copy'
import { checkTripFile } from '@/lib/domain/trip/trip-file'
import { importTripFile } from '@/lib/domain/trip/trip-import'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { records } from './trip-arbitraries'

const korea = recordOf('db/sample/korea.trip.json')

describe('a copy of an earlier trip', () => {
  const copy = copyTrip(korea, '2027-03-08', ids())

  it('has its delegation, visits and itinerary, moved to the new days', () => {
    expect([copy.trip.start, copy.trip.end]).toEqual(['2027-03-08', '2027-03-12'])
    expect(copy.member.map(({ personId, role }) => [personId, role])).toEqual(
      korea.member.map(({ personId, role }) => [personId, role]),
    )
    expect(copy.visit.map(({ institutionId, day }) => [institutionId, day])).toEqual([
      [korea.visit[0]!.institutionId, '2027-03-09'],
      [korea.visit[1]!.institutionId, '2027-03-10'],
      [korea.visit[2]!.institutionId, '2027-03-11'],
    ])
    const flight = copy.item.find(({ kind }) => kind === 'flight')
    expect(flight).toMatchObject({
      start: '2027-03-08T08:10',
      end: '2027-03-08T11:35',
      timeZone: 'Asia/Taipei',
      endTimeZone: 'Asia/Seoul',
    })
  })

  it('is provisional, without cancelled items, bookings and notes', () => {
    expect(copy.item).toHaveLength(korea.item.length - 1)
    expect(new Set(copy.item.map(({ status }) => status))).toEqual(new Set(['provisional']))
    expect(copy.item.some(({ reference, notes, staffNotes }) => reference ?? notes ?? staffNotes)).toBe(false)
  })

  it('does not contain outcomes, agreements and next steps of the earlier trip', () => {
    const { host, topic, agreement, quote, nextStep, trip } = copy
    expect([host, topic, agreement, quote, nextStep, trip.context, trip.activities, trip.outcomes]).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
      [],
      [],
    ])
    expect(
      copy.visit.every(
        ({ history, background, activities, outcomes }) =>
          [history, background, activities, outcomes].flat().length === 0,
      ),
    ).toBe(true)
  })

  it('links its items to its own visits', () => {
    const stops = new Set(copy.visit.map(({ id }) => id))
    const tied = copy.item.filter(({ visitId }) => visitId !== null)
    expect(tied.length).toBeGreaterThan(8)
    expect(tied.every(({ visitId }) => stops.has(visitId!))).toBe(true)
  })

  it('shares no id with the earlier trip, whatever that was', () => {
    fc.assert(
      fc.property(records, (record) => {
        const lines = (r: TripRecord) => [...r.member, ...r.visit, ...r.item, ...r.unscheduled].map(({ id }) => id)
        const old = new Set(lines(record))
        const made = copyTrip(record, '2027-03-08', ids())
        expect(lines(made).filter((id) => old.has(id))).toEqual([])
        expect(
          [...made.item, ...made.unscheduled].every(
            ({ visitId }) => visitId === null || made.visit.some(({ id }) => id === visitId),
          ),
        ).toBe(true)
        expect(made.unscheduled.map(({ title, minutes, staffNotes }) => [title, minutes, staffNotes])).toEqual(
          record.unscheduled.map(({ title, minutes }) => [title, minutes, null]),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('starts with the first day of the itinerary if the earlier trip has no full dates', () => {
    const vague: TripRecord = { ...korea, trip: { ...korea.trip, start: '2023-10', end: null } }
    expect(firstDay(vague)).toBe('2023-10-31')
    const made = copyTrip(vague, '2027-03-08', ids())
    expect(made.trip).toMatchObject({ start: '2027-03-08', end: null })
    expect(made.item.map(({ start }) => start).sort()[0]).toBe('2027-03-08T06:00')
  })
})

it('is unchanged when it is moved there and back again', () => {
  fc.assert(
    fc.property(records, fc.integer({ min: -800, max: 800 }), (record, days) => {
      expect(shiftTrip(shiftTrip(record, days), -days)).toEqual(record)
    }),
    { numRuns: 50 },
  )
})

it('keeps local times and nights when it is moved across a clock change', () => {
  const moved = shiftTrip(korea, daysBetween('2023-10-31', '2024-03-30'))
  expect(moved.item.map(({ start }) => start.slice(10))).toEqual(korea.item.map(({ start }) => start.slice(10)))
  expect(moved.item.map(({ start, end }) => end && daysBetween(start.slice(0, 10), end.slice(0, 10)))).toEqual(
    korea.item.map(({ start, end }) => end && daysBetween(start.slice(0, 10), end.slice(0, 10))),
  )
})

function recordOf(path: string): TripRecord {
  const reading = checkTripFile(JSON.parse(readFileSync(path, 'utf8')))
  if (!reading.ok) throw new Error(path)
  return importTripFile(reading.file, { institutions: [], people: [] }, ids()).record
}

function ids(): () => string {
  let last = 0
  const run = Math.random().toString(36).slice(2)
  return () => `${run} ${(last += 1)}`
}
