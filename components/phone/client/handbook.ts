import { fileCopy, handbookKey } from '../offline/files'
import { state, store } from '../offline/store'
import { tellWorker } from './ask-worker'
import { one, say, setText } from './words'

// The handbook, which is stored on the phone if the member asks for it. The worker stores each newer version too.

export function startHandbook(): void {
  const choice = one<HTMLInputElement>('[data-keep-handbook]')
  if (!choice || !('serviceWorker' in navigator)) return
  const path = choice.dataset.keepHandbook ?? ''
  void state<boolean>(handbookKey(path))
    .then((isKept) => {
      choice.checked = isKept === true
      // Without storage it cannot be offered.
      choice.closest('li')?.removeAttribute('hidden')
      return showStatus(choice, path)
    })
    .catch(() => undefined)
  choice.addEventListener('change', () => void keep(choice, path).catch(() => undefined))
}

async function keep(choice: HTMLInputElement, path: string): Promise<void> {
  const db = await store()
  if (choice.checked) await db.put('state', true, handbookKey(path))
  else await db.delete('state', handbookKey(path))
  await tellWorker({ storeFiles: true })
  await showStatus(choice, path)
}

async function showStatus(choice: HTMLInputElement, path: string): Promise<void> {
  const isStored = (await fileCopy(path)) !== undefined
  setText('[data-handbook-status]', choice.checked ? say(isStored ? 'handbookKept' : 'handbookWaiting') : '')
}
