import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { closeDb, db, install } from '@/db/client'
import { openSqlite } from '@/db/connect.sqlite'
import { institutions, messages, people, tripRoles, users } from '@/db/schema'
import { find, type SingleEdit } from '@/lib/domain/trip/edit'
import { type EntityName, entityNames, type TripRecord, type WholeTrip } from '@/lib/domain/trip/trip-record'
import { createTrip } from '@/lib/server/trip/create-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { hashPassword } from '@/lib/server/users/password'
import { marked, type MarkedVersion, recordOfMarkers } from '../../domain/trip/field-markers'
import type { Account } from '../browser'
import type { Server } from '../server'

// A trip of markers (see tests/domain/trip/field-markers.ts) in the database of a running server, with two members: one
// travels and attends the first item, the other has an account only.

export const tripId = 'marked-trip'
/** An item that is only in the draft. */
export const draftId = 'draft-only'

const at = new Date('2026-10-01T00:00:00Z')
const password = 'only for this test'

export const members = { ying: accountOf('ying'), guide: accountOf('guide') }
export type MemberId = keyof typeof members

function accountOf(id: string): Account {
  return { email: `${id}@accounts.example`, password }
}

/** Makes `db()` the database of the server, which keeps running, during `work`. */
export async function onDatabaseOf<T>(server: Pick<Server, 'dataDir'>, work: () => Promise<T>): Promise<T> {
  install(openSqlite(join(server.dataDir, 'attache.db')))
  try {
    return await work()
  } finally {
    await closeDb()
  }
}

/** Adds the trip with the record `Before` and its members. Nothing is released. */
export async function addMarkedTrip(): Promise<void> {
  await addDirectory()
  const made = await createTrip(recordOfMarkers('Before'), null, tripId)
  if (!made.ok) throw new Error(made.code)
  const passwordHash = await hashPassword(password)
  for (const [id, { email }] of Object.entries(members)) {
    const personId = id === 'ying' ? 'ying' : null
    await db().insert(users).values({ id, email, name: id, passwordHash, officeRole: 'none', personId, createdAt: at })
    await db().insert(tripRoles).values({ tripId, userId: id, role: 'member' })
  }
}

// Sources name the owner of an entry: a host's phone number is visible to members, a fellow member's is not.
async function addDirectory(): Promise<void> {
  const entry = { revision: 1, createdAt: at, updatedAt: at }
  for (const id of ['home', 'host'])
    await db()
      .insert(institutions)
      .values({
        ...entry,
        id,
        ...(marked('Before', 'institution') as Omit<typeof institutions.$inferInsert, 'id'>),
        kind: 'university',
        country: 'KR',
        timeZone: 'Asia/Seoul',
        searchKey: id,
      })
  for (const id of ['ying', 'other', 'person1'])
    await db()
      .insert(people)
      .values({
        ...entry,
        id,
        ...(marked('Before', 'person', sourceOf(id)) as Omit<typeof people.$inferInsert, 'id'>),
        institutionId: id === 'person1' ? 'host' : 'home',
        languages: ['en'],
        searchKey: id,
      })
}

const sourceOf = (personId: string) => (personId === 'person1' ? 'person' : `delegation ${personId}`)

/** The sources of the markers in the travellers' entries of the directory. */
export const delegation = ['ying', 'other'].map(sourceOf)

/** Gives every field of the trip and of the directory the markers of a version; `more` adds entities to each list. */
export async function markAs(version: MarkedVersion, more: readonly string[] = []): Promise<void> {
  const { record } = await markedTrip()
  const saved = await editTrip(tripId, { do: 'all', edits: editsTo(record, recordOfMarkers(version, more)) }, null)
  if (!saved.ok) throw new Error(saved.code)
  for (const id of ['home', 'host'])
    await db().update(institutions).set(marked(version, 'institution')).where(eq(institutions.id, id))
  for (const id of ['ying', 'other', 'person1'])
    await db()
      .update(people)
      .set(marked(version, 'person', sourceOf(id)))
      .where(eq(people.id, id))
}

function editsTo(from: TripRecord, to: TripRecord): SingleEdit[] {
  const ofList = (noun: EntityName): SingleEdit[] =>
    to[noun].map((entity) => {
      const { id, revision: _, ...values } = entity
      const old = find(from, noun, id)
      return (old ? { do: 'change', noun, id, from: old, to: values } : { do: 'add', noun, id, values }) as SingleEdit
    })
  const trip: SingleEdit = { do: 'change trip', from: from.trip, to: to.trip }
  return [trip, ...entityNames.flatMap(ofList)]
}

export async function markedTrip(): Promise<WholeTrip> {
  const trip = await loadTrip(tripId)
  if (!trip) throw new Error('The trip of markers is gone.')
  return trip
}

/** All mail to a member so far, as one text. */
export async function mailTo(id: MemberId): Promise<string> {
  const all = await db().select().from(messages).where(eq(messages.userId, id))
  return all.map(({ subject, body }) => `${subject}\n${body}`).join('\n')
}
