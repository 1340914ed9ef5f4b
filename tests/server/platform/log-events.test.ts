import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { signInAction, signOutAction } from '@/app/sign-in/actions'
import { db, install } from '@/db/client'
import { openSqlite } from '@/db/connect.sqlite'
import { institutions, messages, people, users } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { route } from '@/lib/server/access/route'
import { startSession } from '@/lib/server/access/session'
import { deleteInstitution, erasePerson } from '@/lib/server/directory/entry-change'
import { smtpSender, sendDue } from '@/lib/server/mail/mail'
import { isReady } from '@/lib/server/platform/health'
import { remind } from '@/lib/server/releases/acknowledgements'
import { previewRelease, release } from '@/lib/server/releases/releases'
import { publish, restorePublication, withdraw } from '@/lib/server/report/publication'
import { regenerateReport, readDraft } from '@/lib/server/report/report'
import { takeStep } from '@/lib/server/report/report-steps'
import { deleteTrip } from '@/lib/server/trip/delete-trip'
import { restoreTrip } from '@/lib/server/trip/restore-trip'
import { addUser, resetPassword, setDisabled, setOfficeRole } from '@/lib/server/users/manage-users'
import { changePassword, makeFirstAdministrator } from '@/lib/server/users/users'
import { z } from 'zod'
import { freshDatabase } from '../../db/engines'
import { openMailServer } from '../mail/mail-server'
import { accessTo, storeKorea } from '../report/report-office'
import { request } from './request-scope'
import { captureLog } from './captured-log'

// Every text that goes in contains this word; no line of the log may.
const marker = 'Zq7Marker'
const requestId = '11112222333344445555666677778888'

const log = captureLog()
const password = `${marker} secret words`
const email = `${marker}@example.edu`

let adminId = ''
beforeEach(async () => {
  request.headers = new Headers({ 'x-forwarded-for': '203.0.113.77', 'x-request-id': requestId })
  await freshDatabase()
  await makeFirstAdministrator(
    { name: marker, email, password, institution: marker, acronym: marker, language: 'en', timeZone: 'Asia/Taipei' },
    marker,
  )
  adminId = (await db().select({ id: users.id }).from(users))[0]!.id
})

/** The events of the test so far, without those of the first administrator, who was created before it. */
function events() {
  const [created, signedIn, ...rest] = log.events()
  expect([created, signedIn]).toMatchObject([
    { event: 'account', change: 'created', accountId: adminId },
    { event: 'sign-in', outcome: 'success', userId: adminId },
  ])
  expect(log.text().toLowerCase()).not.toContain(marker.toLowerCase())
  expect(log.text()).not.toContain('203.0.113.77')
  for (const cookie of request.cookies.values()) expect(log.text()).not.toContain(cookie)
  return rest
}

const as = <A>(userId = adminId) => ({ viewer: { id: userId, name: marker, email, sessionId: 'none' } }) as A
const form = (values: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}
// The path that Next.js’s redirect() throws, or the message of another error.
const redirectTarget = (error: { digest?: string; message: string }) => error.digest?.split(';')[2] ?? error.message
const signingIn = (values: { email: string; password: string }) =>
  signInAction(null, form(values)).catch(redirectTarget)

describe('sign-in', () => {
  const of = { action: 'signInAction', requestId, level: 'warn', event: 'sign-in', outcome: 'failure' }

  it('is logged with the user', async () => {
    expect(await signingIn({ email, password })).toMatch(/^\//)
    expect(events()).toEqual([{ ...of, level: 'info', outcome: 'success', userId: adminId }])
  })

  it('is logged when it is refused, with the reason', async () => {
    await signingIn({ email: `other-${email}`, password })
    await signingIn({ email, password: `${marker} wrong` })
    await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, adminId))
    await signingIn({ email, password })
    expect(events()).toEqual([
      { ...of, reason: 'unknown-account' },
      { ...of, reason: 'wrong-password', userId: adminId },
      { ...of, reason: 'disabled-account', userId: adminId },
    ])
  })

  it('is logged when there were too many attempts', async () => {
    for (let n = 0; n < 11; n++) await signingIn({ email: `other-${email}`, password })
    expect(events().map(({ reason }) => reason)).toEqual([
      ...Array<string>(10).fill('unknown-account'),
      'too-many-attempts',
    ])
  })

  it('ends with a logged sign-out', async () => {
    await signOutAction(null, form({})).catch(() => undefined)
    expect(events()).toEqual([
      { level: 'info', event: 'sign-out', action: 'signOutAction', requestId, userId: adminId },
    ])
  })
})

it('logs changes of an account', async () => {
  const manage = as<OfficeAccess<'manage users'>>()
  const { id: accountId } = (await addUser(manage, { name: marker, email: `b-${email}`, officeRole: 'staff' }))!
  await addUser(manage, { name: marker, email: `b-${email}`, officeRole: 'staff' })
  await setOfficeRole(manage, accountId, 'none')
  await setDisabled(manage, accountId, true)
  await setDisabled(manage, accountId, false)
  await resetPassword(manage, accountId)
  await setDisabled(manage, adminId, true)
  await changePassword({ ...manage.viewer, id: adminId }, password, `${marker} other words`)
  await changePassword({ ...manage.viewer, id: adminId }, password, `${marker} other words`)
  const of = { level: 'info', event: 'account', accountId }
  expect(events()).toEqual([
    { ...of, change: 'created' },
    { ...of, change: 'role-changed' },
    { ...of, change: 'disabled' },
    { ...of, change: 'enabled' },
    { ...of, change: 'password-reset' },
    { ...of, change: 'password-changed', accountId: adminId },
  ])
})

/** Puts the marker into every text of a trip file that people read. */
function marked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(marked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const isText = typeof inner === 'string' && (/\s|[^\x20-\x7f]/.test(inner) || /^(?:en|ko|zh-Hant)$/.test(name))
      return [name, isText && name !== 'kind' ? `${inner} ${marker}` : marked(inner)]
    }),
  )
}

const storeMarkedTrip = () =>
  storeKorea((file) => {
    Object.assign(file, marked(file))
    file.people.forEach((person, n) => Object.assign(person, { email: `${n}-${email}`, phone: `+886 ${marker}` }))
  })

describe('a change of a trip', () => {
  let tripId = ''
  beforeEach(async () => {
    tripId = await storeMarkedTrip()
  })
  const planner = () => accessTo(tripId, 'edit trip', adminId)

  it('is logged for releases and reminders', async () => {
    const reader = { personId: (await readersOf(tripId))[0]!, id: crypto.randomUUID() }
    await db()
      .insert(users)
      .values({ ...reader, email: `r-${email}`, name: marker, officeRole: 'staff', createdAt: new Date() })
    const { version, number, recipients } = await previewRelease(planner())
    const how = { version, number, note: marker, notify: 'all' } as const
    await release(planner(), how)
    await release(planner(), how)
    await release(planner(), { ...how, number: 7 })
    await remind(planner(), number, null, new Date(Date.now() + 48 * 60 * 60_000))
    expect(recipients.length).toBeGreaterThan(0)
    expect(events()).toEqual([
      { level: 'info', event: 'release', tripId, number: 1, messages: recipients.length },
      { level: 'info', event: 'release-reminder', tripId, number: 1, messages: 1 },
    ])
  })

  it('is logged for publication, withdrawal and republication', async () => {
    const access = accessTo(tripId, 'publish report', adminId)
    await regenerateReport(accessTo(tripId, 'write report', adminId), 'en')
    const version = async () => (await readDraft(accessTo(tripId, 'write report', adminId), 'en'))!.version
    await takeStep(access, 'en', 'approve', { version: await version(), note: marker })
    const slug = marker.toLowerCase()
    const publishing = [{ language: 'en', slug, correction: null, version: await version() } as const]
    expect(await publish(access, publishing)).toMatchObject({ ok: true })
    expect(await publish(access, publishing)).toMatchObject({ ok: false })
    expect(await withdraw(access, 'en')).toBe(true)
    expect(await withdraw(access, 'en')).toBe(false)
    expect(await restorePublication(access, 'en')).toBe(true)
    const of = { level: 'info', event: 'publication', tripId, language: 'en', revision: 1 }
    expect(events()).toEqual([
      { ...of, change: 'published' },
      { ...of, change: 'withdrawn' },
      { ...of, change: 'restored' },
    ])
  })

  it('is logged once for each deletion and restoration', async () => {
    const access = accessTo(tripId, 'delete trip', adminId)
    await deleteTrip(access)
    await deleteTrip(access)
    await restoreTrip(as<OfficeAccess<'create trip'>>(), tripId)
    await restoreTrip(as<OfficeAccess<'create trip'>>(), tripId)
    expect(events()).toEqual([
      { level: 'info', event: 'deletion', entity: 'trip', entityId: tripId },
      { level: 'info', event: 'restoration', entity: 'trip', entityId: tripId },
    ])
  })
})

async function readersOf(tripId: string): Promise<string[]> {
  const { draft } = await previewRelease(accessTo(tripId, 'edit trip', adminId))
  return draft.record.member.flatMap(({ personId }) => personId ?? [])
}

it('logs people and institutions that are deleted, not those that are still needed', async () => {
  const [entry] = await db().select().from(institutions)
  const at = { revision: 1, createdAt: new Date(), updatedAt: new Date() }
  const [personId, institutionId] = [crypto.randomUUID(), crypto.randomUUID()]
  await db()
    .insert(institutions)
    .values({ ...entry!, id: institutionId })
  await db()
    .insert(people)
    .values({ ...at, id: personId, name: { full: { en: marker } }, languages: [], searchKey: marker })
  const access = as<OfficeAccess<'edit directory'>>()
  for (const id of [personId, personId]) await erasePerson(access, id)
  for (const id of [institutionId, institutionId, entry!.id]) await deleteInstitution(access, id)
  expect(events()).toEqual([
    { level: 'info', event: 'deletion', entity: 'person', entityId: personId },
    { level: 'info', event: 'deletion', entity: 'institution', entityId: institutionId },
  ])
})

it('logs each attempt to send a message, with the mail server’s code', async () => {
  const server = await openMailServer()
  const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const now = new Date()
  const send = async (at: number, url = server.url) => {
    const of = { tripId: null, userId: null, to: { name: marker, address: email }, language: 'en', createdBy: adminId }
    const row = { id: ids[at]!, onceKey: `${marker} ${at}`, createdAt: now, dueAt: now, tries: 0, sentAt: null }
    await db()
      .insert(messages)
      .values({ ...of, ...row, subject: marker, body: marker, problem: null })
    await sendDue(smtpSender(url, email), undefined, () => now)
  }
  await send(0)
  server.behaviour = { recipient: 550 }
  await send(1)
  await server.close()
  await send(2)
  const of = { event: 'mail', attempt: 1 }
  expect(events()).toEqual([
    { ...of, level: 'info', messageId: ids[0], outcome: 'sent' },
    { ...of, level: 'warn', messageId: ids[1], outcome: 'refused', code: 550 },
    { ...of, level: 'warn', messageId: ids[2], outcome: 'failed', code: 'ESOCKET' },
  ])
})

describe('an unexpected error', () => {
  const insertTwice = async () => {
    const row = { id: marker, email, name: marker, officeRole: 'staff', createdAt: new Date() } as const
    await db().insert(users).values(row)
    return Response.json({})
  }

  it('in a route is logged with route and request, without values', async () => {
    const handler = route('/api/trips/[trip]/edits', insertTwice)
    const request = new Request(`http://localhost/api/trips/${marker}/edits?q=${marker}`, {
      method: 'POST',
      body: marker,
      headers: { 'x-request-id': requestId, cookie: marker, 'user-agent': marker },
    })
    const answer = await handler(request, { params: Promise.resolve({ trip: marker }) })
    expect([answer.status, await answer.json()]).toEqual([500, { error: 'unexpected' }])
    const of = { level: 'error', event: 'error', source: 'route', requestId, method: 'POST' }
    const [line, ...more] = events()
    expect(more).toEqual([])
    expect(line).toMatchObject({ ...of, route: '/api/trips/[trip]/edits' })
    // SQLite names the constraint in its message, PostgreSQL in a field of the cause.
    expect(JSON.stringify(line!.error)).toMatch(/UNIQUE constraint failed: users\.email|"users_email"/)
  })

  it('in an action is logged with action, request and user', async () => {
    await startSession(adminId, 'password')
    const failing = action('failingAction', {
      input: z.strictObject({ name: z.string() }),
      permit: async () => (await import('@/lib/server/access/access')).requireUser(),
      run: async () => insertTwice().then(() => ({})),
    })
    expect(await failing({ name: marker })).toMatchObject({ ok: false, code: 'unexpected' })
    const of = { level: 'error', event: 'error', source: 'action', action: 'failingAction', requestId }
    expect(events().slice(1)).toMatchObject([{ ...of, userId: adminId }])
  })

  it('of the database is logged by the readiness check', async () => {
    const gone = openSqlite(':memory:')
    await gone.close()
    install(gone)
    expect(await isReady()).toBe(false)
    expect(events()).toMatchObject([{ level: 'error', event: 'error', source: 'health' }])
  })
})
