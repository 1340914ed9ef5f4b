import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { GET } from '@/app/api/people/[person]/readers/route'
import { db } from '@/db/client'
import { changes, members, people, releases, tripRoles, trips, users } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import { readPersonReaders } from '@/lib/server/privacy/person-readers'
import { setDisabled, setOfficeRole } from '@/lib/server/users/manage-users'
import { freshDatabase } from '../../db/engines'
import { signedInAs } from '../access/signed-in'
import { sendSession } from '../platform/request-scope'
import { storeKorea } from '../report/report-office'

const dayMs = 24 * 60 * 60 * 1000
const at = (day: number) => new Date(Date.UTC(2026, 0, day))
const admin = { viewer: { id: 'admin', sessionId: 'none' } } as unknown as OfficeAccess<'manage users'> &
  OfficeAccess<'manage office'>
let tripId = ''
let personId = ''

/** Sets the times of everything to January 2026, where the test is. */
async function backdate(): Promise<void> {
  await db()
    .update(users)
    .set({ createdAt: at(1) })
  await db()
    .update(people)
    .set({ createdAt: at(1) })
  await db()
    .update(trips)
    .set({ createdAt: at(1) })
}

beforeEach(async () => {
  await freshDatabase()
  await signedInAs('admin', 'administrator')
  tripId = await storeKorea()
  const [member] = await db().select().from(members).where(eq(members.tripId, tripId))
  personId = member!.personId!
  await backdate()
})

const roles = (userId: string, role: 'editor' | 'member') => db().insert(tripRoles).values({ tripId, userId, role })

async function addUser(id: string, officeRole: 'staff' | 'none' = 'none'): Promise<void> {
  await signedInAs(id, officeRole)
  await db()
    .update(users)
    .set({ createdAt: at(1) })
    .where(eq(users.id, id))
}

async function publish(number: number, day: number): Promise<void> {
  const record = { members: [{ id: 'm', personId }] } as unknown as typeof releases.$inferInsert.record
  const directory = {} as unknown as typeof releases.$inferInsert.directory
  await db()
    .insert(releases)
    .values({ id: `r${number}`, tripId, number, version: number, record, directory, releasedAt: at(day) })
}

async function readers(from = at(1), to = at(31)) {
  const lines = await readPersonReaders(admin, personId, { from, to })
  return lines!.map(({ userId, reason, periods }) => [userId, reason, ...periods.map((one) => [one.from, one.to])])
}

/** Says that the newest change of this kind was made on another day. */
async function changedOn(verb: string, day: number): Promise<void> {
  await db()
    .update(changes)
    .set({ at: at(day) })
    .where(eq(changes.verb, verb))
}

it('staff could see everything, while they had a role and their account was active', async () => {
  await addUser('lin', 'staff')
  await setOfficeRole(admin, 'lin', 'none')
  await changedOn('change', 20)
  await addUser('wu', 'staff')
  await setDisabled(admin, 'wu', true)
  await changedOn('disable', 10)
  expect(await readers()).toEqual([
    ['admin', 'staff', [at(1), at(31)]],
    ['lin', 'staff', [at(1), at(20)]],
    ['wu', 'staff', [at(1), at(10)]],
  ])
  expect(await readers(at(21), at(31))).toEqual([['admin', 'staff', [at(21), at(31)]]])
})

it('planners could see the trips that name the person, members only after a version that does', async () => {
  await addUser('kim')
  await addUser('lee')
  await addUser('else')
  await roles('kim', 'editor')
  await roles('lee', 'member')
  const found = async () => (await readers()).filter(([id]) => id !== 'admin')
  expect(await found()).toEqual([['kim', 'editor', [at(1), at(31)]]])
  await publish(1, 12)
  expect(await found()).toEqual([
    ['kim', 'editor', [at(1), at(31)]],
    ['lee', 'member', [at(12), at(31)]],
  ])
})

it('a deleted account is named without its role, which is no longer known', async () => {
  await db()
    .insert(changes)
    .values({
      id: 'c',
      tripId: null,
      at: at(9),
      userId: 'admin',
      subject: 'user',
      subjectId: 'gone',
      verb: 'delete',
      edit: {},
    })
  expect(await readers()).toContainEqual(['gone', 'deleted', [at(1), at(9)]])
})

it('nothing is known of an unknown person, and nobody could see one before they were entered', async () => {
  expect(await readPersonReaders(admin, 'none', { from: at(1), to: at(31) })).toBeNull()
  expect(await readers(new Date(at(1).getTime() - 9 * dayMs), at(1))).toEqual([])
})

it('is exported for administrators, which is noted', async () => {
  const ask = async (role: 'administrator' | 'staff') => {
    sendSession(await signedInAs(`${role} 2`, role))
    return GET(new Request('http://localhost/api/people/p/readers?from=2026-01-01&to=2026-01-30'), {
      params: Promise.resolve({ person: personId }),
    })
  }
  expect((await ask('staff')).status).toBe(403)
  const text = await (await ask('administrator')).text()
  expect(text.split('\r\n')[1]).toMatch(/^"admin","ADMIN","staff","","2026-01-01T00:00:00.000Z","2026-01-/)
  expect(await db().$count(changes, eq(changes.verb, 'export'))).toBe(1)
})
