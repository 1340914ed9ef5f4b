import { checkForNewer } from './freshness'
import { one, say, setText } from './words'

/** Sends "I have seen it" at once or not at all: planners wait for the answer, so it must not wait for a connection. */
export function startSeen(): void {
  const form = one<HTMLFormElement>('[data-seen]')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void sendSeen(form)
  })
}

async function sendSeen(form: HTMLFormElement): Promise<void> {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams({ number: one<HTMLInputElement>('[name="number"]', form)?.value ?? '' }),
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    })
    if (!response.ok) throw new Error(String(response.status))
    form.closest('section')?.remove()
    void checkForNewer(true)
  } catch {
    setText('[data-seen-status]', say('seenFailed'), form)
  }
}
