import { fileCopy, filePath, storeFiles } from '../offline/files'
import { copyOf, inLanguage, linkedFiles, type Outcome, renew, statusHeader, storedTrips } from '../offline/copies'
import { state, wipe } from '../offline/store'
import { messagePage } from './message-page'
import { listenForPush } from './push'

// The service worker. It serves the member's page from its copy at once, independent of the network; the page then asks
// it to look for a newer one. It stores nothing else but the trip's files and the fonts, changes no response, and never
// unregisters itself.

const phonePagePath = /^\/pocket(?:\/[^/]+)?$/
const otherPaths = new Set(['/pocket/sign-out', '/pocket/language'])
const isPhonePage = (path: string) => phonePagePath.test(path) && !otherPaths.has(path)
/** How long ending the session may take before it is put off until the next page is opened. */
const signOutTimeoutMs = 8_000
const typefaces = 'attache-typefaces'

// The parts of a service worker that the DOM's types do not have.
type WaitingEvent = Event & { waitUntil: (until: Promise<unknown>) => void }
type RequestEvent = WaitingEvent & { request: Request; respondWith: (response: Promise<Response>) => void }
const scope = globalThis as unknown as {
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}

// A new version of the worker takes over at once: it understands the copies of older ones.
addEventListener('install', () => void scope.skipWaiting())
addEventListener('activate', (event) => waitFor(event, scope.clients.claim()))

// Whatever is not answered here goes to the network as if there were no worker.
addEventListener('fetch', (event) => {
  const { request } = event as RequestEvent
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') (event as RequestEvent).respondWith(respond(url, request))
  else if (url.pathname.startsWith('/fonts/')) (event as RequestEvent).respondWith(typeface(request))
  else if (filePath.test(url.pathname)) (event as RequestEvent).respondWith(picture(url, request))
})
listenForPush()

// By message, not by a request: at the first visit the worker does not handle the page's requests yet.
addEventListener('message', (event) => {
  const {
    data,
    ports: [port],
  } = event as MessageEvent<{ renew?: unknown; storeFiles?: unknown }>
  if (port && data?.storeFiles)
    return waitFor(
      event,
      storeLinkedFiles().then((isDone) => port.postMessage(isDone)),
    )
  if (!port || typeof data?.renew !== 'string' || !isPhonePage(data.renew.replace(/\?language=[\w-]+$/, ''))) return
  const path = data.renew
  const stored = renewCopy(path)
    .then((outcome) => {
      port.postMessage(outcome)
      return storeFilesAfter(path, outcome)
    })
    // Without storage the files are still read with a connection.
    .catch(() => undefined)
  waitFor(event, stored)
})

function waitFor(event: Event, work: Promise<unknown>): void {
  ;(event as WaitingEvent).waitUntil(work)
}

async function storeLinkedFiles(): Promise<boolean> {
  return linkedFiles()
    .then(storeFiles)
    .then(() => true)
    .catch(() => false)
}

async function renewCopy(path: string): Promise<Outcome> {
  const outcome = await renew(path).catch((): Outcome => ({ is: 'unreachable' }))
  if (outcome.is === 'first') await cacheTypefaces()
  return outcome
}

// Files can take long, so the page does not wait for them.
async function storeFilesAfter(path: string, outcome: Outcome): Promise<void> {
  if ('stand' in outcome && !path.includes('?')) await storeFiles(await linkedFiles())
}

async function respond(url: URL, request: Request): Promise<Response> {
  if (await ifStored(() => state<boolean>('out'))) return endSession()
  if (filePath.test(url.pathname)) return (await ifStored(() => fileCopy(url.pathname))) ?? fromNetwork(request)
  const isOurs = isPhonePage(url.pathname)
  // After a sign-in or a change of language the copy may be of another user or in the wrong language.
  const isFresh = url.searchParams.has('fresh')
  const copy = isOurs ? await ifStored(() => chosenCopy(url)) : undefined
  if (copy && !isFresh) return copy
  try {
    const response = await fetch(request)
    if (isOurs && response.status >= 500 && copy) return copy
    return response
  } catch {
    if (isFresh && copy) return copy
    return messagePage(isOurs ? 'no copy' : 'no connection', (await ifStored(() => storedTrips())) ?? [])
  }
}

async function fromNetwork(request: Request): Promise<Response> {
  return fetch(request).catch(() => messagePage('no connection', []))
}

// In the language that was chosen without a connection, if a copy in it is stored.
async function chosenCopy(url: URL): Promise<Response | undefined> {
  const language = url.searchParams.get('language') ?? (await state<string>('language'))
  const chosen = language ? await copyOf(inLanguage(url.pathname, language)) : undefined
  return chosen ?? copyOf(url.pathname)
}

// After signing out without a connection: ends the session before anything else is shown.
async function endSession(): Promise<Response> {
  try {
    const response = await fetch('/pocket/sign-out', {
      method: 'POST',
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(signOutTimeoutMs),
    })
    if (response.headers.get(statusHeader) !== 'out') return messagePage('signed out')
  } catch {
    return messagePage('signed out')
  }
  await wipe()
  return Response.redirect('/sign-in', 303)
}

// A photo in a note.
async function picture({ pathname }: URL, request: Request): Promise<Response> {
  return (await ifStored(() => fileCopy(pathname))) ?? fetch(request)
}

async function typeface(request: Request): Promise<Response> {
  const cache = await ifStored(() => caches.open(typefaces))
  const stored = await ifStored(async () => cache?.match(request))
  if (stored) return stored
  const response = await fetch(request)
  if (cache && response.status === 200) await ifStored(() => cache.put(request, response.clone()))
  return response
}

async function cacheTypefaces(): Promise<void> {
  const cache = await caches.open(typefaces)
  await Promise.all(
    ['source-sans-3', 'source-serif-4'].map((face) =>
      cache.add(`/fonts/${face}-latin-wght-normal.woff2`).catch(() => undefined),
    ),
  )
}

// Without storage the phone still shows what the network delivers.
async function ifStored<T>(read: () => Promise<T>): Promise<T | undefined> {
  return read().catch(() => undefined)
}
