import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { confirmTotpAction, offerTotpAction, turnOffTotpAction } from '@/app/(office)/account/actions'
import { enterCodeAction, signInAction } from '@/app/sign-in/actions'
import { db } from '@/db/client'
import { changes, recoveryCodes, sessions, totpSecrets, users } from '@/db/schema'
import { currentUser, type OfficeAccess } from '@/lib/server/access/access'
import { startSession } from '@/lib/server/access/session'
import { makeResetLink, takeAccountLink } from '@/lib/server/users/account-links'
import { listUsers, resetSecondFactor } from '@/lib/server/users/manage-users'
import { hashPassword } from '@/lib/server/users/password'
import { renewRecoveryCodes, takeCode } from '@/lib/server/users/totp'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'
import { newRequest, request } from '../platform/request-scope'

const password = 'the right one'
const stepMs = 30_000
let passwordHash: string

afterEach(() => void vi.useRealTimers())

beforeEach(async () => {
  // A code must not change between the app and the server.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date() })
  await freshDatabase()
  await seed()
  passwordHash ??= await hashPassword(password)
  await db().update(users).set({ passwordHash }).where(eq(users.id, 'u'))
  await startSession('u', 'password')
})

const email = async () => (await db().select().from(users).where(eq(users.id, 'u')))[0]!.email

/** The code that an app shows `steps` from now. */
function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  return totp.generate({ timestamp: Date.now() + steps * stepMs })
}

/** Turns codes on with the code of the step before, so that the present one is not used yet. */
async function turnOn(): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
  const offered = await offerTotpAction({ password })
  if (!offered.ok) throw new Error(offered.message)
  const { secret } = offered.offer
  const confirmed = await confirmTotpAction({ code: codeOf(secret, -1) })
  if (!confirmed.ok) throw new Error(confirmed.message)
  return { secret, recoveryCodes: confirmed.recoveryCodes }
}

function form(values: Record<string, string>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(values)) made.set(name, value)
  return made
}

/** Where a form leads, or the sentence with which it is refused. */
async function sent(action: Promise<{ ok: boolean; message?: string }>): Promise<string | undefined> {
  try {
    return (await action).message
  } catch (error) {
    return (error as { digest: string }).digest.split(';')[2]
  }
}

/** Signs in on another device, up to the question for the code. */
async function enterPassword(): Promise<string | undefined> {
  newRequest()
  request.headers.set('x-forwarded-for', '10.0.0.1')
  return sent(signInAction(null, form({ email: await email(), password, next: '/trips/a' })))
}
const enterCode = (code: string) => sent(enterCodeAction(null, form({ code, next: '/trips/a' })))

describe('signing in with one-time codes', () => {
  it('asks for the code after the password, and for no code before it', async () => {
    const { secret } = await turnOn()
    expect(await enterPassword()).toBe('/sign-in/code?next=%2Ftrips%2Fa')
    expect(await currentUser()).toBeNull()
    expect(await enterCode('000000')).toBe('security.wrongCode')
    expect(await currentUser()).toBeNull()
    expect(await enterCode(codeOf(secret))).toBe('/trips/a')
    expect(await currentUser()).toMatchObject({ id: 'u' })
    newRequest()
    expect(await enterCode(codeOf(secret, 1))).toBe('/sign-in')
  })

  it('asks for the code after a forgotten password too', async () => {
    const { secret } = await turnOn()
    const url = await makeResetLink({ viewer: { id: 'v' } } as unknown as OfficeAccess<'manage users'>, 'u')
    newRequest()
    const token = url!.split('/').at(-1)!
    expect(await takeAccountLink(token, { name: null, password: 'another one' })).toMatchObject({ needsCode: true })
    expect(await currentUser()).toBeNull()
    expect(await enterCode(codeOf(secret))).toBe('/trips/a')
  })

  it('accepts each code once, also if two requests bring it at the same time', async () => {
    const { secret } = await turnOn()
    const code = codeOf(secret)
    expect((await Promise.all([takeCode('u', code), takeCode('u', code)])).filter(Boolean)).toHaveLength(1)
    expect(await takeCode('u', code)).toBe(false)
    // Nor an earlier one that was not used.
    expect(await takeCode('u', codeOf(secret, -1))).toBe(false)
    expect(await takeCode('u', codeOf(secret, 1))).toBe(true)
  })

  it('accepts the codes of a clock that is half a minute off, and no others', async () => {
    const { secret } = await turnOn()
    expect(await takeCode('u', codeOf(secret, 2))).toBe(false)
    expect(await takeCode('u', codeOf(secret, -2))).toBe(false)
    expect(await takeCode('u', `${codeOf(secret, 1).slice(0, 3)} ${codeOf(secret, 1).slice(3)}`)).toBe(true)
  })

  it('accepts each recovery code once, however it is typed, and notes its use', async () => {
    const { recoveryCodes: codes } = await turnOn()
    expect(new Set(codes).size).toBe(10)
    await enterPassword()
    expect(await enterCode(codes[0]!.toLowerCase().replaceAll('-', ' '))).toBe('/trips/a')
    expect(await takeCode('u', codes[0]!)).toBe(false)
    const noted = await db().select().from(changes).where(eq(changes.verb, 'use recovery code'))
    expect(noted).toHaveLength(1)
  })

  it('stops guesses of a code, but not the owner on a known device', async () => {
    const { secret } = await turnOn()
    const known = new Map(request.cookies)
    await enterPassword()
    for (let n = 0; n < 10; n++) expect(await enterCode('000000')).toBe('security.wrongCode')
    expect(await enterCode(codeOf(secret))).toBe('signIn.tooMany')
    request.cookies = new Map([...known].filter(([name]) => name === 'attache-device'))
    expect(await sent(signInAction(null, form({ email: await email(), password })))).toBe('/sign-in/code')
    expect(await enterCode(codeOf(secret))).toBe('/trips/a')
  })
})

describe('one-time codes', () => {
  it('are turned on and off only with the password, and sign out other devices', async () => {
    await db()
      .insert(sessions)
      .values({ id: 's', userId: 'u', createdAt: new Date(), lastSeenAt: new Date(), expiresAt: new Date() })
    expect(await offerTotpAction({ password: 'a wrong one' })).toMatchObject({ ok: false, code: 'refused' })
    await turnOn()
    expect(await db().$count(sessions)).toBe(1)
    expect(await offerTotpAction({ password })).toMatchObject({ ok: false, message: 'security.alreadyOn' })
    expect(await turnOffTotpAction({ password: 'a wrong one' })).toMatchObject({ ok: false })
    expect(await turnOffTotpAction({ password })).toEqual({ ok: true })
    expect([await db().$count(totpSecrets), await db().$count(recoveryCodes)]).toEqual([0, 0])
  })

  it('are not asked for before a code has confirmed them', async () => {
    await offerTotpAction({ password })
    expect(await enterPassword()).toBe('/trips/a')
  })

  it('are stored so that the database alone gives no code', async () => {
    const { secret, recoveryCodes: codes } = await turnOn()
    const stored = JSON.stringify([await db().select().from(totpSecrets), await db().select().from(recoveryCodes)])
    expect(stored).not.toContain(secret.replaceAll(' ', ''))
    for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', ''))
    // The secret of one account is worthless in the row of another.
    await db().update(totpSecrets).set({ userId: 'v' })
    expect(await takeCode('v', codeOf(secret))).toBe(false)
  })

  it('are removed by an administrator, which is noted and ends the sessions', async () => {
    await turnOn()
    const access = { viewer: { id: 'v', sessionId: 'none' } } as unknown as OfficeAccess<'manage users'>
    const factors = async () => (await listUsers(access)).map(({ id, hasSecondFactor }) => [id, hasSecondFactor])
    expect(await factors()).toContainEqual(['u', true])
    expect(await resetSecondFactor(access, 'u')).toBe('done')
    expect(await factors()).toContainEqual(['u', false])
    expect(await db().$count(sessions)).toBe(0)
    const [noted] = await db().select().from(changes).where(eq(changes.verb, 'reset second factor'))
    expect(noted).toMatchObject({ userId: 'v', subject: 'user', subjectId: 'u' })
    expect(await enterPassword()).toBe('/trips/a')
  })

  it('get new recovery codes, and the earlier ones stop', async () => {
    const { recoveryCodes: old } = await turnOn()
    const viewer = { id: 'u', sessionId: 's' } as Parameters<typeof renewRecoveryCodes>[0]
    const renewed = await renewRecoveryCodes(viewer)
    expect(await takeCode('u', old[0]!)).toBe(false)
    expect(await takeCode('u', renewed![0]!)).toBe(true)
  })
})
