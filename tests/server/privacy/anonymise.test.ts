import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, hosts, memberNotes, members, people, portraits, releases, sessions, users } from '@/db/schema'
import { change } from '@/lib/domain/trip/edit'
import type { OfficeAccess } from '@/lib/server/access/access'
import { anonymisePerson } from '@/lib/server/privacy/anonymise-person'
import { deleteAccount } from '@/lib/server/privacy/delete-account'
import { readPersonData } from '@/lib/server/privacy/person-data'
import { previewRelease, release } from '@/lib/server/releases/releases'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

let [tripId, otherId, personId] = ['', '', '']
const access = () => ({ viewer: accessTo(tripId, 'edit trip').viewer }) as unknown as OfficeAccess<'edit directory'>
const admin = () => access() as unknown as OfficeAccess<'manage users'>

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
  const { record } = (await loadTrip(tripId))!
  const host = record.host.find((one) => one.personId !== null)!
  personId = host.personId!
  const marked = { full: { en: 'MARKED Name' }, family: { en: 'MARKED Family' } }
  await db()
    .update(people)
    .set({ name: marked, email: 'MARKED@example.edu', phone: 'MARKED 123' })
    .where(eq(people.id, personId))
  await editTrip(tripId, change('host', host, { title: { en: 'MARKED Title' } }), 'u')
  const [member] = record.member
  await db()
    .update(members)
    .set({ personId, unit: { en: 'MARKED Unit' } })
    .where(eq(members.id, member!.id))
  const at = accessTo(tripId, 'edit trip')
  const { version, number } = await previewRelease(at)
  await release(at, { version, number, note: null, notify: 'none' })
  // The history holds a deleted trip with the same person.
  otherId = await storeKorea()
  const [line] = (await loadTrip(otherId))!.record.host
  await db()
    .update(hosts)
    .set({ personId, title: { en: 'MARKED Elsewhere' } })
    .where(eq(hosts.id, line!.id))
  await deleteTripUnchecked(otherId, 'u')
  await db()
    .insert(portraits)
    .values({ personId, updatedAt: new Date(), picture: Buffer.from('MARKED') })
})

const tables = { changes, hosts, members, people, releases, portraits }
const found = async () => {
  const texts = await Promise.all(
    Object.entries(tables).map(
      async ([name, table]) => [name, JSON.stringify(await db().select().from(table))] as const,
    ),
  )
  return texts.filter(([, text]) => text.includes('MARKED')).map(([name]) => name)
}

describe('an anonymised person', () => {
  it('is nowhere named with name, title or contact, and the record keeps its structure', async () => {
    expect(await found()).toEqual(['changes', 'hosts', 'members', 'people', 'releases'])
    const before = (await loadTrip(tripId))!
    expect(await anonymisePerson(access(), personId)).toBe(true)
    expect(await found()).toEqual([])
    const after = (await loadTrip(tripId))!
    expect(after.version).toBeGreaterThan(before.version)
    expect(after.record.host.map(({ id, personId: of }) => [id, of])).toEqual(
      before.record.host.map(({ id, personId: of }) => [id, of]),
    )
    expect(after.directory.people[personId]).toMatchObject({
      name: { full: { en: 'Anonymised person' } },
      email: null,
      phone: null,
    })
    const others = (all: typeof before) =>
      all.record.host.filter((one) => one.personId !== personId).map(({ title }) => title)
    expect(others(after)).toEqual(others(before))
    expect(await anonymisePerson(access(), 'none')).toBe(false)
  })
})

it('the export of a person’s data contains everything about them, but no private notes', async () => {
  await storeUser('p')
  await db().update(users).set({ personId, officeRole: 'none' }).where(eq(users.id, 'p'))
  const note = { tripId, userId: 'p', writtenAt: new Date(), revision: 1 }
  await db()
    .insert(memberNotes)
    .values([
      { ...note, id: 'private', text: 'PRIVATE' },
      { ...note, id: 'shared', text: 'SHARED', sharedAt: new Date() },
    ])
  const data = JSON.stringify(await readPersonData(access(), personId))
  for (const word of [
    'MARKED Name',
    'MARKED@example.edu',
    'MARKED 123',
    'MARKED Title',
    'MARKED Unit',
    'SHARED',
    'jpeg',
  ])
    expect(data).toContain(word)
  expect(data).not.toContain('PRIVATE')
  expect(data).toContain('"privateNotes":1')
  expect(await readPersonData(access(), 'none')).toBeNull()
})

it('a deleted account leaves its changes, without name or address', async () => {
  await storeUser('gone')
  const now = new Date()
  await db().insert(sessions).values({ id: 's', userId: 'gone', createdAt: now, lastSeenAt: now, expiresAt: now })
  const { kind } = (await loadTrip(tripId))!.record.trip
  await editTrip(tripId, { do: 'change trip', from: { kind }, to: { kind: 'by the deleted' } }, 'gone')
  await db()
    .insert(changes)
    .values({
      id: 'c',
      at: now,
      subject: 'user',
      subjectId: 'gone',
      verb: 'change',
      edit: { from: { email: 'gone@example.edu' } },
    })
  expect(await deleteAccount(admin(), 'gone')).toBe('done')
  const rest = JSON.stringify([
    await db().select().from(users),
    await db().select().from(sessions),
    await db().select().from(changes),
  ])
  expect(rest).not.toContain('gone@example.edu')
  expect(rest).toContain('by the deleted')
  expect((await loadTrip(tripId))!.record.trip.kind).toBe('by the deleted')
  expect(await deleteAccount(admin(), 'gone')).toBe('not found')
  expect(await deleteAccount(admin(), 'u')).toBe('own')
})
