import { and, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { koreaSheet, withSheet } from '../../../db/sample/emergency'
import korea from '../../../db/sample/korea.trip.json'
import { withKoreaTexts } from '../../../db/sample/korea-texts'
import { changes, institutions, office, people, reportRevisions, trips, users } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import { readDirectory, readRecord } from '../../../db/trip-read'
import { addDays, type Day, daysBetween } from '../../domain/time/day'
import { shiftTrip } from '../../domain/trip/trip-copy'
import { checkTripFile } from '../../domain/trip/trip-file'
import type { TripRecord } from '../../domain/trip/trip-record'
import type { SampleTrip } from '../../domain/trips/sample-trip'
import type { OfficeAccess } from '../access/access'
import { usesOfInstitution, usesOfPerson } from '../directory/entry-change'
import { announceVersion } from '../platform/announce'
import { logDeletion } from '../platform/log'
import { changeOffice, lockOffice } from '../platform/office-settings'
import { forgetReader } from '../releases/release-readers'
import { freeze } from '../releases/release-record'
import { addTripFile } from './trip-import'

// A trip to look around with. The office notes what was added with it, so that all of it can be removed.

/** The sample trip of the office; `null` without one. */
export async function readSampleTrip(_: OfficeAccess<'create trip'>): Promise<SampleTrip | null> {
  const [row] = await db().select({ sampleTrip: office.sampleTrip }).from(office).where(eq(office.id, 'office'))
  return row?.sampleTrip ?? null
}

/** Adds the sample trip, which starts some weeks after `today`, and returns its id; if there is one already, that. */
export function addSampleTrip(
  { viewer }: OfficeAccess<'create trip'>,
  today: Day,
  words: { title: TripRecord['trip']['title']; note: string },
  now = new Date(),
): Promise<string> {
  const reading = checkTripFile(korea)
  if (!reading.ok) throw new Error('The sample trip is not valid')
  const { file } = reading
  return transact(db(), function* (tx): Steps<string> {
    const before = (yield* lockOffice(tx))?.sampleTrip
    if (before) return before.tripId
    const prepare = (record: TripRecord) => {
      const whole = withSheet(withKoreaTexts(record), crypto.randomUUID(), koreaSheet)
      const { start } = whole.trip
      const moved = start === null ? whole : shiftTrip(whole, daysBetween(start, tuesdayAfter(addDays(today, 20))))
      return { ...moved, trip: { ...moved.trip, title: words.title } }
    }
    const added = yield* addTripFile(tx, file, { userId: viewer.id, at: now, prepare })
    yield* publishFirstVersion(tx, added.id, { userId: viewer.id, note: words.note }, now)
    const sampleTrip: SampleTrip = {
      tripId: added.id,
      personIds: added.people.map(({ id }) => id),
      institutionIds: added.institutions.map(({ id }) => id),
    }
    yield* noteSampleTrip(tx, viewer.id, null, sampleTrip, now)
    return added.id
  })
}

/**
 * Removes the sample trip with everything that belongs to it, and the people and institutions that came with it,
 * permanently and also from the history. @returns how many entries stay because other trips or people use them
 */
export async function removeSampleTrip(
  { viewer }: OfficeAccess<'edit directory'>,
  now = new Date(),
): Promise<{ kept: number }> {
  const { removed, kept } = await transact(db(), function* (tx): Steps<{ removed: SampleTrip | null; kept: number }> {
    const sample = (yield* lockOffice(tx))?.sampleTrip
    if (!sample) return { removed: null, kept: 0 }
    const { tripId } = sample
    // Also an article that is still public: it is about a trip that is only an example.
    yield* run(tx.delete(reportRevisions).where(eq(reportRevisions.tripId, tripId)))
    yield* run(tx.delete(trips).where(eq(trips.id, tripId)))
    yield* run(tx.delete(changes).where(eq(changes.tripId, tripId)))
    let kept = 0
    // People first: an institution that has people stays.
    for (const id of sample.personIds) if (!(yield* removePerson(tx, id))) kept += 1
    for (const id of sample.institutionIds) if (!(yield* removeInstitution(tx, id))) kept += 1
    yield* noteSampleTrip(tx, viewer.id, sample, null, now)
    return { removed: sample, kept }
  })
  if (removed) {
    logDeletion('trip', removed.tripId)
    announceVersion(removed.tripId, null)
  }
  return { kept }
}

function* removePerson(tx: Db, id: string): Steps<boolean> {
  if (yield* usesOfPerson(tx, id)) return false
  yield* run(tx.delete(users).where(and(eq(users.personId, id), eq(users.kind, 'link only'))))
  yield* run(tx.delete(people).where(eq(people.id, id)))
  yield* forgetReader(tx, id)
  yield* forgetEntry(tx, 'person', id)
  return true
}

function* removeInstitution(tx: Db, id: string): Steps<boolean> {
  if (yield* usesOfInstitution(tx, id)) return false
  yield* run(tx.delete(institutions).where(eq(institutions.id, id)))
  yield* forgetEntry(tx, 'institution', id)
  return true
}

function* forgetEntry(tx: Db, subject: 'person' | 'institution', id: string): Steps<void> {
  yield* run(tx.delete(changes).where(and(eq(changes.subject, subject), eq(changes.subjectId, id))))
}

// The history says that there was a sample trip, and nothing of its content.
function* noteSampleTrip(
  tx: Db,
  userId: string,
  from: SampleTrip | null,
  sampleTrip: SampleTrip | null,
  now: Date,
): Steps<void> {
  const noted = (sample: SampleTrip | null) => ({ sampleTrip: sample?.tripId ?? null })
  yield* changeOffice(tx, userId, { sampleTrip }, { from: noted(from), to: noted(sampleTrip) }, now)
}

function* publishFirstVersion(
  tx: Db,
  tripId: string,
  { userId, note }: { userId: string; note: string },
  now: Date,
): Steps<void> {
  const stored = yield* readRecord(tx, tripId)
  if (!stored) throw new Error('The sample trip was not stored')
  const { version, record } = stored
  const whole = { id: tripId, version, record, directory: yield* readDirectory(tx, record) }
  yield* freeze(tx, whole, { number: 1, note, userId }, now)
}

/** The Korean visit of the sample begins on a Tuesday, and its programme needs office days. */
function tuesdayAfter(day: Day): Day {
  return addDays(day, (9 - new Date(`${day}T00:00Z`).getUTCDay()) % 7)
}
