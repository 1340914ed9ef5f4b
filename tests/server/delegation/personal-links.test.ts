import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as openLink } from '@/app/pocket/link/[token]/route'
import { GET as getNotes, POST as postNotes } from '@/app/pocket/[trip]/notes/route'
import { POST as postSeen } from '@/app/pocket/[trip]/seen/route'
import { db } from '@/db/client'
import {
  acknowledgements,
  changes,
  linkSessions,
  memberNotes,
  members,
  messages,
  office,
  people,
  personalLinks,
  tripRoles,
  trips,
  users,
} from '@/db/schema'
import {
  Expired,
  requireOfficeAccess,
  requirePhoneAccess,
  requirePhoneUser,
  requireTripAccess,
} from '@/lib/server/access/access'
import {
  endLinkSessions,
  rememberedLink,
  deviceLinks,
  linkByToken,
  startLinkSession,
} from '@/lib/server/access/link-session'
import { inviteMembers, readInvitations, readLink, withdrawLinks } from '@/lib/server/delegation/invitations'
import { isRightCode, sendCode } from '@/lib/server/delegation/link-code'
import { erasePerson } from '@/lib/server/directory/entry-change'
import { mergeEntries, undoMerge } from '@/lib/server/directory/merge-entries'
import { readLinkSettings, saveLinkSettings } from '@/lib/server/office/link-settings'
import { claimMessage } from '@/lib/server/mail/outbox'
import { readOutbox } from '@/lib/server/mail/read-outbox'
import { readPhoneData } from '@/lib/server/phone/phone-page'
import { previewRelease, release } from '@/lib/server/releases/releases'
import type { OfficeAccess } from '@/lib/server/access/access'
import { freshDatabase } from '../../db/engines'
import { newRequest, request } from '../platform/request-scope'
import { openTrip, planner } from '../releases/release-office'
import { setMailServer } from '../mail/set-mail-server'

const week = 7 * 24 * 60 * 60 * 1000
let trip = ''

beforeEach(async () => {
  setMailServer('smtp://mail.example')
  await freshDatabase()
  trip = await openTrip()
})

const tokenFor = async (personId: string) => (await readLink(planner(trip), personId))!.url.split('/').at(-1)!

/** Opens the link on this device, as the button of its page does. */
async function openAs(personId: string): Promise<void> {
  const link = await linkByToken(await tokenFor(personId))
  await startLinkSession(link!)
}

async function publish(): Promise<void> {
  const { version, number } = await previewRelease(planner(trip))
  await release(planner(trip), { version, number, note: null, notify: 'none' })
}

async function setOffice(set: Partial<typeof office.$inferInsert>): Promise<void> {
  const row = { id: 'office', sample: false, ...set }
  await db().insert(office).values(row).onConflictDoUpdate({ target: office.id, set })
}

const at = (path: string, init: RequestInit = {}) =>
  new Request(`http://localhost${path}`, { ...init, headers: { 'sec-fetch-site': 'same-origin', ...init.headers } })
const params = (tripId = trip) => ({ params: Promise.resolve({ trip: tripId }) })
const visit = (token: string) => openLink(at('/pocket/link/x'), { params: Promise.resolve({ token }) })

describe('inviting', () => {
  it('invites all members at once, by mail in their language or by a link to copy', async () => {
    expect((await readInvitations(planner(trip))).map(({ state }) => state)).toEqual(Array(3).fill('not invited'))
    const invited = await inviteMembers(planner(trip), null)
    expect(invited).toEqual({ count: 3, mailed: 2, withoutAddress: [{ full: { en: 'A. Lin' } }] })
    const mails = await db().select().from(messages)
    expect(mails.map(({ to, language }) => [to.address, language])).toEqual([
      ['ying@accounts.example', 'en'],
      ['hsieh@example.edu', 'zh-Hant'],
    ])
    expect(await inviteMembers(planner(trip), null)).toMatchObject({ count: 0 })
    const states = await readInvitations(planner(trip))
    expect(states.map(({ state, hasAddress }) => [state, hasAddress])).toEqual([
      ['invited', true],
      ['invited', true],
      ['invited', false],
    ])
    expect((await readLink(planner(trip), 'lin'))!.url).toMatch(/^http:\/\/localhost:3000\/pocket\/link\/[\w-]{32}$/)
  })

  it('stores only hashes of the links, also in messages and the history, and sends the link itself', async () => {
    await inviteMembers(planner(trip), null)
    await openAs('hsieh')
    const tokens = await Promise.all(['ying', 'hsieh', 'lin'].map(tokenFor))
    expect(new Set(tokens).size).toBe(3)
    const cookie = [...request.cookies.values()].find((value) => value !== '')!
    const stored = JSON.stringify([
      await db().select().from(personalLinks),
      await db().select().from(linkSessions),
      await db().select().from(messages),
      await db().select().from(changes),
      await db().select().from(users),
    ])
    for (const secret of [...tokens, cookie]) expect(stored).not.toContain(secret)
    const bodies = [(await claimMessage(new Date()))!, (await claimMessage(new Date()))!].map(({ to, body }) => [
      to.address,
      tokens.filter((token) => body.includes(`/pocket/link/${token}`)).map((token) => tokens.indexOf(token)),
    ])
    expect(Object.fromEntries(bodies)).toEqual({ 'ying@accounts.example': [0], 'hsieh@example.edu': [1] })
    const { messages: shown } = await readOutbox({ viewer: planner(trip).viewer } as OfficeAccess<'see outbox'>, 1)
    expect(shown.every(({ body }) => tokens.some((token) => body.includes(token)))).toBe(true)
  })

  it('sends the same link again, and a new link after it was withdrawn', async () => {
    await inviteMembers(planner(trip), null)
    const first = await tokenFor('hsieh')
    await inviteMembers(planner(trip), ['hsieh'], new Date(Date.now() + 120_000))
    expect(await tokenFor('hsieh')).toBe(first)
    expect((await db().select().from(messages)).filter(({ to }) => to.address === 'hsieh@example.edu')).toHaveLength(2)
    expect(await withdrawLinks(planner(trip), ['hsieh'])).toBe(1)
    // A message that was not sent yet is no longer sent.
    expect((await db().select().from(messages)).filter(({ to }) => to.address === 'hsieh@example.edu')).toEqual([])
    await inviteMembers(planner(trip), ['hsieh'])
    expect(await tokenFor('hsieh')).not.toBe(first)
    expect(await linkByToken(first)).toBeNull()
  })

  it('uses the account of a member who has one, and creates no accounts for others', async () => {
    await inviteMembers(planner(trip), null)
    const links = await db().select().from(personalLinks)
    expect(links.find(({ personId }) => personId === 'ying')).toMatchObject({ userId: 'ying', hasGivenRole: false })
    const made = (await db().select().from(users)).filter(({ kind }) => kind === 'link only')
    expect(made.map(({ personId, passwordHash, officeRole }) => [personId, passwordHash, officeRole])).toEqual(
      expect.arrayContaining([
        ['hsieh', null, 'none'],
        ['lin', null, 'none'],
      ]),
    )
    await withdrawLinks(planner(trip), null)
    const roles = await db().select().from(tripRoles)
    expect(roles.some(({ userId }) => userId === 'ying')).toBe(true)
    expect(roles.filter(({ userId }) => made.some(({ id }) => id === userId))).toEqual([])
  })
})

describe('a personal link', () => {
  it('opens the page for one person and trip, with notes and confirmations, and nothing else', async () => {
    await publish()
    await inviteMembers(planner(trip), null)
    await openAs('hsieh')
    const access = await requirePhoneAccess(trip)
    expect([...access.may]).toEqual(['see trip'])
    expect(access.viewer).toMatchObject({ personId: 'hsieh', officeRole: 'none', linkedTrips: [trip] })
    expect(await readPhoneData(access)).toMatchObject({ personId: 'hsieh', otherTrips: [], linkOwner: { full: {} } })
    const note = { id: 'a-note-of-hsieh', visitId: null, itemId: null, text: 'Bring the signed copy', shared: true }
    const body = JSON.stringify({ notes: [{ ...note, writtenAt: new Date().toISOString() }] })
    expect(await (await postNotes(at('/x', { method: 'POST', body }), params())).json()).toMatchObject({
      kept: [note.id],
    })
    const form = { method: 'POST', body: new URLSearchParams({ number: '1' }), headers: { accept: 'application/json' } }
    expect(await (await postSeen(at('/x', form), params())).json()).toEqual({ seen: 1 })
    expect(await db().select().from(memberNotes)).toMatchObject([{ text: note.text, userId: access.viewer.id }])
    expect(await db().select().from(acknowledgements)).toMatchObject([{ number: 1, userId: access.viewer.id }])
    const confirmed = (await readInvitations(planner(trip))).find(({ personId }) => personId === 'hsieh')
    expect(confirmed).toMatchObject({ state: 'opened', confirmed: 1 })
    // Not the pages of the office, and no other trip.
    await expect(requireTripAccess(trip, 'see trip')).rejects.toMatchObject({ refusal: 'not signed in' })
    await expect(requireOfficeAccess('see trips')).rejects.toMatchObject({ refusal: 'not signed in' })
    await expect(requirePhoneAccess('another-trip')).rejects.toMatchObject({ refusal: 'not signed in' })
    expect((await getNotes(at('/x'), params('another-trip'))).status).toBe(401)
  })

  it('gives the view of a member even to a user whose account may do everything', async () => {
    await db().update(users).set({ officeRole: 'administrator' }).where(eq(users.id, 'ying'))
    await inviteMembers(planner(trip), null)
    await openAs('ying')
    const access = await requirePhoneAccess(trip)
    expect([access.viewer.id, access.viewer.officeRole, [...access.may]]).toEqual(['ying', 'none', ['see trip']])
    await expect(requireOfficeAccess('manage users')).rejects.toMatchObject({ refusal: 'not signed in' })
  })

  it('changes nothing when it is fetched by a scanner, and is not in the address that follows', async () => {
    await inviteMembers(planner(trip), null)
    const token = await tokenFor('lin')
    const before = [await db().select().from(personalLinks), await db().select().from(linkSessions)]
    for (const _ of [1, 2]) {
      const response = await visit(token)
      expect([response.status, response.headers.get('location')]).toEqual([303, '/pocket/link/open'])
    }
    expect([await db().select().from(personalLinks), await db().select().from(linkSessions)]).toEqual(before)
    expect(await rememberedLink()).toMatchObject({ personId: 'lin', state: 'open' })
    await startLinkSession((await rememberedLink())!)
    expect((await visit(token)).headers.get('location')).toBe(`/pocket/${trip}`)
  })

  it('ends at once on every device when it is withdrawn', async () => {
    await inviteMembers(planner(trip), null)
    await openAs('hsieh')
    await requirePhoneAccess(trip)
    await withdrawLinks(planner(trip), ['hsieh'])
    await expect(requirePhoneAccess(trip)).rejects.toMatchObject({ refusal: 'not found' })
    const answer = await postSeen(at('/x', { method: 'POST' }), params())
    // The phone removes its copy.
    expect([answer.status, answer.headers.get('x-pocket')]).toEqual([404, 'gone'])
    expect(await db().select().from(linkSessions)).toEqual([])
    // A new link does not let the old device in again.
    await inviteMembers(planner(trip), ['hsieh'])
    await expect(requirePhoneAccess(trip)).rejects.toMatchObject({ refusal: 'not found' })
  })

  it('expires some weeks after the trip, as the office has set, and the copy stays on the phone', async () => {
    await inviteMembers(planner(trip), null)
    await openAs('hsieh')
    const end = (weeksAgo: number) => new Date(Date.now() - weeksAgo * week).toISOString().slice(0, 10)
    await db()
      .update(trips)
      .set({ endsOn: end(5) })
      .where(eq(trips.id, trip))
    await requirePhoneAccess(trip)
    await setOffice({ linkWeeks: 4 })
    await expect(requirePhoneAccess(trip)).rejects.toMatchObject({ refusal: 'not signed in' })
    const answer = await postSeen(at('/x', { method: 'POST' }), params())
    expect([answer.status, answer.headers.get('x-pocket')]).toEqual([401, 'expired'])
    expect(await deviceLinks()).toEqual({ open: [], hasExpired: true })
    await expect(requirePhoneUser()).rejects.toBeInstanceOf(Expired)
    expect((await readInvitations(planner(trip)))[0]).toMatchObject({ state: 'expired' })
    await setOffice({ linkWeeks: null })
    await requirePhoneAccess(trip)
    await db()
      .update(trips)
      .set({ endsOn: end(7) })
      .where(eq(trips.id, trip))
    await expect(requirePhoneAccess(trip)).rejects.toMatchObject({ refusal: 'not signed in' })
  })

  it('ends when the member leaves the delegation, the person is erased, or the device removes the page', async () => {
    await inviteMembers(planner(trip), null)
    await openAs('lin')
    await openAs('hsieh')
    await endLinkSessions()
    expect(await db().select().from(linkSessions)).toHaveLength(1)
    await expect(requirePhoneAccess(trip)).rejects.toMatchObject({ refusal: 'not signed in' })
    await openAs('hsieh')
    await db().delete(members).where(eq(members.personId, 'hsieh'))
    await expect(requirePhoneAccess(trip)).rejects.toMatchObject({ refusal: 'not found' })
    await db().delete(members).where(eq(members.personId, 'lin'))
    const staff = { viewer: planner(trip).viewer } as OfficeAccess<'edit directory'>
    expect(await erasePerson(staff, 'lin')).toBeNull()
    expect((await db().select().from(users)).map(({ personId }) => personId)).not.toContain('lin')
    expect(await db().select().from(personalLinks)).toHaveLength(2)
    await db().delete(trips).where(eq(trips.id, trip))
    expect(await db().select().from(personalLinks)).toEqual([])
  })

  it('remains valid for a person who is merged with another entry, also after the merge is undone', async () => {
    await inviteMembers(planner(trip), ['hsieh'])
    const token = await tokenFor('hsieh')
    const staff = { viewer: planner(trip).viewer } as OfficeAccess<'edit directory'>
    await db()
      .insert(people)
      .values({ ...(await db().select().from(people).where(eq(people.id, 'hsieh')))[0]!, id: 'twin' })
    const change = await mergeEntries(staff, 'person', 'twin', 'hsieh')
    expect(await linkByToken(token)).toMatchObject({ personId: 'twin', state: 'open' })
    expect((await readInvitations(planner(trip))).map(({ personId, state }) => [personId, state])).toContainEqual([
      'twin',
      'invited',
    ])
    await undoMerge(staff, change!)
    expect(await linkByToken(token)).toMatchObject({ personId: 'hsieh', state: 'open' })
  })

  it('follows the settings of the office, which an administrator changes', async () => {
    const administrator = { viewer: planner(trip).viewer } as OfficeAccess<'manage office'> &
      OfficeAccess<'manage users'>
    expect(await readLinkSettings(administrator)).toEqual({ weeks: 6, isCodeRequired: false })
    await saveLinkSettings(administrator, { weeks: 2, isCodeRequired: true })
    expect(await readLinkSettings(administrator)).toEqual({ weeks: 2, isCodeRequired: true })
    await inviteMembers(planner(trip), ['hsieh'])
    // The trip ends on 4 November, in every time zone.
    const link = await linkByToken(await tokenFor('hsieh'), new Date('2026-11-19T00:00:00Z'))
    expect([link?.state, link?.isCodeRequired]).toEqual(['open', true])
    expect((await linkByToken(await tokenFor('hsieh'), new Date('2026-11-20T00:00:00Z')))?.state).toBe('expired')
  })

  it('is rate-limited for clients that try many addresses', async () => {
    request.headers.set('x-forwarded-for', '203.0.113.9')
    const from = () =>
      openLink(at('/x', { headers: { 'x-forwarded-for': '203.0.113.9' } }), {
        params: Promise.resolve({ token: 'guessed' }),
      })
    for (let tried = 0; tried < 50; tried++) expect((await from()).status).toBe(303)
    expect((await from()).status).toBe(429)
    await inviteMembers(planner(trip), null)
    // A real member behind the same network address is let through.
    expect((await visit(await tokenFor('lin'))).status).toBe(303)
    expect(await rememberedLink()).toMatchObject({ personId: 'lin' })
  })
})

describe('the messages about a version', () => {
  it('link to the personal page for owners of a link, and to the account’s page for others', async () => {
    await inviteMembers(planner(trip), ['hsieh'])
    await claimMessage(new Date())
    const { version, number, recipients } = await previewRelease(planner(trip))
    const shown = Object.fromEntries(recipients.map(({ key, mail }) => [key, mail.closing]))
    expect(shown['person hsieh']).toContain('http://localhost:3000/pocket/link/…')
    expect(shown['person ying']).toContain(`http://localhost:3000/pocket/${trip}`)
    await release(planner(trip), { version, number, note: 'see {personal-link}', notify: 'all' })
    const sent = new Map<string, string>()
    for (let mail = await claimMessage(new Date()); mail; mail = await claimMessage(new Date()))
      sent.set(mail.to.address, mail.body)
    const token = await tokenFor('hsieh')
    expect(sent.get('hsieh@example.edu')).toContain(`http://localhost:3000/pocket/link/${token}`)
    // A text typed by a planner does not give a member the link of another person.
    expect([...sent].filter(([, body]) => body.includes(token)).map(([to]) => to)).toEqual(['hsieh@example.edu'])
  })
})

describe('a code by e-mail', () => {
  const codeIn = async () => /^\d{6}$/m.exec((await claimMessage(new Date()))?.body ?? '')?.[0]

  beforeEach(async () => {
    await inviteMembers(planner(trip), ['hsieh'])
    await claimMessage(new Date())
    await setOffice({ isLinkCodeRequired: true })
  })

  it('is sent to the member, is valid for ten minutes, and is not stored', async () => {
    const token = await tokenFor('hsieh')
    const link = (await linkByToken(token))!
    expect(link.isCodeRequired).toBe(true)
    expect(await isRightCode(link, '000000')).toBe('wrong')
    expect(await sendCode(link)).toBe('sent')
    const { messages: shown } = await readOutbox({ viewer: planner(trip).viewer } as OfficeAccess<'see outbox'>, 1)
    const code = (await codeIn())!
    expect(
      JSON.stringify([shown, await db().select().from(messages), await db().select().from(personalLinks)]),
    ).not.toContain(code)
    const asked = (await linkByToken(token))!
    expect(await isRightCode(asked, code, new Date(Date.now() + 11 * 60_000))).toBe('wrong')
    expect(await isRightCode(asked, ` ${code.slice(0, 3)} ${code.slice(3)}`)).toBe('right')
    await startLinkSession(asked)
    expect(await isRightCode((await linkByToken(token))!, code)).toBe('wrong')
  })

  it('cannot be guessed, and can only be requested a limited number of times', async () => {
    const link = (await linkByToken(await tokenFor('hsieh')))!
    for (const _ of [1, 2, 3]) expect(await sendCode(link)).toBe('sent')
    expect(await sendCode(link)).toBe('too many')
    const asked = (await linkByToken(await tokenFor('hsieh')))!
    for (const _ of [1, 2, 3, 4, 5]) expect(await isRightCode(asked, 'wrong')).toBe('wrong')
    expect(await isRightCode(asked, 'wrong')).toBe('too many')
    await inviteMembers(planner(trip), ['lin'])
    newRequest()
    expect(await sendCode((await linkByToken(await tokenFor('lin')))!)).toBe('no address')
  })
})
