import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { transact } from '@/db/transact'
import { change, type Edit, find } from '@/lib/domain/trip/edit'
import { entitiesKnownBy, editParts } from '@/lib/domain/history/edit-changes'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { historyOf, noteChange } from '@/lib/server/platform/change-log'
import { readHistory, readNames, revertChange } from '@/lib/server/history/trip-history'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

let tripId = ''
const access = () => accessTo(tripId, 'edit trip', 'u')
const record = async (): Promise<TripRecord> => (await loadTrip(tripId))!.record
const make = async (edit: Edit, by = 'v') => {
  expect((await editTrip(tripId, edit, by)).ok).toBe(true)
}
const newest = async (item?: string) => (await readHistory(access(), { item })).changes[0]!

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  await storeUser('v')
  tripId = await storeKorea()
})

describe('the history of a trip', () => {
  it('lists who changed which fields, from what to what, and can be filtered by item', async () => {
    const [one, two] = (await record()).item
    await make(change('item', one!, { reference: 'KE 692', status: 'cancelled' }))
    await make(
      { do: 'all', edits: [change('item', two!, { reference: 'x' }), { do: 'change trip', from: {}, to: {} }] },
      'u',
    )
    const { changes } = await readHistory(access(), {})
    expect(changes.map(({ userName }) => userName).slice(0, 2)).toEqual(['U', 'V'])
    const story = editParts(changes[1]!, entitiesKnownBy(await record(), changes))
    expect(story).toEqual([
      {
        did: 'change',
        noun: 'item',
        id: one!.id,
        line: find(await record(), 'item', one!.id),
        fields: [
          { field: 'reference', from: one!.reference, to: 'KE 692' },
          { field: 'status', from: one!.status, to: 'cancelled' },
        ],
      },
    ])
    expect((await readHistory(access(), { item: two!.id })).changes).toHaveLength(1)
  })

  it('is paged without losing or repeating changes', async () => {
    const item = (await record()).item[0]!
    let reference = item.reference
    for (let i = 0; i < 7; i++) {
      await make({ do: 'change', noun: 'item', id: item.id, from: { reference }, to: { reference: `R${i}` } })
      reference = `R${i}`
    }
    const ids: string[] = []
    for (let before: string | undefined, more = true; more;) {
      const { changes, next } = await readHistory(access(), { item: item.id, before, limit: 3 })
      ids.push(...changes.map(({ id }) => id))
      before = next ?? undefined
      more = next !== null
    }
    expect(ids).toHaveLength(7)
    expect(new Set(ids).size).toBe(7)
  })

  it('names people who are no longer on the trip', async () => {
    const member = (await record()).member.find(({ personId }) => personId !== null)!
    await make({ do: 'remove', noun: 'member', id: member.id, revision: member.revision })
    const changes = [await newest()]
    const { people } = await readNames(access(), changes, { people: {}, institutions: {} })
    expect(people[member.personId!]?.id).toBe(member.personId)
    expect(entitiesKnownBy(await record(), changes)('member', member.id)).toMatchObject({ personId: member.personId })
  })
})

describe('reverting a change', () => {
  it('restores removed items and removes added items, also after they were changed and reverted', async () => {
    const item = (await record()).item[0]!
    await make({ do: 'remove', noun: 'item', id: item.id, revision: item.revision })
    expect(await revertChange(access(), (await newest()).id, null)).toEqual({ ok: true, wasSo: false })
    expect(find(await record(), 'item', item.id)).toEqual({ ...item, revision: 1 })
    const { id: _, revision: __, ...values } = item
    await make({ do: 'add', noun: 'item', id: 'new', values } as Edit)
    const added = (await newest()).id
    await make({ do: 'change', noun: 'item', id: 'new', from: { reference: item.reference }, to: { reference: 'A' } })
    expect(await revertChange(access(), added, null)).toMatchObject({
      ok: false,
      code: 'conflict',
      conflict: { code: 'changed', id: 'new' },
      by: { name: 'V' },
    })
    await make({ do: 'change', noun: 'item', id: 'new', from: { reference: 'A' }, to: { reference: item.reference } })
    expect(await revertChange(access(), added, null)).toEqual({ ok: true, wasSo: false })
    expect(find(await record(), 'item', 'new')).toBeUndefined()
  })

  it('reports who has changed the value since, and can still revert another field', async () => {
    const item = (await record()).item[0]!
    await make(change('item', item, { reference: 'mine', status: 'cancelled' }), 'u')
    const mine = (await newest()).id
    await make({ do: 'change', noun: 'item', id: item.id, from: { reference: 'mine' }, to: { reference: 'theirs' } })
    expect(await revertChange(access(), mine, null)).toMatchObject({
      ok: false,
      conflict: { fields: ['reference'] },
      by: { name: 'V' },
    })
    expect(await revertChange(access(), mine, { noun: 'item', id: item.id, field: 'status' })).toEqual({
      ok: true,
      wasSo: false,
    })
    expect(find(await record(), 'item', item.id)).toMatchObject({ status: item.status, reference: 'theirs' })
    expect(await revertChange(access(), mine, { noun: 'item', id: item.id, field: 'status' })).toEqual({
      ok: true,
      wasSo: true,
    })
  })

  it('is not possible for a release, which is listed in the history', async () => {
    const { version } = (await loadTrip(tripId))!
    await transact(db(), function* (tx) {
      yield* noteChange(tx, {
        tripId,
        userId: 'u',
        subject: 'release',
        subjectId: '2',
        verb: 'release',
        edit: { do: 'release', number: 2, note: null },
        inverse: null,
        version,
      })
      yield* noteChange(tx, {
        tripId,
        userId: 'u',
        subject: 'something',
        subjectId: 'x',
        verb: 'unheard of',
        edit: {},
        inverse: {},
        version,
      })
    })
    const release = await newest()
    expect([release.verb, release.inverse]).toEqual(['release', null])
    expect(await revertChange(access(), release.id, null)).toEqual({ ok: false, code: 'not found' })
  })

  it('lists changes that are not part of the record, and no edit for them', async () => {
    const item = (await record()).item[0]!
    await make(change('item', item, { reference: 'KE 692' }))
    const before = await readHistory(access(), {})
    const otherChanges: [string, string, object, object | null][] = [
      ['check', 'set aside', { do: 'set aside', key: 'k', reason: 'so' }, { do: 'take back', key: 'k' }],
      ['check', 'take back', { do: 'take back', key: 'k' }, { do: 'set aside', key: 'k', reason: 'so' }],
      ['role', 'give', { role: 'editor' }, { role: null }],
      ['role', 'take', { role: null }, { role: 'editor' }],
      ['report', 'make', { do: 'make' }, null],
      ['report', 'change', { do: 'change', id: 'b' }, { do: 'change', id: 'b' }],
      ['report', 'remove', { do: 'remove', id: 'b' }, { do: 'add', id: 'b' }],
      ['report', 'publish', { do: 'publish', number: 1 }, null],
      ['report', 'withdraw', { do: 'withdraw' }, { do: 'put back' }],
      ['report', 'overrule', { do: 'overrule' }, { do: 'overrule' }],
      ['photo', 'add', { do: 'add', id: 'p' }, { do: 'remove', id: 'p', revision: 1 }],
      ['photo', 'move', { do: 'move', id: 'p' }, { do: 'move', id: 'p' }],
      ['name check', 'ask', { do: 'ask' }, null],
      ['name check', 'answer', { do: 'answer' }, null],
      ['name check', 'take over', { do: 'take over' }, null],
      ['statutory', 'change', { do: 'change' }, { do: 'change' }],
      ['statutory', 'add', { do: 'add', id: 'e' }, { do: 'remove', id: 'e' }],
    ]
    await transact(db(), function* (tx) {
      for (const [subject, verb, edit, inverse] of otherChanges)
        yield* noteChange(tx, { tripId, userId: 'u', subject, subjectId: item.id, verb, edit, inverse, version: null })
    })
    expect(await readHistory(access(), {})).toEqual(before)
    expect((await readHistory(access(), { item: item.id })).changes).toHaveLength(1)
    const { changes } = await historyOf(tripId)
    for (const { id } of changes.slice(0, otherChanges.length))
      expect(await revertChange(access(), id, null)).toEqual({ ok: false, code: 'not found' })
  })

  it('is not possible for the creation of a trip, nor for unknown changes', async () => {
    const first = (await readHistory(access(), {})).changes.at(-1)!
    expect([first.verb, first.inverse]).toEqual(['create', null])
    expect(await revertChange(access(), first.id, null)).toEqual({ ok: false, code: 'not found' })
    expect(await revertChange(access(), 'none', null)).toEqual({ ok: false, code: 'not found' })
  })
})
