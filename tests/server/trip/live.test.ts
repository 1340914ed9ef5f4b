import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { POST as sendEdit } from '@/app/api/trips/[trip]/edits/route'
import { GET as listen } from '@/app/api/trips/[trip]/live/route'
import { POST as sayPresent } from '@/app/api/trips/[trip]/presence/route'
import { db } from '@/db/client'
import { tripRoles, users } from '@/db/schema'
import { change, type Edit } from '@/lib/domain/trip/edit'
import { announceAccessChange } from '@/lib/server/platform/announce'
import { closeBus, publish, subscribe } from '@/lib/server/platform/bus'
import { requireTripAccess } from '@/lib/server/access/access'
import { readDismissals, dismiss, restore } from '@/lib/server/checks/dismissals'
import { mostStreams } from '@/lib/server/trip/live'
import { release } from '@/lib/server/releases/releases'
import { endSessionsOf } from '@/lib/server/access/session'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip, saveEdit } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { freshDatabase } from '../../db/engines'
import { storeKorea } from '../report/report-office'
import { signedInAs } from '../access/signed-in'
import { sendSession } from '../platform/request-scope'

let tripId = ''
const tokens: Record<string, string> = {}
const openStreams: AbortController[] = []

beforeEach(async () => {
  await freshDatabase()
  tripId = await storeKorea()
  tokens.lin = await signedInAs('lin', 'none', { tripId, role: 'editor' })
  tokens.chen = await signedInAs('chen', 'staff')
  tokens.member = await signedInAs('member', 'none', { tripId, role: 'member' })
  tokens.stranger = await signedInAs('stranger', 'none')
})
afterEach(async () => {
  for (const one of openStreams.splice(0)) one.abort()
  await closeBus()
})

const params = () => ({ params: Promise.resolve({ trip: tripId }) })
const at = (path: string) => `http://localhost:3000/api/trips/${tripId}/${path}`
const post = (path: string, body: unknown) =>
  new Request(at(path), { method: 'POST', body: JSON.stringify(body), headers: { 'sec-fetch-site': 'same-origin' } })

/** Opens a stream as this user; `next` waits for its next event of a kind. */
async function open(who: string, seat?: string) {
  sendSession(tokens[who])
  const abort = new AbortController()
  openStreams.push(abort)
  const response = await listen(
    new Request(at(`live${seat ? `?seat=${seat}` : ''}`), { signal: abort.signal }),
    params(),
  )
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (kind: 'version' | 'presence' | 'outsideRecord'): Promise<unknown> => {
    for (;;) {
      const found = new RegExp(`event: ${kind}\ndata: (.*)\n\n`).exec(text)
      if (found) {
        text = text.slice(0, found.index) + text.slice(found.index + found[0].length)
        return kind === 'outsideRecord' ? found[1] : JSON.parse(found[1]!)
      }
      const { value, done } = await reader.read()
      if (done) return 'the end'
      text += value
    }
  }
  return { response, next, close: () => abort.abort() }
}

const kind = (from: string | null, to: string): Edit => ({ do: 'change trip', from: { kind: from }, to: { kind: to } })

describe('the stream of a trip', () => {
  it('begins with the current version, and no proxy may buffer it', async () => {
    const { response, next } = await open('lin')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    expect(await next('version')).toBe((await loadTrip(tripId))!.version)
  })

  it('sends a member the number of the latest release, and nothing of the draft', async () => {
    const { next } = await open('member')
    expect(await next('version')).toBe(0)
    await editTrip(tripId, kind((await loadTrip(tripId))!.record.trip.kind, 'a'), null)
    sendSession(tokens.chen)
    const access = await requireTripAccess(tripId, 'edit trip')
    await dismiss(access, 'a key', 'It is so.')
    const { version } = (await loadTrip(tripId))!
    await release(access, { version, number: 1, note: null, notify: 'none' })
    expect(await next('version')).toBe(1)
  })

  it('sends the version after each write of the trip, when it can be read', async () => {
    const { next } = await open('lin')
    const first = (await next('version')) as number
    await editTrip(tripId, kind((await loadTrip(tripId))!.record.trip.kind, 'a'), null)
    expect(await next('version')).toBe(first + 1)
    await saveEdit(tripId, first + 1, kind('a', 'b'), null)
    expect(await next('version')).toBe(first + 2)
    expect((await loadTrip(tripId))!.version).toBe(first + 2)
    expect(await deleteTripUnchecked(tripId, null)).toEqual({ ok: true })
    expect(await next('version')).toBe('the end')
    await restoreTripUnchecked(tripId, null)
    expect(await (await open('chen')).next('version')).toBe(first + 4)
  })

  it('ends when the permissions of the user change, in both directions', async () => {
    const [lin, member] = [await open('lin'), await open('member')]
    await lin.next('version')
    await member.next('version')
    await db().update(tripRoles).set({ role: 'member' }).where(eq(tripRoles.userId, 'lin'))
    await db().update(tripRoles).set({ role: 'editor' }).where(eq(tripRoles.userId, 'member'))
    announceAccessChange('lin')
    announceAccessChange('member')
    expect([await lin.next('version'), await member.next('version')]).toEqual(['the end', 'the end'])
  })

  it('sends an event for a release, a dismissed warning and a restored warning', async () => {
    const { next } = await open('lin')
    const version = (await next('version')) as number
    const access = await requireTripAccess(tripId, 'edit trip')
    expect(await release(access, { version, number: 1, note: null, notify: 'none' })).toEqual({
      ok: true,
      number: 1,
      notified: 0,
    })
    expect(await next('outsideRecord')).toBe('changed')
    await dismiss(access, 'a key', 'It is so.')
    expect(await next('outsideRecord')).toBe('changed')
    expect((await readDismissals(access)).map(({ reason }) => reason)).toEqual(['It is so.'])
    await restore(access, 'a key')
    expect(await next('outsideRecord')).toBe('changed')
    expect(await readDismissals(access)).toEqual([])
  })

  it('is refused to other users, and ends with the session or when the account is disabled', async () => {
    sendSession(tokens.stranger)
    expect((await listen(new Request(at('live')), params())).status).toBe(404)
    const mine = await open('lin')
    await mine.next('version')
    const other = await open('chen')
    await other.next('version')
    await endSessionsOf('lin')
    expect(await mine.next('version')).toBe('the end')
    await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, 'chen'))
    publish('user chen', {})
    expect(await other.next('version')).toBe('the end')
  })

  it('is refused to a user who has too many, until one is closed', async () => {
    const streams = await Promise.all(Array.from({ length: mostStreams }, () => open('lin')))
    sendSession(tokens.lin)
    const refused = await listen(new Request(at('live')), params())
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
    streams[0]!.close()
    expect((await open('lin')).response.status).toBe(200)
  })
})

describe('presence', () => {
  it('shows editors who else is here, in which item, and when they leave', async () => {
    const [item] = (await loadTrip(tripId))!.record.item
    const lin = await open('lin', 'one')
    expect(await lin.next('presence')).toEqual([])
    const chen = await open('chen', 'two')
    expect(await lin.next('presence')).toEqual([{ userId: 'chen', name: 'CHEN', item: null }])
    expect(await chen.next('presence')).toEqual([{ userId: 'lin', name: 'LIN', item: null }])
    sendSession(tokens.chen)
    expect((await sayPresent(post('presence', { seat: 'two', item: item?.id }), params())).status).toBe(204)
    expect(await lin.next('presence')).toEqual([{ userId: 'chen', name: 'CHEN', item: item?.id }])
    chen.close()
    expect(await lin.next('presence')).toEqual([])
  })

  it('names no items of another trip', async () => {
    const [own] = (await loadTrip(tripId))!.record.item
    const [foreign] = (await loadTrip(await storeKorea()))!.record.item
    const lin = await open('lin', 'one')
    await lin.next('presence')
    await open('chen', 'two')
    await lin.next('presence')
    sendSession(tokens.chen)
    for (const [sent, shown] of [
      [own?.id, own?.id],
      [foreign?.id, null],
    ]) {
      expect((await sayPresent(post('presence', { seat: 'two', item: sent }), params())).status).toBe(204)
      expect(await lin.next('presence')).toEqual([{ userId: 'chen', name: 'CHEN', item: shown }])
    }
  })

  it('is neither sent to members nor accepted from them', async () => {
    const lin = await open('lin', 'one')
    await lin.next('presence')
    const member = await open('member', 'two')
    await member.next('version')
    sendSession(tokens.member)
    expect((await sayPresent(post('presence', { seat: 'two', item: null }), params())).status).toBe(403)
    await open('chen', 'three')
    expect(await lin.next('presence')).toMatchObject([{ userId: 'chen' }])
  })
})

describe('a submitted edit', () => {
  const send = async (edit: Edit, key: string, since: number, userId = 'lin') => {
    sendSession(tokens.lin)
    const response = await sendEdit(post('edits', { edit, key, since, userId }), params())
    return { status: response.status, ...((await response.json()) as object) }
  }

  it('is applied once, even if it is repeated after other changes', async () => {
    const { version, record } = (await loadTrip(tripId))!
    const item = record.item[0]!
    const mine = change('item', item, { reference: 'mine' })
    expect(await send(mine, 'key-number-1', version)).toEqual({
      status: 200,
      ok: true,
      version: version + 1,
      made: true,
    })
    await editTrip(tripId, { ...mine, from: { reference: 'mine' }, to: { reference: item.reference } } as Edit, 'chen')
    // The old value is there again, so the edit would apply again.
    expect(await send(mine, 'key-number-1', version)).toEqual({
      status: 200,
      ok: true,
      version: version + 1,
      made: true,
    })
    expect((await loadTrip(tripId))!.record.item[0]!.reference).toBe(item.reference)
    expect((await loadTrip(tripId))!.version).toBe(version + 2)
    expect(await send(mine, 'key-number-2', version + 2)).toEqual({
      status: 200,
      ok: true,
      version: version + 3,
      made: true,
    })
  })

  it('is refused with the conflict, its author and time', async () => {
    const { version, record } = (await loadTrip(tripId))!
    const item = record.item[0]!
    await editTrip(tripId, change('item', item, { reference: 'theirs' }), 'chen')
    expect(await send(change('item', item, { reference: 'mine' }), 'key-number-1', version)).toMatchObject({
      status: 409,
      code: 'conflict',
      conflict: { code: 'changed', fields: ['reference'], now: { reference: 'theirs' } },
      by: { name: 'CHEN' },
    })
    await editTrip(tripId, { do: 'remove', noun: 'item', id: item.id, revision: 2 }, 'chen')
    expect(await send(change('item', item, { reference: 'mine' }), 'key-number-1', version)).toMatchObject({
      status: 409,
      code: 'conflict',
      conflict: { code: 'gone', id: item.id },
      by: { name: 'CHEN' },
    })
  })

  it('is refused from another user’s page, from another site, or if it is invalid', async () => {
    const { version } = (await loadTrip(tripId))!
    expect(await send(kind('a', 'b'), 'key-number-1', version, 'chen')).toEqual({
      status: 409,
      ok: false,
      code: 'someone else',
    })
    expect(await send({ do: 'dance' } as never, 'key-number-1', version)).toEqual({
      status: 422,
      ok: false,
      code: 'invalid',
    })
    const foreign = new Request(at('edits'), {
      method: 'POST',
      body: '{}',
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect((await sendEdit(foreign, params())).status).toBe(403)
    expect((await loadTrip(tripId))!.version).toBe(version)
  })
})

describe('the event bus', () => {
  it('notifies subscribers, and none that have unsubscribed', () => {
    const heard: unknown[] = []
    const stop = subscribe('a', (message) => heard.push(message))
    publish('a', { n: 1 })
    publish('b', { n: 2 })
    stop()
    publish('a', { n: 3 })
    expect(heard).toEqual([{ n: 1 }])
  })
})
