import { describe, expect, it } from 'vitest'
import {
  firstAfter,
  addMinutes,
  instantOf,
  inZone,
  isMoment,
  minutesAhead,
  minutesBetween,
  dayAt,
  momentAt,
} from '@/lib/domain/time/wall-time'

describe('the instant of a wall time', () => {
  it('depends on the zone, not on the machine', () => {
    expect(instantOf('2023-11-01T10:00', 'Asia/Seoul').instant.toISOString()).toBe('2023-11-01T01:00:00.000Z')
  })

  it.each([
    ['Asia/Kathmandu', '2026-05-01T05:45', '2026-05-01T00:00:00.000Z'],
    ['Asia/Kolkata', '2026-05-01T05:30', '2026-05-01T00:00:00.000Z'],
    ['Pacific/Chatham', '2026-01-01T13:45', '2026-01-01T00:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-01-01T11:00', '2026-01-01T00:00:00.000Z'],
  ])('supports zones with offsets of half and quarter hours: %s', (zone, moment, instant) => {
    expect(instantOf(moment, zone)).toEqual({ instant: new Date(instant), kind: 'exact' })
  })

  it('reports that a time skipped in spring does not exist', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Warsaw').kind).toBe('gap')
    expect(instantOf('2026-03-29T03:00', 'Europe/Warsaw').kind).toBe('exact')
    expect(instantOf('2026-10-04T02:15', 'Australia/Lord_Howe').kind).toBe('gap')
  })

  it('reports that a time in autumn is repeated, and uses the first one', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Warsaw')).toEqual({
      instant: new Date('2026-10-25T00:30:00Z'),
      kind: 'repeated',
    })
    expect(instantOf('2026-11-01T01:30', 'America/Los_Angeles').kind).toBe('repeated')
  })

  it('computes the duration of a flight across the date line', () => {
    expect(minutesBetween('2026-11-03T23:40', 'Asia/Taipei', '2026-11-03T19:10', 'America/Los_Angeles')).toBe(690)
  })

  it('converts to another zone', () => {
    expect(inZone('2026-11-03T00:30', 'Asia/Seoul', 'Asia/Taipei')).toBe('2026-11-02T23:30')
    expect(momentAt(new Date('2026-11-03T00:00Z'), 'Asia/Kathmandu')).toBe('2026-11-03T05:45')
    expect(minutesAhead('2026-07-01T12:00', 'Asia/Taipei', 'Asia/Kathmandu')).toBe(-135)
  })

  it('shows the day of an instant in a zone', () => {
    const instant = new Date('2026-11-03T20:00Z')
    expect([dayAt(instant, 'UTC'), dayAt(instant, 'Asia/Taipei')]).toEqual(['2026-11-03', '2026-11-04'])
  })
})

it('adds wall-clock time, across midnight and months', () => {
  expect(addMinutes('2026-10-31T23:50', 15)).toBe('2026-11-01T00:05')
  expect(addMinutes('2026-03-01T00:05', -15)).toBe('2026-02-28T23:50')
})

it('recognises valid moments', () => {
  expect(isMoment('2024-02-29T00:00')).toBe(true)
  expect(isMoment('2023-02-29T00:00')).toBe(false)
  expect(isMoment('2023-02-28T24:00')).toBe(false)
  expect(isMoment('2023-02-28T10:00Z')).toBe(false)
})

describe('the first moment after another', () => {
  it.each([
    ['2026-04-06T19:20', 'Asia/Taipei', '14:15', 'America/Los_Angeles', '2026-04-06T14:15'],
    ['2026-05-13T12:20', 'Europe/Paris', '11:55', 'Europe/London', '2026-05-13T11:55'],
    ['2026-06-01T20:00', 'Asia/Tokyo', '08:00', 'Pacific/Honolulu', '2026-06-01T08:00'],
    ['2026-04-11T00:40', 'America/Los_Angeles', '05:10', 'Asia/Taipei', '2026-04-12T05:10'],
    ['2026-11-02T22:00', 'Asia/Taipei', '02:00', 'Asia/Taipei', '2026-11-03T02:00'],
    ['2026-11-02T09:00', 'Pacific/Auckland', '23:30', 'Pacific/Honolulu', '2026-11-01T23:30'],
  ])('from %s in %s, %s in %s is %s', (start, startZone, time, zone, expected) => {
    expect(firstAfter(start, startZone, time, zone)).toBe(expected)
  })
})
