import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { people } from '@/db/schema'
import { find } from '@/lib/domain/trip/edit'
import { noFilter } from '@/lib/domain/itinerary/item-filter'
import {
  handbookChoice,
  handbookFile,
  readHandbook,
  readPreflight,
  readPrintedPart,
} from '@/lib/server/handbook/handbook'
import { release } from '@/lib/server/releases/releases'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessAs, addUser, changeItem, edit, openTrip, planner, ying } from '../releases/release-office'

let tripId = ''
const staff = () => accessAs(tripId, 'see trip', { id: 'u', officeRole: 'staff' })
const en = { language: 'en', version: 'released' } as const
const publishVersion = async (number: number) => {
  const { version } = (await loadTrip(tripId))!
  expect(
    await release(planner(tripId), { version, number, note: null, notify: 'none' }, new Date('2026-10-20T00:00:00Z')),
  ).toMatchObject({ ok: true })
}

beforeEach(async () => {
  await freshDatabase()
  tripId = await openTrip()
})

describe('a part of the handbook', () => {
  const draft = { language: 'en', version: 'draft' } as const

  it('is limited to the items of a person and a kind, and names both', async () => {
    const all = await readPrintedPart(staff(), draft, 'itinerary', noFilter)
    const part = await readPrintedPart(staff(), draft, 'itinerary', { ...noFilter, person: 'ying', kind: 'meal' })
    const kinds = (one: typeof all) => one.book.days.flatMap(({ items }) => items.map(({ kind }) => kind))
    expect(all.limits).toEqual([])
    expect(new Set(kinds(part))).toEqual(new Set(kinds(all).filter((kind) => kind === 'meal')))
    expect(part.limits.at(-1)).toBe('meal')
    expect(part.book.days.every(({ items }) => items.length > 0)).toBe(true)
  })

  it('gives members nothing but their own view, whoever they ask for', async () => {
    await publishVersion(1)
    const own = await readPrintedPart(ying(tripId), draft, 'itinerary', noFilter)
    const asked = await readPrintedPart(ying(tripId), draft, 'itinerary', { ...noFilter, person: 'hsieh' })
    const items = (part: typeof own) => part.book.days.flatMap((day) => day.items)
    expect(items(own)).toEqual(expect.arrayContaining(items(asked)))
  })
})

describe('the data of a handbook', () => {
  it('is empty for travellers before the first release, and the draft for planners', async () => {
    expect(await readHandbook(ying(tripId), en)).toMatchObject({
      version: 'Itinerary not published yet',
      titleText: 'Untitled trip',
      days: [],
      members: [],
      visits: [],
    })
    expect(await handbookChoice(staff(), {}, 'en')).toEqual({ language: 'en', released: null, version: 'draft' })
    expect(await handbookChoice(ying(tripId), { version: 'draft', lang: 'zh-Hant' }, 'en')).toEqual({
      language: 'zh-Hant',
      released: null,
      version: 'released',
    })
  })

  it('is the latest release for members, even if they ask for the draft', async () => {
    await publishVersion(1)
    await changeItem(tripId, 'tea', { title: { en: 'Changed since' } })
    for (const [access, version] of [
      [ying(tripId), 'released'],
      [ying(tripId), 'draft'],
      [staff(), 'released'],
    ] as const) {
      const book = await readHandbook(access, { language: 'en', version })
      expect(book).toMatchObject({ draft: null, version: 'Version 1, published 20 October 2026' })
      expect(JSON.stringify(book)).toContain('Alumni tea')
      expect(JSON.stringify(book)).not.toContain('Changed since')
    }
    const draft = await readHandbook(staff(), { language: 'en', version: 'draft' }, new Date('2026-10-21T00:00:00Z'))
    expect(draft).toMatchObject({ draft: 'Draft', version: 'Draft, 21 October 2026' })
    expect(JSON.stringify(draft)).toContain('Changed since')
  })
})

describe('the content of a handbook', () => {
  it('has no staff notes or e-mail addresses, and phones only of hosts, coordinators and emergencies', async () => {
    await db()
      .insert(people)
      .values({
        id: 'kim',
        name: { full: { en: 'Kim' } },
        institutionId: 'host',
        phone: '+82 2 555',
        email: 'kim@example.edu',
        languages: [],
        searchKey: 'kim',
        revision: 1,
        createdAt: new Date(),
        updatedAt: new Date(),
      })
    await edit(tripId, { do: 'add', noun: 'host', id: 'h1', values: { visitId: 'v1', personId: 'kim', title: null } })
    await db().update(people).set({ phone: '+886 999' }).where(eq(people.id, 'hsieh'))
    const { record } = (await loadTrip(tripId))!
    const { id: _, revision: __, ...hsieh } = find(record, 'member', 'm2') as (typeof record.member)[number]
    await publishVersion(1)
    for (const access of [ying(tripId), staff()])
      for (const version of ['draft', 'released'] as const) {
        const text = JSON.stringify(await readHandbook(access, { language: 'en', version }))
        expect(text).toContain('+82 2 555')
        expect(text).not.toMatch(/secret of the staff|\+886|example\.edu/)
      }
    await edit(tripId, {
      do: 'change',
      noun: 'member',
      id: 'm2',
      from: { role: hsieh.role },
      to: { role: 'coordinator' },
    })
    expect((await readHandbook(ying(tripId), en)).members.map(({ phone }) => phone)).toEqual([null, null, null])
    await publishVersion(2)
    const book = await readHandbook(ying(tripId), en)
    expect(book.members.map(({ phone }) => phone)).toEqual([null, '+886 999', null])
  })
})

describe('booking references', () => {
  const referencesIn = async (access: ReturnType<typeof staff>) =>
    (await readHandbook(access, en)).days.flatMap(({ items }) => items.map(({ reference }) => reference))

  it('are those of items that everyone attends if planners print for all, and their own for members', async () => {
    await changeItem(tripId, 'call', { reference: 'FOR-ALL' })
    await changeItem(tripId, 'tea', { reference: 'FOR-HSIEH' })
    await publishVersion(1)
    expect(await referencesIn(staff())).toEqual(['FOR-ALL', null])
    expect(await referencesIn(ying(tripId))).toEqual(['FOR-ALL', null])
    await addUser('hsieh', 'none', { personId: 'hsieh', on: { tripId, role: 'member' } })
    const hsieh = accessAs(tripId, 'see trip', { id: 'hsieh', on: 'member', personId: 'hsieh' })
    expect(await referencesIn(hsieh)).toEqual(['FOR-ALL', 'FOR-HSIEH'])
    // Listing every member by name means everyone too.
    await changeItem(tripId, 'tea', { attendeeIds: ['hsieh', 'ying', 'lin'] })
    await publishVersion(2)
    expect(await referencesIn(staff())).toEqual(['FOR-ALL', 'FOR-HSIEH'])
  })
})

it('shows the list of missing entries only to planners, and refers to the newest release', async () => {
  const lacks = async (version: 'draft' | 'released') =>
    (await readPreflight(staff(), { language: 'en', version }, 'en')).map(({ kind }) => kind)
  expect(await readPreflight(ying(tripId), en, 'en')).toEqual([])
  expect(await lacks('draft')).toContain('nothing released')
  await publishVersion(1)
  expect(await lacks('released')).not.toContain('release older')
  await changeItem(tripId, 'tea', { start: '2026-11-03T16:00' })
  expect(await lacks('released')).toContain('release older')
  expect(await lacks('draft')).toContain('no hosts')
})

it('the files are named after the trip', async () => {
  const pdf = await handbookFile(staff(), { language: 'zh-Hant', version: 'draft' }, 'pdf')
  expect(pdf.name).toBe('首爾參訪 行程手冊.pdf')
  expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  await publishVersion(1)
  expect((await handbookFile(ying(tripId), en, 'docx')).name).toBe('A visit to Seoul Handbook.docx')
})
