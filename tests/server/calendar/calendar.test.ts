import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/calendar/[token]/route'
import { calendarFor } from '@/app/calendar/calendar-cache'
import { db } from '@/db/client'
import { calendarFeeds, changes, people, personalLinks, trips, tripRoles, users } from '@/db/schema'
import type { OfficeAccess, Refused } from '@/lib/server/access/access'
import { calendarAccess, ownCalendar } from '@/lib/server/calendar/calendar-access'
import {
  calendarFeed,
  calendarLink,
  makeCalendarFeed,
  makeUserCalendar,
  revokeCalendarFeed,
  revokeUserCalendar,
  userCalendar,
} from '@/lib/server/calendar/calendar-feeds'
import { inviteMembers, withdrawLinks } from '@/lib/server/delegation/invitations'
import { erasePerson } from '@/lib/server/directory/entry-change'
import { previewRelease, release as publishVersion } from '@/lib/server/releases/releases'
import { createTrip } from '@/lib/server/trip/create-trip'
import { recordOf } from '../../domain/trip/make'
import { readers } from '../../domain/calendar/readers'
import { freshDatabase } from '../../db/engines'
import { accessAs, addUser, changeItem, edit, openTrip, planner, ying } from '../releases/release-office'

const refused = { refusal: 'not found' } as Refused
const guide = (id: string) => accessAs(id, 'see trip', { id: 'guide', on: 'member' })
let trip = ''

beforeEach(async () => {
  await freshDatabase()
  trip = await openTrip()
})

async function release() {
  const { version, number } = await previewRelease(planner(trip))
  await publishVersion(planner(trip), { version, number, note: null, notify: 'none' })
}

const ask = (name: string, headers: Record<string, string> = {}) =>
  GET(new Request('http://localhost/calendar/x', { headers }), { params: Promise.resolve({ token: name }) })
const fetched = async (token: string) => (await ask(`${token}.ics`)).text()

async function eventsOf(token: string) {
  const { events } = readers[0]![1](await fetched(token))
  return events.map(({ uid, sequence, status, summary }) => [uid.split('.')[0], sequence, status, summary])
}

describe('a calendar address', () => {
  it('is a secret of 192 bits, of which only the hash is stored and nothing is in the history', async () => {
    const token = await makeCalendarFeed(ying(trip))
    expect(token).toMatch(/^[\w-]{32}$/)
    expect(calendarLink(token)).toBe(`http://localhost:3000/calendar/${token}.ics`)
    const rows = JSON.stringify([await db().select().from(calendarFeeds), await db().select().from(changes)])
    expect(rows).not.toContain(token)
    expect(await calendarAccess(token)).toMatchObject({
      trips: [{ tripId: trip, number: null }],
      personId: 'ying',
      locale: 'en',
    })
  })

  it('is refused with the same bytes whatever is wrong with it', async () => {
    const old = await makeCalendarFeed(ying(trip))
    const renewed = await makeCalendarFeed(ying(trip))
    const revoked = await makeCalendarFeed(guide(trip))
    expect(await revokeCalendarFeed(guide(trip))).toBe(true)
    expect(await revokeCalendarFeed(guide(trip))).toBe(false)
    const item = async (name: string) => {
      const { status, headers, text } = await ask(name).then(async (answer) => ({
        status: answer.status,
        headers: [...answer.headers],
        text: await answer.text(),
      }))
      return { status, headers, text }
    }
    const unknown = await item(`${'A'.repeat(32)}.ics`)
    expect([unknown.status, unknown.text]).toEqual([404, 'There is no such calendar.\n'])
    for (const name of [
      `${old}.ics`,
      `${revoked}.ics`,
      renewed,
      `${renewed}.ics.ics`,
      `${renewed}x.ics`,
      `${renewed.slice(1)}.ics`,
      `${renewed.toLowerCase()}.ics`,
      '.ics',
      '',
      '-',
      '%00',
      'ü'.repeat(5000),
      `${(await db().select().from(calendarFeeds))[0]!.tokenHash}.ics`,
    ]) {
      expect(await item(name), name.slice(0, 60)).toEqual(unknown)
    }
    expect((await ask(`${renewed}.ics`)).status).toBe(200)
    expect(await db().select().from(calendarFeeds)).toHaveLength(1)
  })

  it('stops working with its owner’s account or role on the trip, and works again when they are restored', async () => {
    const token = await makeCalendarFeed(ying(trip))
    await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, 'ying'))
    await expect(calendarAccess(token)).rejects.toMatchObject(refused)
    await db().update(users).set({ disabledAt: null }).where(eq(users.id, 'ying'))
    await expect(calendarAccess(token)).resolves.toBeTruthy()
    await db().delete(tripRoles).where(eq(tripRoles.userId, 'ying'))
    await expect(calendarAccess(token)).rejects.toMatchObject(refused)
    await db().update(users).set({ officeRole: 'staff' }).where(eq(users.id, 'ying'))
    await expect(calendarAccess(token)).resolves.toBeTruthy()
    await db().delete(trips).where(eq(trips.id, trip))
    await expect(calendarAccess(token)).rejects.toMatchObject(refused)
  })

  it('exists once for a user and trip, even after parallel requests, and only its owner can revoke it', async () => {
    const made = await Promise.all([1, 2, 3].map(() => makeCalendarFeed(ying(trip))))
    const works = await Promise.all(
      made.map((token) =>
        calendarAccess(token).then(
          () => true,
          () => false,
        ),
      ),
    )
    expect(works.filter(Boolean)).toHaveLength(1)
    expect(await calendarFeed(guide(trip))).toBeNull()
    expect(await revokeCalendarFeed(guide(trip))).toBe(false)
    expect(await revokeCalendarFeed({ ...ying(trip), tripId: 'another' })).toBe(false)
    expect(await calendarFeed(ying(trip))).toMatchObject({ createdAt: expect.any(Date) as Date })
  })
})

describe('a calendar address that was created with a personal link', () => {
  const linked = async (personId: string) => {
    await inviteMembers(planner(trip), [personId])
    const [link] = await db().select().from(personalLinks).where(eq(personalLinks.personId, personId))
    const access = accessAs(trip, 'see trip', { id: link!.userId, personId, on: 'member' })
    return { ...access, viewer: { ...access.viewer, linkedTrips: [trip] } }
  }

  it.each(['ying', 'hsieh'])('stops when the link expires, even if the answer is cached (%s)', async (personId) => {
    const token = await makeCalendarFeed(await linked(personId))
    expect((await ask(`${token}.ics`)).status).toBe(200)
    await db().update(trips).set({ startsOn: '2020-01-01', endsOn: '2020-01-02' }).where(eq(trips.id, trip))
    await expect(calendarAccess(token)).rejects.toMatchObject(refused)
    expect((await ask(`${token}.ics`)).status).toBe(404)
  })

  it('stops at the expiry time even if nothing is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-10T00:00:00Z') })
    try {
      const token = await makeCalendarFeed(await linked('hsieh'))
      expect((await ask(`${token}.ics`)).status).toBe(200)
      vi.setSystemTime(new Date('2027-02-01T00:00:00Z'))
      expect((await ask(`${token}.ics`)).status).toBe(404)
    } finally {
      vi.useRealTimers()
    }
  })

  it('stops when the link is withdrawn, while an address of the account continues to work', async () => {
    const own = await makeCalendarFeed(ying(trip))
    const access = await linked('ying')
    await withdrawLinks(planner(trip), ['ying'])
    await expect(calendarAccess(own)).resolves.toBeTruthy()
    await inviteMembers(planner(trip), ['ying'])
    const token = await makeCalendarFeed(access)
    await expect(calendarAccess(own)).rejects.toMatchObject(refused)
    await withdrawLinks(planner(trip), ['ying'])
    await expect(calendarAccess(token)).rejects.toMatchObject(refused)
  })

  it('cannot create an address for other trips', async () => {
    await expect(makeUserCalendar((await linked('hsieh')).viewer)).rejects.toMatchObject({ refusal: 'forbidden' })
  })
})

describe('the calendar address for all trips', () => {
  it('has the items of each trip that its owner is on, including trips that are added later', async () => {
    await release()
    const token = await makeUserCalendar(ying(trip).viewer)
    expect(await eventsOf(token)).toEqual([['call', 0, 'CONFIRMED', 'Courtesy call']])
    expect(await fetched(token)).toContain('X-WR-CALNAME:My trips\r\n')
    const made = await createTrip(
      recordOf({
        member: [{ id: 'n1', personId: 'ying' }],
        item: [{ id: 'dinner', title: { en: 'Dinner' }, start: '2026-12-01T19:00', end: '2026-12-01T20:00' }],
      }),
      'u',
    )
    if (!made.ok) throw new Error(made.code)
    expect(await eventsOf(token)).toHaveLength(1)
    await db().insert(tripRoles).values({ tripId: made.id, userId: 'ying', role: 'member' })
    const { version, number } = await previewRelease(planner(made.id))
    await publishVersion(planner(made.id), { version, number, note: null, notify: 'none' })
    expect((await eventsOf(token)).map(([id]) => id)).toEqual(['call', 'dinner'])
    const text = await fetched(token)
    for (const id of [trip, made.id]) expect(text).toContain(`/pocket/${id}`)
    await db().delete(tripRoles).where(eq(tripRoles.tripId, trip))
    expect((await eventsOf(token)).map(([id]) => id)).toEqual(['dinner'])
  })

  it('is replaced when created again, and stops when it is revoked or its owner’s account is disabled', async () => {
    const { viewer } = ying(trip)
    const [old, token] = [await makeUserCalendar(viewer), await makeUserCalendar(viewer, 30)]
    await expect(calendarAccess(old)).rejects.toMatchObject(refused)
    expect(await userCalendar(viewer)).toMatchObject({ alarmMinutes: 30 })
    await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, 'ying'))
    await expect(calendarAccess(token)).rejects.toMatchObject(refused)
    await db().update(users).set({ disabledAt: null }).where(eq(users.id, 'ying'))
    expect([await revokeUserCalendar(viewer), await revokeUserCalendar(viewer)]).toEqual([true, false])
    await expect(calendarAccess(token)).rejects.toMatchObject(refused)
  })
})

it('a calendar has alarms only if its owner chose them', async () => {
  await release()
  expect(await fetched(await makeCalendarFeed(ying(trip)))).not.toContain('VALARM')
  const text = await fetched(await makeCalendarFeed(ying(trip), 30))
  expect(text).toMatch(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT30M\r\nDESCRIPTION:Courtesy call\r\nEND:VALARM/)
})

describe('a calendar', () => {
  it('is empty before the first release, then has its owner’s items with changes and cancellations', async () => {
    const token = await makeCalendarFeed(ying(trip))
    expect(await fetched(token)).toContain('X-WR-CALNAME:Trip that is not published yet\r\n')
    expect(await eventsOf(token)).toEqual([])
    await release()
    expect(await fetched(token)).toContain('X-WR-CALNAME:A visit to Seoul\r\n')
    expect(await eventsOf(token)).toEqual([['call', 0, 'CONFIRMED', 'Courtesy call']])
    await changeItem(trip, 'call', { start: '2026-11-03T10:15' })
    expect(await eventsOf(token)).toEqual([['call', 0, 'CONFIRMED', 'Courtesy call']])
    await release()
    expect(await eventsOf(token)).toEqual([['call', 1, 'CONFIRMED', 'Courtesy call']])
    await changeItem(trip, 'call', { status: 'cancelled' })
    await changeItem(trip, 'tea', { attendeeIds: null })
    await release()
    expect(await eventsOf(token)).toEqual([
      ['call', 2, 'CANCELLED', 'Cancelled: Courtesy call'],
      ['tea', 0, 'TENTATIVE', 'Alumni tea'],
    ])
  })

  it('has all items for a reader who does not travel, in their language, and no private data', async () => {
    await edit(trip, { do: 'add', noun: 'host', id: 'h1', values: { visitId: 'v1', personId: 'person1', title: null } })
    await db().update(people).set({ email: 'one@host.example', phone: '+82 2 9999' }).where(eq(people.id, 'person1'))
    await release()
    await addUser('office', 'staff', { locale: 'zh-Hant' })
    const text = await fetched(
      await makeCalendarFeed(accessAs(trip, 'see trip', { id: 'office', officeRole: 'staff' })),
    )
    expect(text).toContain('SUMMARY:拜會\r\n')
    expect(text).toContain('SUMMARY:Alumni tea\r\n')
    expect(text).toContain('接待：Ms. person1')
    expect(text).not.toMatch(/secret|host\.example|9999/)
  })

  it('no longer contains an erased host, even without a new release', async () => {
    await edit(trip, { do: 'add', noun: 'host', id: 'h1', values: { visitId: 'v1', personId: 'person1', title: null } })
    await release()
    const token = await makeCalendarFeed(ying(trip))
    expect(await fetched(token)).toContain('Ms. person1')
    await edit(trip, { do: 'remove', noun: 'host', id: 'h1', revision: 1 })
    expect(
      await erasePerson({ viewer: planner(trip).viewer } as unknown as OfficeAccess<'edit directory'>, 'person1'),
    ).toBeNull()
    for (const look of ['first', 'second']) expect(await fetched(token), look).not.toContain('person1')
  })

  it('has the same bytes as the file for signed-in users', async () => {
    await release()
    const token = await makeCalendarFeed(ying(trip))
    expect(await fetched(token)).toBe(
      new TextDecoder().decode((await calendarFor(await ownCalendar(ying(trip)))).bytes),
    )
  })

  it('answers 304 to a client that sends the current ETag', async () => {
    await release()
    const name = `${await makeCalendarFeed(ying(trip))}.ics`
    const { headers } = await ask(name)
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
      'text/calendar; charset=utf-8',
      'private, no-cache, no-transform',
    ])
    for (const held of [headers.get('etag')!, `W/${headers.get('etag')!}`, `"other", ${headers.get('etag')!}`, '*']) {
      const again = await ask(name, { 'if-none-match': held })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', headers.get('etag')])
    }
    await changeItem(trip, 'call', { start: '2026-11-03T10:15' })
    await release()
    expect((await ask(name, { 'if-none-match': headers.get('etag')! })).status).toBe(200)
  })
})
