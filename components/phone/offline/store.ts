import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

// The phone's database: notes that wait to be sent, and the state of the offline copies. `wipe` clears all of it.
// Installed phones have data under these names and keys: do not rename them.

/** A note that was written on this phone and is not sent yet. */
export type WaitingNote = {
  id: string
  tripId: string
  itemId: string | null
  visitId: string | null
  text: string
  writtenAt: string
  shared: boolean
  /** Re-encoded here, without its metadata. */
  photo?: Blob
  refused?: string
}

/**
 * The keys of `state`. `owner`: an opaque id of the user whose copies and notes these are. `generation`: counts wipes,
 * so that a request that began before one stores nothing. `out`: signed out here, not yet on the server. `draft`: the
 * note being typed. `seen TRIP`: the version that was confirmed here, which is not sent yet. `shown TRIP`: the version
 * that the server knows to be shown. `push TRIP`: notifications of the trip are on, with this many minutes before each
 * item, or 0. `language`: chosen here and not sent yet. `checked /pocket/…`: when the server last confirmed that a copy
 * is the newest, in milliseconds. `handbook TRIP`: the handbook is to be stored here.
 */
interface Schema extends DBSchema {
  notes: { key: string; value: WaitingNote }
  state: { key: string; value: string | number | boolean }
}

let connection: Promise<IDBPDatabase<Schema>> | null = null

/** @throws if the browser stores nothing, as in some private windows or on a full phone */
export function store(): Promise<IDBPDatabase<Schema>> {
  connection ??= openDB<Schema>('attache', 1, {
    upgrade(db) {
      db.createObjectStore('notes', { keyPath: 'id' })
      db.createObjectStore('state')
    },
    // Another tab has a newer version of this app.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      connection = null
    },
    terminated: () => {
      connection = null
    },
  }).catch((error: unknown) => {
    connection = null
    throw error
  })
  return connection
}

export async function state<T extends string | number | boolean>(key: string): Promise<T | undefined> {
  return (await (await store()).get('state', key)) as T | undefined
}

/** Runs `work` while no other tab and not the worker writes or wipes. */
export function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request('attache-phone', work) as Promise<T>) : work()
}

export async function generation(): Promise<number> {
  return (await state<number>('generation')) ?? 0
}

/**
 * Removes all copies, notes and drafts from this phone. `out`: the session has still to be ended on the server.
 * What is being fetched at this moment will not be stored.
 */
export function wipe({ out = false, notes = true }: { out?: boolean; notes?: boolean } = {}): Promise<void> {
  return withLock(() => wipeLocked({ out, notes }))
}

/** `wipe` for a caller that holds the lock. */
export async function wipeLocked({ out = false, notes = true }: { out?: boolean; notes?: boolean }): Promise<void> {
  if ('caches' in globalThis) await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  const db = await store()
  const tx = db.transaction(['notes', 'state'], 'readwrite')
  const past = ((await tx.objectStore('state').get('generation')) as number | undefined) ?? 0
  const owner = await tx.objectStore('state').get('owner')
  if (notes) await tx.objectStore('notes').clear()
  await tx.objectStore('state').clear()
  await tx.objectStore('state').put(past + 1, 'generation')
  if (out) await tx.objectStore('state').put(true, 'out')
  // Notes that stay still belong to the user who wrote them.
  if (!notes && owner !== undefined) await tx.objectStore('state').put(owner, 'owner')
  await tx.done
}
