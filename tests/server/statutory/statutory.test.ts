import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, office, statutoryEntries, statutoryReports } from '@/db/schema'
import { tripMay } from '@/lib/domain/access/roles'
import type { EntryWords, StatutoryEdit } from '@/lib/domain/statutory/statutory-edit'
import { editStatutory, readStatutory } from '@/lib/server/statutory/statutory'
import { statutoryWord } from '@/lib/server/statutory/statutory-file'
import { readStatutoryView } from '@/lib/server/statutory/statutory-view'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { freshDatabase } from '../../db/engines'
import { paragraphsOf, unzipped } from '../../report/zip'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

let tripId = ''
const access = (userId?: string) => accessTo(tripId, 'write report', userId)
const words = (text: string, over: Partial<EntryWords> = {}): EntryWords => ({ text, term: null, owner: null, ...over })
const add = (id: string, over: Partial<StatutoryEdit & { do: 'add' }> = {}): StatutoryEdit => ({
  do: 'add',
  id,
  kind: 'recommendation',
  before: null,
  revision: 0,
  ...words(`Text ${id}`),
  ...over,
})
const ids = async () => (await readStatutory(access())).entries.map(({ id }) => id)
const view = async (now = new Date('2023-11-24T00:00:00Z')) => (await readStatutoryView(access(), 'en', now))!

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  await storeUser('v')
  tripId = await storeKorea()
})

describe('an official trip report', () => {
  it('is empty at first, and reading creates nothing', async () => {
    expect(await readStatutory(access())).toEqual({
      cover: { title: null, category: null, day: null, revision: 0 },
      entries: [],
    })
    expect(await db().select().from(statutoryReports)).toEqual([])
  })

  it('stores the cover, the author of each entry, and every edit with its inverse', async () => {
    await editStatutory(access(), { do: 'cover', revision: 0, title: null, category: '考察', day: '2024-01-15' })
    await editStatutory(access('v'), add('a', { term: 'now', owner: '人事室' }))
    const { cover, entries } = await readStatutory(access())
    expect(cover).toEqual({ title: null, category: '考察', day: '2024-01-15', revision: 1 })
    expect(entries).toMatchObject([
      { id: 'a', kind: 'recommendation', text: 'Text a', term: 'now', owner: '人事室', revision: 1, editedBy: 'V' },
    ])
    const noted = await db().select().from(changes).where(eq(changes.subject, 'statutory')).orderBy(changes.id)
    expect(noted.map(({ tripId: of, userId, verb, inverse }) => ({ of, userId, verb, inverse }))).toEqual([
      {
        of: tripId,
        userId: 'u',
        verb: 'cover',
        inverse: { do: 'cover', revision: 1, title: null, category: null, day: null },
      },
      { of: tripId, userId: 'v', verb: 'add', inverse: { do: 'remove', id: 'a', revision: 1 } },
    ])
  })

  it('refuses an edit that is based on an older revision, and records nothing then', async () => {
    await editStatutory(access(), add('a'))
    await editStatutory(access('u'), { do: 'change', id: 'a', revision: 1, ...words('Theirs') })
    await editStatutory(access('u'), { do: 'cover', revision: 0, title: 'Theirs', category: null, day: null })
    const before = await db().$count(changes)
    const mine = { do: 'change', id: 'a', revision: 1, ...words('Mine') } as const
    expect(await editStatutory(access('v'), mine)).toEqual({ ok: false, code: 'changed' })
    expect(await editStatutory(access('v'), { do: 'remove', id: 'a', revision: 1 })).toEqual({
      ok: false,
      code: 'changed',
    })
    expect(
      await editStatutory(access('v'), { do: 'cover', revision: 0, title: 'Mine', category: null, day: null }),
    ).toEqual({ ok: false, code: 'changed' })
    expect(await readStatutory(access())).toMatchObject({
      cover: { title: 'Theirs' },
      entries: [{ text: 'Theirs', revision: 2 }],
    })
    expect(await db().$count(changes)).toBe(before)
    await editStatutory(access('v'), { ...mine, revision: 2 })
    expect((await readStatutory(access())).entries).toMatchObject([{ text: 'Mine', revision: 3, editedBy: 'V' }])
  })

  it('accepts one of two edits made at the same time', async () => {
    await editStatutory(access(), add('a'))
    const both = await Promise.all(
      ['One', 'Two'].map((text) => editStatutory(access(), { do: 'change', id: 'a', revision: 1, ...words(text) })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is created once, even if several users start it at the same time', async () => {
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((id) => editStatutory(access(), add(id))))
    expect(all.every(({ ok }) => ok)).toBe(true)
    expect((await ids()).sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(await db().$count(statutoryReports)).toBe(1)
  })

  it('restores a removed entry at its position, and refuses edits of the earlier revision', async () => {
    for (const id of ['a', 'b', 'c']) await editStatutory(access(), add(id))
    const removed = await editStatutory(access(), { do: 'remove', id: 'b', revision: 1 })
    expect(await ids()).toEqual(['a', 'c'])
    expect(removed.ok && removed.undo).toMatchObject({ do: 'add', id: 'b', before: 'c' })
    await editStatutory(access(), removed.ok ? removed.undo! : add('z'))
    expect(await ids()).toEqual(['a', 'b', 'c'])
    expect(await editStatutory(access(), { do: 'change', id: 'b', revision: 1, ...words('Late') })).toEqual({
      ok: false,
      code: 'changed',
    })
  })

  it('keeps all entries in a definite order after many parallel moves', async () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const id of all) await editStatutory(access(), add(id))
    const moves = all.flatMap((id, i) => [
      { id, before: all[(i * 5 + 2) % 6]! },
      { id: all[5 - i]!, before: i % 2 ? null : all[i]! },
    ])
    await Promise.all(moves.map((move) => editStatutory(access(), { do: 'move', ...move })))
    expect([...(await ids())].sort()).toEqual(all)
    const rows = await db().select({ position: statutoryEntries.position }).from(statutoryEntries)
    expect(new Set(rows.map(({ position }) => position)).size).toBe(all.length)
    await editStatutory(access(), { do: 'move', id: 'f', before: (await ids())[0]! })
    expect((await ids())[0]).toBe('f')
  })

  it('does not change the author of an entry that is only moved', async () => {
    await editStatutory(access('v'), add('a'))
    await editStatutory(access('v'), add('b'))
    await editStatutory(access('u'), { do: 'move', id: 'b', before: 'a' })
    expect(
      (await readStatutory(access())).entries.map(({ id, editedBy, revision }) => [id, editedBy, revision]),
    ).toEqual([
      ['b', 'V', 1],
      ['a', 'V', 1],
    ])
  })

  it('cannot be edited from another trip', async () => {
    await editStatutory(access(), add('a'))
    const other = accessTo(
      await storeKorea((file) => {
        file.trip.title = 'Another'
      }),
      'write report',
    )
    expect(await editStatutory(other, { do: 'change', id: 'a', revision: 1, ...words('Mine') })).toEqual({
      ok: false,
      code: 'gone',
    })
    await editStatutory(other, { do: 'remove', id: 'a', revision: 1 })
    await editStatutory(other, { do: 'move', id: 'a', before: null })
    expect((await readStatutory(access())).entries).toMatchObject([{ id: 'a', text: 'Text a' }])
    expect((await readStatutory(other)).entries).toEqual([])
  })

  it('cannot be edited while its trip is deleted, and is restored with it', async () => {
    await editStatutory(access(), { do: 'cover', revision: 0, title: '報告', category: null, day: null })
    await editStatutory(access('v'), add('a'))
    const before = await readStatutory(access())
    await deleteTripUnchecked(tripId, 'u')
    expect(await db().$count(statutoryEntries)).toBe(0)
    await expect(editStatutory(access(), add('b'))).rejects.toMatchObject({ refusal: 'not found' })
    await restoreTripUnchecked(tripId, 'u')
    expect(await readStatutory(access())).toEqual(before)
  })
})

describe('the view of an official trip report', () => {
  it('shows purpose and course from the record, with the records each paragraph is based on', async () => {
    const { purpose, course, cover } = await view()
    expect([purpose.heading, course.heading]).toEqual(['壹、目的', '貳、過程'])
    expect(purpose.paragraphs[0]!.basis.others).toEqual([
      { kind: 'purpose', count: 4, number: null, location: { in: 'details', at: `trip-${tripId}-purposes-0` } },
    ])
    expect(course.paragraphs.flatMap(({ basis }) => basis.names)).toContainEqual({
      text: 'Hansung Kim',
      lang: 'en',
      kind: null,
      count: 1,
      location: { in: 'visits', at: expect.stringMatching(/^host-/) as string },
    })
    expect(cover).toMatchObject({
      ownTitle: '韓國標竿學習參訪報告',
      countries: '韓國',
      period: '民國112年10月31日至11月4日',
      day: null,
    })
    expect(cover.members.map(({ name }) => name.map(({ text }) => text).join(''))).toEqual([
      'Y.H. Frank Ying',
      'Hsiu-Mei Hsieh',
    ])
  })

  it('shows each entry under its heading, and the lines of a reflection as paragraphs', async () => {
    await editStatutory(access(), add('later', { ...words('中長期。', { term: 'later', owner: '人事室' }) }))
    await editStatutory(access(), add('now', { ...words('立即', { term: 'now' }) }))
    await editStatutory(access(), add('seen', { kind: 'reflection', ...words('所見\n所學') }))
    const { own, order } = await view()
    expect(
      own.entries.map(({ id, heading, printed }) => [
        id,
        heading,
        printed.map((runs) => runs.map(({ text }) => text).join('')),
      ]),
    ).toEqual([
      ['seen', '一、心得', ['所見。', '所學。']],
      ['now', '二、立即可行之建議', ['（一）立即。']],
      ['later', '三、中長期建議', ['（一）中長期（主辦單位：人事室）。']],
    ])
    expect(order).toEqual(['later', 'now', 'seen'])
  })

  it('lists the parts of the record that the report omits', async () => {
    expect((await view()).unstatedFacts).toMatchObject([{ kind: 'quote', location: { in: 'details' } }])
  })

  it('shows the deadline, in the time zone of the office', async () => {
    expect((await view()).deadline).toEqual({ state: 'due', due: '4 February 2024', days: 72, day: null })
    // 18:00 on the last day in Greenwich: in Taipei the next day has begun.
    expect((await view(new Date('2024-02-04T18:00:00Z'))).deadline).toMatchObject({ state: 'overdue', days: 1 })
    await db().update(office).set({ reportMonths: 1 })
    expect(await view()).toMatchObject({ months: 1, deadline: { due: '4 December 2023', days: 10 } })
    await editStatutory(access(), { do: 'cover', revision: 0, title: null, category: null, day: '2023-11-20' })
    expect((await view()).deadline).toMatchObject({ state: 'written', day: '20 November 2023' })
  })

  it.each([null, '2023-11'])('has no deadline if the return date is %s', async (end) => {
    const { record } = (await loadTrip(tripId))!
    await editTrip(tripId, { do: 'change trip', from: { end: record.trip.end }, to: { end } }, 'u')
    expect((await view()).deadline).toBeNull()
  })

  it('writes years in the house style', async () => {
    await db()
      .update(office)
      .set({ houseStyle: { chineseYears: 'western' } })
    expect((await view()).cover.period).toBe('2023年10月31日至11月4日')
  })

  it('does not exist for incoming trips', async () => {
    const { record } = (await loadTrip(tripId))!
    await editTrip(
      tripId,
      {
        do: 'change trip',
        from: { direction: record.trip.direction },
        to: { direction: 'incoming', guestId: record.visit[0]!.institutionId },
      },
      'u',
    )
    expect(await readStatutoryView(access(), 'en')).toBeNull()
    expect(await statutoryWord(access())).toBeNull()
  })
})

describe('the Word document', () => {
  it('has the content of the screen, and the report’s title as file name', async () => {
    await editStatutory(access(), {
      do: 'cover',
      revision: 0,
      title: '標竿/學習: 報告',
      category: '考察',
      day: '2024-01-15',
    })
    await editStatutory(access(), add('a', { ...words('辦理輪調', { term: 'now', owner: '人事室' }) }))
    const { bytes, name } = (await statutoryWord(access()))!
    expect(name).toBe('標竿 學習 報告.docx')
    const texts = paragraphsOf(unzipped(bytes).get('word/document.xml')!).map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining([
        '出國報告（出國類別：考察）',
        '標竿/學習: 報告',
        '壹、目的',
        '貳、過程',
        '參、心得及建議',
        '一、立即可行之建議',
        '（一）辦理輪調（主辦單位：人事室）。',
      ]),
    )
    expect(Buffer.from((await statutoryWord(access()))!.bytes).equals(Buffer.from(bytes))).toBe(true)
  })
})

it('the official trip report may be written by the office and editors, not by members', () => {
  expect([
    tripMay('staff', null, 'write report'),
    tripMay('none', 'editor', 'write report'),
    tripMay('none', 'member', 'write report'),
  ]).toEqual([true, true, false])
})
