import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, sessions, users } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import {
  addUser,
  listUsers,
  resetPassword,
  setDisabled,
  setOfficeRole,
  setPerson,
} from '@/lib/server/users/manage-users'
import { isPassword } from '@/lib/server/users/password'
import { requestSession, startSession } from '@/lib/server/access/session'
import { changePassword, signIn } from '@/lib/server/users/users'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'
import { newRequest, request } from '../platform/request-scope'

const viewer = {
  id: 'u',
  name: 'U',
  email: 'u@example.edu',
  officeRole: 'administrator',
  personId: null,
  sessionId: 'none',
} as const
const access = { viewer } as unknown as OfficeAccess<'manage users'>

async function openSession() {
  const session = await requestSession()
  return session.state === 'open' ? session : null
}

beforeEach(async () => {
  await freshDatabase()
  await seed()
  await db().update(users).set({ officeRole: 'administrator' }).where(eq(users.id, 'u'))
})

async function userRow(id: string) {
  return (await db().select().from(users).where(eq(users.id, id)))[0]!
}

describe('addUser', () => {
  it('tells a first password once, with which they can sign in', async () => {
    const made = await addUser(access, { name: 'Lin', email: ' Lin@Example.EDU ', officeRole: 'staff' })
    expect(made!.password).toMatch(/^([bdfghklmnprstvwz][aeiou]){3}(-([bdfghklmnprstvwz][aeiou]){3}){3}$/)
    expect(JSON.stringify(await userRow(made!.id))).not.toContain(made!.password)
    expect(JSON.stringify(await db().select().from(changes))).not.toContain(made!.password)
    expect(await signIn('lin@example.edu', made!.password)).not.toBeNull()
  })

  it('makes no two passwords alike and no second account of an address', async () => {
    const a = await addUser(access, { name: 'A', email: 'a@example.edu', officeRole: 'none' })
    const b = await addUser(access, { name: 'B', email: 'b@example.edu', officeRole: 'none' })
    expect(a!.password).not.toBe(b!.password)
    expect(await addUser(access, { name: 'C', email: 'A@example.edu', officeRole: 'staff' })).toBeNull()
    expect((await listUsers(access)).map(({ email }) => email)).toEqual([
      'a@example.edu',
      'b@example.edu',
      'u@example.edu',
      'v@example.edu',
    ])
  })
})

describe('closing an account', () => {
  it('makes the session worthless at once, and opening it again does not bring it back', async () => {
    await startSession('v')
    expect((await openSession())?.user.id).toBe('v')
    expect(await setDisabled(access, 'v', true)).toBe('done')
    expect(await openSession()).toBeNull()
    expect(await setDisabled(access, 'v', false)).toBe('done')
    expect(await openSession()).toBeNull()
  })

  it('keeps whoever has the right password out until it is opened again', async () => {
    const password = (await resetPassword(access, 'v'))!
    await setDisabled(access, 'v', true)
    expect(await signIn('v@example.edu', password)).toBeNull()
    await setDisabled(access, 'v', false)
    expect(await signIn('v@example.edu', password)).not.toBeNull()
  })
})

describe('the last administrator', () => {
  it('can neither be disabled nor demoted', async () => {
    expect(await setDisabled(access, 'u', true)).toBe('last administrator')
    expect(await setOfficeRole(access, 'u', 'staff')).toBe('last administrator')
    expect(await userRow('u')).toMatchObject({ officeRole: 'administrator', disabledAt: null })
  })

  it('is the last one too where the other account is closed', async () => {
    await setOfficeRole(access, 'v', 'administrator')
    await setDisabled(access, 'v', true)
    expect(await setOfficeRole(access, 'u', 'none')).toBe('last administrator')
  })

  it('may go once there is another, but not both at a time', async () => {
    await setOfficeRole(access, 'v', 'administrator')
    const outcomes = await Promise.all([setOfficeRole(access, 'u', 'staff'), setOfficeRole(access, 'v', 'staff')])
    expect(outcomes.toSorted()).toEqual(['done', 'last administrator'])
    expect((await listUsers(access)).filter(({ officeRole }) => officeRole === 'administrator')).toHaveLength(1)
  })
})

describe('passwords', () => {
  it('a reset ends every session and the old password', async () => {
    const first = (await resetPassword(access, 'v'))!
    await startSession('v')
    const second = (await resetPassword(access, 'v'))!
    expect(await openSession()).toBeNull()
    expect(await isPassword(first, (await userRow('v')).passwordHash)).toBe(false)
    expect(await isPassword(second, (await userRow('v')).passwordHash)).toBe(true)
  })

  it('changing one’s own ends the other devices and keeps this one', async () => {
    const password = (await resetPassword(access, 'v'))!
    await startSession('v')
    const otherDevice = request.cookies
    newRequest()
    await startSession('v')
    const mine = (await openSession())!.sessionId
    const me = { ...viewer, id: 'v', sessionId: mine }
    expect(await changePassword(me, 'wrong', 'a whole new one')).toBe(false)
    expect(await changePassword(me, password, 'a whole new one')).toBe(true)
    expect((await openSession())?.user.id).toBe('v')
    request.cookies = otherDevice
    expect(await openSession()).toBeNull()
    expect(await db().select().from(sessions)).toHaveLength(1)
  })
})

describe('what is noted', () => {
  it('who changed whom, and nothing for what is not there', async () => {
    expect(await setOfficeRole(access, 'nobody', 'staff')).toBe('not found')
    expect(await resetPassword(access, 'nobody')).toBeNull()
    await setPerson(access, 'v', 'person1')
    expect((await listUsers(access)).find(({ id }) => id === 'v')!.person).toMatchObject({ id: 'person1' })
    expect(await db().select().from(changes)).toMatchObject([
      { userId: 'u', subject: 'user', subjectId: 'v', edit: { to: { personId: 'person1' } } },
    ])
  })
})
