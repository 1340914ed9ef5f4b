import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { cachedTrip } from '@/components/trip/confirmed-trip'
import { createTripStore } from '@/components/trip/trip-store'
import { applyEdit, type Edit } from '@/lib/domain/trip/edit'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../../domain/trip/make'

const initial: WholeTrip = {
  id: 't',
  version: 1,
  record: recordOf({ item: [{ id: 'i1' }] }),
  directory: { people: {}, institutions: {} },
}
const rename = (title: string): Edit => ({
  do: 'change',
  noun: 'item',
  id: 'i1',
  from: {},
  to: { title: { en: title } },
})

it('keeps an edit that is made and confirmed while the trip is being read, and sends it once', async () => {
  let answerRead = (_: WholeTrip) => {}
  const fetched = new Promise<WholeTrip>((resolve) => {
    answerRead = resolve
  })
  vi.stubGlobal('fetch', async () => Response.json(await fetched))
  const sent: string[] = []
  let held = initial
  const store = createTripStore({
    trip: cachedTrip(new QueryClient(), initial, 'u'),
    userId: 'u',
    authorOf: async () => null,
    send: async ({ key, edit }) => {
      sent.push(key)
      held = { ...held, version: held.version + 1, record: applyEdit(held.record, edit) }
      return { ok: true, version: held.version, made: true }
    },
  })
  const reading = store.refetch()
  const beforeEdit = held
  expect(await store.edit(rename('Signing'))).toBe(true)
  answerRead(beforeEdit)
  await reading
  expect(store.state().record.item[0]!.title).toEqual({ en: 'Signing' })
  expect(await store.edit(rename('Dinner'))).toBe(true)
  expect(store.state().record.item[0]!.title).toEqual({ en: 'Dinner' })
  expect(store.state().pendingCount).toBe(0)
  expect(new Set(sent).size).toBe(sent.length)
  expect(sent).toHaveLength(2)
})

it('shows and sends an edit with cleaned texts, and compares old values as stored', async () => {
  const sent: Edit[] = []
  const store = createTripStore({
    trip: cachedTrip(new QueryClient(), initial, 'u'),
    userId: 'u',
    authorOf: async () => null,
    send: async ({ edit }) => {
      sent.push(edit)
      return { ok: true, version: 2, made: true }
    },
  })
  await store.edit({
    do: 'change',
    noun: 'item',
    id: 'i1',
    from: { notes: 'a\u0000' },
    to: { title: { en: '\uf0b7\tLunch\u0010 🍜' } },
  } as Edit)
  expect(store.state().record.item[0]?.title).toEqual({ en: 'Lunch 🍜' })
  expect(sent).toMatchObject([{ from: { notes: 'a\u0000' }, to: { title: { en: 'Lunch 🍜' } } }])
})
