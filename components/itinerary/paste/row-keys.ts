import type { KeyboardEvent } from 'react'

/** Arrow keys and Enter lead to the same field of the rows around; arrows in a choice choose. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return
  const { field } = target.dataset
  if (field === undefined || event.nativeEvent.isComposing) return
  const isChoice = target instanceof HTMLSelectElement
  const isDown = key === 'ArrowDown' || (key === 'Enter' && !event.shiftKey)
  const isUp = key === 'ArrowUp' || (key === 'Enter' && event.shiftKey)
  if ((!isDown && !isUp) || (isChoice && key !== 'Enter')) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-field="${field}"]`)]
  const next = all[all.indexOf(target) + (isDown ? 1 : -1)]
  if (!next) return
  next.focus()
  if (next instanceof HTMLTextAreaElement) next.select()
}

/** F8 leads to the next row or day that has to be checked, with Shift to the one before. */
export function checkOnKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'F8') return
  event.preventDefault()
  goToCheck(event.currentTarget, event.shiftKey)
}

/** Moves the focus to what has to be checked next in a preview; after the last one, to the first. */
export function goToCheck(preview: Element | null, isBack = false): void {
  const all = [...(preview?.querySelectorAll<HTMLElement>('[data-check]') ?? [])]
  const { activeElement: active } = document
  const isPast = (one: HTMLElement) => {
    const place = active === null ? 0 : one.compareDocumentPosition(active)
    if (place & Node.DOCUMENT_POSITION_CONTAINED_BY) return false
    return Boolean(place & (isBack ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING))
  }
  const next = isBack ? (all.findLast(isPast) ?? all.at(-1)) : (all.find(isPast) ?? all[0])
  next?.scrollIntoView({ block: 'center' })
  // A choice first: it is what has to be decided.
  const choice = next?.querySelector<HTMLElement>('button, [data-field="time"]')
  choice?.focus()
}
