import { beforeAll, expect, it, vi } from 'vitest'
import { listenForPush } from '@/components/phone/worker/push'

// The worker's global scope, as far as notifications need it.
const showNotification = vi.fn<() => Promise<void>>(() => Promise.resolve())
const openWindow = vi.fn<() => Promise<void>>(() => Promise.resolve())

beforeAll(() => {
  Object.assign(globalThis, {
    registration: { showNotification },
    clients: { matchAll: () => Promise.resolve([]), openWindow },
  })
  listenForPush()
})

async function dispatch(type: string, more: object): Promise<void> {
  let work: Promise<unknown> | undefined
  const waitUntil = (until: Promise<unknown>) => {
    work = until
  }
  dispatchEvent(Object.assign(new Event(type), { waitUntil, ...more }))
  await work
}

it.each([
  [{ kind: 'changed', trip: 'a b' }, 'Your itinerary has changed', '/pocket/a%20b'],
  [{ kind: 'reminder', trip: 't' }, 'Your next item starts soon', '/pocket/t'],
  [{ kind: 'of a later version' }, 'Your itinerary has changed', '/pocket'],
])('shows a general sentence for %j', async (message, body, data) => {
  await dispatch('push', { data: { json: () => message } })
  expect(showNotification).toHaveBeenLastCalledWith('Attaché', expect.objectContaining({ body, data, lang: 'en' }))
})

it('shows a notification for a message that cannot be read, and for an empty one', async () => {
  const unreadable = () => {
    throw new Error('not JSON')
  }
  for (const data of [{ json: unreadable }, null]) {
    showNotification.mockClear()
    await dispatch('push', { data })
    expect(showNotification).toHaveBeenCalledOnce()
  }
})

it('opens the page of the trip when it is tapped', async () => {
  const close = vi.fn<() => void>()
  await dispatch('notificationclick', { notification: { close, data: '/pocket/t' } })
  expect(close).toHaveBeenCalledOnce()
  expect(openWindow).toHaveBeenCalledWith('/pocket/t')
})
