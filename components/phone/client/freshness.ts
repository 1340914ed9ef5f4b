import type { Outcome } from '../offline/copies'
import { state, wipe } from '../offline/store'
import { signedOut } from './sign-out'
import { facts, one, pageStand, say } from './words'

// How old this copy is, and the newer one where there is one. What the browser says of being online is not asked:
// it does not know about captive portals and dead lines. The office answers or it does not.

const path = location.pathname
const everyMinutes = 5
/** Milliseconds after which a worker that does not answer counts as none. */
const patience = 45_000
const opened = Date.now()
let last = 0
let asking = false

export function startFreshness(): void {
  void tell('saved')
  void look()
  setInterval(() => {
    if (document.visibilityState === 'visible') void look()
  }, everyMinutes * 60_000)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - last > 60_000) void look()
  })
  addEventListener('online', () => void look())
  one('[data-show-newer]')?.addEventListener('click', () => location.reload())
}

/** Asks the worker to look for a newer copy. `quiet`: the page shows already what is new. True where a newer one is kept. */
export async function look(quiet = false): Promise<boolean> {
  if (asking) return false
  asking = true
  last = Date.now()
  const outcome = await ask().finally(() => {
    asking = false
  })
  if ('stand' in outcome) {
    const isNewer = outcome.stand !== pageStand
    if (!isNewer) await tell('upToDate')
    else if (!quiet) offer(outcome.stand)
    return isNewer
  }
  if (outcome.is === 'out') {
    await wipe({ notes: false }).catch(() => undefined)
    signedOut('signedOutElsewhere')
  } else if (outcome.is === 'gone') location.reload()
  else await tell('savedOffline')
  return false
}

async function ask(): Promise<Outcome> {
  if (!('serviceWorker' in navigator)) return { is: 'unreachable' }
  const { port1, port2 } = new MessageChannel()
  const told = new Promise<Outcome>((done) => {
    port1.addEventListener('message', ({ data }) => done(data as Outcome))
    port1.start()
    setTimeout(() => done({ is: 'unreachable' }), patience)
  })
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ renew: path }, [port2]))
  return told
}

// True while words are typed that are nowhere else yet.
function isWriting(): boolean {
  return (one<HTMLTextAreaElement>('#note-text')?.value ?? '').trim() !== ''
}

// A page that nobody has touched yet is simply the newer one; one that is being read is not pulled away. Once for each stand:
// whatever is on the line, a page does not go round in circles.
function offer(stand: string): void {
  const isUntouched = Date.now() - opened < 10_000 && scrollY < 40 && !isWriting()
  if (isUntouched && sessionStorage.getItem('stand') !== stand) {
    sessionStorage.setItem('stand', stand)
    return location.reload()
  }
  const bar = one('[data-newer]')
  if (bar) bar.hidden = false
}

async function tell(what: 'saved' | 'savedOffline' | 'upToDate'): Promise<void> {
  const line = one('[data-saved]')
  if (!line) return
  const checked = await state<number>(`checked ${path}`).catch(() => undefined)
  const text =
    what === 'upToDate'
      ? say('upToDate')
      : checked === undefined
        ? what === 'savedOffline'
          ? say('offline')
          : ''
        : say(what, { time: clockOf(checked) })
  if (line.textContent !== text) line.textContent = text
}

// By the phone's own clock: the time when it was saved is the phone's.
function clockOf(at: number): string {
  const then = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`
  if (then.toDateString() === new Date().toDateString()) return time
  return facts.locale === 'en'
    ? `${then.getDate()}/${then.getMonth() + 1} ${time}`
    : `${then.getMonth() + 1}/${then.getDate()} ${time}`
}
