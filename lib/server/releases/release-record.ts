import { cache } from 'react'
import { and, asc, desc, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { releases, users } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'
import { emptyRecord } from '../../domain/trip/edit'
import { defaultValues } from '../../domain/trip/entity-fields'
import { type EntityName, entityNames, type TripRecord, type WholeTrip } from '../../domain/trip/trip-record'
import { withoutContacts } from '../../domain/directory/contacts'
import type { Directory } from '../../domain/directory/entry'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'

// Below access control: takes plain ids. Callers show a release to travellers only through `travellerView`.

/** A release: a frozen copy of the whole trip. `by` is `null` if the user who made it is gone, or it was imported. */
export type ReleaseHead = { number: number; version: number; note: string | null; at: Date; by: string | null }
/** `contactIds`: the people whose phones travellers may read, `null` for all contacts. */
export type Release = ReleaseHead & { whole: WholeTrip; contactIds: readonly string[] | null }

const head = {
  number: releases.number,
  version: releases.version,
  note: releases.note,
  at: releases.releasedAt,
  by: users.name,
}
const frozen = { record: releases.record, directory: releases.directory, contactIds: releases.contactIds }

/** All releases of a trip, the newest first. */
export function releaseHeads(tripId: string): Promise<ReleaseHead[]> {
  return db()
    .select(head)
    .from(releases)
    .leftJoin(users, eq(users.id, releases.releasedBy))
    .where(eq(releases.tripId, tripId))
    .orderBy(desc(releases.number))
}

/** One release of a trip, or `null`. */
export const releaseOf = cache(async (tripId: string, number: number): Promise<Release | null> => {
  const [row] = await db()
    .select({ ...head, ...frozen })
    .from(releases)
    .leftJoin(users, eq(users.id, releases.releasedBy))
    .where(and(eq(releases.tripId, tripId), eq(releases.number, number)))
  return row ? thawed(tripId, row) : null
})

/** The newest release of a trip, or `null`. Read once a request. */
export const newestRelease = cache(async (tripId: string): Promise<Release | null> => {
  const [row] = await db()
    .select({ ...head, ...frozen })
    .from(releases)
    .leftJoin(users, eq(users.id, releases.releasedBy))
    .where(eq(releases.tripId, tripId))
    .orderBy(desc(releases.number))
    .limit(1)
  return row ? thawed(tripId, row) : null
})

/** All releases of a trip, the oldest first. They may be large: cache what is made of them. */
export async function allReleases(tripId: string): Promise<Release[]> {
  const rows = await db()
    .select({ ...head, ...frozen })
    .from(releases)
    .leftJoin(users, eq(users.id, releases.releasedBy))
    .where(eq(releases.tripId, tripId))
    .orderBy(asc(releases.number))
  return rows.map((row) => thawed(tripId, row))
}

/** The number and the record of the newest release within a transaction, or `null`. */
export function* lastReleased(
  tx: Db,
  tripId: string,
): Steps<(Pick<Release, 'number' | 'version' | 'whole' | 'contactIds'> & { releasedBy: string | null }) | null> {
  const [row] = yield* run(
    tx.select().from(releases).where(eq(releases.tripId, tripId)).orderBy(desc(releases.number)).limit(1),
  )
  return row
    ? {
        number: row.number,
        version: row.version,
        releasedBy: row.releasedBy,
        contactIds: row.contactIds,
        whole: wholeOf(row),
      }
    : null
}

/** Freezes a trip as a release; the caller holds the lock on the trip and knows that the number is free. */
export function* freeze(
  tx: Db,
  { id, version, record, directory }: WholeTrip,
  {
    number,
    note,
    userId,
    contactIds = null,
  }: { number: number; note: string | null; userId: string | null; contactIds?: readonly string[] | null },
  at: Date,
  makeId = newId,
): Steps<void> {
  yield* run(
    tx.insert(releases).values({
      id: makeId(),
      tripId: id,
      number,
      version,
      note,
      record,
      directory: withoutAllContacts(directory),
      contactIds,
      releasedAt: at,
      releasedBy: userId,
    }),
  )
  yield* noteChange(
    tx,
    {
      tripId: id,
      userId,
      subject: 'release',
      subjectId: String(number),
      verb: 'release',
      edit: { do: 'release', number, note },
      inverse: null,
      version,
    },
    at,
  )
}

// A release must not keep contacts, because erasing a person would not remove them there.
function withoutAllContacts({ people, institutions }: Directory): Directory {
  return {
    institutions,
    people: Object.fromEntries(Object.entries(people).map(([id, person]) => [id, withoutContacts(person)])),
  }
}

function thawed(
  tripId: string,
  { record, directory, ...rest }: Omit<Release, 'whole'> & Pick<WholeTrip, 'record' | 'directory'>,
): Release {
  return { ...rest, whole: wholeOf({ tripId, version: rest.version, record, directory }) }
}

/** The trip that a release froze. A release that was made before a list or a field existed has it empty. */
export function wholeOf({
  tripId,
  version,
  record,
  directory,
}: Pick<typeof releases.$inferSelect, 'tripId' | 'version' | 'record' | 'directory'>): WholeTrip {
  return { id: tripId, version, record: complete(record), directory }
}

function complete(record: TripRecord): TripRecord {
  const whole = { ...emptyRecord(record.trip), ...record }
  const list = <N extends EntityName>(noun: N) => whole[noun].map((entity) => ({ ...defaultValues[noun], ...entity }))
  const lists = Object.fromEntries(entityNames.map((noun) => [noun, list(noun)]))
  return { ...whole, ...lists, trip: { ...defaultValues.trip, ...whole.trip } }
}
