import { inLanguage } from '../offline/copies'
import { state, store } from '../offline/store'
import { all, one } from './words'

// The language of the page. Without a connection the copy in that language is shown, and the choice is sent later.

const sendTimeoutMs = 6_000

export function startLanguage(): void {
  for (const form of all<HTMLFormElement>('[data-language]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void choose(one<HTMLInputElement>('[name="locale"]', form)?.value ?? '')
    })
}

async function choose(language: string): Promise<void> {
  const path = location.pathname
  if (await post(language)) {
    await forget()
    return location.assign(`${path}?fresh`)
  }
  await store()
    .then((db) => db.put('state', language, 'language'))
    .catch(() => undefined)
  location.assign(inLanguage(path, language))
}

/** Sends a language that was chosen without a connection. Returns it if it could not be sent. */
export async function sendLanguage(): Promise<string | undefined> {
  const language = await state<string>('language').catch(() => undefined)
  if (language === undefined || !(await post(language))) return language
  await forget()
  return undefined
}

async function forget(): Promise<void> {
  await store()
    .then((db) => db.delete('state', 'language'))
    .catch(() => undefined)
}

async function post(language: string): Promise<boolean> {
  try {
    const response = await fetch('/pocket/language', {
      method: 'POST',
      body: new URLSearchParams({ locale: language }),
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(sendTimeoutMs),
    })
    const answer = (await response.json()) as { locale?: unknown } | null
    return response.ok && answer?.locale === language
  } catch {
    return false
  }
}
