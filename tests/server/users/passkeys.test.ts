import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addPasskeyAction, offerPasskeyAction, removePasskeyAction } from '@/app/(office)/account/actions'
import { askForPasskeyAction, enterPasskeyAction } from '@/app/sign-in/actions'
import { db } from '@/db/client'
import { changes, passkeyChallenges, passkeys, sessions, users } from '@/db/schema'
import { currentUser, type OfficeAccess } from '@/lib/server/access/access'
import { startSession } from '@/lib/server/access/session'
import { purge } from '@/lib/server/privacy/purge'
import { resetSecondFactor } from '@/lib/server/users/manage-users'
import { hasAnyPasskey } from '@/lib/server/users/passkeys'
import { hashPassword } from '@/lib/server/users/password'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'
import { newRequest, request } from '../platform/request-scope'
import { SoftwareAuthenticator } from './software-authenticator'

const password = 'the right one'
let passwordHash: string

beforeEach(async () => {
  await freshDatabase()
  await seed()
  passwordHash ??= await hashPassword(password)
  await db().update(users).set({ passwordHash })
  await startSession('u', 'password')
})
afterEach(() => void vi.useRealTimers())

async function challengeToAdd(): Promise<string> {
  const offered = await offerPasskeyAction({ password })
  if (!offered.ok) throw new Error(offered.message)
  return offered.options.challenge
}
const add = (response: string, name = 'Laptop') => addPasskeyAction({ name, response })

async function challengeToEnter(): Promise<string> {
  const asked = await askForPasskeyAction({})
  if (!asked.ok) throw new Error(asked.message)
  return asked.options.challenge
}
const enter = (response: string, next: string | null = null) => enterPasskeyAction({ response, next })

const notAdded = { ok: false, message: 'security.passkeys.notAdded' }
const wrong = { ok: false, message: 'security.passkeys.wrong' }

async function addedPasskey(): Promise<SoftwareAuthenticator> {
  const device = new SoftwareAuthenticator()
  expect(await add(device.register({ challenge: await challengeToAdd() }))).toEqual({ ok: true })
  newRequest()
  return device
}

describe('a passkey', () => {
  it('signs in without password and code, and leads to the wanted page', async () => {
    const device = await addedPasskey()
    expect(await currentUser()).toBeNull()
    const challenge = await challengeToEnter()
    expect(await enter(device.signIn({ challenge }), '/trips/a')).toEqual({ ok: true, to: '/trips/a' })
    expect(await currentUser()).toMatchObject({ id: 'u' })
    expect((await db().select().from(sessions)).map(({ method }) => method)).toEqual(['passkey', 'passkey'])
    const [stored] = await db().select().from(passkeys)
    expect(stored).toMatchObject({ name: 'Laptop', counter: '1' })
    expect(stored!.lastUsedAt).toBeInstanceOf(Date)
  })

  it('is added only with the password', async () => {
    expect(await offerPasskeyAction({ password: 'a wrong one' })).toMatchObject({ ok: false })
    expect(await db().$count(passkeyChallenges)).toBe(0)
  })

  it('is one of several, of which each can be removed', async () => {
    const first = await addedPasskey()
    await startSession('u', 'password')
    const second = new SoftwareAuthenticator()
    await add(second.register({ challenge: await challengeToAdd() }), 'Phone')
    const [row] = await db().select().from(passkeys).where(eq(passkeys.name, 'Laptop'))
    expect(await removePasskeyAction({ id: row!.id })).toEqual({ ok: true })
    expect(await removePasskeyAction({ id: row!.id })).toMatchObject({ code: 'not found' })
    expect(await enter(first.signIn({ challenge: await challengeToEnter() }))).toMatchObject(wrong)
    expect(await enter(second.signIn({ challenge: await challengeToEnter() }))).toMatchObject({ ok: true })
  })

  it('of another user cannot be removed', async () => {
    await addedPasskey()
    const [row] = await db().select().from(passkeys)
    await startSession('v', 'password')
    expect(await removePasskeyAction({ id: row!.id })).toMatchObject({ code: 'not found' })
    expect(await hasAnyPasskey()).toBe(true)
  })

  it('is noted when it is added and removed, and an administrator can remove all', async () => {
    await addedPasskey()
    const access = { viewer: { id: 'v', sessionId: 'none' } } as unknown as OfficeAccess<'manage users'>
    expect(await resetSecondFactor(access, 'u')).toBe('done')
    expect(await hasAnyPasskey()).toBe(false)
    const verbs = (await db().select().from(changes)).map(({ verb }) => verb)
    expect(verbs).toEqual(expect.arrayContaining(['add passkey', 'reset second factor']))
  })
})

describe('an answer to a challenge is refused', () => {
  it('from another site', async () => {
    const device = new SoftwareAuthenticator()
    const origin = 'https://elsewhere.example'
    expect(await add(device.register({ challenge: await challengeToAdd(), origin }))).toMatchObject(notAdded)
    // The same host by another scheme or port is another site too.
    for (const near of ['https://localhost:3000', 'http://localhost:3001', 'http://localhost'])
      expect(await add(device.register({ challenge: await challengeToAdd(), origin: near }))).toMatchObject(notAdded)
    const known = await addedPasskey()
    expect(await enter(known.signIn({ challenge: await challengeToEnter(), origin }))).toMatchObject(wrong)
    const host = 'elsewhere.example'
    expect(await enter(known.signIn({ challenge: await challengeToEnter(), host }))).toMatchObject(wrong)
  })

  it('without a check of its user by the device', async () => {
    const device = await addedPasskey()
    const challenge = await challengeToEnter()
    expect(await enter(device.signIn({ challenge, isVerified: false }))).toMatchObject(wrong)
  })

  it('the second time', async () => {
    const device = await addedPasskey()
    const challenge = await challengeToEnter()
    const cookies = new Map(request.cookies)
    const answer = device.signIn({ challenge })
    expect(await enter(answer)).toMatchObject({ ok: true })
    request.cookies = cookies
    expect(await enter(answer)).toMatchObject(wrong)
    expect(await enter(device.signIn({ challenge }))).toMatchObject(wrong)
  })

  it('in another browser, or to another challenge', async () => {
    const device = await addedPasskey()
    const challenge = await challengeToEnter()
    newRequest()
    expect(await enter(device.signIn({ challenge }))).toMatchObject(wrong)
    await challengeToEnter()
    expect(await enter(device.signIn({ challenge }))).toMatchObject(wrong)
  })

  it('for another purpose or account', async () => {
    const device = await addedPasskey()
    await startSession('u', 'password')
    expect(await enter(device.signIn({ challenge: await challengeToAdd() }))).toMatchObject(wrong)
    const other = new SoftwareAuthenticator()
    const challenge = await challengeToAdd()
    await startSession('v', 'password')
    expect(await add(other.register({ challenge }))).toMatchObject(notAdded)
  })

  it('after five minutes', async () => {
    const device = await addedPasskey()
    const challenge = await challengeToEnter()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60_000 + 1 })
    expect(await enter(device.signIn({ challenge }))).toMatchObject(wrong)
    await challengeToEnter()
    vi.setSystemTime(Date.now() + 5 * 60_000 + 1)
    await purge()
    expect(await db().$count(passkeyChallenges)).toBe(0)
  })

  it('of a copied device, whose counter is behind', async () => {
    const device = await addedPasskey()
    await enter(device.signIn({ challenge: await challengeToEnter() }))
    await enter(device.signIn({ challenge: await challengeToEnter() }))
    device.rewind()
    expect(await enter(device.signIn({ challenge: await challengeToEnter() }))).toMatchObject(wrong)
  })

  it('of an account that is deactivated', async () => {
    const device = await addedPasskey()
    await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, 'u'))
    expect(await enter(device.signIn({ challenge: await challengeToEnter() }))).toMatchObject(wrong)
  })

  it('that is no answer of a browser', async () => {
    for (const answer of ['', 'null', '[]', '{"id":"a"}', '{'])
      expect(await enter(answer)).toMatchObject({ ok: false, code: 'invalid' })
  })
})
