import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes } from '@/db/schema'
import { change, type Edit } from '@/lib/domain/trip/edit'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { Values } from '@/lib/domain/trip/trip-record'
import { readHistory } from '@/lib/server/history/trip-history'
import { authorOf } from '@/lib/server/platform/change-log'
import { createTrip } from '@/lib/server/trip/create-trip'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'
import { accessTo } from '../report/report-office'

// The clocks of servers differ, and are corrected. Neither may change what the history says.

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

async function newTrip(): Promise<string> {
  const made = await createTrip(emptyTrip, 'u')
  if (!made.ok) throw new Error(made.code)
  return made.id
}

const addItem = (id: string): Edit => ({
  do: 'add',
  noun: 'item',
  id,
  values: {
    ...defaultValues.item,
    kind: 'meeting',
    title: { en: id },
    start: '2026-11-02T09:00',
    timeZone: 'Asia/Seoul',
  } as Values<'item'>,
})

const itemOf = async (tripId: string) => (await loadTrip(tripId))!.record.item[0]!

/** As if the server that made this version had another time: ids begin with it. */
const stamp = (tripId: string, version: number, id: string) =>
  db()
    .update(changes)
    .set({ id })
    .where(and(eq(changes.tripId, tripId), eq(changes.version, version)))

it('restores a trip as it was deleted last, though an earlier deletion has a later time', async () => {
  const id = await newTrip()
  await deleteTripUnchecked(id, 'u')
  await stamp(id, 2, 'ffffffffffff-000000-an-hour-ahead')
  await restoreTripUnchecked(id, 'u')
  await editTrip(id, addItem('in-between'), 'u')
  await deleteTripUnchecked(id, 'u')
  await restoreTripUnchecked(id, 'u')
  expect((await loadTrip(id))?.record.item.map((item) => item.id)).toEqual(['in-between'])
})

it('makes a repeated edit once, however much has happened since and whatever the clock said', async () => {
  const id = await newTrip()
  const sent = { key: 'key of an edit', since: 1 }
  expect(await editTrip(id, addItem('once'), 'u', sent)).toMatchObject({ ok: true, version: 2 })
  await stamp(id, 2, '000000000000-000000-minutes-behind')
  const { revision } = await itemOf(id)
  await editTrip(id, { do: 'remove', noun: 'item', id: 'once', revision }, 'v')
  for (let i = 0; i < 25; i++) await editTrip(id, addItem(`later-${i}`), 'v')
  expect(await editTrip(id, addItem('once'), 'u', sent)).toMatchObject({ ok: true, version: 2 })
  expect((await loadTrip(id))!.record.item.some((one) => one.id === 'once')).toBe(false)
})

it('recognises an edit that a server of the previous version has saved', async () => {
  const id = await newTrip()
  const sent = { key: 'key of an edit', since: 1 }
  await editTrip(id, addItem('once'), 'u', sent)
  await db().update(changes).set({ key: null }).where(eq(changes.tripId, id))
  await editTrip(id, addItem('other'), 'v')
  expect(await editTrip(id, addItem('once'), 'u', sent)).toMatchObject({ ok: true, version: 2 })
})

it('lists the history by version, and names who wrote last', async () => {
  const id = await newTrip()
  await editTrip(id, addItem('a'), 'u')
  await editTrip(id, change('item', await itemOf(id), { reference: 'KE 692' }), 'v')
  await stamp(id, 2, 'ffffffffffff-000000-ahead')
  const first = await readHistory(accessTo(id, 'edit trip', 'u'), { limit: 2 })
  const second = await readHistory(accessTo(id, 'edit trip', 'u'), { limit: 2, before: first.next! })
  expect([...first.changes, ...second.changes].map(({ verb }) => verb)).toEqual(['change', 'add', 'create'])
  expect((await authorOf(id, { noun: 'item', id: 'a' }))?.name).toBe('V')
})
