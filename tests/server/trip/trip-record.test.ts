import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { engine } from '@/db/columns'
import { changes, hosts, items, trips } from '@/db/schema'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { applyEdit, change, conflictOf, type Edit } from '@/lib/domain/trip/edit'
import type { Item, TripRecord, Values } from '@/lib/domain/trip/trip-record'
import { historyOf } from '@/lib/server/platform/change-log'
import { createTrip } from '@/lib/server/trip/create-trip'
import { editTrip, saveEdit } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'
import { records, someEdits } from '../../domain/trip/trip-arbitraries'
import { noMoreContacts } from '../../domain/directory/no-contacts'

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

// Every run creates and deletes a trip; PostgreSQL takes longer for it.
const runs = engine === 'sqlite' ? 90 : 15

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

async function recordOf(id: string): Promise<TripRecord> {
  return (await loadTrip(id))!.record
}

describe('loadTrip', () => {
  it('returns what was stored, value for value', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        await db().delete(trips)
        const made = await createTrip(record, null)
        if (!made.ok) throw new Error(made.code)
        const read = await recordOf(made.id)
        expect(read).toEqual(record)
      }),
      { numRuns: runs / 3 },
    )
  })

  it('returns null if there is no such trip', async () => {
    expect(await loadTrip('none')).toBeNull()
  })

  it('returns every person and institution that the record refers to, and no others', async () => {
    const { id } = await tripOf(addItem('i', { attendeeIds: ['person2', 'erased'] }))
    const { directory } = (await loadTrip(id))!
    expect(Object.keys(directory.people)).toEqual(['person2'])
    expect(Object.keys(directory.institutions).sort()).toEqual(['home', 'host'])
    expect(directory.people.person2).toEqual({
      id: 'person2',
      name: { full: { en: 'Ms. person2' } },
      institutionId: 'host',
      email: null,
      phone: null,
      ...noMoreContacts,
      languages: ['ko'],
    })
    expect(Object.keys(directory.institutions.host!.name)).toEqual(['ko', 'en'])
  })
})

describe('editTrip', () => {
  it('stores the result of applyEdit, edit by edit', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.array(someEdits, { minLength: 1, maxLength: 8 }), async (start, edits) => {
        await db().delete(trips)
        const made = await createTrip(start, 'u')
        if (!made.ok) throw new Error(made.code)
        let current = start
        let version = 1
        for (const edit of edits) {
          const saved = await editTrip(made.id, edit, 'u')
          const conflict = conflictOf(current, edit)
          if (conflict) {
            expect(saved).toEqual({ ok: false, code: conflict.code, conflict })
          } else {
            const after = applyEdit(current, edit)
            if (!saved.ok) throw new Error(saved.code)
            expect(saved.record).toEqual(after)
            expect(saved.version - version).toBeOneOf([0, 1])
            ;({ version } = saved)
            current = after
          }
        }
        const whole = (await loadTrip(made.id))!
        expect(whole.record).toEqual(current)
        expect(whole.version).toBe(version)
      }),
      { numRuns: runs },
    )
  })

  it('reverts every change with the inverse in its history', async () => {
    const { id, record } = await tripOf(addVisit('v'), addItem('a', { visitId: 'v' }), addItem('b'))
    await editTrip(id, { do: 'remove', noun: 'visit', id: 'v', revision: 1 }, 'u')
    await editTrip(id, { do: 'move', noun: 'item', id: 'b', before: 'a' }, 'v')
    const { changes: past } = await historyOf(id)
    expect(
      past.map(({ verb, subject, subjectId, userName, version }) => [verb, subject, subjectId, userName, version]),
    ).toEqual([
      ['move', 'item', 'b', 'V', 3],
      ['remove', 'visit', 'v', 'U', 2],
      ['create', 'trip', id, 'U', 1],
    ])
    for (const { inverse } of past.slice(0, 2)) expect((await editTrip(id, inverse as Edit, 'u')).ok).toBe(true)
    const {
      item: [a, b],
      visit,
    } = await recordOf(id)
    expect(visit).toEqual(record.visit)
    expect([a!.id, a!.visitId, b!.id]).toEqual(['a', 'v', 'b'])
  })

  it('refuses a conflict and leaves version, record and history unchanged', async () => {
    const { id, record } = await tripOf(addItem('a'))
    const mine = change('item', record.item[0]!, { notes: { en: 'mine' } })
    await editTrip(id, change('item', record.item[0]!, { notes: { en: 'theirs' } }), 'v')
    expect(await editTrip(id, mine, 'u')).toEqual({
      ok: false,
      code: 'changed',
      conflict: { code: 'changed', noun: 'item', id: 'a', fields: ['notes'], now: { notes: { en: 'theirs' } } },
    })
    expect((await loadTrip(id))!.version).toBe(2)
    expect((await historyOf(id)).changes).toHaveLength(2)
  })

  it('creates no version for an edit that changes nothing', async () => {
    const { id } = await tripOf(addItem('a'))
    expect(await editTrip(id, addItem('a'), 'u')).toMatchObject({ ok: true, version: 1 })
    expect(await db().$count(changes)).toBe(1)
  })

  it('reports an unknown trip and an unknown reference', async () => {
    const { id } = await tripOf()
    expect(await editTrip('none', addItem('a'), 'u')).toEqual({ ok: false, code: 'not found' })
    expect(await editTrip(id, addVisit('v', { institutionId: 'nowhere' }), 'u')).toEqual({
      ok: false,
      code: 'unknown reference',
    })
    expect((await loadTrip(id))!.version).toBe(1)
  })

  // These ids are in JSON, which no foreign key checks. `__proto__` would be found in any map of people.
  it.each(['nobody', '__proto__', 'constructor'])(
    'accepts only people of the directory as signers and attendees: %s',
    async (ghost) => {
      const { id } = await tripOf(addVisit('v'), addItem('i', { attendeeIds: ['person1'] }))
      const signed: Values<'agreement'> = {
        visitId: 'v',
        kind: { en: 'memorandum' },
        subject: null,
        status: 'signed',
        signerIds: ['person1', ghost],
        termYears: null,
      }
      const unknown = { ok: false, code: 'unknown reference' }
      expect(
        await editTrip(
          id,
          { do: 'change', noun: 'item', id: 'i', from: { attendeeIds: ['person1'] }, to: { attendeeIds: [ghost] } },
          'u',
        ),
      ).toEqual(unknown)
      expect(
        await editTrip(id, { do: 'all', edits: [{ do: 'add', noun: 'agreement', id: 'a', values: signed }] }, 'u'),
      ).toEqual(unknown)
      expect(await saveEdit(id, 1, addItem('j', { attendeeIds: [ghost] }), 'u')).toEqual(unknown)
      expect(await loadTrip(id)).toMatchObject({
        version: 1,
        record: { agreement: [], item: [{ attendeeIds: ['person1'] }] },
      })
      expect(await editTrip(id, addItem('j', { attendeeIds: ['person2'] }), 'u')).toMatchObject({
        ok: true,
        version: 2,
      })
    },
  )

  it('does not change another trip', async () => {
    const one = await tripOf(addVisit('v'))
    const other = await tripOf()
    const host: Edit = { do: 'add', noun: 'host', id: 'h', values: { visitId: 'v', personId: 'person1', title: null } }
    expect(await editTrip(other.id, host, 'u')).toMatchObject({ ok: false, code: 'gone' })
    expect(await editTrip(other.id, { do: 'remove', noun: 'visit', id: 'v', revision: 1 }, 'u')).toMatchObject({
      ok: true,
      version: 1,
    })
    expect((await recordOf(one.id)).visit).toHaveLength(1)
    expect(await db().$count(hosts)).toBe(0)
  })

  it('keeps a host who is moved to another visit while the old visit is removed', async () => {
    const { id } = await tripOf(addVisit('v'), addVisit('w'), {
      do: 'add',
      noun: 'host',
      id: 'h',
      values: { visitId: 'v', personId: 'person1', title: null },
    })
    await editTrip(
      id,
      {
        do: 'all',
        edits: [
          { do: 'change', noun: 'host', id: 'h', from: { visitId: 'v' }, to: { visitId: 'w' } },
          { do: 'remove', noun: 'visit', id: 'v', revision: 1 },
        ],
      },
      'u',
    )
    expect(await recordOf(id)).toMatchObject({ host: [{ id: 'h', visitId: 'w', revision: 2 }], visit: [{ id: 'w' }] })
  })

  it('writes one row to move one item', async () => {
    const { id } = await tripOf(...Array.from({ length: 10 }, (_, i) => addItem(`i${i}`)))
    const positions = async () =>
      new Map(
        (await db().select({ id: items.id, position: items.position }).from(items)).map((row) => [
          row.id,
          row.position,
        ]),
      )
    const was = await positions()
    await editTrip(id, { do: 'move', noun: 'item', id: 'i9', before: 'i0' }, 'u')
    const now = await positions()
    expect([...now].filter(([line, position]) => was.get(line) !== position).map(([line]) => line)).toEqual(['i9'])
  })

  it('derives the days and the search key', async () => {
    const { id } = await tripOf(
      addItem('a', { start: '2023-11-03T10:00', end: '2023-11-04T01:00' }),
      addItem('b', { start: '2023-12-03T10:00', status: 'cancelled' }),
    )
    const row = async () => (await db().select().from(trips).where(eq(trips.id, id)))[0]!
    expect(await row()).toMatchObject({ startsOn: '2023-11-03', endsOn: '2023-11-04', searchKey: '', createdBy: 'u' })
    await editTrip(id, addVisit('v', { day: '2023-11-01', city: { en: 'Seoul' } }), 'u')
    expect(await row()).toMatchObject({ startsOn: '2023-11-01', searchKey: 'seoul\n한양대학교\nhanyang university' })
    await editTrip(
      id,
      { do: 'change trip', from: { start: null }, to: { start: '2023-10-31', title: { pl: 'Łódź' } } },
      'u',
    )
    expect(await row()).toMatchObject({
      startsOn: '2023-10-31',
      searchKey: 'lodz\nseoul\n한양대학교\nhanyang university',
    })
  })

  it('applies the edits of forty users at once, each with its own version', async () => {
    const { id } = await tripOf()
    const saved = await Promise.all(Array.from({ length: 40 }, (_, i) => editTrip(id, addItem(`i${i}`), 'u')))
    const versions = saved.map((s) => (s.ok ? s.version : s.code))
    expect(new Set(versions)).toEqual(new Set(Array.from({ length: 40 }, (_, i) => i + 2)))
    expect((await recordOf(id)).item).toHaveLength(40)
  })

  it('accepts exactly one of forty parallel changes of the same field', async () => {
    const { id, record } = await tripOf(addItem('a'))
    const saved = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        editTrip(id, change('item', record.item[0]!, { reference: `R${i}` } as Partial<Item>), 'u'),
      ),
    )
    const winners = saved.flatMap((s, i) => (s.ok ? [i] : []))
    expect(winners).toHaveLength(1)
    expect((await recordOf(id)).item[0]).toMatchObject({ reference: `R${winners[0]}`, revision: 2 })
    expect((await loadTrip(id))!.version).toBe(2)
  })
})

describe('saveEdit', () => {
  it('accepts exactly one of forty savers per version', async () => {
    const { id } = await tripOf()
    for (let version = 1; version <= 3; version++) {
      const saved = await Promise.all(
        Array.from({ length: 40 }, (_, i) => saveEdit(id, version, addItem(`i${version}-${i}`), 'u')),
      )
      expect(saved.filter((s) => s.ok)).toHaveLength(1)
      for (const s of saved)
        expect(s).toMatchObject(s.ok ? { version: version + 1 } : { code: 'stale', version: version + 1 })
    }
    expect((await recordOf(id)).item).toHaveLength(3)
  })

  it('reports an unknown trip', async () => {
    expect(await saveEdit('none', 1, addItem('a'), 'u')).toEqual({ ok: false, code: 'not found' })
  })
})
