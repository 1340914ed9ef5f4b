import { ownerHeader } from './headers'
import { generation, state, withLock } from './store'

// The files that are meant for the member, stored for use without a connection: those that a stored page links to or
// shows, such as the photos in their notes, and no others. The handbook is one of them where the member asked for it.
// The content of an address never changes.

const cacheName = 'attache-pocket-files'
const timeoutMs = 120_000

export const filePath = /^\/pocket\/[^/]+\/(?:(?:files|handbook)\/[^/]+|notes\/[^/]+\/photo)$/

/** The address of the photo of an own note. */
export function notePhotoPath(tripId: string, noteId: string): string {
  return `/pocket/${encodeURIComponent(tripId)}/notes/${encodeURIComponent(noteId)}/photo`
}

export async function fileCopy(path: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(path)
}

/** The files that a page links to or shows, and its handbook if it is to be stored. */
export async function filesIn(html: string): Promise<string[]> {
  const linked = [
    ...html.matchAll(/(?:href|src)="(\/pocket\/[^"/]+\/(?:files\/[^"/]+|notes\/[^"/]+\/photo))"/g),
  ].flatMap(([, path]) => path ?? [])
  const [, handbook] = /href="(\/pocket\/[^"/]+\/handbook\/[^"/]+)"/.exec(html) ?? []
  return handbook && (await state<boolean>(handbookKey(handbook))) ? [...linked, handbook] : linked
}

/** The key of `state` that says whether the handbook of a trip is to be stored, by the handbook's address. */
export function handbookKey(path: string): string {
  return `handbook ${path.split('/')[2]}`
}

/** Stores these files, one at a time, and deletes all others. */
export async function storeFiles(wanted: readonly string[]): Promise<void> {
  await withLock(() => removeOtherFiles(wanted))
  for (const path of new Set(wanted)) {
    if (await fileCopy(path)) continue
    const isStored = await storeFile(path).catch(() => false)
    // Without a connection or space, the others are tried again with the next check.
    if (!isStored) return
  }
}

/** Deletes all files except these. For a caller that holds the lock. */
export async function removeOtherFiles(wanted: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  const gone = (await cache.keys()).filter(({ url }) => !wanted.includes(new URL(url).pathname))
  await Promise.all(gone.map((request) => cache.delete(request)))
}

async function storeFile(path: string): Promise<boolean> {
  const startedIn = await generation()
  const init = { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) } as const
  const response = await fetch(path, init)
  const owner = response.headers.get(ownerHeader)
  // A file that was removed in the meantime is no reason to give up on the others.
  if (response.status === 403 || response.status === 404) return true
  if (response.status !== 200 || owner === null) return false
  const body = await response.blob()
  return withLock(async () => {
    // Signed out in the meantime, or another user signed in: nothing is stored.
    if ((await generation()) !== startedIn || (await state('out')) || (await state('owner')) !== owner) return false
    await (await caches.open(cacheName)).put(path, new Response(body, { headers: response.headers }))
    return true
  })
}
