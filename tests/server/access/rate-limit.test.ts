import { like } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { signInAction } from '@/app/sign-in/actions'
import { db } from '@/db/client'
import { rateLimits, users } from '@/db/schema'
import { allowSignIn, clearSignIn, count, countFrom, slowDownMs } from '@/lib/server/access/rate-limit'
import { hashPassword } from '@/lib/server/users/password'
import { freshDatabase } from '../../db/engines'
import { newRequest, request } from '../platform/request-scope'

beforeEach(freshDatabase)
afterEach(() => void vi.useRealTimers())

/** How many of these attempts are allowed. */
async function allowed(
  attempts: readonly { email: string; address: string; deviceId?: string | null }[],
): Promise<number> {
  const answers: boolean[] = []
  for (const attempt of attempts) answers.push(await allowSignIn({ deviceId: null, ...attempt }))
  return answers.filter(Boolean).length
}

const times = <T>(most: number, make: (i: number) => T) => Array.from({ length: most }, (_, i) => make(i))

const lin = 'lin@example.edu'

describe('guessing passwords', () => {
  it('is refused after ten attempts at an account from one network address', async () => {
    expect(await allowed(times(15, () => ({ email: lin, address: '10.0.0.1' })))).toBe(10)
    expect(await allowed([{ email: ' LIN@example.edu', address: '10.0.0.1' }])).toBe(0)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 + 1 })
    expect(await allowSignIn({ email: lin, address: '10.0.0.1', deviceId: null })).toBe(true)
  })

  it('is refused after three attempts from each other address while an account is under attack', async () => {
    await allowed(times(10, () => ({ email: lin, address: '10.0.0.1' })))
    expect(await allowed(times(6, () => ({ email: lin, address: '10.0.0.2' })))).toBe(3)
  })

  it('is refused after three attempts at each account while a network tries many accounts', async () => {
    await allowed(times(50, (i) => ({ email: `user${i}@example.edu`, address: '10.0.0.1' })))
    expect(await allowed(times(6, () => ({ email: lin, address: '10.0.0.1' })))).toBe(3)
  })

  it('counts all addresses of an IPv6 network as one', async () => {
    expect(await allowed(times(15, (i) => ({ email: lin, address: `2001:db8:1:2::${i}` })))).toBe(10)
    expect(await allowed([{ email: lin, address: '2001:db8:1:3::1' }])).toBe(1)
  })

  it('is refused on a known device after ten attempts', async () => {
    expect(await allowed(times(15, () => ({ email: lin, address: '10.0.0.1', deviceId: 'd' })))).toBe(10)
  })

  it('cannot keep the processor busy, because few sign-ins of one network wait at the same time', async () => {
    await allowed(times(50, (i) => ({ email: `user${i}@example.edu`, address: '10.0.0.1' })))
    // So many that each waits longer than it takes to count all of them.
    await db().update(rateLimits).set({ points: 1000 }).where(like(rateLimits.key, 'network%'))
    const flood = times(60, (i) => allowSignIn({ email: `more${i}@example.edu`, address: '10.0.0.1', deviceId: null }))
    expect((await Promise.all(flood)).filter(Boolean)).toHaveLength(30)
  })

  it('is slowed down increasingly, up to four seconds', () => {
    expect([slowDownMs(0, 0), slowDownMs(1, 0), slowDownMs(5, 1), slowDownMs(0, 10), slowDownMs(900, 0)]).toEqual([
      0, 200, 1020, 200, 4000,
    ])
  })

  it('stores no address in the database', async () => {
    await allowed([{ email: lin, address: '203.0.113.7' }])
    expect(JSON.stringify(await db().select().from(rateLimits))).not.toMatch(/lin@|203\.0/)
  })
})

describe('the owner of an account signs in', () => {
  beforeEach(async () => {
    const passwordHash = await hashPassword('the right one')
    for (const id of ['lin', 'wu'])
      await db()
        .insert(users)
        .values({ id, email: `${id}@example.edu`, name: id, passwordHash, officeRole: 'none', createdAt: new Date() })
  })

  /** `true` if the sign-in succeeds, otherwise the error message. */
  async function signIn(email: string, password: string, address: string): Promise<unknown> {
    request.headers.set('x-forwarded-for', address)
    const form = new FormData()
    form.set('email', email)
    form.set('password', password)
    try {
      const outcome = await signInAction(null, form)
      return outcome.ok || outcome.message
    } catch {
      // The redirect after a successful sign-in.
      return true
    }
  }

  it('after another user has tried wrong passwords from elsewhere', async () => {
    for (let i = 0; i < 12; i++) await signIn(lin, `wrong ${i}`, '10.0.0.1')
    expect(await signIn(lin, 'the right one', '10.0.0.1')).toBe('signIn.tooMany')
    expect(await signIn(lin, 'the right one', '10.0.0.2')).toBe(true)
  })

  it('on a known device, even from the network of the attack', async () => {
    expect(await signIn(lin, 'the right one', '10.0.0.1')).toBe(true)
    const cookies = new Map(request.cookies)
    newRequest()
    for (let i = 0; i < 12; i++) await signIn(lin, `wrong ${i}`, '10.0.0.1')
    expect(await signIn(lin, 'the right one', '10.0.0.1')).toBe('signIn.tooMany')
    request.cookies = cookies
    expect(await signIn(lin, 'the right one', '10.0.0.1')).toBe(true)
    // The cookie of one account does not count for another.
    expect(await signIn('wu@example.edu', 'wrong', '10.0.0.1')).toBe('signIn.wrong')
    newRequest()
    for (let i = 0; i < 12; i++) await signIn('wu@example.edu', `wrong ${i}`, '10.0.0.1')
    request.cookies = cookies
    expect(await signIn('wu@example.edu', 'the right one', '10.0.0.1')).toBe('signIn.tooMany')
  })

  it('from a network where many others failed', async () => {
    for (let i = 0; i < 60; i++)
      await allowSignIn({ email: `user${i}@example.edu`, address: '10.0.0.1', deviceId: null })
    expect(await signIn(lin, 'the right one', '10.0.0.1')).toBe(true)
  })

  it('which resets their own failures, but not those of others in the network', async () => {
    const attempt = { email: lin, address: '10.0.0.1', deviceId: null }
    await allowed(times(9, () => attempt))
    await clearSignIn(attempt)
    expect(await allowed(times(11, () => attempt))).toBe(10)
    await allowed(times(50, (i) => ({ email: `user${i}@example.edu`, address: '10.0.0.1' })))
    await clearSignIn(attempt)
    expect(await allowed(times(6, () => attempt))).toBe(3)
  })
})

it('allows enough password resets for all guests of a hotel', async () => {
  const answers: boolean[] = []
  for (let i = 0; i < 101; i++) answers.push(await countFrom('reset network', '10.0.0.1'))
  expect(answers.filter(Boolean)).toHaveLength(100)
  expect(await count('link code', 'a link')).toBe(true)
})
