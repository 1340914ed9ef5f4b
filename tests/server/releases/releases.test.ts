import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, messages, releases, tripRoles } from '@/db/schema'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { Edit } from '@/lib/domain/trip/edit'
import { travellerView } from '@/lib/domain/releases/traveller-view'
import {
  release as publishVersion,
  listReleases,
  previewRelease,
  readRelease,
  type NotifyChoice,
  versionOf,
} from '@/lib/server/releases/releases'
import { erasePerson } from '@/lib/server/directory/entry-change'
import type { OfficeAccess } from '@/lib/server/access/access'
import { readLatestRelease, readTrip } from '@/lib/server/releases/read-trip'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { freshDatabase } from '../../db/engines'
import { accessAs, addUser, changeItem, edit, openTrip, planner, ying } from './release-office'

let trip = ''
beforeEach(async () => {
  await freshDatabase()
  trip = await openTrip()
})

/** Publishes the draft as it is. */
async function release(how: Partial<NotifyChoice> & { note?: string } = {}) {
  const { version, number } = await previewRelease(planner(trip))
  const { note = null, notify = 'none', ...rest } = how
  return publishVersion(planner(trip), { version, number, note, notify, ...rest })
}

const written = async () => (await db().select().from(messages)).sort((a, b) => (a.to.address < b.to.address ? -1 : 1))

describe('a release', () => {
  it('is numbered from 1, freezes the trip with its directory, and is recorded in the history', async () => {
    expect(await release({ note: 'First.' })).toEqual({ ok: true, number: 1, notified: 0 })
    const { version } = (await loadTrip(trip))!
    await changeItem(trip, 'call', { start: '2026-11-03T10:15' })
    await release()
    expect((await listReleases(planner(trip))).map(({ number, note, by }) => [number, note, by])).toEqual([
      [2, null, 'U'],
      [1, 'First.', 'U'],
    ])
    const first = (await readRelease(planner(trip), 1))!
    expect([
      first.version,
      first.whole.record.item[0]!.start,
      first.whole.directory.institutions.host?.name.en,
    ]).toEqual([version, '2026-11-03T10:00', 'Hanyang University'])
    expect(await readRelease(planner(trip), 3)).toBeNull()
    expect(
      (await db().select().from(changes))
        .filter(({ subject }) => subject === 'release')
        .map(({ subjectId, userId }) => [subjectId, userId]),
    ).toEqual([
      ['1', 'u'],
      ['2', 'u'],
    ])
  })

  it('contains no e-mail addresses or phone numbers', async () => {
    await release()
    const text = JSON.stringify(await db().select({ directory: releases.directory }).from(releases))
    expect(text).toContain('Hsieh')
    expect(text).not.toMatch(/@example|1234/)
  })

  it('is refused if the draft has changed since the preview, and then nothing is written', async () => {
    const { version, number } = await previewRelease(planner(trip))
    await changeItem(trip, 'call', { start: '2026-11-03T10:15' })
    expect(await publishVersion(planner(trip), { version, number, note: null, notify: 'all' })).toEqual({
      ok: false,
      code: 'stale',
    })
    expect([await db().$count(releases), await db().$count(messages)]).toEqual([0, 0])
  })

  it('of one preview is created once, even by parallel requests', async () => {
    const { version, number } = await previewRelease(planner(trip))
    const other = accessAs(trip, 'edit trip', { id: 'v', officeRole: 'staff' })
    const all = await Promise.all(
      [planner(trip), planner(trip), other, other].map((access) =>
        publishVersion(access, { version, number, note: null, notify: 'all' }),
      ),
    )
    const numbers = (await listReleases(planner(trip))).map((one) => one.number)
    expect(numbers).toEqual([1])
    // The user who published it succeeds twice; the other one is refused.
    expect(all.filter(({ ok }) => ok)).toHaveLength(2)
    expect(all.filter((one) => !one.ok && one.code === 'taken')).toHaveLength(2)
    expect(await db().$count(messages)).toBe(3)
  })

  it('is restored with a deleted trip, and so is the next number', async () => {
    await release({ note: 'First.' })
    await deleteTripUnchecked(trip, 'u')
    expect(await db().$count(releases)).toBe(0)
    await restoreTripUnchecked(trip, 'u')
    expect((await readLatestRelease(ying(trip)))?.note).toBe('First.')
    expect((await previewRelease(planner(trip))).number).toBe(2)
  })

  it('no longer contains a person who is erased, or the messages to them', async () => {
    await release({ notify: 'all' })
    for (const id of ['tea', 'm2'])
      await edit(trip, { do: 'remove', noun: id === 'tea' ? 'item' : 'member', id, revision: 1 })
    const access = { viewer: { id: 'u' } } as OfficeAccess<'edit directory'>
    expect(await erasePerson(access, 'hsieh')).toBeNull()
    expect(JSON.stringify(await db().select().from(releases))).not.toContain('Hsieh')
    expect((await written()).map(({ to }) => to.address)).toEqual(['guide@accounts.example', 'ying@accounts.example'])
  })
})

describe('a user who does not plan the trip', () => {
  it('reads no items before the first release, and then those of the newest', async () => {
    expect(await readLatestRelease(ying(trip))).toBeNull()
    expect((await readTrip(ying(trip))).record.item).toEqual([])
    await release()
    await changeItem(trip, 'call', { placeName: { en: 'a room of the draft' } })
    await edit(trip, {
      do: 'add',
      noun: 'item',
      id: 'dinner',
      values: { ...(await loadTrip(trip))!.record.item[1]!, title: { en: 'a dinner of the draft' } } as never,
    })
    for (const seen of [await readLatestRelease(ying(trip)), await readTrip(ying(trip))]) {
      expect(JSON.stringify(seen)).toContain('Courtesy call')
      expect(JSON.stringify(seen)).not.toContain('of the draft')
    }
    await release()
    expect(JSON.stringify(await readTrip(ying(trip)))).toContain('a dinner of the draft')
  })

  it('never reads staff notes, unscheduled items or private contacts, not even of a release', async () => {
    const values = {
      ...defaultValues.unscheduled,
      kind: 'meal',
      title: { en: 'Tea some time' },
      staffNotes: { en: 'a secret of the staff' },
    }
    await edit(trip, { do: 'add', noun: 'unscheduled', id: 'w', values } as Edit)
    await release()
    expect((await readRelease(planner(trip), 1))!.whole.record.unscheduled).toHaveLength(1)
    const [version, whole] = [await readLatestRelease(ying(trip)), await readTrip(ying(trip))]
    for (const seen of [version, whole])
      expect(JSON.stringify(seen)).not.toMatch(/a secret of the staff|some time|@example|1234/)
    expect(version!.whole).toEqual(travellerView(version!.whole, 'ying'))
  })

  it('does not see a person whom only the draft names', async () => {
    await release()
    await changeItem(trip, 'tea', { attendeeIds: ['person2'] })
    expect(Object.keys((await readTrip(ying(trip))).directory.people).sort()).toEqual(['hsieh', 'lin', 'ying'])
  })

  it('unlike planners, who read the draft, with staff notes in every version', async () => {
    await release()
    await changeItem(trip, 'call', { placeName: { en: 'a room of the draft' } })
    const seen = JSON.stringify(await readTrip(accessAs(trip, 'see trip', { id: 'e', on: 'editor' })))
    expect([seen.includes('a secret of the staff'), seen.includes('a room of the draft')]).toEqual([true, true])
    expect(JSON.stringify(await versionOf(planner(trip), 1))).toContain('a secret of the staff')
    expect((await versionOf(planner(trip), 'draft'))!.record.item[0]!.placeName).toEqual({ en: 'a room of the draft' })
    expect(await versionOf(planner(trip), 7)).toBeNull()
  })
})

describe('the recipients of a release’s messages', () => {
  it('are all travellers with an address at the first version, who get their own items in their language', async () => {
    const { recipients, unreachable } = await previewRelease(planner(trip))
    expect(recipients.map(({ key, address, locale }) => [key, address, locale])).toEqual([
      ['person ying', 'ying@accounts.example', 'en'],
      ['person hsieh', 'hsieh@example.edu', 'zh-Hant'],
      ['user guide', 'guide@accounts.example', 'en'],
    ])
    expect(unreachable).toEqual(['A. Lin'])
    await release({ notify: 'all', note: 'Bring a gift.' })
    const [guide, hsieh, own] = await written()
    expect(hsieh!.subject).toBe('日程第 1 版：首爾參訪')
    expect(hsieh!.body).toContain('Alumni tea')
    expect(own!.body).toContain('Tuesday 3 November\n  10:00–11:30 (Seoul)  Courtesy call\n    Hanyang University')
    expect(own!.body).not.toContain('Alumni tea')
    expect(guide!.body).toContain('Alumni tea')
    expect(
      [guide, hsieh, own].every((one) => one!.body.includes('Bring a gift.') && !one!.body.includes('secret')),
    ).toBe(true)
    // A recipient who cannot open the page gets no link to it.
    expect(own!.body).toContain('confirm with the button “I have seen it”:')
    expect(hsieh!.html).toContain('<b>10:00–11:30（首爾）</b>&ensp;拜會')
    expect([own!.calendar!.includes('Courtesy call'), own!.calendar!.includes('Alumni tea')]).toEqual([true, false])
    expect(hsieh!.calendar).toContain('SUMMARY:Alumni tea')
    expect([own!.body.includes('/pocket/'), hsieh!.body.includes('/pocket/')]).toEqual([true, false])
  })

  it('get their changes at a later version; those without changes may be notified of the version', async () => {
    await release()
    await changeItem(trip, 'tea', { start: '2026-11-03T15:30' })
    const { recipients } = await previewRelease(planner(trip))
    expect(recipients.map(({ key, changes: count }) => [key, count])).toEqual([
      ['person ying', 0],
      ['person hsieh', 1],
      ['user guide', 1],
    ])
    await release({ notify: 'selected', keys: ['person hsieh', 'person ying', 'user nobody'] })
    const [hsieh, own] = await written()
    expect(hsieh!.body).toContain('【時間變更】Alumni tea\n  11月3日 星期二 15:00 → 15:30（首爾）')
    expect(own!.body).toContain('Nothing changed for you.')
    expect(await db().$count(messages)).toBe(2)
  })

  it('get changes of visits, hosts, topics, members and the emergency sheet that members may read', async () => {
    await release()
    const add = (noun: 'topic' | 'emergency' | 'quote', id: string, values: object) =>
      edit(trip, { do: 'add', noun, id, values: { ...defaultValues[noun], ...values } } as Edit)
    await add('topic', 't1', { visitId: 'v1', subject: { en: 'Exchange of students' } })
    await add('emergency', 'e1', { kind: 'hospital', phone: '119' })
    await add('quote', 'q1', { speakerId: 'person1', text: { en: 'a quote of the draft' } })
    const { recipients, others } = await previewRelease(planner(trip))
    expect(others.map(({ entity, id, kind }) => [entity, id, kind])).toEqual([
      ['topic', 't1', 'added'],
      ['emergency', 'e1', 'added'],
    ])
    expect(recipients.map(({ key, changes: count }) => [key, count])).toEqual([
      ['person ying', 2],
      ['person hsieh', 2],
      ['user guide', 2],
    ])
    await release({ notify: 'all' })
    const [, hsieh, own] = await written()
    expect(own!.body).toContain('Added: Topic: Exchange of students · Hanyang University')
    expect(own!.body).toContain('Added: Emergency contact\n')
    expect(own!.body).toContain('119')
    expect(hsieh!.body).toContain('【新增】議題：Exchange of students')
    expect(JSON.stringify(await written())).not.toContain('a quote of the draft')
  })

  it('get exactly the messages that were previewed', async () => {
    const { recipients } = await previewRelease(planner(trip))
    await release({ notify: 'all' })
    for (const { address, mail } of recipients) {
      const [one] = (await written()).filter(({ to }) => to.address === address)
      expect([one!.subject, one!.body]).toEqual([mail.subject, `${mail.opening}\n\n${mail.closing}`])
    }
  })

  it('get removals, also after they left the delegation, but no changes of staff notes', async () => {
    await release()
    await edit(trip, { do: 'remove', noun: 'member', id: 'm2', revision: 1 })
    await changeItem(trip, 'tea', { attendeeIds: ['ying'] })
    await changeItem(trip, 'call', { staffNotes: { en: 'another secret' } })
    await release({ notify: 'all' })
    const [guide, hsieh, own] = await written()
    expect(hsieh!.body.match(/【您不再參加】/g)).toHaveLength(2)
    expect(hsieh!.calendar!.match(/STATUS:CANCELLED/g)).toHaveLength(2)
    expect(own!.body).toContain('Added: Alumni tea')
    expect([guide, hsieh, own].some((one) => one!.body.includes('secret'))).toBe(false)
  })

  it('get their chosen language, at the address of the account that is on the trip', async () => {
    await addUser('hsieh', 'none', { personId: 'hsieh', locale: 'en' })
    await addUser('closed', 'none', { personId: 'lin' })
    const before = (await previewRelease(planner(trip))).recipients.find(({ key }) => key === 'person hsieh')!
    expect([before.address, before.locale, before.mail.closing.includes('/pocket/')]).toEqual([
      'hsieh@accounts.example',
      'en',
      false,
    ])
    await db().insert(tripRoles).values({ tripId: trip, userId: 'hsieh', role: 'member' })
    const { recipients, unreachable } = await previewRelease(planner(trip))
    expect(recipients.find(({ key }) => key === 'person hsieh')!.mail.closing).toContain('/pocket/')
    expect(unreachable).toEqual([])
  })
})
