import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, sessions } from '@/db/schema'
import { currentUser, type Viewer } from '@/lib/server/access/access'
import { deviceOf, shortAddress } from '@/lib/server/access/device'
import { requestSession, startSession } from '@/lib/server/access/session'
import { endDevice, endOtherDevices, readDevices } from '@/lib/server/users/devices'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'
import { newRequest, request } from '../platform/request-scope'

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 ' +
  'Mobile/15E148 Safari/604.1'
const laptop =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

/** Signs in on a new device, and returns its cookies. */
async function signInOn(agent: string, address: string, userId = 'u'): Promise<Map<string, string>> {
  newRequest()
  request.headers.set('user-agent', agent)
  request.headers.set('x-forwarded-for', address)
  await startSession(userId, 'password')
  return request.cookies
}

async function viewer(): Promise<Viewer> {
  const session = await requestSession()
  if (session.state !== 'open') throw new Error('not signed in')
  return { ...session.user, sessionId: session.sessionId }
}

describe('the list of devices', () => {
  it('shows this one first, what each is, and from which network it was used', async () => {
    await signInOn(phone, '203.0.113.77')
    await signInOn(phone, '198.51.100.1', 'v')
    await signInOn(laptop, '2001:db8:1:2:3::4')
    const found = (await readDevices(await viewer())).map(({ isThis, device, network }) => ({
      isThis,
      device,
      network,
    }))
    expect(found).toEqual([
      { isThis: true, device: { browser: 'Chrome', system: 'Windows' }, network: '2001:db8:1::/48' },
      { isThis: false, device: { browser: 'Safari', system: 'iOS' }, network: '203.0.113.0/24' },
    ])
    expect(JSON.stringify(await db().select().from(sessions))).not.toMatch(/203\.0\.113\.77|Mozilla/)
  })

  it('follows a device to another network', async () => {
    await signInOn(phone, '203.0.113.77')
    request.headers.set('x-forwarded-for', '198.51.100.1')
    await requestSession(new Date(Date.now() + 70 * 60_000))
    expect((await readDevices(await viewer()))[0]!.network).toBe('198.51.100.0/24')
  })

  it('leaves out sessions that have run out', async () => {
    await signInOn(phone, '203.0.113.77')
    expect(await readDevices(await viewer(), new Date(Date.now() + 31 * 24 * 60 * 60_000))).toEqual([])
  })
})

describe('signing out', () => {
  it('another device works at once, and is noted', async () => {
    const other = await signInOn(phone, '203.0.113.77')
    const own = await signInOn(laptop, '198.51.100.1')
    const { id } = (await readDevices(await viewer()))[1]!
    expect(await endDevice(await viewer(), id)).toBe(true)
    expect(await endDevice(await viewer(), id)).toBe(false)
    expect(await readDevices(await viewer())).toHaveLength(1)
    request.cookies = other
    expect(await requestSession()).toEqual({ state: 'ended' })
    request.cookies = own
    expect(await db().$count(changes, eq(changes.verb, 'sign out device'))).toBe(1)
  })

  it('all others leaves this one', async () => {
    await signInOn(phone, '203.0.113.77')
    await signInOn(phone, '203.0.113.78')
    await signInOn(laptop, '198.51.100.1')
    await endOtherDevices(await viewer())
    expect((await readDevices(await viewer())).map(({ isThis }) => isThis)).toEqual([true])
  })

  it('does nothing to a device of another user', async () => {
    await signInOn(phone, '203.0.113.77', 'v')
    const [theirs] = await db().select().from(sessions)
    await signInOn(laptop, '198.51.100.1')
    expect(await endDevice(await viewer(), theirs!.id)).toBe(false)
    expect(await db().$count(sessions, eq(sessions.id, theirs!.id))).toBe(1)
    expect(await currentUser()).not.toBeNull()
  })
})

it('a device is unknown if its browser says nothing, or nonsense', () => {
  for (const agent of [null, '', 'x'.repeat(5000)]) expect(deviceOf(agent)).toEqual({ browser: null, system: null })
  expect(deviceOf('curl/8.0').system).toBeNull()
})

it('an address is shortened so that it names no single machine', () => {
  expect([shortAddress('::ffff:192.0.2.5'), shortAddress('2001:db8::1'), shortAddress('unknown')]).toEqual([
    '192.0.2.0/24',
    '2001:db8::/48',
    null,
  ])
})
