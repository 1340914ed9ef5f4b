import type { Calendars } from '../../domain/checks/calendar'
import type { Dismissal } from '../../domain/checks/dismissals'
import { type Finding } from '../../domain/checks/finding'
import { findingsOf } from '../../domain/checks/checks'
import type { Day } from '../../domain/time/day'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { TripAccess } from '../access/access'
import { readDismissals } from './dismissals'
import type { OfficeHoliday } from '../../domain/checks/office-holiday'
import { readOfficeHolidays } from './office-holidays'
import { calendarsFor } from './holidays'
import { loadTrip } from '../trip/load-trip'
import { readTrip } from '../releases/read-trip'
import { todayAtHome } from '../../domain/trip/home-zone'

/** The data that a browser needs, besides the trip, to check it after each edit. */
export type CheckBasis = { calendars: Calendars; dismissals: readonly Dismissal[] }

export async function readChecks(access: TripAccess<'edit trip'>): Promise<CheckBasis> {
  const [trip, dismissals, own] = await Promise.all([readTrip(access), readDismissals(access), readOfficeHolidays()])
  return { calendars: calendarsFor(trip.record, trip.directory, own), dismissals }
}

/** True if the trip, as it is saved, has a finding of this key. */
export async function hasFinding({ tripId }: TripAccess<'edit trip'>, key: string, now = new Date()): Promise<boolean> {
  const trip = await loadTrip(tripId)
  return trip !== null && keysOf(trip, todayAtHome(trip, now), await readOfficeHolidays()).includes(key)
}

/** All findings of a trip. For functions of lib/server that have proven their access. */
export function findingsIn(
  { record, directory }: WholeTrip,
  today: Day,
  own: readonly OfficeHoliday[] = [],
): Finding[] {
  return findingsOf({ record, directory, today, calendars: calendarsFor(record, directory, own) })
}

export function keysOf(trip: WholeTrip, today: Day, own: readonly OfficeHoliday[] = []): string[] {
  return findingsIn(trip, today, own).map(({ key }) => key)
}
