import { state, store } from '../offline/store'
import { postNumber } from './seen'
import { facts } from './words'

/** Tells the server which version this phone shows, once, so that changes are counted from it. */
export function startShown(): void {
  void sendShown()
  addEventListener('online', () => void sendShown())
}

async function sendShown(): Promise<void> {
  const { tripId, version } = facts
  if (tripId === null || version === null) return
  const key = `shown ${tripId}`
  try {
    if ((await state(key)) === version) return
    const isDone = await postNumber(`/pocket/${encodeURIComponent(tripId)}/shown`, version, 'shown')
    if (isDone && !(await state('out'))) await (await store()).put('state', version, key)
  } catch {
    // The server hears of it when the page is opened next.
  }
}
