import { generation, inTurn, state, store, wipeNow } from './store'

// Copies of the page as the office sent them, one an address. Only the worker makes them; what may be in them is decided
// on the server, by lib/domain/phone/offline-data.

const cacheName = 'attache-pocket'

/** By these headers the office's own answer is told from what a hotel's network puts in its place. */
export const ownerHeader = 'x-pocket-owner'
export const saysHeader = 'x-pocket'
/** Which stand of the page it is, as the page itself says. */
export const standHeader = 'x-pocket-stand'

/**
 * `kept`: the newest is kept, which is of this stand; `first`: the first one of that address. `out`: not signed in any more;
 * `gone`: no longer on that trip; `unreachable`: nothing that the office said.
 */
export type Outcome = { is: 'kept' | 'first'; stand: string } | { is: 'out' | 'gone' | 'unreachable' }

export async function copyOf(path: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(path)
}

/** Asks the office whether the copy of an address is the newest, and keeps the newer one. */
export async function renew(path: string, patience = 20_000): Promise<Outcome> {
  const begun = await generation()
  const kept = await copyOf(path)
  const etag = kept?.headers.get('etag')
  let response: Response
  try {
    response = await fetch(path, {
      headers: { accept: 'text/html', ...(etag && { 'if-none-match': etag }) },
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
  } catch {
    return { is: 'unreachable' }
  }
  const says = response.headers.get(saysHeader)
  if (says === 'out') {
    await inTurn(async () => {
      if ((await generation()) === begun) await wipeNow({ notes: false })
    })
    return { is: 'out' }
  }
  if (says === 'gone') {
    await inTurn(async () => {
      await (await caches.open(cacheName)).delete(path)
    })
    return { is: 'gone' }
  }
  const [owner, stand] = [response.headers.get(ownerHeader), response.headers.get(standHeader)]
  if (!owner || !stand || (response.status !== 200 && response.status !== 304)) return { is: 'unreachable' }
  return keep(path, response, { owner, stand, begun, patience })
}

type Keeping = { owner: string; stand: string; begun: number; patience: number }

async function keep(path: string, response: Response, { owner, stand, begun, patience }: Keeping): Promise<Outcome> {
  // Read before anything is written: a connection that breaks off in the middle leaves the older copy.
  const body = response.status === 200 ? await within(response.blob(), patience) : null
  if (response.status === 200 && !body) return { is: 'unreachable' }
  return inTurn<Outcome>(async () => {
    // Signed out meanwhile: whatever was on its way stays out.
    if ((await generation()) !== begun || (await state('out'))) return { is: 'out' }
    const before = await state<string>('owner')
    if (before !== undefined && before !== owner) await wipeNow({})
    const db = await store()
    await db.put('state', owner, 'owner')
    const cache = await caches.open(cacheName)
    const isFirst = !(await cache.match(path))
    if (body) await cache.put(path, new Response(body, { headers: response.headers }))
    await db.put('state', Date.now(), `checked ${path}`)
    return { is: isFirst ? 'first' : 'kept', stand }
  })
}

function within<T>(work: Promise<T>, patience: number): Promise<T | null> {
  return Promise.race([
    work.catch(() => null),
    new Promise<null>((done) => {
      setTimeout(() => done(null), patience)
    }),
  ])
}
