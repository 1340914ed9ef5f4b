import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import {
  changes,
  hosts,
  items,
  members,
  nameChecks,
  people,
  personalLinks,
  portraits,
  releases,
  trips,
  unscheduled,
  users,
} from '../../../db/schema'
import { containsId } from '../../../db/search'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import { personKey } from '../../domain/directory/directory-keys'
import type { PersonName } from '../../domain/text/person-name'
import type { OfficeAccess } from '../access/access'
import { noteEntry } from '../directory/entry-history'
import { deleteFilesOfPerson } from '../files/person-files'
import { announceVersion } from '../platform/announce'
import { logDeletion } from '../platform/log'
import { withoutPerson } from './without-person'

/** The name in place of an anonymised person. */
export const anonymousName: PersonName = { full: { en: 'Anonymised person', 'zh-Hant': '已匿名人員' } }

/**
 * Removes everything that identifies a person and keeps the shape of the record: trips still have their members, hosts
 * and speakers, without name, title and contact. Also in versions and the history. Texts of reports are not changed.
 * @returns `false` if there is no such person
 */
export async function anonymisePerson(
  { viewer }: OfficeAccess<'edit directory'>,
  id: string,
  now = new Date(),
): Promise<boolean> {
  const changed = await transact(db(), function* (tx): Steps<{ id: string; version: number }[] | null> {
    const [person] = yield* run(tx.select().from(people).where(eq(people.id, id)))
    if (!person) return null
    const lines = yield* clearLines(tx, id)
    yield* run(
      tx
        .update(people)
        .set({
          name: anonymousName,
          institutionId: null,
          email: null,
          phone: null,
          languages: [],
          searchKey: personKey(anonymousName),
          revision: person.revision + 1,
          updatedAt: now,
        })
        .where(eq(people.id, id)),
    )
    yield* run(tx.delete(portraits).where(eq(portraits.personId, id)))
    yield* run(tx.delete(nameChecks).where(eq(nameChecks.personId, id)))
    yield* run(tx.delete(personalLinks).where(eq(personalLinks.personId, id)))
    yield* deleteFilesOfPerson(tx, id)
    yield* run(tx.delete(users).where(and(eq(users.personId, id), eq(users.kind, 'link only'))))
    yield* run(tx.update(users).set({ personId: null }).where(eq(users.personId, id)))
    yield* clearReleases(tx, id)
    yield* clearHistory(tx, id, lines)
    yield* noteEntry(tx, viewer, { subject: 'person', subjectId: id, verb: 'erase', edit: {} }, now)
    return yield* newVersions(tx, id)
  })
  if (!changed) return false
  logDeletion('person', id)
  for (const { id: tripId, version } of changed) announceVersion(tripId, version)
  return true
}

// Title and unit on each trip, and their rooms, seats and bookings. @returns the ids of their places in delegations and
// at visits
function* clearLines(tx: Db, personId: string): Steps<ReadonlySet<string>> {
  const places = yield* run(
    tx
      .update(members)
      .set({ title: null, unit: null, revision: sql`${members.revision} + 1` })
      .where(eq(members.personId, personId))
      .returning({ id: members.id }),
  )
  const received = yield* run(
    tx
      .update(hosts)
      .set({ title: null, revision: sql`${hosts.revision} + 1` })
      .where(eq(hosts.personId, personId))
      .returning({ id: hosts.id }),
  )
  for (const table of [items, unscheduled] as const) {
    const rows = yield* run(
      tx
        .select({ id: table.id, personalDetails: table.personalDetails })
        .from(table)
        .where(containsId(table.personalDetails, personId)),
    )
    for (const { id, personalDetails } of rows) {
      const others = (personalDetails ?? []).filter((one) => one.personId !== personId)
      yield* run(
        tx
          .update(table)
          .set({ personalDetails: others.length > 0 ? others : null, revision: sql`${table.revision} + 1` })
          .where(eq(table.id, id)),
      )
    }
  }
  return new Set([...places, ...received].map(({ id }) => id))
}

function* clearReleases(tx: Db, personId: string): Steps<void> {
  const rows = yield* run(
    tx
      .select({ id: releases.id, record: releases.record, directory: releases.directory })
      .from(releases)
      .where(or(containsId(releases.record, personId), containsId(releases.directory, personId))),
  )
  for (const { id, record, directory } of rows) {
    const cleared = withoutPerson({ record, directory }, personId, new Set(), anonymousName)
    yield* run(tx.update(releases).set(cleared).where(eq(releases.id, id)))
  }
}

function* clearHistory(tx: Db, personId: string, lineIds: ReadonlySet<string>): Steps<void> {
  yield* run(
    tx
      .update(changes)
      .set({ edit: {}, inverse: null })
      .where(and(eq(changes.subject, 'person'), eq(changes.subjectId, personId))),
  )
  const ids = [personId, ...lineIds]
  const rows = yield* run(
    tx
      .select({ id: changes.id, edit: changes.edit, inverse: changes.inverse })
      .from(changes)
      .where(or(...ids.flatMap((one) => [containsId(changes.edit, one), containsId(changes.inverse, one)]))),
  )
  for (const { id, edit, inverse } of rows) {
    const cleared = withoutPerson({ edit, inverse }, personId, lineIds, anonymousName)
    yield* run(tx.update(changes).set(cleared).where(eq(changes.id, id)))
  }
}

function* newVersions(tx: Db, personId: string): Steps<{ id: string; version: number }[]> {
  const on = [
    ...(yield* run(tx.select({ id: members.tripId }).from(members).where(eq(members.personId, personId)))),
    ...(yield* run(tx.select({ id: hosts.tripId }).from(hosts).where(eq(hosts.personId, personId)))),
  ].map(({ id }) => id)
  if (on.length === 0) return []
  return yield* run(
    tx
      .update(trips)
      .set({ version: sql`${trips.version} + 1` })
      .where(inArray(trips.id, on))
      .returning({ id: trips.id, version: trips.version }),
  )
}
