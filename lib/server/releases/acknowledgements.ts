import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { acknowledgements, messages, releases, shownReleases, trips } from '../../../db/schema'
import { run, snapshot, type Steps, transact } from '../../../db/transact'
import {
  differenceFor,
  differenceOf,
  differenceToRead,
  type ItemChange,
  plannedItems,
} from '../../domain/releases/release-diff'
import { entityChanges, type EntityChange } from '../../domain/releases/entity-diff'
import { withOlderChanges } from '../../domain/releases/unseen-changes'
import { travellerView } from '../../domain/releases/traveller-view'
import { partsOf } from '../../domain/mail/mail-content'
import type { TripRecord, WholeTrip } from '../../domain/trip/trip-record'
import { Refused, type TripAccess } from '../access/access'
import { wakeMail } from '../mail/mail-loop'
import { logReminder } from '../platform/log'
import { type NewMessage, queueMessages } from '../mail/outbox'
import { releaseMail } from './release-mail'
import { readersOf, type Reader } from './release-readers'
import { lastReleased, newestRelease, releaseOf } from './release-record'
import { shownVersions } from './shown-releases'
import { phoneLink } from './releases'

/** What the newest version has for one reader. */
export type Unseen = {
  number: number
  /** The version that they have acknowledged, or `null`. */
  seen: number | null
  /** The version that the changes are counted from, or `null`. */
  known: number | null
  /** The changes for them since then, without staff notes. Empty if they know none. */
  changes: readonly ItemChange[]
  /** What changed for them besides the itinerary: visits, hosts, topics and so on. */
  others: readonly EntityChange[]
  /** The two versions that are compared, in their view; `null` if they have acknowledged none, or the newest. */
  versions: { before: WholeTrip; after: WholeTrip } | null
}

/**
 * What the viewer has to see of the newest version; `null` before the first. Changes are counted from the version that
 * they were shown last; those of earlier versions stay until they are acknowledged.
 */
export async function readUnseen(access: TripAccess<'see trip'>): Promise<Unseen | null> {
  const { tripId, viewer } = access
  const newest = await newestRelease(tripId)
  if (!newest) return null
  const [row] = await db()
    .select({ number: acknowledgements.number })
    .from(acknowledgements)
    .where(and(eq(acknowledgements.tripId, tripId), eq(acknowledgements.userId, viewer.id)))
  const seen = row?.number ?? null
  if (seen !== null && seen >= newest.number)
    return { number: newest.number, seen, known: seen, changes: [], others: [], versions: null }
  const shown = (await shownVersions(access)).filter((number) => number < newest.number && number > (seen ?? 0))
  const known = shown.at(-1) ?? seen
  const unconfirmed = seen ?? shown[0] ?? null
  const after = travellerView(newest.whole, viewer.personId)
  const view = async (number: number | null) => {
    const release = number === null ? null : await releaseOf(tripId, number)
    return release && travellerView(release.whole, viewer.personId)
  }
  const before = await view(known)
  if (!before) return { number: newest.number, seen, known: null, changes: [], others: [], versions: null }
  const recent = changesBetween(before, after, viewer.personId)
  const older = unconfirmed === known ? null : await view(unconfirmed)
  const all = older ? withOlderChanges(recent, changesBetween(older, after, viewer.personId)) : recent
  return { number: newest.number, seen, known, ...all, versions: { before, after } }
}

/** Since when files are new to the viewer: when they last acknowledged a version, otherwise when they first saw one. */
export async function filesKnownSince({ tripId, viewer }: TripAccess<'see trip'>): Promise<Date | null> {
  const [acknowledged] = await db()
    .select({ at: acknowledgements.at })
    .from(acknowledgements)
    .where(and(eq(acknowledgements.tripId, tripId), eq(acknowledgements.userId, viewer.id)))
  if (acknowledged) return acknowledged.at
  const [shown] = await db()
    .select({ at: shownReleases.at })
    .from(shownReleases)
    .where(and(eq(shownReleases.tripId, tripId), eq(shownReleases.userId, viewer.id)))
    .orderBy(asc(shownReleases.at))
    .limit(1)
  return shown?.at ?? null
}

function changesBetween(
  before: WholeTrip,
  after: WholeTrip,
  person: string | null,
): Pick<Unseen, 'changes' | 'others'> {
  const difference = differenceOf(before.record, after.record)
  const isOn = person !== null && [before.record, after.record].some((record) => concerns(record, person))
  return {
    changes: isOn ? differenceFor(difference, person) : differenceToRead(difference),
    others: entityChanges(before.record, after.record),
  }
}

/**
 * Records that the viewer acknowledges version `number` and all before, and the files that are there now. `false` if
 * there is no such version.
 */
export function acknowledge(
  { tripId, viewer }: TripAccess<'see trip'>,
  number: number,
  now = new Date(),
): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const [there] = yield* run(
      tx
        .select({ number: releases.number })
        .from(releases)
        .where(and(eq(releases.tripId, tripId), eq(releases.number, number))),
    )
    if (!there) return false
    yield* run(
      tx
        .insert(acknowledgements)
        .values({ tripId, userId: viewer.id, number, at: now })
        .onConflictDoUpdate({
          target: [acknowledgements.tripId, acknowledgements.userId],
          set: { number, at: now },
          setWhere: lte(acknowledgements.number, number),
        }),
    )
    return true
  })
}

/** A reader of the newest version, for those who wait for them. `reminded` is when they were last reminded of it. */
export type ReaderAcknowledgement = Pick<Reader, 'key' | 'name' | 'seen' | 'userId'> & {
  hasSeen: boolean
  canSee: boolean
  canRemind: boolean
  reminded: Date | null
}

/** Who has seen the newest version and who has not. Only who can open the page can say so. */
export async function readAcknowledgements(
  { tripId }: TripAccess<'edit trip'>,
  now = new Date(),
): Promise<ReaderAcknowledgement[]> {
  const newest = await newestRelease(tripId)
  if (!newest) return []
  const { readers, reminders } = await snapshot(db(), function* (tx) {
    return {
      readers: yield* readersOf(tx, tripId, [newest.whole.record]),
      reminders: yield* run(
        tx
          .select({ onceKey: messages.onceKey, at: messages.createdAt })
          .from(messages)
          .where(eq(messages.tripId, tripId))
          .orderBy(desc(messages.createdAt)),
      ),
    }
  })
  return readers.map(({ key, name, seen, userId, address, canOpen }) => {
    const reminded =
      reminders.find(({ onceKey }) => onceKey.startsWith(`${reminderKey(tripId, newest.number)}${key} `))?.at ?? null
    const hasSeen = seen !== null && seen.number >= newest.number
    return {
      key,
      name,
      seen,
      userId,
      hasSeen,
      canSee: canOpen,
      reminded,
      canRemind: !hasSeen && canOpen && address !== null && !isRecent(reminded, now),
    }
  })
}

/**
 * Reminds these readers of version `number`, or all if none are named. Skips those who have acknowledged it, cannot
 * open it, or got a reminder within a day. @returns the number of reminders; `null` if there is a newer version
 */
export async function remind(
  { tripId, viewer }: TripAccess<'edit trip'>,
  number: number,
  keys: readonly string[] | null,
  now = new Date(),
): Promise<number | null> {
  const reminded = await transact(db(), function* (tx): Steps<number | null> {
    // Locks the trip, so that simultaneous reminders do not send a message twice.
    yield* run(
      tx
        .update(trips)
        .set({ version: sql`${trips.version}` })
        .where(eq(trips.id, tripId)),
    )
    const last = yield* lastReleased(tx, tripId)
    if (!last) throw new Refused('not found')
    if (last.number !== number) return null
    const sent = yield* run(
      tx
        .select({ onceKey: messages.onceKey, at: messages.createdAt })
        .from(messages)
        .where(eq(messages.tripId, tripId)),
    )
    const due: NewMessage[] = []
    for (const reader of yield* readersOf(tx, tripId, [last.whole.record])) {
      const { key, userId, name, address, locale, seen, canOpen } = reader
      if ((keys && !keys.includes(key)) || address === null || !canOpen || (seen && seen.number >= number)) continue
      const before = sent.filter(({ onceKey }) => onceKey.startsWith(`${reminderKey(tripId, number)}${key} `))
      if (before.some(({ at }) => isRecent(at, now))) continue
      const view = travellerView(last.whole, reader.personId)
      const mail = releaseMail({ kind: 'reminder' }, reader, view, number, phoneLink(tripId, reader))
      due.push({
        onceKey: `${reminderKey(tripId, number)}${key} ${before.length + 1}`,
        tripId,
        userId,
        to: { name, address },
        language: locale,
        subject: mail.subject,
        parts: partsOf(mail, ''),
        createdBy: viewer.id,
      })
    }
    return yield* queueMessages(tx, due, now)
  })
  if (reminded) {
    logReminder(tripId, number, reminded)
    wakeMail()
  }
  return reminded
}

const day = 24 * 60 * 60_000

function isRecent(at: Date | null, now: Date): boolean {
  return at !== null && now.getTime() - at.getTime() < day
}

function reminderKey(tripId: string, number: number): string {
  return `remind ${tripId} ${number} `
}

function concerns(record: TripRecord, personId: string): boolean {
  return (
    record.member.some((member) => member.personId === personId) ||
    plannedItems(record).some(({ people }) => people.includes(personId))
  )
}
