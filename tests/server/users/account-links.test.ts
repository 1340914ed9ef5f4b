import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as openLink } from '@/app/set-password/[token]/route'
import { db } from '@/db/client'
import {
  accountLinks,
  acknowledgements,
  changes,
  memberNotes,
  messages,
  people,
  personalLinks,
  sessions,
  tripRoles,
  users,
} from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import { linkByToken } from '@/lib/server/access/link-session'
import { requestSession } from '@/lib/server/access/session'
import { inviteMembers, readInvitations, readLink } from '@/lib/server/delegation/invitations'
import { claimMessage } from '@/lib/server/mail/outbox'
import { readOutbox } from '@/lib/server/mail/read-outbox'
import {
  accountLinkByToken,
  inviteAgain,
  inviteUsers,
  makeResetLink,
  requestReset,
  takeAccountLink,
  withdrawInvitation,
} from '@/lib/server/users/account-links'
import { listUsers, setPerson, setUserDetails } from '@/lib/server/users/manage-users'
import { changeDetails, signIn } from '@/lib/server/users/users'
import { freshDatabase } from '../../db/engines'
import { request } from '../platform/request-scope'
import { addUser, openTrip, planner } from '../releases/release-office'
import { setMailServer } from '../mail/set-mail-server'

const dayMs = 24 * 60 * 60 * 1000
const later = (days: number) => new Date(Date.now() + days * dayMs)
const viewer = {
  id: 'admin',
  name: 'A',
  email: '',
  officeRole: 'administrator' as const,
  personId: null,
  sessionId: '',
}
const access = { viewer } as OfficeAccess<'manage users'>
const outbox = { viewer } as OfficeAccess<'see outbox'>
const password = 'long enough for a test'
let trip = ''

beforeEach(async () => {
  setMailServer('smtp://mail.example')
  await freshDatabase()
  trip = await openTrip()
  await addUser('admin', 'administrator')
})

const tokenIn = (text: string | undefined) => /\/set-password\/([\w-]{32})/.exec(text ?? '')?.[1] ?? ''
const nextToken = async () => tokenIn((await claimMessage(new Date()))?.body)
const accountOf = async (email: string) => (await listUsers(access)).find((user) => user.email === email)!

describe('an invitation', () => {
  it('is sent to several addresses at once, and creates accounts without a password', async () => {
    const outcome = await inviteUsers(access, ['new@example.edu', 'New@example.edu', 'ying@accounts.example'], 'staff')
    expect(outcome).toEqual({ invited: ['new@example.edu'], taken: ['ying@accounts.example'] })
    expect(await accountOf('new@example.edu')).toMatchObject({ isInvited: true, officeRole: 'staff', name: 'new' })
    expect(await signIn('new@example.edu', '')).toBeNull()
    // The directory provides the name for the address, and the person is suggested.
    await inviteUsers(access, ['hsieh@example.edu'], 'none')
    expect(await accountOf('hsieh@example.edu')).toMatchObject({
      name: 'Hsiu-Mei Hsieh',
      suggestedPerson: { id: 'hsieh' },
    })
  })

  it('works once within seven days, and its secret is not stored', async () => {
    await inviteUsers(access, ['new@example.edu'], 'staff')
    const token = await nextToken()
    expect(token).toHaveLength(32)
    const stored = [db().select().from(accountLinks), db().select().from(messages), db().select().from(changes)]
    const { messages: shown } = await readOutbox(outbox, 1)
    expect(JSON.stringify([await Promise.all(stored), shown])).not.toContain(token)
    expect(await accountLinkByToken(token, later(6.9))).toMatchObject({ kind: 'invitation' })
    expect(await accountLinkByToken(token, later(7.1))).toBeNull()
    expect(await takeAccountLink(token, { name: 'New One', password }, later(7.1))).toBeNull()
    expect(await takeAccountLink(token, { name: 'New One', password })).toMatchObject({ role: 'staff' })
    expect(await requestSession()).toMatchObject({ state: 'open', user: { name: 'New One' } })
    expect(await takeAccountLink(token, { name: null, password: 'another password' })).toBeNull()
    expect(await signIn('new@example.edu', password)).toMatchObject({ role: 'staff' })
    expect(await accountOf('new@example.edu')).toMatchObject({ isInvited: false, invitedUntil: null })
  })

  it('can be sent again to a new address, and withdrawn with its account', async () => {
    await inviteUsers(access, ['new@example.edu'], 'staff')
    const first = await nextToken()
    const { id } = await accountOf('new@example.edu')
    expect(await inviteAgain(access, id)).toBe(true)
    const second = await nextToken()
    expect(second).not.toBe(first)
    expect([await accountLinkByToken(first), await accountLinkByToken(second)]).toMatchObject([null, { user: { id } }])
    expect(await withdrawInvitation(access, id)).toBe(true)
    expect(await accountLinkByToken(second)).toBeNull()
    expect((await listUsers(access)).map(({ email }) => email)).not.toContain('new@example.edu')
    // An account that is already in use is not withdrawn.
    await db().update(users).set({ passwordHash: 'x' }).where(eq(users.id, 'ying'))
    expect(await withdrawInvitation(access, 'ying')).toBe(false)
    expect(await inviteAgain(access, 'ying')).toBe(false)
  })
})

describe('a forgotten password', () => {
  beforeEach(() => db().update(users).set({ passwordHash: 'x' }).where(eq(users.id, 'ying')))

  it('is reset by a mailed link, valid for two hours, which ends all sessions', async () => {
    await db()
      .insert(sessions)
      .values({ id: 's', userId: 'ying', createdAt: new Date(), lastSeenAt: new Date(), expiresAt: later(1) })
    await requestReset('Ying@accounts.example ')
    const token = await nextToken()
    expect(await accountLinkByToken(token, later(0.1))).toBeNull()
    expect(await takeAccountLink(token, { name: null, password })).toMatchObject({ role: 'none' })
    expect((await db().select().from(sessions)).map(({ id }) => id)).not.toContain('s')
    expect(await signIn('ying@accounts.example', password)).toMatchObject({ role: 'none' })
  })

  it('sends nothing to unknown addresses, disabled accounts and members without an account', async () => {
    await inviteMembers(planner(trip), ['hsieh'])
    await claimMessage(new Date())
    await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, 'guide'))
    for (const email of ['nobody@example.edu', 'guide@accounts.example', 'member hsieh', 'hsieh@example.edu'])
      await requestReset(email)
    expect(await claimMessage(new Date())).toBeNull()
  })

  it('can be reset with a link from an administrator if there is no mail', async () => {
    const url = await makeResetLink(access, 'ying')
    expect(url).toMatch(/^http:\/\/localhost:3000\/set-password\/[\w-]{32}$/)
    expect(await accountLinkByToken(tokenIn(url!))).toMatchObject({ kind: 'reset', user: { id: 'ying' } })
    expect(await claimMessage(new Date())).toBeNull()
    expect(await makeResetLink(access, 'none')).toBeNull()
  })

  it('is reset without a secret in the address bar, and opening the link does not use it up', async () => {
    const token = tokenIn((await makeResetLink(access, 'ying'))!)
    const open = (one: string) =>
      openLink(new Request('http://localhost/x', { headers: { 'x-forwarded-for': '203.0.113.7' } }), {
        params: Promise.resolve({ token: one }),
      })
    for (const _ of [1, 2]) {
      const answer = await open(token)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/set-password'])
    }
    expect(request.cookies.get('attache-account-link')).toBe(token)
    expect(await accountLinkByToken(token)).not.toBeNull()
    for (let tried = 0; tried < 50; tried++) await open('guessed')
    expect((await open('guessed')).status).toBe(429)
    expect((await open(token)).status).toBe(303)
  })
})

describe('an account', () => {
  it('can change its name and address, but not to the address of another account', async () => {
    expect(await setUserDetails(access, 'ying', { name: 'Ying II', email: 'Ying.Two@example.edu' })).toBe('done')
    expect(await accountOf('ying.two@example.edu')).toMatchObject({ id: 'ying', name: 'Ying II' })
    expect(await setUserDetails(access, 'ying', { name: 'Ying', email: 'GUIDE@accounts.example' })).toBe('taken')
    await inviteMembers(planner(trip), ['hsieh'])
    const [linkOnly] = (await db().select().from(users)).filter(({ kind }) => kind === 'link only')
    expect(await setUserDetails(access, linkOnly!.id, { name: 'A', email: 'a@example.edu' })).toBe('not found')
  })

  it('can change its own name and address with its password', async () => {
    const own = { ...viewer, id: 'ying' }
    await takeAccountLink(tokenIn((await makeResetLink(access, 'ying'))!), { name: null, password })
    const details = { name: 'Ying II', email: 'Ying.Two@example.edu' }
    expect(await changeDetails(own, details, 'wrong')).toBe('wrong password')
    expect(await changeDetails(own, { ...details, email: 'guide@accounts.example' }, password)).toBe('taken')
    expect(await changeDetails(own, details, password)).toBe('done')
    expect(await accountOf('ying.two@example.edu')).toMatchObject({ id: 'ying', name: 'Ying II' })
  })

  it('receives what its person has done with a personal link', async () => {
    await inviteMembers(planner(trip), ['hsieh'])
    const token = (await readLink(planner(trip), 'hsieh'))!.url.split('/').at(-1)!
    const before = (await linkByToken(token))!.user.id
    const note = { tripId: trip, userId: before, text: 'A note', writtenAt: new Date(), revision: 1 }
    await db()
      .insert(memberNotes)
      .values({ id: 'a-note', ...note })
    await db().insert(acknowledgements).values({ tripId: trip, userId: before, number: 1, at: new Date() })
    await addUser('office', 'none')
    await db().update(users).set({ email: 'hsieh@example.edu' }).where(eq(users.id, 'office'))
    expect(await accountOf('hsieh@example.edu')).toMatchObject({ suggestedPerson: { id: 'hsieh' } })
    expect(await setPerson(access, 'office', 'hsieh')).toBe('done')
    const rows = [await db().select().from(memberNotes), await db().select().from(acknowledgements)]
    expect(rows.flat().map(({ userId }) => userId)).toEqual(['office', 'office'])
    expect(await db().select().from(personalLinks)).toMatchObject([{ userId: 'office' }])
    expect((await db().select().from(tripRoles)).filter(({ userId }) => userId === 'office')).toHaveLength(1)
    expect((await db().select().from(users)).filter(({ kind }) => kind === 'link only')).toEqual([])
    expect((await linkByToken(token))!.user.id).toBe('office')
    const hsieh = (await readInvitations(planner(trip))).find(({ personId }) => personId === 'hsieh')
    expect(hsieh).toMatchObject({ confirmed: 1 })
    expect(await accountOf('hsieh@example.edu')).toMatchObject({ suggestedPerson: null })
    expect(await db().select().from(people)).not.toEqual([])
  })
})
