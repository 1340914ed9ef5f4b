'use client'

import { useEffect } from 'react'
import { wipe } from '../phone/offline/store'

/** Deletes what the member's page has stored in this browser; with `notes`, the unsent notes too. */
export function ClearPhone({ notes }: { notes: boolean }) {
  // A browser that keeps nothing has nothing to remove.
  useEffect(() => {
    wipe({ notes }).catch(() => undefined)
  }, [notes])
  return null
}
