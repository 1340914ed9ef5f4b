import { dequal } from 'dequal/lite'
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Column } from '../../../db/columns'
import {
  agreements,
  attachments,
  changes,
  hosts,
  items,
  members,
  messages,
  nameChecks,
  office,
  people,
  personalLinks,
  quotes,
  releases,
  reportBlocks,
  reportRevisions,
  trips,
  unscheduled,
  users,
  visits,
} from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'
import { withId } from '../../domain/directory/merge'

export type EntryKind = 'person' | 'institution'

/** The rows whose references were moved: ids by column. `before`: documents that had both ids, by column and row. */
export type MovedRows = {
  rows: Record<string, string[]>
  before: Record<string, Record<string, unknown>>
}

type Move = {
  tx: Db
  from: string
  to: string
  /** Only these rows, to move references back; `null` for all. */
  only: MovedRows | null
  moved: MovedRows
}

/**
 * Moves all references to an entry to another one: in the trips, the accounts, the documents of releases and reports,
 * and the history. Portraits are left where they are.
 */
export function* moveReferences(
  tx: Db,
  kind: EntryKind,
  from: string,
  to: string,
  only: MovedRows | null = null,
): Steps<MovedRows> {
  const move: Move = { tx, from, to, only, moved: { rows: {}, before: {} } }
  if (kind === 'person') yield* movePerson(move)
  else yield* moveInstitution(move)
  yield* moveInDocuments(move)
  return move.moved
}

/** The condition for the rows of a column to move. */
function rowsOf({ from, only }: Move, name: string, key: Column, column: Column) {
  return and(eq(column, from), only ? inArray(key, only.rows[name] ?? []) : undefined)
}

function noted({ moved }: Move, name: string, rows: readonly { id: string }[]): void {
  if (rows.length > 0) moved.rows[name] = rows.map(({ id }) => id)
}

function* movePerson(move: Move): Steps<void> {
  const { tx, to } = move
  const person = { personId: to }
  const where = (name: string, key: Column, column: Column) => rowsOf(move, name, key, column)
  const ofMembers = tx
    .update(members)
    .set(person)
    .where(where('members', members.id, members.personId))
  noted(move, 'members', yield* run(ofMembers.returning({ id: members.id })))
  const ofHosts = tx
    .update(hosts)
    .set(person)
    .where(where('hosts', hosts.id, hosts.personId))
  noted(move, 'hosts', yield* run(ofHosts.returning({ id: hosts.id })))
  const ofQuotes = tx
    .update(quotes)
    .set({ speakerId: to })
    .where(where('quotes', quotes.id, quotes.speakerId))
  noted(move, 'quotes', yield* run(ofQuotes.returning({ id: quotes.id })))
  const ofUsers = tx
    .update(users)
    .set(person)
    .where(where('users', users.id, users.personId))
  noted(move, 'users', yield* run(ofUsers.returning({ id: users.id })))
  const ofChecks = tx
    .update(nameChecks)
    .set(person)
    .where(where('nameChecks', nameChecks.id, nameChecks.personId))
  noted(move, 'nameChecks', yield* run(ofChecks.returning({ id: nameChecks.id })))
  // A member has one link to a trip. One that is left over is deleted with its person.
  const taken = tx.select({ tripId: personalLinks.tripId }).from(personalLinks).where(eq(personalLinks.personId, to))
  const ofLinks = tx
    .update(personalLinks)
    .set(person)
    .where(
      and(where('personalLinks', personalLinks.id, personalLinks.personId), notInArray(personalLinks.tripId, taken)),
    )
  noted(move, 'personalLinks', yield* run(ofLinks.returning({ id: personalLinks.id })))
  const ofFiles = tx
    .update(attachments)
    .set(person)
    .where(where('attachments', attachments.id, attachments.personId))
  noted(move, 'attachments', yield* run(ofFiles.returning({ id: attachments.id })))
  yield* moveHistory(move, 'person')
  yield* moveList(move, 'agreements', agreements, agreements.signerIds, 'signerIds')
  yield* moveList(move, 'items', items, items.attendeeIds, 'attendeeIds')
  yield* moveList(move, 'unscheduled', unscheduled, unscheduled.attendeeIds, 'attendeeIds')
  yield* moveList(move, 'items.personalDetails', items, items.personalDetails, 'personalDetails')
  yield* moveList(move, 'unscheduled.personalDetails', unscheduled, unscheduled.personalDetails, 'personalDetails')
  yield* moveMessages(move)
}

function* moveInstitution(move: Move): Steps<void> {
  const { tx, to } = move
  const where = (name: string, key: Column, column: Column) => rowsOf(move, name, key, column)
  const ofHomes = tx
    .update(trips)
    .set({ homeId: to })
    .where(where('homes', trips.id, trips.homeId))
  noted(move, 'homes', yield* run(ofHomes.returning({ id: trips.id })))
  const ofGuests = tx
    .update(trips)
    .set({ guestId: to })
    .where(where('guests', trips.id, trips.guestId))
  noted(move, 'guests', yield* run(ofGuests.returning({ id: trips.id })))
  const institution = { institutionId: to }
  const ofVisits = tx
    .update(visits)
    .set(institution)
    .where(where('visits', visits.id, visits.institutionId))
  noted(move, 'visits', yield* run(ofVisits.returning({ id: visits.id })))
  const ofPeople = tx
    .update(people)
    .set(institution)
    .where(where('people', people.id, people.institutionId))
  noted(move, 'people', yield* run(ofPeople.returning({ id: people.id })))
  const own = tx
    .update(office)
    .set({ homeInstitutionId: to })
    .where(where('office', office.id, office.homeInstitutionId))
  noted(move, 'office', yield* run(own.returning({ id: office.id })))
  yield* moveHistory(move, 'institution')
}

/** The history of the entry itself. */
function* moveHistory(move: Move, kind: EntryKind): Steps<void> {
  const { tx, to } = move
  const of = and(eq(changes.subject, kind), rowsOf(move, 'changes', changes.id, changes.subjectId))
  noted(move, 'changes', yield* run(tx.update(changes).set({ subjectId: to }).where(of).returning({ id: changes.id })))
}

type ListTable = typeof agreements | typeof items | typeof unscheduled

/** Lists of people, which are stored as JSON. */
function* moveList(
  move: Move,
  name: string,
  table: ListTable,
  column: Column,
  field: 'signerIds' | 'attendeeIds' | 'personalDetails',
) {
  const { tx } = move
  const rows = yield* run(
    tx
      .select({ id: table.id, ids: column })
      .from(table)
      .where(mentions(move, name, table.id, column)),
  )
  for (const { id, ids } of rows) {
    const next = turned(move, name, id, ids)
    yield* run(
      tx
        .update(table)
        .set({ [field]: next })
        .where(eq(table.id, id)),
    )
  }
}

function* moveInDocuments(move: Move): Steps<void> {
  const { tx } = move
  for (const field of ['edit', 'inverse'] as const) {
    const name = `changes.${field}`
    const found = mentions(move, name, changes.id, changes[field])
    const rows = yield* run(tx.select({ id: changes.id, json: changes[field] }).from(changes).where(found))
    for (const { id, json } of rows)
      yield* run(
        tx
          .update(changes)
          .set({ [field]: turned(move, name, id, json) })
          .where(eq(changes.id, id)),
      )
  }
  for (const field of ['record', 'directory'] as const) {
    const name = `releases.${field}`
    const found = mentions(move, name, releases.id, releases[field])
    const rows = yield* run(tx.select({ id: releases.id, json: releases[field] }).from(releases).where(found))
    for (const { id, json } of rows)
      yield* run(
        tx
          .update(releases)
          .set({ [field]: turned(move, name, id, json) })
          .where(eq(releases.id, id)),
      )
  }
  const inBlocks = mentions(move, 'blocks', reportBlocks.id, reportBlocks.sentences)
  const blocks = yield* run(
    tx.select({ id: reportBlocks.id, sentences: reportBlocks.sentences }).from(reportBlocks).where(inBlocks),
  )
  for (const { id, sentences } of blocks)
    yield* run(
      tx
        .update(reportBlocks)
        .set({ sentences: turned(move, 'blocks', id, sentences) })
        .where(eq(reportBlocks.id, id)),
    )
  for (const field of ['body', 'aside'] as const) {
    const name = `revisions.${field}`
    const found = mentions(move, name, reportRevisions.id, reportRevisions[field])
    const rows = yield* run(
      tx.select({ id: reportRevisions.id, json: reportRevisions[field] }).from(reportRevisions).where(found),
    )
    for (const { id, json } of rows)
      yield* run(
        tx
          .update(reportRevisions)
          .set({ [field]: turned(move, name, id, json) })
          .where(eq(reportRevisions.id, id)),
      )
  }
}

// The key of a message has its recipient, so that no message is sent twice.
function* moveMessages(move: Move): Steps<void> {
  const { tx, from, to, only, moved } = move
  const found = sql`${messages.onceKey} like ${`%person ${escaped(from)}%`} escape '\\'`
  const rows = yield* run(
    tx
      .select({ id: messages.id, onceKey: messages.onceKey })
      .from(messages)
      .where(and(found, only ? inArray(messages.id, only.rows['messages'] ?? []) : undefined)),
  )
  for (const { id, onceKey } of rows) {
    const key = `${onceKey} `.replace(` person ${from} `, ` person ${to} `).trimEnd()
    const [taken] = yield* run(tx.select({ id: messages.id }).from(messages).where(eq(messages.onceKey, key)))
    if (taken) continue
    yield* run(tx.update(messages).set({ onceKey: key }).where(eq(messages.id, id)))
    moved.rows['messages'] = [...(moved.rows['messages'] ?? []), id]
  }
}

/** The condition that a document names the id. An id contains no quotation mark. */
function mentions({ from, only }: Move, name: string, key: Column, column: Column) {
  return and(
    sql`cast(${column} as text) like ${`%${escaped(from)}%`} escape '\\'`,
    only ? inArray(key, only.rows[name] ?? []) : undefined,
  )
}

function escaped(id: string): string {
  return id.replace(/[\\%_]/g, '\\$&')
}

function turned<T>({ from, to, only, moved }: Move, name: string, id: string, value: T): T {
  // A document that named both entries comes back as it was, unless it was changed since.
  const before = only?.before[name]?.[id]
  if (before !== undefined) return dequal(withId(before, to, from), value) ? (before as T) : value
  const next = withId(value, from, to)
  ;(moved.rows[name] ??= []).push(id)
  if (!dequal(withId(next, to, from), value)) (moved.before[name] ??= {})[id] = value
  return next as T
}
