'use client'

import { useEffect, useState } from 'react'
import type { Places } from '@/lib/domain/time/places'

let loading: Promise<Places> | null = null
let loaded: Places | null = null

/** Loads the names and zones of places, which are too large to send with a page. */
export function loadPlaces(): Promise<Places> {
  loading ??= import('@/lib/domain/time/known-places').then(({ knownPlaces }) => (loaded = knownPlaces))
  return loading
}

/** The known places; `null` until they are loaded, which begins when they are wanted. */
export function usePlaces(isWanted = true): Places | null {
  const [places, setPlaces] = useState(loaded)
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    void loadPlaces().then((all) => isGone || setPlaces(all))
    return () => {
      isGone = true
    }
  }, [isWanted])
  return places
}
