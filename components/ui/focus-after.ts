/**
 * After the row of this element has been removed from the page, focuses what is nearest: the next row of its list, the
 * row before, the heading of its section, or the first button after it.
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
