import { eq, inArray, isNull, or } from 'drizzle-orm'
import { type Db, db } from '../../../db/client'
import { institutions, office, people } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { institutionKey, personKey } from '../../domain/directory/directory-keys'
import { withOwnStop } from '../../domain/trip/own-stop'
import type { TripFile } from '../../domain/trip/trip-file'
import { type Imported, importTripFile } from '../../domain/trip/trip-import'
import { knownInstitutions } from '../../domain/trip/trip-import-directory'
import type { TripRecord } from '../../domain/trip/trip-record'
import type { Institution, Person } from '../../domain/directory/entry'
import { noteChange } from '../platform/change-log'
import { newId as randomId } from '../platform/id'
import { addTrip } from '../trip/create-trip'

// Without access control. Also used for the sample office.

/** Options of an import: the user, the time and the source of ids. `prepare` may change the record first. */
export type Way = {
  userId: string | null
  at?: Date
  newId?: () => string
  prepare?: (record: TripRecord) => TripRecord
}

/** Stores the trip of a validated file together with its new directory entries, all or nothing. */
export function storeTripFile(file: TripFile, way: Way): Promise<{ id: string } & Imported> {
  return transact(db(), (tx) => addTripFile(tx, file, way))
}

/** `storeTripFile` as a part of a larger transaction. */
export function* addTripFile(
  tx: Db,
  file: TripFile,
  { userId, at = new Date(), newId = randomId, prepare = (record) => record }: Way,
): Steps<{ id: string } & Imported> {
  const imported = importTripFile(file, yield* readKnown(tx, file), newId)
  const record = prepare(withOwnStop(imported.record, () => newId()))
  const id = newId()
  yield* addInstitutions(tx, imported.institutions, userId, at)
  yield* addPeople(tx, imported.people, userId, at)
  yield* addTrip(tx, id, record, userId, at)
  return { id, ...imported, record }
}

// Only possible matches: institutions in the countries of the file, and the people of those that match.
function* readKnown(
  tx: Db,
  file: TripFile,
): Steps<{ institutions: Institution[]; people: Person[]; homeId: string | null }> {
  const [officeRow] = yield* run(tx.select({ homeId: office.homeInstitutionId }).from(office))
  const homeId = officeRow?.homeId ?? null
  const countries = [...new Set(file.institutions.map(({ country }) => country).filter((c) => c !== undefined))]
  const places = yield* run(
    tx
      .select()
      .from(institutions)
      .where(
        or(
          inArray(institutions.country, countries),
          file.institutions.some(({ country }) => country === undefined) ? isNull(institutions.country) : undefined,
          homeId === null ? undefined : eq(institutions.id, homeId),
        ),
      ),
  )
  const matched = [...knownInstitutions(file, { institutions: places, homeId }).values()]
  const emails = (file.people ?? []).map(({ email }) => email).filter((e) => e !== undefined)
  const persons = yield* run(
    tx
      .select()
      .from(people)
      .where(or(inArray(people.institutionId, matched), inArray(people.email, emails))),
  )
  return { institutions: places, people: persons, homeId }
}

function* addInstitutions(tx: Db, entries: readonly Institution[], userId: string | null, at: Date): Steps<void> {
  for (const entry of entries) {
    yield* run(
      tx
        .insert(institutions)
        .values({ ...entry, searchKey: institutionKey(entry), revision: 1, createdAt: at, updatedAt: at }),
    )
    yield* noteChange(tx, added('institution', entry, userId), at)
  }
}

function* addPeople(tx: Db, entries: readonly Person[], userId: string | null, at: Date): Steps<void> {
  for (const entry of entries) {
    yield* run(
      tx
        .insert(people)
        .values({ ...entry, searchKey: personKey(entry.name), revision: 1, createdAt: at, updatedAt: at }),
    )
    yield* noteChange(tx, added('person', entry, userId), at)
  }
}

function added(subject: 'person' | 'institution', { id, ...edit }: Institution | Person, userId: string | null) {
  return { tripId: null, userId, subject, subjectId: id, verb: 'add', edit, inverse: null, version: null }
}
