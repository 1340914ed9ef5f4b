import { createHash } from 'node:crypto'
import { and, eq, or } from 'drizzle-orm'
import { db } from '../../db/client'
import { members, tripRoles, trips } from '../../db/schema'
import { carry } from '../domain/carried'
import type { Day } from '../domain/day'
import type { LastTimes } from '../domain/last-time'
import { ownTrip } from '../domain/own-trip'
import type { Texts } from '../domain/text'
import type { WholeTrip } from '../domain/trip-record'
import type { TripAccess, Viewer } from './access'
import { readUnseen, type Unseen } from './acknowledgements'
import { config } from './config'
import { readLastTimes } from './last-time'
import { newestRelease } from './release-record'
import { withItemsOf } from './trip'
import { loadTrip } from './trip-record'

/** A trip of a member's, by its name and days. */
export type PocketTrip = { id: string; title: Texts | null; start: Day | null; end: Day | null; startsOn: Day | null; endsOn: Day | null }

/** What a member carries of a trip: the newest itinerary that was handed out, and around it what may be carried. */
export type Pocket = {
  whole: WholeTrip
  /** Who they are in the directory: theirs are the items they attend. `null`: they read all of it. */
  personId: string | null
  release: { number: number; at: Date; note: string | null } | null
  unseen: Unseen | null
  lastTimes: LastTimes
  /** The others they have a part in. */
  otherTrips: readonly PocketTrip[]
}

const named = { id: trips.id, title: trips.title, start: trips.start, end: trips.end, startsOn: trips.startsOn, endsOn: trips.endsOn }

/** The trips a viewer has a part in: with a role on them or, where they may see every trip, among the members. */
export async function ownTrips({ id, personId, officeRole }: Viewer): Promise<PocketTrip[]> {
  const withRole = eq(tripRoles.userId, id)
  const travels = personId !== null && officeRole !== 'none' ? eq(members.personId, personId) : undefined
  return db().selectDistinct(named).from(trips)
    .leftJoin(tripRoles, and(eq(tripRoles.tripId, trips.id), eq(tripRoles.userId, id)))
    .leftJoin(members, eq(members.tripId, trips.id))
    .where(or(withRole, travels))
}

/** The id of the trip that a viewer's page opens with, or `null` where they have a part in none. */
export async function currentTrip(viewer: Viewer, today: Day): Promise<string | null> {
  return ownTrip(await ownTrips(viewer), today)?.id ?? null
}

/** What the viewer carries of a trip; `null` where it is gone. Nothing but what `carry` lets through. */
export async function readPocket(access: TripAccess<'see trip'>): Promise<Pocket | null> {
  const { tripId, viewer } = access
  const draft = await loadTrip(tripId)
  if (!draft) return null
  const release = await newestRelease(tripId)
  const whole = carry(withItemsOf(draft, release?.whole ?? null))
  const isOn = viewer.personId !== null && whole.record.member.some((member) => member.personId === viewer.personId)
  const own = await ownTrips(viewer)
  return {
    whole,
    personId: isOn || whole.record.item.some((item) => item.attendeeIds?.includes(viewer.personId ?? '')) ? viewer.personId : null,
    release: release && { number: release.number, at: release.at, note: release.note },
    unseen: await readUnseen(access),
    lastTimes: await readLastTimes(access, tripId, whole.record, whole.record.trip.start),
    otherTrips: own.filter(({ id }) => id !== tripId),
  }
}

/** Tells whose a copy is without saying who: a phone finds out by it that somebody else has signed in. */
export function ownerMark({ id }: Viewer): string {
  return createHash('sha256').update(`pocket ${config().authSecret} ${id}`).digest('base64url').slice(0, 22)
}
