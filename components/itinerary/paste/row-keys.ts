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
