'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useTrip } from './trip-provider'

const pause = 600

/**
 * Has the head of the page told anew when what it says was changed on a tab: it is made by the server and stands
 * outside of the editor. Waits until everything is saved, and never asks without a connection: a refresh that fails
 * loads the page anew, and what is typed in it is lost.
 */
export function HeadKeeper() {
  const { record, state: { waiting } } = useTrip()
  const router = useRouter()
  const { trip, member, visit } = record
  const told = useRef({ trip, member, visit })

  useEffect(() => {
    const { current } = told
    if (waiting > 0 || (current.trip === trip && current.member === member && current.visit === visit)) return
    const timer = setTimeout(() => {
      if (!navigator.onLine) return
      told.current = { trip, member, visit }
      router.refresh()
    }, pause)
    return () => clearTimeout(timer)
  }, [trip, member, visit, waiting, router])

  return null
}
