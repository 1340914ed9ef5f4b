import { expect, it } from 'vitest'
import { homeZoneOf, todayAtHome } from '@/lib/domain/trip/home-zone'
import { institution } from '../checks/given'
import { recordOf } from './make'

const plannedFrom = (timeZone: string | null) => ({
  record: recordOf(),
  directory: { institutions: { home: institution('home', { timeZone }) }, people: {} },
})

it('a trip is planned in the time zone of the home institution', () => {
  expect(homeZoneOf(plannedFrom('Asia/Taipei'))).toBe('Asia/Taipei')
  expect(homeZoneOf(plannedFrom(null))).toBe('UTC')
})

it('today is the day at home', () => {
  const instant = new Date('2026-11-03T20:00Z')
  expect(todayAtHome(plannedFrom('Asia/Taipei'), instant)).toBe('2026-11-04')
  expect(todayAtHome(plannedFrom(null), instant)).toBe('2026-11-03')
})
