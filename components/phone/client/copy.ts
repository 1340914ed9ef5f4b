import { all, say } from './words'

// Buttons that copy an address. They are shown only where the browser can copy.

const shownMs = 2_000

export function startCopy(): void {
  // Absent without HTTPS.
  const { clipboard } = navigator as { clipboard?: Clipboard }
  if (!clipboard) return
  for (const button of all<HTMLButtonElement>('[data-copy]')) {
    const words = button.textContent
    button.hidden = false
    button.addEventListener('click', () => {
      void clipboard.writeText(button.dataset.copy ?? '').then(
        () => {
          button.textContent = say('copied')
          setTimeout(() => {
            button.textContent = words
          }, shownMs)
        },
        () => undefined,
      )
    })
  }
}
