import { createHash } from 'node:crypto'
import { eq, inArray, or } from 'drizzle-orm'
import { db } from '../../../db/client'
import { members, people, tripRoles, trips } from '../../../db/schema'
import { toOfflineFields, toOfflineTrip } from '../../domain/phone/offline-data'
import { formerItemIds } from '../../domain/phone/phone-programme'
import type { CountryCard } from '../../domain/directory/country-card'
import type { Attachment } from '../../domain/files/attachment'
import type { Day } from '../../domain/time/day'
import type { LastTime } from '../../domain/visits/previous-visit'
import type { OwnNote } from '../../domain/visits/member-note'
import { ownTrip } from '../../domain/trips/current-trip'
import type { PersonName } from '../../domain/text/person-name'
import type { Texts } from '../../domain/text/text'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { TripAccess, Viewer } from '../access/access'
import { filesKnownSince, readUnseen, type Unseen } from '../releases/acknowledgements'
import { readCardsOf } from '../directory/country-cards'
import { memberAttachments } from '../files/attachments'
import { config } from '../platform/config'
import { readLastTimes } from '../visits/previous-visit'
import { listOwnNotes } from '../visits/member-notes'
import { readPortraits } from '../photos/portraits'
import { isPlannedBy, readMemberTrips, tripsAsMember } from '../releases/member-trips'
import { allReleases, type Release } from '../releases/release-record'
import { readReleased, unreleasedTrip } from '../releases/read-trip'

/** Title and days of one of the user's trips. */
export type OwnTrip = {
  id: string
  title: Texts | null
  start: Day | null
  end: Day | null
  startsOn: Day | null
  endsOn: Day | null
}

/** The data of a member's page: the fields of the latest release that a phone may store, with related data. */
export type PhoneData = {
  whole: WholeTrip
  /** The user's entry in the directory. `null` if they are not in the delegation, so that all items are theirs. */
  personId: string | null
  release: Pick<Release, 'number' | 'at' | 'note'> | null
  unseen: Pick<Unseen, 'number' | 'seen' | 'known' | 'changes' | 'others' | 'versions'> | null
  lastTimes: Readonly<Record<string, Omit<LastTime, 'tripId'>>>
  /** `data:` addresses by person id. */
  portraits: Readonly<Record<string, string>>
  notes: readonly Omit<OwnNote, 'revision'>[]
  otherTrips: readonly Pick<OwnTrip, 'id' | 'title' | 'start' | 'end'>[]
  /** Items that were the user's in an earlier version and go on without them. */
  formerIds: readonly string[]
  /** The files that are meant for the user. */
  files: readonly Pick<Attachment, 'id' | 'subject' | 'subjectId' | 'name' | 'type' | 'size'>[]
  /** Those that were added after the user last looked. */
  newFileIds: readonly string[]
  /** The cards of the countries that the trip visits. */
  countryCards: readonly CountryCard[]
  /** The name of the owner of the personal link that opened the page; `null` with an account. */
  linkOwner: PersonName | null
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
 * The trips on which a user has a role or, for office staff, is in the delegation. From the draft for those they plan,
 * otherwise from the latest release. With personal links, the trips that the device has a link to.
 */
export async function ownTrips(viewer: Viewer): Promise<OwnTrip[]> {
  const { id, personId, officeRole } = viewer
  if (viewer.linkedTrips) return tripsAsMember(viewer.linkedTrips, personId)
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

/** The id of the trip that the user's page opens with; `null` if they have none. */
export async function currentTrip(viewer: Viewer, today: Day): Promise<string | null> {
  return ownTrip(await ownTrips(viewer), today)?.id ?? null
}

/** The data of the user's page of a trip; an empty trip before the first release. */
export async function readPhoneData(access: TripAccess<'see trip'>): Promise<PhoneData> {
  const { tripId, viewer } = access
  const release = await readReleased(access)
  const whole = toOfflineTrip(release?.whole ?? unreleasedTrip(tripId))
  const isOn = viewer.personId !== null && whole.record.member.some((member) => member.personId === viewer.personId)
  const [own, unseen, lastTimes] = [
    await ownTrips(viewer),
    await readUnseen(access),
    await readLastTimes(access, whole),
  ]
  const [files, since] = [await memberAttachments(access, release?.whole.record ?? null), await filesKnownSince(access)]
  return {
    whole,
    personId:
      isOn || whole.record.item.some((item) => item.attendeeIds?.includes(viewer.personId ?? ''))
        ? viewer.personId
        : null,
    formerIds: isOn ? await readFormerIds(access) : [],
    release: release && toOfflineFields('release', release),
    unseen: unseen && toOfflineFields('unseen', unseen),
    lastTimes: Object.fromEntries(
      Object.entries(lastTimes).map(([id, last]) => [id, toOfflineFields('lastTime', last)]),
    ),
    portraits: await portraitsOf(access, whole),
    notes: (await listOwnNotes(access)).map((note) => toOfflineFields('ownNote', note)),
    files: files.map((one) => toOfflineFields('file', one)),
    newFileIds: files.filter(({ uploadedAt }) => since !== null && new Date(uploadedAt) > since).map(({ id }) => id),
    otherTrips: own.filter(({ id }) => id !== tripId).map((one) => toOfflineFields('otherTrip', one)),
    countryCards: (await readCardsOf(access, whole)).map((card) => toOfflineFields('countryCard', card)),
    linkOwner: viewer.linkedTrips ? await nameOf(viewer) : null,
  }
}

async function readFormerIds({ tripId, viewer }: TripAccess<'see trip'>): Promise<string[]> {
  const versions = (await allReleases(tripId)).map(({ whole }) => whole.record)
  return viewer.personId === null ? [] : formerItemIds(versions, viewer.personId)
}

async function nameOf({ personId, name }: Viewer): Promise<PersonName> {
  const [row] = await db()
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId ?? ''))
  return row?.name ?? { full: { en: name } }
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

/** An opaque id of the user, by which a phone notices that another user has signed in. */
export function ownerMark({ id }: Viewer): string {
  return createHash('sha256').update(`pocket ${config().authSecret} ${id}`).digest('base64url').slice(0, 22)
}
