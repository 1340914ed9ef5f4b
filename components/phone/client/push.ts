import { state, store } from '../offline/store'
import { facts, one, say, setText } from './words'

// Notifications of this device, for changes and, if wanted, before each item. Off until the member turns them on.

const timeoutMs = 15_000
const key = `push ${facts.tripId}`
const path = `/pocket/${encodeURIComponent(facts.tripId ?? '')}/push`

export function startPush(): void {
  const section = one('[data-push]')
  if (!section || !('PushManager' in window) || !('serviceWorker' in navigator)) return
  section.hidden = false
  void showState()
  one<HTMLFormElement>('form', section)?.addEventListener('submit', (event) => {
    event.preventDefault()
    void run(turnOn)
  })
  one('[data-push-off]', section)?.addEventListener('click', () => void run(turnOff))
}

async function showState(): Promise<void> {
  const minutes = await state<number>(key).catch(() => undefined)
  const isOn = minutes !== undefined && Notification.permission === 'granted'
  const off = one('[data-push-off]')
  if (off) off.hidden = !isOn
  const select = one<HTMLSelectElement>('[data-push] select')
  if (select && isOn) select.value = minutes === 0 ? '' : String(minutes)
  setText('[data-push-on]', say(isOn ? 'push.save' : 'push.turnOn'))
  setText('[data-push-status]', say(isOn ? 'push.isOn' : 'push.isOff'))
}

async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work()
    await showState()
  } catch {
    setText('[data-push-status]', say(Notification.permission === 'denied' ? 'push.blocked' : 'push.failed'))
  }
}

async function turnOn(): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not permitted')
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await subscriptionWith(pushManager, await serverKey())
  const { endpoint, keys } = subscription.toJSON()
  const chosen = one<HTMLSelectElement>('[data-push] select')?.value
  const minutes = chosen ? Number(chosen) : null
  const answer = await post({ endpoint, p256dh: keys?.p256dh, auth: keys?.auth, minutes })
  if (answer.isOn !== true) throw new Error('not stored')
  await (await store()).put('state', minutes ?? 0, key)
}

async function turnOff(): Promise<void> {
  const { pushManager } = await navigator.serviceWorker.ready
  const endpoint = (await pushManager.getSubscription())?.endpoint
  if (endpoint !== undefined && (await post({ endpoint, isOff: true })).isOn !== false) throw new Error('not stored')
  await (await store()).delete('state', key)
}

// A subscription that was made with another key of the server is replaced.
async function subscriptionWith(manager: PushManager, serverKey: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: serverKey }
  try {
    return await manager.subscribe(options)
  } catch (error) {
    const old = await manager.getSubscription()
    if (!old) throw error
    await old.unsubscribe()
    return manager.subscribe(options)
  }
}

async function serverKey(): Promise<string> {
  const response = await fetch(path, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
  const { key: found } = (await response.json()) as { key?: string }
  if (!response.ok || !found) throw new Error('no key')
  return found
}

async function post(body: object): Promise<{ isOn?: unknown }> {
  const response = await fetch(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!response.ok) throw new Error('refused')
  return (await response.json()) as { isOn?: unknown }
}
