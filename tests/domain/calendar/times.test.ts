import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endZone } from '@/lib/domain/itinerary/itinerary'
import type { Item } from '@/lib/domain/trip/trip-record'
import { instantOf } from '@/lib/domain/time/wall-time'
import { fileOf } from './given'
import { readers } from './readers'

type Timed = Pick<Item, 'start' | 'timeZone'> & Partial<Pick<Item, 'end' | 'endTimeZone'>>

const at = (timeZone: string, start: string, end?: string): Timed => ({ timeZone, start, ...(end && { end }) })

const cases: Record<string, Timed> = {
  'a day abroad': at('Asia/Seoul', '2023-11-01T10:00', '2023-11-01T11:30'),
  'Kathmandu, 45 minutes': at('Asia/Kathmandu', '2026-05-01T05:45', '2026-05-01T06:45'),
  'Kolkata, 30 minutes': at('Asia/Kolkata', '2026-05-01T05:30', '2026-05-01T06:00'),
  'Chatham, 45 minutes and summer time': at('Pacific/Chatham', '2026-01-01T13:45', '2026-07-01T12:45'),
  'Lord Howe, in summer and in winter': at('Australia/Lord_Howe', '2026-01-01T11:00', '2026-07-01T10:30'),
  'over the date line': {
    timeZone: 'Asia/Taipei',
    start: '2026-11-03T23:40',
    endTimeZone: 'America/Los_Angeles',
    end: '2026-11-03T19:10',
  },
  'home over it': {
    timeZone: 'America/Los_Angeles',
    start: '2026-11-08T00:50',
    endTimeZone: 'Asia/Taipei',
    end: '2026-11-09T06:00',
  },
  'over it by the clock of Apia': {
    timeZone: 'Pacific/Apia',
    start: '2026-11-03T09:00',
    endTimeZone: 'Pacific/Pago_Pago',
    end: '2026-11-02T10:40',
  },
  'across midnight': at('Europe/Prague', '2026-05-01T23:30', '2026-05-02T00:30'),
  'without an end': at('Asia/Tokyo', '2026-05-01T09:00'),
  'ending when it begins': at('Asia/Tokyo', '2026-05-01T09:00', '2026-05-01T09:00'),
  'ending before it begins': at('Asia/Tokyo', '2026-05-01T09:00', '2026-05-01T08:00'),
  'in UTC': at('UTC', '2026-05-01T09:00', '2026-05-01T10:00'),
  'over New Year': at('Australia/Sydney', '2026-12-31T22:00', '2027-01-01T02:00'),
  'next year, over a change': {
    timeZone: 'America/New_York',
    start: '2027-03-13T20:00',
    endTimeZone: 'Europe/London',
    end: '2027-03-14T08:00',
  },
  'long before': at('Europe/Prague', '1987-07-01T09:00', '1987-07-01T10:00'),
}
// Both clock changes: before, first moment, in the gap or repeated hour, last moment, after.
const changes: Record<string, readonly string[]> = {
  'Europe/Warsaw': [
    '2026-03-29T01:59',
    '2026-03-29T02:00',
    '2026-03-29T02:30',
    '2026-03-29T02:59',
    '2026-03-29T03:00',
    '2026-10-25T01:59',
    '2026-10-25T02:00',
    '2026-10-25T02:30',
    '2026-10-25T02:59',
    '2026-10-25T03:00',
  ],
  'America/Los_Angeles': [
    '2026-03-08T01:59',
    '2026-03-08T02:00',
    '2026-03-08T02:59',
    '2026-03-08T03:00',
    '2026-11-01T00:59',
    '2026-11-01T01:00',
    '2026-11-01T01:30',
    '2026-11-01T01:59',
    '2026-11-01T02:00',
  ],
  'Australia/Lord_Howe': [
    '2026-10-04T01:59',
    '2026-10-04T02:00',
    '2026-10-04T02:15',
    '2026-10-04T02:30',
    '2026-04-05T01:29',
    '2026-04-05T01:30',
    '2026-04-05T01:45',
    '2026-04-05T02:00',
  ],
  'Pacific/Chatham': [
    '2026-09-27T02:44',
    '2026-09-27T02:45',
    '2026-09-27T03:15',
    '2026-09-27T03:45',
    '2026-04-05T02:44',
    '2026-04-05T02:45',
    '2026-04-05T03:15',
    '2026-04-05T03:45',
  ],
  'Africa/Casablanca': [
    '2026-02-15T01:59',
    '2026-02-15T02:30',
    '2026-02-15T03:00',
    '2026-03-22T01:59',
    '2026-03-22T02:30',
    '2026-03-22T03:00',
  ],
}
for (const [zone, moments] of Object.entries(changes))
  for (const moment of moments) cases[`${zone} at ${moment}`] = at(zone, moment)

const seconds = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`

/** The stored times as instants. Without an end, it is the next start or 90 minutes later. */
function meant({ start, timeZone, end = null, endTimeZone = null }: Timed, all: readonly Timed[]) {
  const from = instantOf(start, timeZone).instant
  const to = end === null ? null : instantOf(end, endZone({ timeZone, endTimeZone })).instant
  const later = all
    .map((one) => instantOf(one.start, one.timeZone).instant.getTime())
    .filter((at) => at > from.getTime())
  const assumed = new Date(Math.min(from.getTime() + 90 * 60_000, ...later))
  return { start: seconds(from), end: seconds(to && to > from ? to : assumed) }
}

const itemsOf = (timed: readonly Timed[]) => timed.map((one, i) => ({ id: `item ${i}`, ...one }))
const expected = (timed: readonly Timed[]) =>
  Object.fromEntries(timed.map((one, i) => [`item ${i}.trip@attache`, meant(one, timed)]))

describe.each(readers)('%s', (_, read) => {
  const times = (text: string) =>
    Object.fromEntries(read(text).events.map(({ uid, start, end }) => [uid, { start, end }]))

  it('reads every time as it was entered', () => {
    const timed = Object.values(cases)
    expect(times(fileOf(itemsOf(timed)))).toEqual(expected(timed))
  })

  it('reads any time of many zones as it was entered, alone in its file', () => {
    const zone = fc.constantFrom(
      'Asia/Taipei',
      'Europe/Dublin',
      'America/Sao_Paulo',
      'America/St_Johns',
      'Asia/Tehran',
      'Australia/Adelaide',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Africa/Cairo',
      'Asia/Kathmandu',
    )
    const moment = fc
      .integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 })
      .map((minutes) => new Date(minutes * 60_000).toISOString().slice(0, 16))
    const timed = fc.record({ start: moment, timeZone: zone, end: fc.option(moment), endTimeZone: fc.option(zone) })
    fc.assert(
      fc.property(fc.array(timed, { minLength: 1, maxLength: 60 }), (all) => {
        expect(times(fileOf(itemsOf(all)))).toEqual(expected(all))
      }),
      { numRuns: 8 },
    )
  }, 60_000)
})

it('all calendar readers are installed where they are required', () => {
  expect(readers.length).toBeGreaterThanOrEqual(process.env.CI ? 4 : 1)
})

it('writes a time in its zone, and as an instant only if the zone’s rules are not the same for all readers', () => {
  const lines = fileOf(
    itemsOf([
      cases['over the date line']!,
      at('Europe/Warsaw', '2026-10-25T02:30'),
      at('Australia/Lord_Howe', '2026-10-04T02:15'),
    ]),
  ).split('\r\n')
  expect(lines.filter((line) => /^DT(START|END);TZID|^DTSTART:.*Z$/.test(line))).toEqual([
    'DTSTART:20261003T154500Z',
    'DTSTART:20261025T003000Z',
    'DTSTART;TZID=Asia/Taipei:20261103T234000',
    'DTEND;TZID=America/Los_Angeles:20261103T191000',
  ])
  expect(lines.filter((line) => line.startsWith('TZID:'))).toEqual(['TZID:America/Los_Angeles', 'TZID:Asia/Taipei'])
})
