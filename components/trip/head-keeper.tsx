'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useTrip } from './trip-provider'

const pause = 600

/**
 * Has the head of the page told anew when what it says was changed on a tab: it is made by the server and stands
 * outside of the editor. Waits until everything is saved.
 */
export function HeadKeeper() {
  const { record, isSaving } = useTrip()
  const router = useRouter()
  const { trip, member, visit } = record
  const told = useRef({ trip, member, visit })

  useEffect(() => {
    const { current } = told
    if (isSaving || (current.trip === trip && current.member === member && current.visit === visit)) return
    const timer = setTimeout(() => {
      told.current = { trip, member, visit }
      router.refresh()
    }, pause)
    return () => clearTimeout(timer)
  }, [trip, member, visit, isSaving, router])

  return null
}
