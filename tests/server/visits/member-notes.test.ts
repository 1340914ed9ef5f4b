import { beforeEach, describe, expect, it } from 'vitest'
import { GET as staffNotes, POST as settle } from '@/app/api/trips/[trip]/notes/route'
import { GET, POST } from '@/app/pocket/[trip]/notes/route'
import { db } from '@/db/client'
import { changes, memberNotes } from '@/db/schema'
import { longestNote, mostNotes, type SentNote } from '@/lib/domain/visits/member-note'
import { tripTopic } from '@/lib/server/platform/announce'
import { subscribe } from '@/lib/server/platform/bus'
import { historyOf } from '@/lib/server/platform/change-log'
import { storeNotes, listOwnNotes, deleteOwnNote } from '@/lib/server/visits/member-notes'
import { settleNote, sharedNotes, unsettleNote } from '@/lib/server/visits/shared-notes'
import { readHistory } from '@/lib/server/history/trip-history'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'
import { signedInAs } from '../access/signed-in'
import { sendSession } from '../platform/request-scope'

const now = new Date('2023-11-01T06:00:00Z')
const privateWords = 'Only for me: ask about the dormitory'
let tripId = ''
let visitId = ''
const mine = (user = 'ying') => accessTo(tripId, 'see trip', user)
const staff = () => accessTo(tripId, 'edit trip', 'staff')
const note = (id: string, more: Partial<SentNote> = {}): SentNote => ({
  id,
  visitId,
  itemId: null,
  text: 'Two places a year from 2025',
  writtenAt: '2023-11-01T05:40:00.000Z',
  shared: false,
  ...more,
})
const texts = async (user = 'ying') => (await listOwnNotes(mine(user))).map(({ text }) => text)

beforeEach(async () => {
  await freshDatabase()
  for (const user of ['ying', 'hsieh', 'staff']) await storeUser(user)
  tripId = await storeKorea()
  visitId = (await loadTrip(tripId))!.record.visit[0]!.id
})

describe('a submitted note', () => {
  it('is stored once, even if it is sent several times', async () => {
    expect(await storeNotes(mine(), [note('note-one'), note('note-two'), note('note-one')], now)).toEqual({
      kept: ['note-one', 'note-two', 'note-one'],
      refused: [],
    })
    await storeNotes(mine(), [note('note-one')], now)
    expect(await listOwnNotes(mine())).toMatchObject([
      { id: 'note-one', visitId, shared: false, settled: false, revision: 1 },
      { id: 'note-two' },
    ])
  })

  it('replaces the user’s own earlier text, but not what a newer device has sent', async () => {
    await storeNotes(mine(), [note('note-one')])
    await storeNotes(mine(), [note('note-one', { text: 'Three places' })])
    expect(await storeNotes(mine(), [note('note-one', { text: 'Old words', revision: 1 })])).toEqual({
      kept: [],
      refused: [{ id: 'note-one', why: 'changed' }],
    })
    expect(await texts()).toEqual(['Three places'])
    await storeNotes(mine(), [note('note-one', { text: 'Four places', revision: 2 })])
    expect(await listOwnNotes(mine())).toMatchObject([{ text: 'Four places', revision: 3 }])
  })

  it('is refused if another user or another trip has its id', async () => {
    await storeNotes(mine('hsieh'), [note('note-one', { text: 'Hers' })])
    expect(await storeNotes(mine(), [note('note-one'), note('note-two')])).toEqual({
      kept: ['note-two'],
      refused: [{ id: 'note-one', why: 'not yours' }],
    })
    expect([await texts('hsieh'), await texts()]).toEqual([['Hers'], ['Two places a year from 2025']])
    expect(await deleteOwnNote(mine(), 'note-one')).toBe(true)
    expect(await texts('hsieh')).toEqual(['Hers'])
    tripId = await storeKorea((file) => {
      file.people = file.people.map((one) => ({ ...one, name: { full: `${one.id} elsewhere` } }))
    })
    expect(await storeNotes(mine('hsieh'), [note('note-one', { text: 'Moved' })])).toMatchObject({
      refused: [{ why: 'not yours' }],
    })
  })

  it('is refused separately if it is empty, too long or over the limit', async () => {
    const many = Array.from({ length: mostNotes - 1 }, (_, i) => note(`many-${i}`))
    await storeNotes(mine(), many)
    const { kept, refused } = await storeNotes(mine(), [
      note('note-empty', { text: ' \n' }),
      note('note-long', { text: 'x'.repeat(longestNote + 1) }),
      note('note-last', { text: 'x'.repeat(longestNote) }),
      note('note-over'),
      note('many-0', { text: 'Changed' }),
    ])
    expect(kept).toEqual(['note-last', 'many-0'])
    expect(refused).toEqual([
      { id: 'note-empty', why: 'empty' },
      { id: 'note-long', why: 'too long' },
      { id: 'note-over', why: 'full' },
    ])
    expect(await storeNotes(mine('hsieh'), [note('note-over')])).toMatchObject({ kept: ['note-over'] })
  })

  it('belongs to the whole trip if its visit is unknown or no longer exists', async () => {
    await storeNotes(mine(), [note('note-one', { visitId: 'elsewhere' }), note('note-two')])
    const [visit] = (await loadTrip(tripId))!.record.visit
    await editTrip(tripId, { do: 'remove', noun: 'visit', id: visit!.id, revision: visit!.revision }, 'staff')
    expect((await listOwnNotes(mine())).map((one) => one.visitId)).toEqual([null, null])
  })
})

describe('the notes that staff read', () => {
  it('are those that were shared, with their authors, and nothing else', async () => {
    await storeNotes(mine(), [note('note-one', { text: privateWords }), note('note-two', { shared: true })], now)
    expect(await sharedNotes(staff())).toEqual([
      {
        id: 'note-two',
        hasPhoto: false,
        visitId,
        text: 'Two places a year from 2025',
        author: 'YING',
        writtenAt: '2023-11-01T05:40:00.000Z',
        settled: null,
      },
    ])
    expect([
      await settleNote(staff(), 'note-one'),
      await unsettleNote(staff(), 'note-one'),
      await settleNote(staff(), 'none'),
    ]).toEqual([false, false, false])
  })

  it('can be withdrawn by their author until they are settled', async () => {
    await storeNotes(mine(), [note('note-one', { shared: true })])
    await storeNotes(mine(), [note('note-one')])
    expect(await sharedNotes(staff())).toEqual([])
    await storeNotes(mine(), [note('note-one', { shared: true })])
    expect([await settleNote(staff(), 'note-one', now), await settleNote(staff(), 'note-one')]).toEqual([true, true])
    expect(await sharedNotes(staff())).toMatchObject([{ settled: { at: now.toISOString(), name: 'STAFF' } }])
    expect(await storeNotes(mine(), [note('note-one')])).toMatchObject({ refused: [{ why: 'settled' }] })
    expect(await storeNotes(mine(), [note('note-one', { shared: true })])).toMatchObject({ kept: ['note-one'] })
    expect(await deleteOwnNote(mine(), 'note-one')).toBe(false)
    await unsettleNote(staff(), 'note-one')
    expect(await deleteOwnNote(mine(), 'note-one')).toBe(true)
    expect(await db().$count(memberNotes)).toBe(0)
  })

  it('are announced to open screens when they change, unlike private notes', async () => {
    const heard: unknown[] = []
    const end = subscribe(tripTopic(tripId), (message) => heard.push(message))
    await storeNotes(mine(), [note('note-one')])
    await storeNotes(mine(), [note('note-one', { text: 'Still mine' })])
    expect(heard).toEqual([])
    await storeNotes(mine(), [note('note-one', { shared: true })])
    await storeNotes(mine(), [note('note-one', { shared: true })])
    await settleNote(staff(), 'note-one')
    await settleNote(staff(), 'note-one')
    end()
    expect(heard).toEqual([{ notes: true }, { notes: true }])
  })

  it('never include private text, in the history or during and after the deletion of the trip', async () => {
    await storeNotes(mine(), [note('note-one', { text: privateWords }), note('note-two', { shared: true })], now)
    await settleNote(staff(), 'note-two', now)
    expect(JSON.stringify(await historyOf(tripId))).not.toContain('Only for me')
    await deleteTripUnchecked(tripId, 'staff')
    expect(await db().$count(memberNotes)).toBe(0)
    expect(JSON.stringify(await readHistory(staff(), {}))).not.toContain('Only for me')
    await restoreTripUnchecked(tripId, 'staff')
    expect(await listOwnNotes(mine())).toMatchObject([
      { text: privateWords, shared: false, visitId },
      { shared: true, settled: true },
    ])
    expect(await sharedNotes(staff())).toMatchObject([
      { id: 'note-two', settled: { at: now.toISOString(), name: 'STAFF' } },
    ])
    expect(JSON.stringify(await db().select().from(changes))).not.toContain('Only for me')
  })
})

describe('the routes for notes', () => {
  const ask = (body: unknown, headers: Record<string, string> = {}, to = tripId) =>
    new Request(`http://localhost:3000/pocket/${to}/notes`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { host: 'localhost:3000', 'content-type': 'application/json', ...headers },
    })
  const post = (body: unknown, headers?: Record<string, string>) =>
    POST(ask(body, headers), { params: Promise.resolve({ trip: tripId }) })
  const get = (handle: typeof GET) =>
    handle(new Request('http://localhost:3000/'), { params: Promise.resolve({ trip: tripId }) })

  it('accept notes of a member, return the member’s own, and let staff settle shared ones', async () => {
    sendSession(await signedInAs('member', 'none', { tripId, role: 'member' }))
    const response = await post({
      notes: [
        note('note-one', { text: privateWords }),
        note('note-two', { shared: true }),
        note('note-empty', { text: '' }),
      ],
    })
    expect([response.status, await response.json()]).toEqual([
      200,
      { kept: ['note-one', 'note-two'], refused: [{ id: 'note-empty', why: 'empty' }], removed: [] },
    ])
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(await (await get(GET)).json()).toMatchObject({ notes: [{ id: 'note-one' }, { id: 'note-two' }] })
    expect((await get(staffNotes)).status).toBe(403)

    sendSession(await signedInAs('editor', 'none', { tripId, role: 'editor' }))
    expect(await (await get(GET)).json()).toEqual({ notes: [] })
    expect(await (await get(staffNotes)).text()).not.toContain('Only for me')
    const settled = await settle(ask({ id: 'note-two', settled: true }), { params: Promise.resolve({ trip: tripId }) })
    expect(await settled.json()).toMatchObject({ notes: [{ id: 'note-two', settled: { name: 'EDITOR' } }] })
    expect(
      (await settle(ask({ id: 'note-one', settled: true }), { params: Promise.resolve({ trip: tripId }) })).status,
    ).toBe(404)
  })

  it('remove the user’s own note', async () => {
    sendSession(await signedInAs('member', 'none', { tripId, role: 'member' }))
    await post({ notes: [note('note-one')] })
    expect(await (await post({ removed: ['note-one', 'note-gone'] })).json()).toEqual({
      kept: [],
      refused: [],
      removed: ['note-one', 'note-gone'],
    })
    expect(await (await get(GET)).json()).toEqual({ notes: [] })
  })

  it('refuse users who are not on the trip, other sites, and invalid notes', async () => {
    expect((await post({ notes: [] })).status).toBe(401)
    sendSession(await signedInAs('outsider', 'none'))
    expect([(await post({ notes: [] })).status, (await get(GET)).status]).toEqual([404, 404])
    sendSession(await signedInAs('member', 'none', { tripId, role: 'member' }))
    expect((await post({ notes: [] }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    for (const wrong of [
      '{',
      { notes: [{ id: 'note-one' }] },
      { notes: [note('note-one', { writtenAt: 'yesterday' })] },
      { notes: [note('note-one', { text: 'x'.repeat(100_000) })] },
    ]) {
      expect((await post(wrong)).status).toBe(422)
    }
  })
  beforeEach(() => {
    sendSession(undefined)
  })
})
