'use client'

import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isPrinting = false

// The page has to be ready when the event handler returns, so it is rendered at once.
function subscribe(onChange: () => void): () => void {
  const become = (value: boolean) => () => {
    isPrinting = value
    flushSync(onChange)
  }
  const [before, after] = [become(true), become(false)]
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
  }
}

/** True while the page is being printed. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  )
}
