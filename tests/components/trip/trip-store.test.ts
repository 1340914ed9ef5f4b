import { expect, it } from 'vitest'
import { openTrip } from '@/components/trip/trip-store'
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

it('keeps an edit that is made, and lands, while the trip is being read, and sends it once', async () => {
  let answerRead = (_: WholeTrip) => {}
  const sent: string[] = []
  let held = initial
  const store = openTrip({
    initial,
    userId: 'u',
    authorOf: async () => null,
    send: async ({ key, edit }) => {
      sent.push(key)
      held = { ...held, version: held.version + 1, record: applyEdit(held.record, edit) }
      return { ok: true, version: held.version, made: true }
    },
    read: () =>
      new Promise((done) => {
        answerRead = done
      }),
  })
  const reading = store.read()
  const beforeEdit = held
  // The reading begins a turn later.
  await Promise.resolve()
  await Promise.resolve()
  expect(await store.edit(rename('Signing'))).toBe(true)
  answerRead(beforeEdit)
  await reading
  expect(store.state().record.item[0]!.title).toEqual({ en: 'Signing' })
  expect(await store.edit(rename('Dinner'))).toBe(true)
  expect(store.state().record.item[0]!.title).toEqual({ en: 'Dinner' })
  expect(store.state().waiting).toBe(0)
  expect(new Set(sent).size).toBe(sent.length)
  expect(sent).toHaveLength(2)
})
