import { describe, expect, it } from 'vitest'
import type { Item } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'
import { found } from './given'

type Given = Partial<Item> & { id: string }
const names = (...items: Given[]) =>
  found(recordOf({ item: items }))
    .filter(({ check }) => /overlap|before it|time (does|comes)/.test(check))
    .map(({ check, concerns: [{ id }], ...more }) =>
      'which' in more
        ? `${id}: ${check} (${more.which})`
        : 'minutes' in more
          ? `${id}: ${check} ${more.minutes}`
          : `${id}: ${check}`,
    )
const flight = (id: string, start: string, timeZone: string, end: string, endTimeZone: string): Given => ({
  id,
  kind: 'flight',
  start,
  timeZone,
  end,
  endTimeZone,
})

describe('an untimed item', () => {
  const untimed = (id: string, part: Given): Given => ({ ...part, id, start: '2026-11-03T00:00', dayPart: 'all day' })

  it('has no overlap and no unusual time', () => {
    const call: Given = { id: 'c', start: '2026-11-03T05:00', end: '2026-11-03T23:30', kind: 'tour' }
    expect(names(call, untimed('a', { id: 'a' }), { ...untimed('b', { id: 'b' }), dayPart: 'morning' })).toEqual([])
    const night = (item: Given) => found(recordOf({ item: [item] })).filter(({ check }) => check === 'night hours')
    expect(night(call)).toHaveLength(1)
    expect(night(untimed('a', { id: 'a' }))).toEqual([])
    // The clocks of Santiago skip midnight on this day.
    const skipped = { start: '2026-09-06T00:00', timeZone: 'America/Santiago' }
    expect(names({ id: 'a', ...skipped })).toEqual(['a: time does not exist (start)'])
    expect(names({ id: 'a', ...skipped, dayPart: 'all day' })).toEqual([])
  })

  it('is not used to compute travel times', () => {
    const [here, there] = [
      { latitude: 37.5, longitude: 127 },
      { latitude: 35.1, longitude: 129 },
    ]
    const late = (item: Given, other: Given) =>
      found(recordOf({ item: [item, other] })).filter(({ check }) => check === 'too little time')
    const call: Given = { id: 'c', start: '2026-11-03T06:30', end: '2026-11-03T07:00', ...here }
    const walk: Given = { id: 'w', start: '2026-11-03T07:00', end: '2026-11-03T08:00', ...there }
    expect(late(call, walk)).toHaveLength(1)
    expect(late(call, { ...walk, dayPart: 'all day' })).toEqual([])
    expect(late(call, { ...walk, dayPart: 'morning' })).toEqual([])
  })

  it('counts as lodging if it is lodging, or a train in the evening, but not as a train of the next day', () => {
    const nights = (item: Given) =>
      found(recordOf({ item: [item] }, { start: '2026-11-03', end: '2026-11-04' })).filter(
        ({ check }) => check === 'no lodging',
      ).length
    expect(nights({ ...untimed('a', { id: 'a', kind: 'lodging' }) })).toBe(0)
    expect(nights({ ...untimed('a', { id: 'a', kind: 'train' }), dayPart: 'evening' })).toBe(0)
    expect(nights({ ...untimed('a', { id: 'a', kind: 'train' }) })).toBe(1)
    expect(nights({ ...untimed('a', { id: 'a', kind: 'train' }), start: '2026-11-04T00:00' })).toBe(1)
  })
})

describe('a flight', () => {
  it.each([
    [
      'a flight that lands before it leaves in local times, eastward across the date line',
      flight('f', '2026-11-03T23:40', 'Asia/Taipei', '2026-11-03T19:10', 'America/Los_Angeles'),
    ],
    [
      'a flight that loses a day westward',
      flight('f', '2026-11-03T23:50', 'America/Los_Angeles', '2026-11-05T05:40', 'Asia/Taipei'),
    ],
    [
      'a flight that lands on the day before',
      flight('f', '2026-11-04T00:30', 'Pacific/Auckland', '2026-11-03T07:30', 'Pacific/Honolulu'),
    ],
    [
      'a flight across the date line, between zones 25 hours apart',
      flight('f', '2026-11-04T09:00', 'Pacific/Kiritimati', '2026-11-03T11:00', 'Pacific/Pago_Pago'),
    ],
  ])('%s is valid', (_, item) => {
    expect(names(item)).toEqual([])
  })

  it('is invalid if it lands before it departs, also in the same hour of two zones', () => {
    expect(names(flight('f', '2026-11-03T10:00', 'Asia/Taipei', '2026-11-03T10:30', 'Asia/Seoul'))).toEqual([
      'f: arrives before it leaves',
    ])
    expect(names(flight('f', '2026-11-03T10:00', 'Asia/Seoul', '2026-11-03T10:30', 'Asia/Taipei'))).toEqual([])
  })

  it('overlaps items that begin before it lands, in the time zone of its destination', () => {
    const landing = flight('f', '2026-11-03T23:40', 'Asia/Taipei', '2026-11-03T19:10', 'America/Los_Angeles')
    const dinner = (start: string): Given => ({
      id: 'd',
      kind: 'meal',
      start,
      end: '2026-11-03T21:00',
      timeZone: 'America/Los_Angeles',
    })
    expect(names(landing, dinner('2026-11-03T19:10'))).toEqual([])
    expect(names(landing, dinner('2026-11-03T18:40'))).toEqual(['d: overlap 30'])
  })
})

describe('zones of 30 and 45 minutes', () => {
  it.each([
    ['Asia/Kolkata', '09:30', '10:00'], // 12:00 in Taipei
    ['Asia/Kathmandu', '09:45', '10:15'],
    ['Australia/Adelaide', '14:30', '15:00'], // with summer time
    ['Pacific/Chatham', '17:45', '18:15'],
    ['America/St_Johns', '00:30', '01:00'],
  ])('%s at %s follows 12:00 in Taipei', (timeZone, sharp, later) => {
    const taipei: Given = { id: 'a', start: '2026-11-03T11:00', end: '2026-11-03T12:15', timeZone: 'Asia/Taipei' }
    expect(names(taipei, { id: 'b', start: `2026-11-03T${sharp}`, end: `2026-11-03T${later}`, timeZone })).toEqual([
      'b: overlap 15',
    ])
    expect(
      names(
        { ...taipei, end: '2026-11-03T12:00' },
        { id: 'b', start: `2026-11-03T${sharp}`, end: `2026-11-03T${later}`, timeZone },
      ),
    ).toEqual([])
  })
})

describe('a clock change', () => {
  it.each([
    ['Europe/Warsaw', '2026-03-29T02:30', 'does not exist'],
    ['Europe/Warsaw', '2026-10-25T02:30', 'comes twice'],
    ['Australia/Sydney', '2026-10-04T02:30', 'does not exist'],
    ['Australia/Sydney', '2026-04-05T02:30', 'comes twice'],
    ['America/Santiago', '2026-09-06T00:30', 'does not exist'],
    ['America/Santiago', '2026-04-04T23:30', 'comes twice'],
    // Lord Howe moves its clocks by half an hour.
    ['Australia/Lord_Howe', '2026-10-04T02:15', 'does not exist'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', 'comes twice'],
  ])('in %s: %s %s', (timeZone, start, what) => {
    expect(names({ id: 'a', start, timeZone })).toEqual([`a: time ${what} (start)`])
  })

  it.each([
    ['Australia/Lord_Howe', '2026-10-04T02:30'],
    ['Australia/Lord_Howe', '2026-04-05T02:00'],
    ['Australia/Lord_Howe', '2026-04-05T01:15'],
    ['Australia/Brisbane', '2026-10-04T02:30'],
    ['Asia/Taipei', '2026-03-29T02:30'],
  ])('has no effect in %s at %s', (timeZone, start) => {
    expect(names({ id: 'a', start, timeZone })).toEqual([])
  })

  it('shortens or lengthens items that span it', () => {
    const at = (start: string, end: string, id: string): Given => ({ id, start, end, timeZone: 'Europe/Warsaw' })
    // 01:30 to 03:30 is one hour, and 03:00 is half an hour after 01:30.
    expect(
      names(at('2026-03-29T01:30', '2026-03-29T03:30', 'a'), at('2026-03-29T03:00', '2026-03-29T04:00', 'b')),
    ).toEqual(['b: overlap 30'])
    // The first of the two half past two is meant: the item lasts until three the second time.
    expect(
      names(at('2026-10-25T01:00', '2026-10-25T01:30', 'a'), at('2026-10-25T01:15', '2026-10-25T03:15', 'b')),
    ).toEqual(['b: overlap 15'])
  })
})

it('handles members who are in different zones on one day', () => {
  const seoul = (id: string, start: string, end: string, who: string): Given => ({
    id,
    start: `2026-11-03T${start}`,
    end: `2026-11-03T${end}`,
    timeZone: 'Asia/Seoul',
    attendeeIds: [who],
  })
  const taipei = (id: string, start: string, end: string, who: string): Given => ({
    ...seoul(id, start, end, who),
    timeZone: 'Asia/Taipei',
  })
  expect(names(seoul('a', '10:00', '11:00', 'ying'), taipei('b', '09:30', '10:30', 'wu'))).toEqual([])
  expect(names(seoul('a', '10:00', '11:00', 'ying'), taipei('b', '09:30', '10:30', 'ying'))).toEqual(['b: overlap 30'])
  expect(names(seoul('a', '10:00', '11:00', 'ying'), taipei('b', '10:00', '11:00', 'ying'))).toEqual([])
})
