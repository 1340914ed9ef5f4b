import { inArray } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { db } from '../../../db/client'
import { dismissals } from '../../../db/schema'
import type { Day } from '../../domain/time/day'
import type { Check } from '../../domain/checks/finding'
import { dayOfFinding, toDoCounts, type ToDoCounts, toDoLines } from '../../domain/checks/to-do'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { TripAccess } from '../access/access'
import { todayAtHome } from '../../domain/trip/home-zone'
import { findingsIn } from './checks'
import { readOfficeHolidays } from './office-holidays'
import { processWide } from '../platform/process-wide'
import { loadTrip } from '../trip/load-trip'

// Counts warnings for the list of trips. Checking a trip means reading all of it, so its warnings are cached for its
// version and the day. A change in the directory shows with the next change of the trip, or the next day.

/** A trip at a version. */
export type TripVersion = { id: string; version: number }

type TripFindings = {
  version: number
  today: Day
  /** The office's own holidays, as JSON. */
  holidays: string
  findings: readonly { key: string; check: Check; day: Day | null }[]
}

const cache = processWide('findings', () => new LRUCache<string, TripFindings>({ max: 2_000 }))

/** The most trips read while a page waits; the others have no count until `fillCounts` has processed them. */
export const maxReadPerPage = 12

/**
 * Counts the lines of the To do list, without dismissed findings, by trip id. Trips that are not counted yet are listed
 * in `uncounted` instead. The caller must hold an access to these trips.
 */
export async function countFindings(
  trips: readonly TripVersion[],
  today: Day,
): Promise<{ counts: ReadonlyMap<string, ToDoCounts>; uncounted: readonly TripVersion[] }> {
  const holidays = JSON.stringify(await readOfficeHolidays())
  const unread = trips.filter((trip) => !isCached(trip, today, holidays))
  await fillCounts(unread.slice(0, maxReadPerPage), today)
  const counted = trips.filter((trip) => isCached(trip, today, holidays))
  if (counted.length === 0) return { counts: new Map(), uncounted: unread }
  const rows = await db()
    .select({ tripId: dismissals.tripId, key: dismissals.checkKey })
    .from(dismissals)
    .where(
      inArray(
        dismissals.tripId,
        counted.map(({ id }) => id),
      ),
    )
  const dismissed = new Set(rows.map(({ tripId, key }) => `${tripId} ${key}`))
  const counts = new Map(
    counted.map(({ id }) => {
      const findings = cache.get(id)?.findings ?? []
      const open = findings.filter(({ key }) => !dismissed.has(`${id} ${key}`))
      return [id, toDoCounts(toDoLines(open, ({ day }) => day))]
    }),
  )
  return { counts, uncounted: unread.slice(maxReadPerPage) }
}

/** Counts the To do list of a trip, which has been read already, for the head of its pages. */
export async function readToDoCounts(
  { tripId }: TripAccess<'edit trip'>,
  trip: WholeTrip,
  now = new Date(),
): Promise<ToDoCounts> {
  const { counts } = await countFindings([{ id: tripId, version: trip.version }], todayAtHome(trip, now))
  return counts.get(tripId) ?? toDoCounts([])
}

/** Reads and checks these trips one after the other, so that other requests can use the database in between. */
export async function fillCounts(trips: readonly TripVersion[], today: Day): Promise<void> {
  const own = await readOfficeHolidays()
  for (const { id } of trips) {
    const trip = await loadTrip(id)
    if (!trip) continue
    const dayIn = dayOfFinding(trip.record)
    const findings = findingsIn(trip, today, own).map((one) => ({ key: one.key, check: one.check, day: dayIn(one) }))
    cache.set(id, { version: trip.version, today, holidays: JSON.stringify(own), findings })
  }
}

// A newer version than the listed one is accepted.
function isCached({ id, version }: TripVersion, today: Day, holidays: string): boolean {
  const one = cache.get(id)
  return one !== undefined && one.version >= version && one.today === today && one.holidays === holidays
}
