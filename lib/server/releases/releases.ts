import { and, eq, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { trips } from '../../../db/schema'
import { type Db, run, snapshot, type Steps, transact } from '../../../db/transact'
import { readDirectory, readRecord } from '../../../db/trip-read'
import { differenceFor, differenceOf, differenceToRead, type ItemDifference } from '../../domain/releases/release-diff'
import { entityChanges, type EntityChange } from '../../domain/releases/entity-diff'
import { travellerView } from '../../domain/releases/traveller-view'
import { calendarFile } from '../../domain/calendar/calendar-file'
import { calendarOf, type ReleasedTrip } from '../../domain/calendar/calendar'
import { isStoredWhole } from '../../domain/fields/stored-whole'
import { officeMay } from '../../domain/access/roles'
import { mailText, partsOf, type ReleaseMail } from '../../domain/mail/mail-content'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { Locale } from '../../domain/text/locales'
import { calendarWordsIn } from '../../messages/calendar-words'
import type { TripAccess } from '../access/access'
import { announceOtherChange } from '../platform/announce'
import { config } from '../platform/config'
import { logRelease } from '../platform/log'
import { wakeMail } from '../mail/mail-loop'
import { type NewMessage, queueMessages } from '../mail/outbox'
import { personalLinkMark } from '../mail/secret-words'
import { Refused } from '../access/refused'
import { releaseMail, tripName } from './release-mail'
import { readersOf, type Reader } from './release-readers'
import {
  allReleases,
  freeze,
  lastReleased,
  type Release,
  releaseHeads,
  type ReleaseHead,
  releaseOf,
} from './release-record'
import { loadTrip } from '../trip/load-trip'
import { readsContactsOf, releasedContacts, withOwnContacts } from './own-contacts'

// Planners release the itinerary in numbered versions; users who may not edit the trip read the latest release.

/** All releases of a trip, the newest first. */
export function listReleases(access: TripAccess<'edit trip'>): Promise<ReleaseHead[]> {
  return releaseHeads(access.tripId)
}

/** One release of a trip, or `null`. */
export async function readRelease({ tripId }: TripAccess<'edit trip'>, number: number): Promise<Release | null> {
  return isStoredWhole(number) ? releaseOf(tripId, number) : null
}

/** The trip in a release or its draft; `null` if there is no such release. */
export async function versionOf(access: TripAccess<'edit trip'>, which: number | 'draft'): Promise<WholeTrip | null> {
  if (which !== 'draft') return (await readRelease(access, which))?.whole ?? null
  const draft = await loadTrip(access.tripId)
  return draft && withOwnContacts(access.viewer, draft)
}

/** A recipient of the next release with their message. `changes` is `null` for a first release. */
export type Recipient = Pick<Reader, 'key' | 'personId' | 'name' | 'locale'> & {
  /** `null` if the planner may not read it. */
  address: string | null
  changes: number | null
  mail: { subject: string; opening: string; closing: string }
}

type Addressed = Omit<Recipient, 'mail' | 'address'> & Pick<Reader, 'userId'> & { address: string; mail: ReleaseMail }

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
export async function previewRelease({ tripId, viewer }: TripAccess<'edit trip'>): Promise<Preview> {
  const preview = await snapshot(db(), (tx) => previewOf(tx, tripId))
  if (!preview) throw new Refused('not found')
  const shown = `${config().publicUrl}/pocket/link/…`
  const draft = await withOwnContacts(viewer, preview.draft)
  const known = await readsContactsOf(
    viewer,
    preview.recipients.flatMap(({ personId }) => personId ?? []),
  )
  const mayReadAll = officeMay(viewer.officeRole, 'see directory')
  const recipients = preview.recipients.map(({ key, personId, name, address, locale, changes, mail }) => ({
    key,
    personId,
    name,
    address: mayReadAll || (personId !== null && known.has(personId)) ? address : null,
    locale,
    changes,
    mail: {
      subject: mail.subject,
      opening: mailText(mail.opening),
      closing: mailText(mail.closing).replaceAll(personalLinkMark, shown),
    },
  }))
  return { ...preview, draft, recipients }
}

/** `selected`: the readers in `keys`. */
export type NotifyChoice = { notify: 'all' | 'selected' | 'none'; keys?: readonly string[] }

/**
 * Releases the trip at `version` as number `number`, and puts the messages into the outbox. `stale`: the draft has
 * changed since the preview. `taken`: the number exists already. Nothing is written then.
 */
export async function release(
  { tripId, viewer }: TripAccess<'edit trip'>,
  { version, number, note, notify, keys = [] }: NotifyChoice & { version: number; number: number; note: string | null },
  now = new Date(),
): Promise<{ ok: true; number: number; notified: number } | { ok: false; code: 'stale' | 'taken' }> {
  const earlier = (await allReleases(tripId)).filter((one) => one.number < number)
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
    const before = last && { record: last.whole.record, contactIds: last.contactIds }
    const contactIds = yield* releasedContacts(tx, viewer, preview.draft, before)
    yield* freeze(tx, preview.draft, { number, note, userId: viewer.id, contactIds }, now)
    const wanted = preview.recipients.filter(
      ({ key }) => notify === 'all' || (notify === 'selected' && keys.includes(key)),
    )
    const versions = [...earlier, { at: now, whole: preview.draft }]
    const all = wanted.map(({ key, userId, personId, name, address, locale, mail }): NewMessage => ({
      onceKey: `release ${tripId} ${number} ${key}`,
      tripId,
      userId,
      to: { name, address },
      language: locale,
      subject: mail.subject,
      parts: partsOf(mail, note ?? ''),
      calendar: attachedCalendar(versions, personId, locale),
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

/** The calendar file of a person's items in these versions, the oldest first; `null` without items. */
export function attachedCalendar(
  versions: readonly ReleasedTrip[],
  personId: string | null,
  locale: Locale,
): string | null {
  const views = versions.map(({ at, whole }) => ({ at, whole: travellerView(whole, personId) }))
  const [newest, entries] = [views.at(-1)?.whole, calendarOf(views, personId)]
  if (!newest || entries.length === 0) return null
  const words = calendarWordsIn(locale)
  return calendarFile({ name: tripName(newest, locale), entries, words, link: phoneLink(newest.id) })
}

/** The address of the member's page of a trip; in a message to the owner of a personal link, the mark for it. */
export function phoneLink(tripId: string, reader?: Pick<Reader, 'hasLink'>): string {
  return reader?.hasLink ? personalLinkMark : `${config().publicUrl}/pocket/${encodeURIComponent(tripId)}`
}

function* previewOf(tx: Db, tripId: string): Steps<(Omit<Preview, 'recipients'> & { recipients: Addressed[] }) | null> {
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
        personId,
        userId,
        name,
        address,
        locale,
        changes: last ? changes.length + others.length : null,
        mail: releaseMail(about, reader, after, number, phoneLink(tripId, reader)),
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
