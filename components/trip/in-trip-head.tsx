'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { tripHeadPlace } from './trip-head-place'

// It is in the layout, which is mounted before any editor and stays.
const neverChanges = () => () => {}

/** Shows what belongs to the whole of a page at the head of the trip: next to its tabs, or in another `place` there. */
export function InTripHead({ place = tripHeadPlace, children }: { place?: string; children: ReactNode }) {
  const element = useSyncExternalStore(
    neverChanges,
    () => document.getElementById(place),
    () => null,
  )
  return element ? createPortal(children, element) : null
}
