'use client'

import { useEffect } from 'react'

/**
 * Lets the browser ask before the page is closed or left by its address, while `isNeeded` returns true. Returns the
 * function that ends this.
 */
export function addLeaveWarning(isNeeded: () => boolean): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (isNeeded()) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  return () => removeEventListener('beforeunload', warn)
}

/** The same while a component is mounted. */
export function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => (isNeeded ? addLeaveWarning(() => true) : undefined), [isNeeded])
}
