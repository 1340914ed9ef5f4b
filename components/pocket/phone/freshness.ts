import { type Outcome, saysHeader } from './copies'
import { state, wipe } from './store'
import { signedOut } from './sign-out'
import { shownView } from './views'
import { facts, one, say } from './words'

// How old this copy is, and the newer one where there is one. What the browser says of being online is not asked:
// it does not know about captive portals and dead lines. The office answers or it does not.

const path = location.pathname
const everyMinutes = 5
const opened = Date.now()
let last = 0
let asking = false

export function startFreshness(): void {
  void tell('saved')
  void look()
  setInterval(() => { if (document.visibilityState === 'visible') void look() }, everyMinutes * 60_000)
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && Date.now() - last > 60_000) void look() })
  addEventListener('online', () => void look())
  one('[data-show-newer]')?.addEventListener('click', () => location.reload())
}

/** Asks the worker to look for a newer copy. `quiet`: the page shows already what is new. */
export async function look(quiet = false): Promise<Outcome> {
  if (asking) return 'unreachable'
  asking = true
  last = Date.now()
  const outcome = await ask().finally(() => { asking = false })
  if (outcome === 'out') {
    await wipe({ notes: false }).catch(() => undefined)
    signedOut('signedOutElsewhere')
  } else if (outcome === 'gone') location.reload()
  else if (outcome === 'new' && !quiet) offer()
  else await tell(outcome === 'unreachable' ? 'savedOffline' : 'upToDate')
  return outcome
}

async function ask(): Promise<Outcome> {
  if (!('serviceWorker' in navigator)) return 'unreachable'
  try {
    await controlled()
    const answer = await fetch(path, { headers: { [saysHeader]: 'renew' } })
    return ((await answer.json()) as { outcome: Outcome }).outcome
  } catch {
    return 'unreachable'
  }
}

// At the very first visit the worker takes over a moment after the page has loaded.
async function controlled(): Promise<void> {
  await navigator.serviceWorker.ready
  if (navigator.serviceWorker.controller) return
  await new Promise((done) => { navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }) })
}

// True while words are typed that are nowhere else yet.
function isWriting(): boolean {
  return (one<HTMLTextAreaElement>('#note-text')?.value ?? '').trim() !== ''
}

// A page that nobody has touched yet is simply the newer one; one that is being read is not pulled away.
function offer(): void {
  const isUntouched = Date.now() - opened < 10_000 && scrollY < 40 && shownView() === 'today' && !isWriting()
  if (isUntouched) return location.reload()
  const bar = one('[data-newer]')
  if (bar) bar.hidden = false
}

async function tell(what: 'saved' | 'savedOffline' | 'upToDate'): Promise<void> {
  const line = one('[data-saved]')
  if (!line) return
  const checked = await state<number>(`checked ${path}`).catch(() => undefined)
  const text = what === 'upToDate' ? say('upToDate') : checked === undefined ? (what === 'savedOffline' ? say('offline') : '') : say(what, { time: clockOf(checked) })
  if (line.textContent !== text) line.textContent = text
}

// By the phone's own clock: the time when it was saved is the phone's.
function clockOf(at: number): string {
  const then = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`
  if (then.toDateString() === new Date().toDateString()) return time
  return facts.locale === 'en' ? `${then.getDate()}/${then.getMonth() + 1} ${time}` : `${then.getMonth() + 1}/${then.getDate()} ${time}`
}
