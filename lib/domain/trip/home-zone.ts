import { dayAt } from '../time/wall-time'
import type { Day } from '../time/day'
import type { WholeTrip } from './trip-record'

type Planned = Pick<WholeTrip, 'record' | 'directory'>

/** The time zone of the home institution, in which a trip is planned. */
export function homeZoneOf({ record, directory }: Planned): string {
  return directory.institutions[record.trip.homeId]?.timeZone ?? 'UTC'
}

/** The day it is where a trip is planned. */
export function todayAtHome(trip: Planned, now: Date): Day {
  return dayAt(now, homeZoneOf(trip))
}
