'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether this browser knows passkeys on this page; `false` on the server. They need https or localhost. */
export function useHasPasskeys(): boolean {
  return useSyncExternalStore(
    never,
    () => 'PublicKeyCredential' in window,
    () => false,
  )
}
