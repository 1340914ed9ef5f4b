'use client'

import { useEffect } from 'react'
import type { TripStore } from './trip-store'

/** Ctrl or ⌘ with Z takes back, with Shift or Ctrl+Y does again; within a text field the keys are the browser's own. */
export function useUndoKeys(store: Pick<TripStore, 'takeBack'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const which = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' && !event.shiftKey ? 'redo' : null
      if (!which) return
      event.preventDefault()
      store.takeBack(which)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [store])
}

const noText = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'])

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !noText.has(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable || target.closest('[role=dialog]') !== null
}
