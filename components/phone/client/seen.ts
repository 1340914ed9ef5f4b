import { look } from './freshness'
import { one, say } from './words'

/** "Seen" is told to the office at once or not at all: it is an answer to somebody who waits for it. */
export function startSeen(): void {
  const form = one<HTMLFormElement>('[data-seen]')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void tell(form)
  })
}

async function tell(form: HTMLFormElement): Promise<void> {
  try {
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    const response = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    })
    if (!response.ok) throw new Error(String(response.status))
    form.closest('section')?.remove()
    void look(true)
  } catch {
    one('[data-seen-status]', form)!.textContent = say('seenFailed')
  }
}
