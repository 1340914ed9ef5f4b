'use client'

import { useEffect, useSyncExternalStore } from 'react'

// The number in the head of a trip, which the server renders, follows the edits of the open tab.

let counted: { tripId: string; count: number } | null = null
const listeners = new Set<() => void>()

function set(next: typeof counted): void {
  counted = next
  for (const listener of listeners) listener()
}

/** Reports the lines of the To do list, while the editor that counts them is shown and knows everything it needs. */
export function useReportToDo(tripId: string, count: number, isComplete: boolean): void {
  useEffect(() => {
    if (isComplete) set({ tripId, count })
  }, [tripId, count, isComplete])
  useEffect(() => () => set(null), [])
}

/** The number of lines of the To do list: as the open editor counts them, otherwise as the server did. */
export function useToDoCount(tripId: string, fromServer: number): number {
  const own = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => (counted?.tripId === tripId ? counted.count : null),
    () => null,
  )
  return own ?? fromServer
}
