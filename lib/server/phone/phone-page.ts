import { createHash } from 'node:crypto'
import { eq, inArray, or } from 'drizzle-orm'
import { db } from '../../../db/client'
import { members, tripRoles, trips } from '../../../db/schema'
import { carryBeside, toOfflineTrip } from '../../domain/phone/offline-data'
import type { Day } from '../../domain/time/day'
import type { LastTime } from '../../domain/visits/previous-visit'
import type { OwnNote } from '../../domain/visits/member-note'
import { ownTrip } from '../../domain/trips/current-trip'
import type { Texts } from '../../domain/text/text'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { TripAccess, Viewer } from '../access/access'
import { readUnseen, type Unseen } from '../releases/acknowledgements'
import { config } from '../platform/config'
import { readLastTimes } from '../visits/previous-visit'
import { listMine } from '../visits/member-notes'
import { readPortraits } from '../photos/portraits'
import { isPlannedBy, readMemberTrips } from '../releases/member-trips'
import type { Release } from '../releases/release-record'
import { readReleased, unreleasedTrip } from '../releases/read-trip'

/** A trip of a member: its title and days. */
export type PocketTrip = {
  id: string
  title: Texts | null
  start: Day | null
  end: Day | null
  startsOn: Day | null
  endsOn: Day | null
}

/** What a phone stores of a trip: the latest release, and additional data that may be stored. */
export type Pocket = {
  whole: WholeTrip
  /** The member's directory entry; their items are those it attends. `null`: they read the whole itinerary. */
  personId: string | null
  release: Pick<Release, 'number' | 'at'> | null
  unseen: Pick<Unseen, 'number' | 'seen' | 'changes' | 'others' | 'versions'> | null
  lastTimes: Readonly<Record<string, Omit<LastTime, 'tripId'>>>
  /** By person id, as `data:` URLs, because the page is a single file. */
  portraits: Readonly<Record<string, string>>
  /** The member's own notes. */
  notes: readonly Omit<OwnNote, 'revision'>[]
  /** Their other trips. */
  otherTrips: readonly Pick<PocketTrip, 'id' | 'title' | 'start' | 'end'>[]
}

const named = {
  id: trips.id,
  title: trips.title,
  start: trips.start,
  end: trips.end,
  startsOn: trips.startsOn,
  endsOn: trips.endsOn,
}

/**
 * The trips on which a user has a role or, for office staff, is a member of the delegation. Trips they plan come from
 * the draft, the others from the latest release.
 */
export async function ownTrips(viewer: Viewer): Promise<PocketTrip[]> {
  const { id, personId, officeRole } = viewer
  if (officeRole === 'none') {
    const planned = await db().select(named).from(trips).where(isPlannedBy(viewer))
    return [...planned, ...(await readMemberTrips(viewer))]
  }
  const withRole = inArray(
    trips.id,
    db().select({ id: tripRoles.tripId }).from(tripRoles).where(eq(tripRoles.userId, id)),
  )
  const travels =
    personId !== null
      ? inArray(trips.id, db().select({ id: members.tripId }).from(members).where(eq(members.personId, personId)))
      : undefined
  return db().select(named).from(trips).where(or(withRole, travels))
}

/** The id of the trip that a viewer's page opens with, or `null` if they have none. */
export async function currentTrip(viewer: Viewer, today: Day): Promise<string | null> {
  return ownTrip(await ownTrips(viewer), today)?.id ?? null
}

/** What the phone of this user stores of a trip; an empty trip before the first release. */
export async function readPocket(access: TripAccess<'see trip'>): Promise<Pocket> {
  const { tripId, viewer } = access
  const release = await readReleased(access)
  const whole = toOfflineTrip(release?.whole ?? unreleasedTrip(tripId))
  const isOn = viewer.personId !== null && whole.record.member.some((member) => member.personId === viewer.personId)
  const [own, unseen, lastTimes] = [
    await ownTrips(viewer),
    await readUnseen(access),
    await readLastTimes(access, whole),
  ]
  return {
    whole,
    personId:
      isOn || whole.record.item.some((item) => item.attendeeIds?.includes(viewer.personId ?? ''))
        ? viewer.personId
        : null,
    release: release && carryBeside('release', release),
    unseen: unseen && carryBeside('unseen', unseen),
    lastTimes: Object.fromEntries(Object.entries(lastTimes).map(([id, last]) => [id, carryBeside('lastTime', last)])),
    portraits: await portraitsOf(access, whole),
    notes: (await listMine(access)).map((note) => carryBeside('ownNote', note)),
    otherTrips: own.filter(({ id }) => id !== tripId).map((one) => carryBeside('otherTrip', one)),
  }
}

async function portraitsOf(access: TripAccess<'see trip'>, { record }: WholeTrip): Promise<Record<string, string>> {
  const ids = record.host.flatMap(({ personId }) => personId ?? [])
  return Object.fromEntries(
    [...(await readPortraits(access, ids))].map(([id, picture]) => [
      id,
      `data:image/jpeg;base64,${picture.toString('base64')}`,
    ]),
  )
}

/** An opaque id of the owner of a copy, by which a phone notices that another user has signed in. */
export function ownerMark({ id }: Viewer): string {
  return createHash('sha256').update(`pocket ${config().authSecret} ${id}`).digest('base64url').slice(0, 22)
}
