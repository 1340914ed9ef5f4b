import { filesIn, removeOtherFiles } from './files'
import { ownerHeader } from './headers'
import { generation, state, store, wipeLocked, withLock } from './store'

// Offline copies of the page, one for each address, made by the service worker alone. The server decides what a page
// may contain, in lib/domain/phone/offline-data.ts.

// The names of the cache, the headers and the outcomes stay: phones have copies and workers of older versions.
const cacheName = 'attache-pocket'

export const statusHeader = 'x-pocket'
/** The version of the page: the hash of its content that the page holds too. */
export const versionHeader = 'x-pocket-stand'

/**
 * `kept`: the newest copy is stored, its version is `stand`; `first`: it is the first one of that address. `out`: not
 * signed in; `expired`: the session has run out, and the copy stays; `gone`: not a member of the trip; `unreachable`:
 * no answer of the server.
 */
export type Outcome = { is: 'kept' | 'first'; stand: string } | { is: 'out' | 'expired' | 'gone' | 'unreachable' }

export async function copyOf(path: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(path)
}

/** A trip that is stored here: the address of its page, and its title as HTML. */
export type StoredTrip = { path: string; title: string }

/** The trips that are stored here, each once, though the start page may show the same trip as its own address. */
export async function storedTrips(): Promise<StoredTrip[]> {
  const cache = await caches.open(cacheName)
  const trips = new Map<string, StoredTrip>()
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url)
    if (search !== '') continue
    const html = (await (await cache.match(request))?.text()) ?? ''
    const title = /<title>([^<]*?)(?: · Attaché)?<\/title>/.exec(html)?.[1]
    const [, id] = /"tripId":"([^"]+)"/.exec(html) ?? []
    if (title && id && !trips.has(id)) trips.set(id, { path: pathname, title })
  }
  return [...trips.values()]
}

/** The files that the stored pages link to. */
export async function linkedFiles(): Promise<string[]> {
  const cache = await caches.open(cacheName)
  const pages = (await cache.keys()).filter(({ url }) => new URL(url).search === '')
  const texts = await Promise.all(pages.map(async (request) => (await (await cache.match(request))?.text()) ?? ''))
  return [...new Set((await Promise.all(texts.map(filesIn))).flat())]
}

/** The address of a copy in one language. */
export function inLanguage(path: string, language: string): string {
  return `${path}?language=${encodeURIComponent(language)}`
}

/** Asks the server whether the copy of an address is the newest, and stores a newer one. */
export async function renew(path: string, timeoutMs = 20_000): Promise<Outcome> {
  const startedIn = await generation()
  const copy = await copyOf(path)
  const etag = copy?.headers.get('etag')
  let response: Response
  try {
    response = await fetch(path, {
      headers: { accept: 'text/html', ...(etag && { 'if-none-match': etag }) },
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch {
    return { is: 'unreachable' }
  }
  const status = response.headers.get(statusHeader)
  if (status === 'out') {
    await withLock(async () => {
      if ((await generation()) === startedIn) await wipeLocked({ notes: false })
    })
    return { is: 'out' }
  }
  if (status === 'expired') return { is: 'expired' }
  if (status === 'gone') {
    await withLock(() => removeCopies(path))
    return { is: 'gone' }
  }
  const [owner, version] = [response.headers.get(ownerHeader), response.headers.get(versionHeader)]
  if (!owner || !version || (response.status !== 200 && response.status !== 304)) return { is: 'unreachable' }
  return storeCopy(path, response, { owner, version, startedIn, timeoutMs })
}

/** Removes the copies of an address in all languages, and those of the start page, which may show the same trip. */
async function removeCopies(path: string): Promise<void> {
  const cache = await caches.open(cacheName)
  const removed = new Set([path.replace(/\?.*$/, ''), '/pocket'])
  const requests = await cache.keys()
  await Promise.all(
    requests.filter(({ url }) => removed.has(new URL(url).pathname)).map((request) => cache.delete(request)),
  )
  await removeOtherFiles(await linkedFiles())
}

type NewCopy = { owner: string; version: string; startedIn: number; timeoutMs: number }

async function storeCopy(path: string, response: Response, copy: NewCopy): Promise<Outcome> {
  const { owner, version, startedIn, timeoutMs } = copy
  // Read completely before anything is written: if the connection breaks, the older copy stays.
  const body = response.status === 200 ? await orTimeout(response.blob(), timeoutMs) : null
  if (response.status === 200 && !body) return { is: 'unreachable' }
  return withLock<Outcome>(async () => {
    // Signed out in the meantime: nothing is stored.
    if ((await generation()) !== startedIn || (await state('out'))) return { is: 'out' }
    const before = await state<string>('owner')
    if (before !== undefined && before !== owner) await wipeLocked({})
    const db = await store()
    await db.put('state', owner, 'owner')
    const cache = await caches.open(cacheName)
    const isFirst = !(await cache.match(path))
    if (body) await cache.put(path, new Response(body, { headers: response.headers }))
    await db.put('state', Date.now(), `checked ${path}`)
    return { is: isFirst ? 'first' : 'kept', stand: version }
  })
}

/** The result of `work`; `null` if it fails or takes too long. */
function orTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T | null> {
  return Promise.race([
    work.catch(() => null),
    new Promise<null>((done) => {
      setTimeout(() => done(null), timeoutMs)
    }),
  ])
}
