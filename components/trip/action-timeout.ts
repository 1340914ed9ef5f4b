'use client'

// Next sends the server actions of a page one at a time, gives their requests no time limit, and keeps router.refresh()
// waiting meanwhile: one request that hangs would stop every other action of the page for minutes.

/** The time limits of the requests under way, by a text that only the body of that request contains. */
const limits = new Map<string, AbortSignal>()
let isInstalled = false

/**
 * Calls a server action and gives up after `ms`: its request is aborted, or never sent if it still waits for another
 * action or a navigation. `mark` is a text in the action's input that no other action's input contains.
 * @throws if the action does not answer in that time, whether or not the server carried it out
 */
export async function callWithTimeout<T>(action: () => Promise<T>, mark: string, ms: number): Promise<T> {
  installTimeLimits()
  const signal = AbortSignal.timeout(ms)
  limits.set(mark, signal)
  const call = action()
  // Next may begin the request after the time is over; only then can the limit be forgotten.
  call.catch(() => undefined).finally(() => limits.delete(mark))
  return Promise.race([call, rejectionOf(signal)])
}

// Next has no setting for this and takes no signal, but calls the global fetch.
function installTimeLimits(): void {
  if (isInstalled) return
  isInstalled = true
  const plainFetch = window.fetch
  window.fetch = (input, init) => {
    const signal = limitOf(init)
    return plainFetch.call(window, input, signal ? { ...init, signal } : init)
  }
}

// The route gets the same input, under a limit of its own.
function limitOf({ body, headers }: RequestInit = {}): AbortSignal | undefined {
  if (limits.size === 0 || typeof body !== 'string' || !new Headers(headers).has('next-action')) return undefined
  for (const [mark, signal] of limits) if (body.includes(mark)) return signal
  return undefined
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
}
