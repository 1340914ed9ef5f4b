'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { usePresence, useTrip } from './use-trip'

const debounceMs = 600

/**
 * Refreshes what the server rendered when it is out of date: the trip's head after an edit of what it shows, and
 * releases and dismissed findings after a change by anybody. Waits until all edits are saved. Never refreshes offline:
 * Next would reload the page after a failed refresh, and text typed in a form would be lost.
 */
export function PageRefresher() {
  const {
    record,
    state: { pendingCount },
  } = useTrip()
  const router = useRouter()
  const { pageChanges } = usePresence()
  const { trip, member, visit } = record
  const rendered = useRef({ trip, member, visit, pageChanges })

  useEffect(() => {
    const { current } = rendered
    const isHeadCurrent = current.trip === trip && current.member === member && current.visit === visit
    if (pendingCount > 0 || (isHeadCurrent && current.pageChanges === pageChanges)) return
    const timer = setTimeout(
      () => {
        if (!navigator.onLine) return
        rendered.current = { trip, member, visit, pageChanges }
        router.refresh()
      },
      current.pageChanges === pageChanges ? debounceMs : 0,
    )
    return () => clearTimeout(timer)
  }, [trip, member, visit, pageChanges, pendingCount, router])

  return null
}
