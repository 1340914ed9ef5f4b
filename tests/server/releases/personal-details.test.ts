import { beforeEach, describe, expect, it } from 'vitest'
import { GET as readApi } from '@/app/api/trips/[trip]/route'
import { db } from '@/db/client'
import { items, messages, releases } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import { erasePerson } from '@/lib/server/directory/entry-change'
import { mergeEntries, undoMerge } from '@/lib/server/directory/merge-entries'
import { previewRelease, release } from '@/lib/server/releases/releases'
import { freshDatabase } from '../../db/engines'
import { everythingReadBy } from '../access/everything-read'
import { signedInAs } from '../access/signed-in'
import { sendSession } from '../platform/request-scope'
import { accessAs, addUser, changeItem, edit, openTrip, planner, ying } from './release-office'

// The details of one attendee, checked in everything that members receive.

let trip = ''
const hsieh = () => accessAs(trip, 'see trip', { id: 'hsieh', on: 'member', personId: 'hsieh' })
const parts = (word: string) => ({ room: `${word}room`, seat: `${word}seat`, reference: `${word}reference` })

async function releaseWith(version: string): Promise<void> {
  await changeItem(trip, 'call', {
    personalDetails: ['ying', 'hsieh'].map((personId) => ({ personId, ...parts(`Mk${version}${personId}`) })),
  })
  const { version: of, number } = await previewRelease(planner(trip))
  expect(await release(planner(trip), { version: of, number, note: null, notify: 'all' })).toMatchObject({ ok: true })
}
const markers = (text: string) => [...new Set(text.match(/Mk(?:First|Second|Draft)(?:ying|hsieh)/g) ?? [])].sort()

beforeEach(async () => {
  await freshDatabase()
  trip = await openTrip()
  await addUser('hsieh', 'none', { personId: 'hsieh', on: { tripId: trip, role: 'member' } })
  await releaseWith('First')
  await releaseWith('Second')
  await changeItem(trip, 'call', { personalDetails: [{ personId: 'ying', ...parts('MkDraftying') }] })
})

describe('room, seat and reference of one person', () => {
  it('are read by them and by no other member, on every page and in every file', async () => {
    expect(markers(await everythingReadBy(ying(trip)))).toContain('MkSecondying')
    expect(markers(await everythingReadBy(ying(trip))).filter((one) => !/^Mk(First|Second)ying$/.test(one))).toEqual([])
    expect(markers(await everythingReadBy(hsieh())).filter((one) => !/^Mk(First|Second)hsieh$/.test(one))).toEqual([])
    expect(markers(await everythingReadBy(accessAs(trip, 'see trip', { id: 'guide', on: 'member' })))).toEqual([])
  })

  it('are mailed to no other user; a change is mailed to that person', async () => {
    const sent = await db().select().from(messages)
    const to = (id: string) => sent.filter(({ onceKey }) => onceKey.includes(id)).map((one) => JSON.stringify(one))
    for (const id of ['ying', 'hsieh']) {
      const other = id === 'ying' ? 'hsieh' : 'ying'
      expect(to(id).join('\n')).not.toMatch(new RegExp(`Mk\\w+${other}`))
    }
    expect(markers(sent.map((one) => JSON.stringify(one)).join('\n'))).toContain('MkSecondying')
    expect(sent.some(({ body }) => body.includes('MkSecondyingroom') && body.includes('MkSecondhsiehroom'))).toBe(false)
  })

  it('are sent to planners by the API, and to no member', async () => {
    const asked = async () => {
      const params = Promise.resolve({ trip })
      return markers(await (await readApi(new Request(`http://localhost/api/trips/${trip}`), { params })).text())
    }
    sendSession(await signedInAs('other-member', 'none', { tripId: trip, role: 'member' }))
    expect(await asked()).toEqual([])
    sendSession(await signedInAs('planning', 'none', { tripId: trip, role: 'editor' }))
    expect(await asked()).toEqual(['MkDraftying'])
  })

  it('are merged with two entries of the directory, and separated again when the merge is undone', async () => {
    const access = { viewer: { id: 'u' } } as unknown as OfficeAccess<'edit directory'>
    const owners = async () =>
      (await db().select({ details: items.personalDetails }).from(items)).flatMap(({ details }) =>
        (details ?? []).map(({ personId }) => personId),
      )
    const changeId = await mergeEntries(access, 'person', 'lin', 'ying')
    expect(await owners()).toEqual(['lin'])
    await undoMerge(access, changeId ?? '')
    expect(await owners()).toEqual(['ying'])
  })

  it('are removed from all releases when the person is erased', async () => {
    await changeItem(trip, 'call', { personalDetails: null })
    await changeItem(trip, 'tea', { attendeeIds: ['ying'] })
    await edit(trip, { do: 'remove', noun: 'member', id: 'm2', revision: 1 })
    const access = { viewer: { id: 'u' } } as unknown as OfficeAccess<'edit directory'>
    expect(await erasePerson(access, 'hsieh')).toBeNull()
    expect(markers(JSON.stringify(await db().select().from(releases)))).toEqual(['MkFirstying', 'MkSecondying'])
  })
})
