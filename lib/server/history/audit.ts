import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm'
import { db } from '../../../db/client'
import { changes, institutions, people, trips, users } from '../../../db/schema'
import { transact } from '../../../db/transact'
import { addDays, type Day } from '../../domain/time/day'
import { instantOf } from '../../domain/time/wall-time'
import type { Texts } from '../../domain/text/text'
import type { OfficeAccess } from '../access/access'
import { noteChange } from '../platform/change-log'

// The audit log: who did what, when and from where. It is the history of changes, together with sign-ins, exports and
// backups. Values are left out: they are in the history of a trip, for those who may see them.

export const auditAreas = ['accounts', 'trips', 'directories', 'settings'] as const
export type AuditArea = (typeof auditAreas)[number]

/** Both days are included, and are days of `timeZone`. */
export type AuditFilter = {
  userId?: string | undefined
  area?: AuditArea | undefined
  from?: Day | undefined
  to?: Day | undefined
  timeZone: string
}

/** `what`: the name of the changed entry, if it still exists. `address`: the network address of the request. */
export type AuditLine = {
  id: string
  at: Date
  userName: string | null
  subject: string
  subjectId: string
  verb: string
  what: Texts | null
  trip: { id: string; startsOn: Day | null } | null
  /** The names of the changed fields. */
  fields: string[]
  address: string | null
}

type Access = OfficeAccess<'manage users'>

/** A page of the log, newest first. `next`: the `before` of the next page; `null` on the last. */
export async function readAudit(
  _: Access,
  filter: AuditFilter,
  { before, limit = 50 }: { before?: string | undefined; limit?: number } = {},
): Promise<{ lines: AuditLine[]; next: string | null }> {
  const rows = await db()
    .select({ change: changes, userName: users.name, tripId: trips.id, startsOn: trips.startsOn })
    .from(changes)
    .leftJoin(users, eq(users.id, changes.userId))
    .leftJoin(trips, eq(trips.id, changes.tripId))
    .where(and(matching(filter), before === undefined ? undefined : lt(changes.id, before)))
    .orderBy(desc(changes.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const names = await namesOf(page.map(({ change }) => change))
  const lines = page.map(({ change, userName, tripId, startsOn }) => ({
    id: change.id,
    at: change.at,
    userName,
    subject: change.subject,
    subjectId: change.subjectId,
    verb: change.verb,
    what: names.get(change.subjectId) ?? null,
    trip: tripId === null ? null : { id: tripId, startsOn },
    fields: fieldsOf(change.edit),
    address: change.address,
  }))
  return { lines, next: rows.length > limit ? (page.at(-1)?.change.id ?? null) : null }
}

const exportPage = 1000
/** The most lines of an export, so that it stays a file that a spreadsheet opens. */
export const mostExported = 100_000

/** All lines, page by page, for an export; the export itself is noted. */
export async function* exportAudit(access: Access, filter: AuditFilter): AsyncGenerator<AuditLine[]> {
  await transact(db(), function* (tx) {
    yield* noteChange(tx, {
      tripId: null,
      userId: access.viewer.id,
      subject: 'audit',
      subjectId: 'audit',
      verb: 'export',
      edit: {},
      inverse: null,
      version: null,
    })
  })
  let before: string | undefined
  for (let count = 0; count < mostExported; count += exportPage) {
    const { lines, next } = await readAudit(access, filter, { before, limit: exportPage })
    yield lines
    if (next === null) return
    before = next
  }
}

/** The accounts, for the filter. */
export async function auditUsers(_: Access): Promise<{ id: string; name: string }[]> {
  return db().select({ id: users.id, name: users.name }).from(users).where(isNull(users.kind)).orderBy(users.name)
}

function matching({ userId, area, from, to, timeZone }: AuditFilter): SQL | undefined {
  const start = (day: Day) => instantOf(`${day}T00:00`, timeZone).instant
  return and(
    // What was done to an account belongs to it as well.
    userId === undefined
      ? undefined
      : or(eq(changes.userId, userId), and(eq(changes.subject, 'user'), eq(changes.subjectId, userId))),
    area && ofArea(area),
    from === undefined ? undefined : gte(changes.at, start(from)),
    to === undefined ? undefined : lt(changes.at, start(addDays(to, 1))),
  )
}

function ofArea(area: AuditArea): SQL | undefined {
  if (area === 'accounts') return inArray(changes.subject, ['user', 'role'])
  if (area === 'directories') return inArray(changes.subject, ['person', 'institution'])
  if (area === 'settings') return inArray(changes.subject, ['office', 'backup', 'audit'])
  return isNotNull(changes.tripId)
}

async function namesOf(rows: readonly { subject: string; subjectId: string }[]): Promise<Map<string, Texts>> {
  const ids = (subject: string) => [...new Set(rows.filter((row) => row.subject === subject).map((r) => r.subjectId))]
  const [accounts, persons, places] = await Promise.all([
    db()
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(inArray(users.id, ids('user'))),
    db()
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(inArray(people.id, ids('person'))),
    db()
      .select({ id: institutions.id, name: institutions.name })
      .from(institutions)
      .where(inArray(institutions.id, ids('institution'))),
  ])
  return new Map([
    ...accounts.map(({ id, name }) => [id, { en: name }] as const),
    ...persons.map(({ id, name }) => [id, name.full] as const),
    ...places.map(({ id, name }) => [id, name] as const),
  ])
}

function fieldsOf(edit: object): string[] {
  const to = 'to' in edit ? edit.to : 'edits' in edit ? null : undefined
  return typeof to === 'object' && to !== null ? Object.keys(to) : []
}
