import { saysHeader } from '../offline/copies'
import { store, wipe } from '../offline/store'
import { one, say, sayCount } from './words'

/** Milliseconds that the server has to answer; after that the phone is cleared all the same. */
const patience = 6_000

export function startSignOut(): void {
  one<HTMLFormElement>('[data-sign-out]')?.addEventListener('submit', (event) => {
    event.preventDefault()
    void leave()
  })
}

// The phone first: whatever the network does, nothing stays here.
async function leave(): Promise<void> {
  const waiting = await store()
    .then((db) => db.count('notes'))
    .catch(() => 0)
  const warning = one('[data-sign-out-warning]')!
  // Asked once: who taps again means it.
  if (waiting > 0 && warning.textContent === '') return void (warning.textContent = sayCount('signOutAsk', waiting))
  await wipe({ out: true }).catch(() => undefined)
  const isOver = await endSession()
  if (!isOver) return signedOut('signedOutText', 'signedOutLater')
  await wipe().catch(() => undefined)
  location.replace('/sign-in?signed-out')
}

async function endSession(): Promise<boolean> {
  try {
    const answer = await fetch('/pocket/sign-out', {
      method: 'POST',
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    return answer.headers.get(saysHeader) === 'out'
  } catch {
    return false
  }
}

/** Leaves nothing of the trip on the screen either. */
export function signedOut(...keys: string[]): void {
  const main = document.createElement('main')
  main.className = 'still'
  const title = document.createElement('h1')
  title.textContent = say('signedOut')
  const again = document.createElement('a')
  again.href = '/sign-in'
  again.textContent = say('signInAgain')
  main.append(title, ...keys.map((key) => Object.assign(document.createElement('p'), { textContent: say(key) })), again)
  document.title = `${say('signedOut')} · Attaché`
  document.body.replaceChildren(main)
}
