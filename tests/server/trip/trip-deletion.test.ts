import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import {
  changes,
  dismissedFlags,
  items,
  overrules,
  people,
  reportBlocks,
  reportRevisions,
  reports,
  tripRoles,
} from '@/db/schema'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { applyEdit, type Edit } from '@/lib/domain/trip/edit'
import type { TripRecord, Values } from '@/lib/domain/trip/trip-record'
import { changeOf, historyOf } from '@/lib/server/platform/change-log'
import { createTrip } from '@/lib/server/trip/create-trip'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

// Every run creates and deletes a trip; PostgreSQL takes longer for it.

const item = (over: Partial<Values<'item'>> = {}) =>
  ({
    ...defaultValues.item,
    kind: 'meeting',
    title: { en: 'Talk' },
    start: '2023-11-01T10:00',
    timeZone: 'Asia/Seoul',
    ...over,
  }) as Values<'item'>

const addItem = (id: string, over: Partial<Values<'item'>> = {}, before: string | null = null): Edit => ({
  do: 'add',
  noun: 'item',
  id,
  values: item(over),
  before,
})

const addVisit = (id: string, over: Partial<Values<'visit'>> = {}): Edit => ({
  do: 'add',
  noun: 'visit',
  id,
  values: { ...defaultValues.visit, institutionId: 'host', ...over } as Values<'visit'>,
})

async function tripOf(...edits: Edit[]): Promise<{ id: string; record: TripRecord }> {
  const record = edits.reduce(applyEdit, emptyTrip)
  const made = await createTrip(record, 'u')
  if (!made.ok) throw new Error(made.code)
  return { id: made.id, record }
}

describe('deleteTrip', () => {
  it('keeps the history, from which the trip is restored with its roles and report', async () => {
    const { id, record } = await tripOf(addVisit('v'), addItem('a', { visitId: 'v' }))
    const at = new Date('2024-01-01T00:00:00.456Z')
    await db().insert(tripRoles).values({ tripId: id, userId: 'v', role: 'editor' })
    const report = { tripId: id, createdAt: at, style: null, variant: null }
    const both = [
      { ...report, id: 'r', language: 'en', version: 3, state: 'approved' },
      { ...report, id: 's', language: 'zh-Hant', version: 1, state: null },
    ] as const
    await db()
      .insert(reports)
      .values([...both])
    const block = {
      id: 'b',
      reportId: 'r',
      position: 0,
      kind: 'paragraph',
      sentences: [{ text: 'We went.', facts: ['v'] }],
      text: 'We *went*.',
      editedBy: 'u',
      editedAt: at,
      revision: 2,
    } as const
    await db().insert(reportBlocks).values(block)
    const overruled = { id: 'o', blockId: 'b', kind: 'number', words: 'twelve', at, byId: 'v' }
    await db().insert(overrules).values(overruled)
    const dismissed = { id: 'd', reportId: 'r', why: 'note', fact: 'topic:t', digest: 'x', at, byId: 'v' }
    await db().insert(dismissedFlags).values(dismissed)
    expect(await deleteTripUnchecked(id, 'u')).toEqual({ ok: true })
    expect(await loadTrip(id)).toBeNull()
    expect(await db().$count(items)).toBe(0)
    const { changes: past } = await historyOf(id)
    expect(past.map(({ verb, version }) => [verb, version])).toEqual([
      ['delete', 2],
      ['create', 1],
    ])
    expect(await restoreTripUnchecked(id, 'u')).toEqual({ ok: true, version: 3 })
    expect(await restoreTripUnchecked(id, 'u')).toEqual({ ok: true, version: 3 })
    expect((await loadTrip(id))!.record).toEqual(record)
    expect(await db().select().from(tripRoles)).toEqual([{ tripId: id, userId: 'v', role: 'editor' }])
    expect(await db().select().from(reports).orderBy(reports.id)).toEqual(both)
    expect(await db().select().from(reportBlocks)).toEqual([block])
    expect(await db().select().from(overrules)).toEqual([overruled])
    expect(await db().select().from(dismissedFlags)).toEqual([dismissed])
  })

  it('restores a snapshot from a time when trips had fewer lists', async () => {
    const { id, record } = await tripOf(addItem('a'))
    await deleteTripUnchecked(id, 'u')
    const [row] = await db().select().from(changes).where(eq(changes.verb, 'delete'))
    const { unscheduled: _, ...older } = record
    await db()
      .update(changes)
      .set({ inverse: { ...row!.inverse, record: older } })
      .where(eq(changes.id, row!.id))
    expect(await restoreTripUnchecked(id, 'u')).toMatchObject({ ok: true })
    expect((await loadTrip(id))!.record).toEqual(record)
  })

  it('is refused while an article is live', async () => {
    const { id } = await tripOf()
    const at = new Date()
    await db().insert(reports).values({ id: 'r', tripId: id, language: 'en', createdAt: at, version: 1 })
    await db().insert(reportRevisions).values({
      id: 'rr',
      reportId: 'r',
      tripId: id,
      number: 1,
      slug: 's',
      language: 'en',
      headline: 'H',
      body: [],
      aside: null,
      publishedAt: at,
      publishedBy: 'u',
      withdrawnAt: null,
    })
    expect(await deleteTripUnchecked(id, 'u')).toEqual({ ok: false, code: 'published' })
    expect((await loadTrip(id))!.version).toBe(1)
    await db().update(reportRevisions).set({ withdrawnAt: at })
    expect(await deleteTripUnchecked(id, 'u')).toEqual({ ok: true })
    expect(await deleteTripUnchecked(id, 'u')).toEqual({ ok: false, code: 'not found' })
  })

  it.each<[string, Edit]>([
    [
      'a member',
      {
        do: 'add',
        noun: 'member',
        id: 'm',
        values: { ...defaultValues.member, personId: 'person1' } as Values<'member'>,
      },
    ],
    ['one who attends', addItem('i', { attendeeIds: ['person1'] })],
    [
      'one who is to attend',
      {
        do: 'add',
        noun: 'unscheduled',
        id: 'p',
        values: {
          ...defaultValues.unscheduled,
          kind: 'meal',
          title: { en: 'Tea' },
          attendeeIds: ['person1'],
        } as Values<'unscheduled'>,
      },
    ],
  ])('cannot be undone after %s was erased', async (_, edit) => {
    const { id } = await tripOf(edit)
    await deleteTripUnchecked(id, 'u')
    await db().delete(people).where(eq(people.id, 'person1'))
    expect(await restoreTripUnchecked(id, 'u')).toEqual({ ok: false, code: 'unknown reference' })
    expect(await restoreTripUnchecked('none', 'u')).toEqual({ ok: false, code: 'not found' })
  })
})

describe('history', () => {
  it('is listed newest first and page by page', async () => {
    const { id } = await tripOf()
    for (let i = 0; i < 5; i++) await editTrip(id, addItem(`i${i}`), i % 2 ? 'v' : null)
    const first = await historyOf(id, { limit: 4 })
    expect(first.changes.map((c) => c.version)).toEqual([6, 5, 4, 3])
    expect(first.changes.map((c) => c.userName)).toEqual([null, 'V', null, 'V'])
    const second = await historyOf(id, { limit: 4, before: first.next! })
    expect(second.changes.map((c) => c.version)).toEqual([2, 1])
    expect(second.next).toBeNull()
    expect(await changeOf(id, first.next!)).toEqual(first.changes[3])
    expect(await changeOf('other', first.next!)).toBeNull()
  })
})
