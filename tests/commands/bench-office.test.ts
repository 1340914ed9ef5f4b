import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeCampuses, addPeople } from '@/lib/commands/bench/big-directory'
import { makeTrip } from '@/lib/commands/bench/big-trip'
import { randomFrom, shares } from '@/lib/commands/bench/random'
import { reportTime } from '@/lib/commands/bench/report-time'
import { isFullDay } from '@/lib/domain/time/day'
import { isMoment, isTimeZone } from '@/lib/domain/time/wall-time'

function made(seed: number) {
  const random = randomFrom(seed)
  const seats = makeCampuses(random, 60)
  const people = addPeople(random, seats, 500, seats[0]!)
  const stops = seats.filter((seat) => seat.people.length > 0).slice(0, 5)
  return {
    seats,
    people,
    trip: makeTrip(random, 'trip', seats[0]!, stops, '2024-02-27', { items: 40, visits: 5, members: 8, hosts: 3 }),
  }
}

it('the same seed creates the same office, another seed a different one', () => {
  expect(made(1)).toEqual(made(1))
  expect(made(1).trip).not.toEqual(made(2).trip)
})

it('shares are integers, not too small, and have the right sum', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 20_000 }),
      (seed, parts, spare) => {
        const all = shares(randomFrom(seed), spare + parts * 4, parts, 4)
        expect(all).toHaveLength(parts)
        expect(all.reduce((a, b) => a + b)).toBe(spare + parts * 4)
        expect(all.every((share) => Number.isInteger(share) && share >= 4)).toBe(true)
      },
    ),
  )
})

it('a generated trip is consistent: its days, times, zones and references', () => {
  const { seats, people, trip } = made(7)
  const places = new Set(seats.map(({ institution }) => institution.id))
  const persons = new Set(people.map(({ id }) => id))
  const visits = new Set(trip.visit.map(({ id }) => id))
  expect(trip.item).toHaveLength(40)
  expect(
    trip.item.every(
      ({ start, end, timeZone }) =>
        isMoment(start) && (end === null || (isMoment(end) && end > start)) && isTimeZone(timeZone),
    ),
  ).toBe(true)
  expect(trip.item.every(({ visitId }) => visitId === null || visits.has(visitId))).toBe(true)
  expect(
    trip.visit.every(
      ({ day, institutionId }) =>
        isFullDay(day) && day >= trip.trip.start! && day <= trip.trip.end! && places.has(institutionId),
    ),
  ).toBe(true)
  expect([...trip.member, ...trip.host].every(({ personId }) => persons.has(personId!))).toBe(true)
  expect(new Set([...trip.item, ...trip.visit, ...trip.member, ...trip.host].map(({ id }) => id)).size).toBe(
    40 + 5 + trip.member.length + trip.host.length,
  )
})

it('the office is written in many scripts', () => {
  const names = JSON.stringify(made(3))
  for (const script of ['Hangul', 'Han', 'Katakana', 'Thai', 'Latin'])
    expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
})

it('the report of the generated trip takes a measurable time', () => {
  expect(reportTime(3)).toBeGreaterThan(0)
})
