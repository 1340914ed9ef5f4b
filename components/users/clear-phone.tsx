'use client'

import { useEffect } from 'react'
import { wipe } from '../phone/offline/store'

/** Removes what the member's page has kept in this browser; with `notes`, those that wait to be sent too. */
export function ClearPhone({ notes }: { notes: boolean }) {
  // A browser that keeps nothing has nothing to remove.
  useEffect(() => {
    wipe({ notes }).catch(() => undefined)
  }, [notes])
  return null
}
