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
  it('shows an initial password once, with which the user can sign in', async () => {
    const made = await addUser(access, { name: 'Lin', email: ' Lin@Example.EDU ', officeRole: 'staff' })
    expect(made!.password).toMatch(/^([bdfghklmnprstvwz][aeiou]){3}(-([bdfghklmnprstvwz][aeiou]){3}){3}$/)
    expect(JSON.stringify(await userRow(made!.id))).not.toContain(made!.password)
    expect(JSON.stringify(await db().select().from(changes))).not.toContain(made!.password)
    expect(await signIn('lin@example.edu', made!.password)).not.toBeNull()
  })

  it('creates no equal passwords and no second account with the same address', async () => {
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

describe('disabling an account', () => {
  it('ends the session at once, and enabling it does not restore the session', async () => {
    await startSession('v', 'password')
    expect((await openSession())?.user.id).toBe('v')
    expect(await setDisabled(access, 'v', true)).toBe('done')
    expect(await openSession()).toBeNull()
    expect(await setDisabled(access, 'v', false)).toBe('done')
    expect(await openSession()).toBeNull()
  })

  it('refuses the right password until the account is enabled again', async () => {
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

  it('counts as the last one if the other account is disabled', async () => {
    await setOfficeRole(access, 'v', 'administrator')
    await setDisabled(access, 'v', true)
    expect(await setOfficeRole(access, 'u', 'none')).toBe('last administrator')
  })

  it('can be removed once there is another, but not both at the same time', async () => {
    await setOfficeRole(access, 'v', 'administrator')
    const outcomes = await Promise.all([setOfficeRole(access, 'u', 'staff'), setOfficeRole(access, 'v', 'staff')])
    expect(outcomes.toSorted()).toEqual(['done', 'last administrator'])
    expect((await listUsers(access)).filter(({ officeRole }) => officeRole === 'administrator')).toHaveLength(1)
  })
})

describe('passwords', () => {
  it('are replaced by a reset, which ends every session', async () => {
    const first = (await resetPassword(access, 'v'))!
    await startSession('v', 'password')
    const second = (await resetPassword(access, 'v'))!
    expect(await openSession()).toBeNull()
    expect(await isPassword(first, (await userRow('v')).passwordHash)).toBe(false)
    expect(await isPassword(second, (await userRow('v')).passwordHash)).toBe(true)
  })

  it('can be changed by their owner, which ends the sessions on other devices', async () => {
    const password = (await resetPassword(access, 'v'))!
    await startSession('v', 'password')
    const otherDevice = request.cookies
    newRequest()
    await startSession('v', 'password')
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

describe('the history of accounts', () => {
  it('records who changed whom, and nothing for unknown accounts', async () => {
    expect(await setOfficeRole(access, 'nobody', 'staff')).toBe('not found')
    expect(await resetPassword(access, 'nobody')).toBeNull()
    await setPerson(access, 'v', 'person1')
    expect((await listUsers(access)).find(({ id }) => id === 'v')!.person).toMatchObject({ id: 'person1' })
    expect(await db().select().from(changes)).toMatchObject([
      { userId: 'u', subject: 'user', subjectId: 'v', edit: { to: { personId: 'person1' } } },
    ])
  })
})
