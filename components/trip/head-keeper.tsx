'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { usePresence, useTrip } from './trip-provider'

const pause = 600

/**
 * Has what the server made of the page told anew when it is old: the head, when what it says was changed on a tab, and
 * what stands beside the record, when someone hands out a version or sets a finding aside. Waits until everything is
 * saved, and never asks without a connection: a refresh that fails loads the page anew, and what is typed in it is lost.
 */
export function HeadKeeper() {
  const {
    record,
    state: { waiting },
  } = useTrip()
  const router = useRouter()
  const { beside } = usePresence()
  const { trip, member, visit } = record
  const told = useRef({ trip, member, visit, beside })

  useEffect(() => {
    const { current } = told
    if (
      waiting > 0 ||
      (current.trip === trip && current.member === member && current.visit === visit && current.beside === beside)
    )
      return
    const timer = setTimeout(
      () => {
        if (!navigator.onLine) return
        told.current = { trip, member, visit, beside }
        router.refresh()
      },
      current.beside === beside ? pause : 0,
    )
    return () => clearTimeout(timer)
  }, [trip, member, visit, beside, waiting, router])

  return null
}
