import { and, eq, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { trips } from '../../../db/schema'
import { type Db, run, snapshot, type Steps, transact } from '../../../db/transact'
import { readDirectory, readRecord } from '../../../db/trip-read'
import { differenceFor, differenceOf, differenceToRead, type ItemDifference } from '../../domain/releases/release-diff'
import { entityChanges, type EntityChange } from '../../domain/releases/entity-diff'
import { travellerView } from '../../domain/releases/traveller-view'
import { bodyOf, type ReleaseMail } from '../../domain/releases/release-mail'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { TripAccess } from '../access/access'
import { announceOtherChange } from '../platform/announce'
import { config } from '../platform/config'
import { logRelease } from '../platform/log'
import { wakeMail } from '../mail/mail-loop'
import { type NewMessage, queueMessages } from '../mail/outbox'
import { Refused } from '../access/refused'
import { releaseMail } from './release-mail'
import { readersOf, type Reader } from './release-readers'
import { freeze, lastReleased, type Release, releaseHeads, type ReleaseHead, releaseOf } from './release-record'
import { loadTrip } from '../trip/load-trip'

// Planners release the itinerary in numbered versions; users who may not edit the trip read the latest release.

/** All releases of a trip, the newest first. */
export function listReleases(access: TripAccess<'edit trip'>): Promise<ReleaseHead[]> {
  return releaseHeads(access.tripId)
}

/** One release of a trip, or `null`. */
export async function readRelease({ tripId }: TripAccess<'edit trip'>, number: number): Promise<Release | null> {
  return Number.isInteger(number) ? releaseOf(tripId, number) : null
}

/** The trip in a release or its draft; `null` if there is no such release. */
export async function versionOf(access: TripAccess<'edit trip'>, which: number | 'draft'): Promise<WholeTrip | null> {
  return which === 'draft' ? loadTrip(access.tripId) : ((await readRelease(access, which))?.whole ?? null)
}

/** A recipient of the next release with their message. `changes` is `null` for a first release. */
export type Recipient = Pick<Reader, 'key' | 'name' | 'address' | 'locale'> & {
  address: string
  changes: number | null
  mail: ReleaseMail
}

/** A preview of the next release: the version of the trip, the number, the differences and the messages. */
export type Preview = {
  version: number
  number: number
  /** The latest release, or `null` before the first. */
  before: WholeTrip | null
  draft: WholeTrip
  difference: readonly ItemDifference[]
  /** Changes outside the itinerary. */
  others: readonly EntityChange[]
  recipients: readonly Recipient[]
  /** Names of readers without an e-mail address. */
  unreachable: readonly string[]
}

/** @throws Refused */
export async function previewRelease({ tripId }: TripAccess<'edit trip'>): Promise<Preview> {
  const preview = await snapshot(db(), (tx) => previewOf(tx, tripId))
  if (!preview) throw new Refused('not found')
  return preview
}

/** `some`: the readers in `keys`. */
export type NotifyChoice = { tell: 'all' | 'some' | 'nobody'; keys?: readonly string[] }

/**
 * Releases the trip at `version` as number `number`, and puts the messages into the outbox. `stale`: the draft has
 * changed since the preview. `taken`: the number exists already. Nothing is written then.
 */
export async function release(
  { tripId, viewer }: TripAccess<'edit trip'>,
  { version, number, note, tell, keys = [] }: NotifyChoice & { version: number; number: number; note: string | null },
  now = new Date(),
): Promise<{ ok: true; number: number; notified: number } | { ok: false; code: 'stale' | 'taken' }> {
  const outcome = await transact(db(), function* (tx): Steps<
    { ok: true; number: number; notified: number } | { ok: false; code: 'stale' | 'taken' } | 'repeated'
  > {
    // Locks the trip against edits and other releases.
    const [trip] = yield* run(
      tx
        .update(trips)
        .set({ version: sql`${trips.version}` })
        .where(and(eq(trips.id, tripId)))
        .returning({ version: trips.version }),
    )
    const last = yield* lastReleased(tx, tripId)
    // The same form, sent a second time, succeeds without a second release.
    if (last?.number === number && last.version === version && last.releasedBy === viewer.id) return 'repeated'
    if (number !== (last?.number ?? 0) + 1) return { ok: false, code: 'taken' }
    const preview = trip?.version === version ? yield* previewOf(tx, tripId) : null
    if (!preview) return { ok: false, code: 'stale' }
    yield* freeze(tx, preview.draft, { number, note, userId: viewer.id }, now)
    const wanted = preview.recipients.filter(({ key }) => tell === 'all' || (tell === 'some' && keys.includes(key)))
    const all = wanted.map(({ key, userId, name, address, locale, mail }): NewMessage => ({
      onceKey: `release ${tripId} ${number} ${key}`,
      tripId,
      userId,
      to: { name, address },
      language: locale,
      subject: mail.subject,
      body: bodyOf(mail, note ?? ''),
      createdBy: viewer.id,
    }))
    return { ok: true, number, notified: yield* queueMessages(tx, all, now) }
  })
  if (outcome === 'repeated') return { ok: true, number, notified: 0 }
  if (outcome.ok) logRelease(tripId, number, outcome.notified)
  if (outcome.ok) announceOtherChange(tripId)
  if (outcome.ok && outcome.notified > 0) wakeMail()
  return outcome
}

/** The address of the itinerary of a trip. */
export function itineraryLink(tripId: string): string {
  return `${config().publicUrl}/trips/${encodeURIComponent(tripId)}/itinerary`
}

function* previewOf(
  tx: Db,
  tripId: string,
): Steps<(Omit<Preview, 'recipients'> & { recipients: (Recipient & { userId: string | null })[] }) | null> {
  const read = yield* readRecord(tx, tripId)
  if (!read) return null
  const draft = { id: tripId, ...read, directory: yield* readDirectory(tx, read.record) }
  const last = yield* lastReleased(tx, tripId)
  const number = (last?.number ?? 0) + 1
  const difference = last ? differenceOf(last.whole.record, draft.record) : []
  const readers = yield* readersOf(tx, tripId, [draft.record, ...(last ? [last.whole.record] : [])])
  const recipients = readers.flatMap((reader) => {
    const { key, userId, name, address, locale, personId } = reader
    if (address === null) return []
    const [before, after] = [last && travellerView(last.whole, personId), travellerView(draft, personId)]
    const seen = before ? differenceOf(before.record, after.record) : []
    const changes = personId === null ? differenceToRead(seen) : differenceFor(seen, personId)
    const others = before ? entityChanges(before.record, after.record) : []
    const about = !before
      ? ({ kind: 'first' } as const)
      : changes.length + others.length > 0
        ? ({ kind: 'changed', changes, others, before } as const)
        : ({ kind: 'nothing' } as const)
    return [
      {
        key,
        userId,
        name,
        address,
        locale,
        changes: last ? changes.length + others.length : null,
        mail: releaseMail(about, reader, after, number, itineraryLink(tripId)),
      },
    ]
  })
  const unreachable = readers.filter(({ address }) => address === null).map(({ name }) => name)
  const others = last ? entityChanges(last.whole.record, draft.record) : []
  return {
    version: draft.version,
    number,
    before: last?.whole ?? null,
    draft,
    difference,
    others,
    recipients,
    unreachable,
  }
}
