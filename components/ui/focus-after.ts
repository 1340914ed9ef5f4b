/**
 * Once what holds this element has gone from the page, puts the focus on what is nearest: the next line of its list,
 * the line before, the head of its section, or the first button after it.
 */
export function focusAfter(element: HTMLElement): void {
  const line = element.closest('li')
  const section = element.closest('section')
  const near = [
    line?.nextElementSibling,
    line?.previousElementSibling,
    section,
    section?.nextElementSibling,
    section?.previousElementSibling,
    section?.parentElement,
  ]
  requestAnimationFrame(() => {
    for (const place of near) {
      if (!place?.isConnected) continue
      const button = [...place.querySelectorAll<HTMLElement>('button')].find((b) => !b.closest('[hidden]'))
      if (button) return button.focus()
    }
  })
}
