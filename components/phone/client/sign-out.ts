import { statusHeader } from '../offline/copies'
import { store, wipe } from '../offline/store'
import { one, say, sayCount } from './words'

/** How long to wait for the server. The phone is cleared in any case. */
const signOutTimeoutMs = 6_000

export function startSignOut(): void {
  one<HTMLFormElement>('[data-sign-out]')?.addEventListener('submit', (event) => {
    event.preventDefault()
    void signOut()
  })
}

// Clears the phone first, so that nothing stays on it whatever the network does.
async function signOut(): Promise<void> {
  const waiting = await store()
    .then((db) => db.count('notes'))
    .catch(() => 0)
  const warning = one('[data-sign-out-warning]')
  // The second tap confirms.
  if (waiting > 0 && warning?.textContent === '') return void (warning.textContent = sayCount('signOutAsk', waiting))
  await wipe({ out: true }).catch(() => undefined)
  const isOver = await endSession()
  if (!isOver) return showSignedOut('signedOutText', 'signedOutLater')
  await wipe().catch(() => undefined)
  location.replace('/sign-in?signed-out')
}

async function endSession(): Promise<boolean> {
  try {
    const answer = await fetch('/pocket/sign-out', {
      method: 'POST',
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(signOutTimeoutMs),
    })
    return answer.headers.get(statusHeader) === 'out'
  } catch {
    return false
  }
}

/** Replaces the page, so that nothing of the trip stays on the screen. */
export function showSignedOut(...keys: string[]): void {
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
