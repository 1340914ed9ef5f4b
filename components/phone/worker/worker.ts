import { CacheFirst, Serwist } from 'serwist'
import { copyOf, type Outcome, renew, saysHeader } from '../offline/copies'
import { state, wipe } from '../offline/store'
import { sayingPage } from './saying-page'

// The service worker. It serves the pocket from its copy, at once, whatever the network does; the page itself then asks it
// to look for a newer one. It stores nothing else but the typefaces, changes nothing, and never takes itself away.

const pocket = /^\/pocket(?:\/[^/]+)?$/
const notTrips = new Set(['/pocket/sign-out', '/pocket/language'])
const isPocket = (path: string) => pocket.test(path) && !notTrips.has(path)
/** Milliseconds that the end of a session may take before it waits for a better connection. */
const patience = 8_000

const serwist = new Serwist({
  skipWaiting: true,
  clientsClaim: true,
  disableDevLogs: true,
  runtimeCaching: [
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/fonts/'),
      handler: new CacheFirst({ cacheName: 'attache-typefaces' }),
    },
    {
      matcher: ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
      handler: ({ url, request }) => opened(url, request),
    },
  ],
})
serwist.addEventListeners()

// A page asks by message, not by a request: at its first visit no worker is in the way of its requests yet.
addEventListener('message', (event) => {
  const {
    data,
    ports: [port],
  } = event as MessageEvent<{ renew?: unknown }>
  if (!port || typeof data?.renew !== 'string' || !isPocket(data.renew)) return
  const told = renewed(data.renew).then((outcome) => port.postMessage(outcome))
  ;(event as Event as { waitUntil?: (until: Promise<unknown>) => void }).waitUntil?.(told)
})

async function renewed(path: string): Promise<Outcome> {
  const outcome = await renew(path).catch((): Outcome => ({ is: 'unreachable' }))
  if (outcome.is === 'first') await keepTypefaces()
  return outcome
}

async function opened(url: URL, request: Request): Promise<Response> {
  if (await known(() => state<boolean>('out'))) return endThere()
  const isOurs = isPocket(url.pathname)
  // After a sign-in or a choice of language the copy is another one's, or in the wrong language.
  const isFresh = url.searchParams.has('fresh')
  const copy = isOurs ? await known(() => copyOf(url.pathname)) : undefined
  if (copy && !isFresh) return copy
  try {
    const response = await fetch(request)
    if (isOurs && response.status >= 500 && copy) return copy
    return response
  } catch {
    return (isFresh && copy) || sayingPage(isOurs ? 'nothing kept' : 'no connection')
  }
}

// Signed out without a connection: the session ends before anything else is shown.
async function endThere(): Promise<Response> {
  try {
    const response = await fetch('/pocket/sign-out', {
      method: 'POST',
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    if (response.headers.get(saysHeader) !== 'out') return sayingPage('signed out')
  } catch {
    return sayingPage('signed out')
  }
  await wipe()
  return Response.redirect('/sign-in', 303)
}

async function keepTypefaces(): Promise<void> {
  const cache = await caches.open('attache-typefaces')
  await Promise.all(
    ['source-sans-3', 'source-serif-4'].map((face) =>
      cache.add(`/fonts/${face}-latin-wght-normal.woff2`).catch(() => undefined),
    ),
  )
}

// A phone that keeps nothing still shows what the network brings.
async function known<T>(read: () => Promise<T>): Promise<T | undefined> {
  return read().catch(() => undefined)
}
