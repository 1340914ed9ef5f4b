import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GET as getKey, POST as postPush } from '@/app/pocket/[trip]/push/route'
import { db } from '@/db/client'
import { linkSessions, pushSubscriptions } from '@/db/schema'
import { change, find } from '@/lib/domain/trip/edit'
import { instantOf } from '@/lib/domain/time/wall-time'
import { requirePhoneAccess } from '@/lib/server/access/access'
import { endLinkSessions, linkByToken, startLinkSession } from '@/lib/server/access/link-session'
import { inviteMembers, readLink, withdrawLinks } from '@/lib/server/delegation/invitations'
import { notifyDue } from '@/lib/server/phone/push-due'
import { isPushEndpoint, subscribe } from '@/lib/server/phone/push-subscriptions'
import { vapidKeys } from '@/lib/server/phone/vapid-keys'
import { previewRelease, release } from '@/lib/server/releases/releases'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { newRequest } from '../platform/request-scope'
import { openTrip, planner } from '../releases/release-office'
import { browser, pushService, vapidClaims } from './push-service'

let trip = ''
let service: Awaited<ReturnType<typeof pushService>>
const phone = browser('ying')

beforeEach(async () => {
  await freshDatabase()
  trip = await openTrip()
  service = await pushService()
  await publish()
  await inviteMembers(planner(trip), null)
  await openAs('ying')
})
afterEach(() => service.close())

async function openAs(personId: string): Promise<void> {
  const token = (await readLink(planner(trip), personId))?.url.split('/').at(-1) ?? ''
  const link = await linkByToken(token)
  if (link) await startLinkSession(link)
}

async function publish(): Promise<void> {
  const { version, number } = await previewRelease(planner(trip))
  await release(planner(trip), { version, number, note: null, notify: 'none' })
}

async function itemOf(id: string) {
  const whole = await loadTrip(trip)
  const item = whole && find(whole.record, 'item', id)
  if (!item) throw new Error(`There is no item ${id}.`)
  return item
}

async function renameItem(id: string, title: string): Promise<void> {
  await editTrip(trip, change('item', await itemOf(id), { title: { en: title } }), 'u')
}

const notify = (now = new Date()) => notifyDue(service.send, () => true, now)
const subscribed = async (minutes: number | null = null, now = new Date()) =>
  subscribe(await requirePhoneAccess(trip), phone.device, minutes, now)
const stored = () => db().select().from(pushSubscriptions)
const messages = () => service.received.map(({ body }) => phone.read(body))

describe('a device that wants to know of changes', () => {
  it('is notified once that something changed for its member, and receives nothing else', async () => {
    await subscribed()
    await notify()
    expect(service.received).toEqual([])
    await renameItem('call', 'Courtesy call on the President')
    await publish()
    await Promise.all([notify(), notify()])
    await notify()
    expect(messages()).toEqual([{ kind: 'changed', trip }])
    const [{ path, headers, body } = { path: '', headers: {}, body: Buffer.alloc(0) }] = service.received
    expect([path, headers['content-encoding'], headers.ttl]).toEqual(['/ying', 'aes128gcm', '86400'])
    expect(body.toString('latin1')).not.toContain(trip)
    expect(vapidClaims(headers.authorization)).toMatchObject({ aud: 'https://push.example.com' })
    expect(headers.authorization).toContain(`k=${vapidKeys().publicKey}`)
  })

  it('is not notified of changes for others', async () => {
    await subscribed()
    await renameItem('tea', 'Tea with graduates')
    await publish()
    await notify()
    expect(service.received).toEqual([])
  })

  it('is notified again if the push service failed', async () => {
    await subscribed()
    await renameItem('call', 'Reception')
    await publish()
    service.state.answer = 503
    await notify()
    service.state.answer = 201
    await notify()
    expect(messages()).toEqual([
      { kind: 'changed', trip },
      { kind: 'changed', trip },
    ])
    await notify()
    expect(service.received).toHaveLength(2)
  })
})

describe('a device that wants to be reminded', () => {
  it('is reminded once, before an item of its member', async () => {
    const { start, timeZone } = await itemOf('call')
    const begins = instantOf(start, timeZone).instant.getTime()
    const at = (minutes: number) => new Date(begins + minutes * 60_000)
    await subscribed(15, at(-60))
    for (const minutes of [-40, -20, -14, -10, 0, 5]) await notify(at(minutes))
    expect(messages()).toEqual([{ kind: 'reminder', trip }])
    // The tea at 15:00 is somebody else's.
    for (const minutes of [280, 290]) await notify(at(minutes))
    expect(service.received).toHaveLength(1)
  })
})

describe('a subscription ends', () => {
  it.each([404, 410, 403])('when the push service answers %i', async (answer) => {
    await subscribed()
    await renameItem('call', 'Reception')
    await publish()
    service.state.answer = answer
    await notify()
    expect(await stored()).toEqual([])
  })

  it('with the session of the link, and when the link is withdrawn', async () => {
    await subscribed(15)
    await endLinkSessions()
    expect(await stored()).toEqual([])
    await openAs('ying')
    await subscribed(15)
    await withdrawLinks(planner(trip), ['ying'])
    await notify()
    expect([await stored(), service.received]).toEqual([[], []])
  })

  it('when the session has been removed by its age', async () => {
    await subscribed()
    await db().delete(linkSessions)
    expect(await stored()).toEqual([])
  })
})

describe('the route of a device', () => {
  const at = (body: object) =>
    new Request('http://localhost/x', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    })
  const params = () => ({ params: Promise.resolve({ trip }) })

  it('hands out the public key, and turns notifications on and off', async () => {
    const key: unknown = await (await getKey(new Request('http://localhost/x'), params())).json()
    expect(key).toEqual({ key: vapidKeys().publicKey })
    expect(Buffer.from(vapidKeys().publicKey, 'base64url')).toHaveLength(65)
    for (const minutes of [null, 30])
      expect(await (await postPush(at({ ...phone.device, minutes }), params())).json()).toEqual({ isOn: true })
    const [row] = await stored()
    expect(row).toMatchObject({ remindMinutes: 30, notifiedRelease: 1, sessionId: null })
    const off = await postPush(at({ endpoint: phone.device.endpoint, isOff: true }), params())
    expect(await off.json()).toEqual({ isOn: false })
    expect(await stored()).toEqual([])
  })

  it('refuses other origins, strangers, and addresses of our own network', async () => {
    const send = async (body: object) => (await postPush(at(body), params())).status
    expect(await send({ ...phone.device, endpoint: 'https://10.0.0.1/x', minutes: null })).toBe(422)
    expect(await send({ ...phone.device, minutes: 7 })).toBe(422)
    const foreign = at({ ...phone.device, minutes: null })
    foreign.headers.set('sec-fetch-site', 'cross-site')
    expect((await postPush(foreign, params())).status).toBe(403)
    newRequest()
    expect(await send({ ...phone.device, minutes: null })).toBe(401)
    expect(await stored()).toEqual([])
  })

  it.each([
    ['https://fcm.googleapis.com/fcm/send/x', true],
    ['http://push.example.com/x', false],
    ['https://localhost/x', false],
    ['https://192.168.1.1/x', false],
    ['https://[::1]/x', false],
    ['https://push.example.com:8443/x', false],
    ['https://a:b@push.example.com/x', false],
    ['nonsense', false],
  ])('%s: %s', (endpoint, isOne) => expect(isPushEndpoint(endpoint)).toBe(isOne))
})

it('stores one subscription for each device and trip', async () => {
  await subscribed(15)
  await subscribed(60)
  const rows = await db().select().from(pushSubscriptions).where(eq(pushSubscriptions.tripId, trip))
  expect(rows.map(({ remindMinutes }) => remindMinutes)).toEqual([60])
})
