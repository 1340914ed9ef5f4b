import { state, store, withLock } from '../offline/store'
import { checkForNewer } from './freshness'
import { facts, one, pageOwner, say, setText } from './words'

// "I have seen it" is stored on the phone first and sent when the server can be reached, like notes. It counts once the
// server itself has answered: a captive portal answers every request with 200.

const sendTimeoutMs = 15_000
const retryMs = 30_000
let isSending = false

const key = `seen ${facts.tripId}`

export function startSeen(): void {
  const form = one<HTMLFormElement>('[data-seen]')
  if (!form) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void confirmSeen(form)
  })
  void sendWaiting(form)
  setInterval(() => void sendWaiting(form), retryMs)
  addEventListener('online', () => void sendWaiting(form))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sendWaiting(form)
  })
}

async function confirmSeen(form: HTMLFormElement): Promise<void> {
  const number = facts.version ?? 0
  const isStored = await withLock(async () => {
    const owner = await state<string>('owner')
    if ((owner !== undefined && owner !== pageOwner) || (await state('out'))) return false
    await (await store()).put('state', number, key)
    return true
  }).catch(() => false)
  if (isStored) return sendWaiting(form)
  if (await send(form, number)) finish(form)
  else setText('[data-seen-status]', say('offline'), form)
}

async function sendWaiting(form: HTMLFormElement): Promise<void> {
  const number = await state<number>(key).catch(() => undefined)
  if (number === undefined || isSending || !form.isConnected) return
  // The page shows a newer version than the one that was confirmed: that is still sent, and the form stays.
  const isOfPage = number === facts.version
  isSending = true
  const isDone = await send(form, number)
  isSending = false
  if (!isDone) return isOfPage ? setText('[data-seen-status]', say('seenWaiting'), form) : undefined
  await store()
    .then((db) => db.delete('state', key))
    .catch(() => undefined)
  if (isOfPage) finish(form)
}

function finish(form: HTMLFormElement): void {
  form.closest('section')?.remove()
  void checkForNewer(true)
}

async function send(form: HTMLFormElement, number: number): Promise<boolean> {
  return postNumber(form.action, number, 'seen')
}

/** Posts a version. True only if the server has answered `{name: number}`. */
export async function postNumber(path: string, number: number, name: 'seen' | 'shown'): Promise<boolean> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      body: new URLSearchParams({ number: String(number) }),
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(sendTimeoutMs),
    })
    const answer = (await response.json()) as Partial<Record<string, unknown>> | null
    return response.ok && answer?.[name] === number
  } catch {
    return false
  }
}
