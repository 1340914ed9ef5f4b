import type { Day } from '../../domain/time/day'
import { institutionKey } from '../../domain/directory/directory-keys'
import { institutionNamed } from '../../domain/directory/directory'
import { emptyRecord } from '../../domain/trip/edit'
import { searchKey } from '../../domain/text/search-key'
import type { Texts } from '../../domain/text/text'
import { withOwnStop } from '../../domain/trip/own-stop'
import { copyTrip } from '../../domain/trip/trip-copy'
import type { Direction } from '../../domain/trip/vocabulary'
import { type Db, db } from '../../../db/client'
import { institutions } from '../../../db/schema'
import { containing } from '../../../db/search'
import { run, type Steps, transact } from '../../../db/transact'
import { type OfficeAccess, Refused, type TripAccess } from '../access/access'
import { noteEntry } from '../directory/entry-history'
import { newId } from '../platform/id'
import { readOffice } from '../office/office'
import { addTrip } from '../trip/create-trip'
import { loadTrip } from '../trip/load-trip'

export type NewTrip = {
  /** The language of the typed text. */
  language: string
  title: Texts | null
  /** Countries and cities. */
  destinations?: readonly Texts[]
  direction: Direction
  start: Day | null
  end: Day | null
  /** For incoming trips: the name of the visiting institution. */
  guest: string | null
}

/** Creates a trip of the office's own institution, which is its visit if it is incoming. `null` without institution. */
export async function makeTrip(
  { viewer }: OfficeAccess<'create trip'>,
  { guest, ...trip }: NewTrip,
): Promise<string | null> {
  const { homeId } = await readOffice()
  if (homeId === null) return null
  const id = newId()
  await transact(db(), function* (tx) {
    const guestId =
      trip.direction === 'incoming' && guest ? yield* institutionCalled(tx, guest, trip.language, viewer) : null
    const record = withOwnStop(emptyRecord({ ...trip, homeId, guestId }), newId)
    yield* addTrip(tx, id, record, viewer.id)
  })
  return id
}

/** Creates a copy of an earlier trip that starts on `start`; see `copyTrip` for what is copied. @throws Refused */
export async function makeCopy(
  { viewer }: OfficeAccess<'create trip'>,
  source: TripAccess<'see staff notes'>,
  start: Day,
): Promise<string> {
  const whole = await loadTrip(source.tripId)
  if (!whole) throw new Refused('not found')
  const id = newId()
  const record = copyTrip(whole.record, start, newId)
  await transact(db(), (tx) => addTrip(tx, id, record, viewer.id))
  return id
}

// The one institution with exactly this name in any language, else a new one.
function* institutionCalled(
  tx: Db,
  name: string,
  language: string,
  by: OfficeAccess<'create trip'>['viewer'],
): Steps<string> {
  const key = searchKey(name)
  const near = yield* run(
    tx
      .select({ id: institutions.id, name: institutions.name })
      .from(institutions)
      .where(containing(institutions.searchKey, name))
      .limit(500),
  )
  const same = near.filter((entry) => Object.values(entry.name).some((known) => searchKey(known) === key))
  const [only] = same
  if (only && same.length === 1) return only.id
  const id = newId()
  const values = institutionNamed({ [language]: name })
  const now = new Date()
  yield* run(
    tx
      .insert(institutions)
      .values({ id, ...values, searchKey: institutionKey(values), revision: 1, createdAt: now, updatedAt: now }),
  )
  yield* noteEntry(tx, by, { subject: 'institution', subjectId: id, verb: 'add', edit: values }, now)
  return id
}
