import { and, eq, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { changes, users } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'
import { officeMay } from '../../domain/access/roles'
import { hasContacts, withoutContacts } from '../../domain/directory/contacts'
import type { Directory, Person } from '../../domain/directory/entry'
import { isContact } from '../../domain/releases/traveller-view'
import type { TripRecord, WholeTrip } from '../../domain/trip/trip-record'
import type { Viewer } from '../access/access'

// Editors without a role in the office may name any person of the directory in their trip. So that this does not give
// them the address book, they read the contacts (e-mail, phone and so on) only of people whom they entered themselves.

type Reader = Pick<Viewer, 'id' | 'officeRole'>

/** A trip with the contacts that the viewer may read. */
export async function withOwnContacts<W extends Pick<WholeTrip, 'directory'>>(viewer: Reader, whole: W): Promise<W> {
  if (officeMay(viewer.officeRole, 'see directory')) return whole
  const withContact = Object.values(whole.directory.people).filter(hasContacts)
  const own = await enteredBy(
    viewer,
    withContact.map(({ id }) => id),
  )
  return { ...whole, directory: onlyContactsOf(whole.directory, own) }
}

/** The people whose contacts the viewer may read. */
export async function readsContactsOf(viewer: Reader, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  return officeMay(viewer.officeRole, 'see directory') ? new Set(personIds) : enteredBy(viewer, personIds)
}

function onlyContactsOf(directory: Directory, own: ReadonlySet<string>): Directory {
  const people = Object.values(directory.people).map((person): [string, Person] => [
    person.id,
    own.has(person.id) ? person : withoutContacts(person),
  ])
  return { ...directory, people: Object.fromEntries(people) }
}

async function enteredBy({ id }: Reader, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db().select({ id: changes.subjectId }).from(changes).where(additionsBy(id, personIds))
  return new Set(rows.map((row) => row.id))
}

function additionsBy(userId: string, personIds: readonly string[]) {
  return and(
    eq(changes.subject, 'person'),
    inArray(changes.subjectId, [...personIds]),
    eq(changes.verb, 'add'),
    eq(changes.userId, userId),
  )
}

/**
 * The contacts whose phones travellers may read in a release; `null` for all, if the office publishes it. If an editor
 * publishes, people of the directory whom editors added to the trip are among them only after a release by the office.
 * @param before the contacts of the latest release, `null` if there is none
 */
export function* releasedContacts(
  tx: Db,
  viewer: Reader,
  { id: tripId, record }: Pick<WholeTrip, 'id' | 'record'>,
  before: { record: TripRecord; contactIds: readonly string[] | null } | null,
): Steps<readonly string[] | null> {
  if (officeMay(viewer.officeRole, 'see directory')) return null
  const named = [...record.host, ...record.member].flatMap(({ personId }) => personId ?? [])
  const contacts = [...new Set(named)].filter((id) => isContact(record, id))
  if (contacts.length === 0) return []
  const edits = yield* run(
    tx
      .select({ edit: changes.edit })
      .from(changes)
      .innerJoin(users, eq(users.id, changes.userId))
      .where(
        and(
          eq(changes.tripId, tripId),
          eq(users.officeRole, 'none'),
          inArray(changes.subject, ['trip', 'host', 'member']),
        ),
      ),
  )
  const own = new Set(
    (yield* run(tx.select({ id: changes.subjectId }).from(changes).where(additionsBy(viewer.id, contacts)))).map(
      ({ id }) => id,
    ),
  )
  const texts = edits.map(({ edit }) => JSON.stringify(edit))
  const isConfirmed = (id: string) =>
    before !== null && isContact(before.record, id) && (before.contactIds === null || before.contactIds.includes(id))
  return contacts.filter(
    (id) => own.has(id) || isConfirmed(id) || !texts.some((text) => text.includes(JSON.stringify(id))),
  )
}
