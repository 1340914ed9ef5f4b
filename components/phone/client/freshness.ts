import { inLanguage, type Outcome } from '../offline/copies'
import { state, wipe } from '../offline/store'
import { tellWorker } from './ask-worker'
import { sendLanguage } from './language'
import { showSignedOut } from './sign-out'
import { all, one, pageVersion, say, setText } from './words'

// Shows how old this copy is, and offers a newer one. Only a response of the server counts as online, because
// `navigator.onLine` does not detect captive portals and dead connections.

const path = location.pathname
const checkIntervalMinutes = 5
const openedAt = Date.now()
let lastCheckAt = 0
let isChecking = false
/** The connection came back while a check was under way, which may have failed before. */
let isOnlineMissed = false

export function startFreshness(): void {
  void showStatus('saved')
  void checkForNewer()
  setInterval(() => {
    if (document.visibilityState === 'visible') void checkForNewer()
  }, checkIntervalMinutes * 60_000)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - lastCheckAt > 60_000) void checkForNewer()
  })
  addEventListener('online', () => {
    isOnlineMissed = isChecking
    void checkForNewer()
  })
  one('[data-show-newer]')?.addEventListener('click', () => location.reload())
}

/**
 * Has the worker fetch a newer copy.
 * @param quiet does not offer the newer copy, because the page shows the change already
 * @returns whether a newer copy is stored
 */
export async function checkForNewer(quiet = false): Promise<boolean> {
  if (isChecking) return false
  isChecking = true
  lastCheckAt = Date.now()
  const chosen = await sendLanguage()
  const address = chosen === undefined ? path : inLanguage(path, chosen)
  const outcome = await askWorker(address).finally(() => {
    isChecking = false
  })
  if (isOnlineMissed) {
    isOnlineMissed = false
    if (outcome.is === 'unreachable' || chosen !== undefined) return checkForNewer(quiet)
  }
  if ('stand' in outcome) {
    const isNewer = outcome.stand !== pageVersion
    void fetchAhead()
    if (!isNewer) await showStatus('upToDate')
    else if (!quiet) offerNewer(outcome.stand)
    return isNewer
  }
  if (outcome.is === 'out') {
    await wipe({ notes: false }).catch(() => undefined)
    showSignedOut('signedOutElsewhere')
  } else if (outcome.is === 'gone') location.reload()
  else if (outcome.is === 'expired') await showExpired()
  else await showStatus('savedOffline')
  return false
}

let isFetchedAhead = false

// Stores the member's other trips, and all of them in the other languages.
async function fetchAhead(): Promise<void> {
  if (isFetchedAhead) return
  isFetchedAhead = true
  const languages = all<HTMLInputElement>('[data-language] [name="locale"]').map(({ value }) => value)
  const trips = all<HTMLAnchorElement>('[data-trip]').map(({ pathname }) => pathname)
  const translated = [path, ...trips].flatMap((trip) => languages.map((language) => inLanguage(trip, language)))
  for (const address of [...trips, ...translated]) await askWorker(address)
}

async function askWorker(address: string): Promise<Outcome> {
  return ((await tellWorker({ renew: address })) as Outcome | undefined) ?? { is: 'unreachable' }
}

// Whether a note is being typed, which a reload would interrupt.
function isWriting(): boolean {
  return (one<HTMLTextAreaElement>('#note-text')?.value ?? '').trim() !== ''
}

// Reloads a page that was just opened and not used yet; otherwise offers to reload. At most once for each version, so
// that a proxy that changes the page cannot cause a loop.
function offerNewer(version: string): void {
  const isUntouched = Date.now() - openedAt < 10_000 && scrollY < 40 && !isWriting()
  if (isUntouched && sessionStorage.getItem('reloaded for') !== version) {
    sessionStorage.setItem('reloaded for', version)
    return location.reload()
  }
  const bar = one('[data-newer]')
  if (bar) bar.hidden = false
}

// The copy stays readable: an expired session must not take the itinerary away in the middle of a trip.
async function showExpired(): Promise<void> {
  await showStatus('savedOffline')
  const bar = one('[data-expired]')
  if (bar) bar.hidden = false
}

async function showStatus(status: 'saved' | 'savedOffline' | 'upToDate'): Promise<void> {
  const checkedAt = await state<number>(`checked ${path}`).catch(() => undefined)
  setText('[data-saved]', statusText(status, checkedAt))
}

function statusText(status: 'saved' | 'savedOffline' | 'upToDate', checkedAt: number | undefined): string {
  if (status === 'upToDate') return say('upToDate')
  if (checkedAt !== undefined) return say(status, { time: formatSavedAt(checkedAt) })
  return status === 'savedOffline' ? say('offline') : ''
}

// By the phone's own clock, which set the time.
function formatSavedAt(at: number): string {
  const then = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`
  if (then.toDateString() === new Date().toDateString()) return time
  return say('dayAndTime', { day: then.getDate(), month: then.getMonth() + 1, time })
}
