import { inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { checkAsides } from '../../../db/schema'
import type { Day } from '../../domain/time/day'
import { type Weight, weigh } from '../../domain/checks/finding'
import { findingsIn } from './checks'
import { loadTrip } from '../trip/trip-record'

// How many findings of a trip need a hand, for the list of trips. Checking a trip means reading it whole, so what was
// found is kept in memory for its version and the day. What changes in the directory meanwhile shows with the next
// change of the trip, or the next day.

/** A trip at a version. */
export type Stand = { id: string; version: number }

type Kept = { version: number; today: Day; findings: readonly { key: string; weight: Weight }[] }

/** Open findings of a trip by their weight. */
export type CheckCounts = Readonly<Record<Weight, number>>

// In a production build module state exists twice.
const store = globalThis as { attacheFindings?: Map<string, Kept> }
const kept = (store.attacheFindings ??= new Map<string, Kept>())
const mostKept = 2_000

/** As many trips are read in passing at most; the others have no count until `fillCounts` has come to them. */
export const readInPassing = 12

/**
 * Counts what needs a hand, without what was set aside, by trip id. A trip that is not counted yet is missing, and named
 * in `uncounted`. For functions of lib/server that hold an access to these trips.
 */
export async function countFindings(
  trips: readonly Stand[],
  today: Day,
): Promise<{ counts: ReadonlyMap<string, CheckCounts>; uncounted: readonly Stand[] }> {
  const unread = trips.filter((trip) => !isKept(trip, today))
  await fillCounts(unread.slice(0, readInPassing), today)
  const counted = trips.filter((trip) => isKept(trip, today))
  if (counted.length === 0) return { counts: new Map(), uncounted: unread }
  const asides = await db()
    .select({ tripId: checkAsides.tripId, key: checkAsides.checkKey })
    .from(checkAsides)
    .where(
      inArray(
        checkAsides.tripId,
        counted.map(({ id }) => id),
      ),
    )
  const aside = new Set(asides.map(({ tripId, key }) => `${tripId} ${key}`))
  const counts = new Map(
    counted.map(({ id }) => {
      const open = kept.get(id)!.findings.filter(({ key }) => !aside.has(`${id} ${key}`))
      return [id, countByWeight(open)]
    }),
  )
  return { counts, uncounted: unread.slice(readInPassing) }
}

/** Reads and checks these trips, one after the other, so that whoever waits for the database is not kept waiting. */
export async function fillCounts(trips: readonly Stand[], today: Day): Promise<void> {
  for (const { id } of trips) {
    const trip = await loadTrip(id)
    if (!trip) continue
    if (kept.size >= mostKept) kept.clear()
    const findings = findingsIn(trip, today).map(({ key, check }) => ({ key, weight: weigh(check) }))
    kept.set(id, { version: trip.version, today, findings })
  }
}

function countByWeight(findings: readonly { weight: Weight }[]): CheckCounts {
  const count = (wanted: Weight) => findings.filter(({ weight }) => weight === wanted).length
  return { broken: count('broken'), unwise: count('unwise'), missing: count('missing') }
}

// A newer one than was listed is right too.
function isKept({ id, version }: Stand, today: Day): boolean {
  const one = kept.get(id)
  return one !== undefined && one.version >= version && one.today === today
}
