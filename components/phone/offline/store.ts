import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

// What is kept on the phone besides copies of the page: notes that wait to be sent, and what is known about the copies.
// All of it is gone after `wipe`.

/** A note that was written here and is not sent yet. */
export type WaitingNote = {
  id: string
  tripId: string
  itemId: string | null
  visitId: string | null
  text: string
  writtenAt: string
  shared: boolean
  refused?: string
}

/**
 * `owner`: whose copies and notes these are, as a mark that names nobody. `generation` grows with every wipe, so that what
 * was under way meanwhile finds that it comes too late. `out`: signed out here, and the server has not heard of it yet.
 * `draft`: what is being typed. `checked /pocket/…`: when the office last said that a copy is the newest.
 */
interface Schema extends DBSchema {
  notes: { key: string; value: WaitingNote }
  state: { key: string; value: string | number | boolean }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null

/** @throws where the browser keeps nothing: private windows of some, a full phone */
export function store(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('attache', 1, {
    upgrade(db) {
      db.createObjectStore('notes', { keyPath: 'id' })
      db.createObjectStore('state')
    },
    // Another tab has a newer version of this app.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      opened = null
    },
    terminated: () => {
      opened = null
    },
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

export async function state<T extends string | number | boolean>(key: string): Promise<T | undefined> {
  return (await (await store()).get('state', key)) as T | undefined
}

/** Whoever writes or wipes takes turns, in every tab and in the worker. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request('attache-phone', work) as Promise<T>) : work()
}

export async function generation(): Promise<number> {
  return (await state<number>('generation')) ?? 0
}

/**
 * Removes every copy, note and draft from this phone. `out`: the session is still to be ended on the server.
 * What is being fetched at this moment will not be kept.
 */
export function wipe({ out = false, notes = true }: { out?: boolean; notes?: boolean } = {}): Promise<void> {
  return inTurn(() => wipeNow({ out, notes }))
}

/** `wipe` for whoever has their turn already. */
export async function wipeNow({ out = false, notes = true }: { out?: boolean; notes?: boolean }): Promise<void> {
  if ('caches' in globalThis) await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  const db = await store()
  const tx = db.transaction(['notes', 'state'], 'readwrite')
  const past = ((await tx.objectStore('state').get('generation')) as number | undefined) ?? 0
  const owner = await tx.objectStore('state').get('owner')
  if (notes) await tx.objectStore('notes').clear()
  await tx.objectStore('state').clear()
  await tx.objectStore('state').put(past + 1, 'generation')
  if (out) await tx.objectStore('state').put(true, 'out')
  // Notes that stay wait for the one who wrote them.
  if (!notes && owner !== undefined) await tx.objectStore('state').put(owner, 'owner')
  await tx.done
}
