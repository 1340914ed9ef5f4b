'use client'

import { useEffect, useMemo, useState } from 'react'
import { addressOf } from './send-edit'
import type { TripStore } from './trip-store'

/** Someone else who has the trip open, and the item they are in. */
export type Other = { userId: string; name: string; item: string | null }

export type Presence = {
  others: readonly Other[]
  /** Says that a form of this item is open, until the function it answers with is called. */
  enter: (item: string) => () => void
  /** How often it was heard that something beside the record changed: what the page brought is old then. */
  beside: number
}

const heartbeat = 12_000
const longestPause = 30_000
/** How long a page that nobody looks at keeps its connection: a browser has few for one server. */
const patience = 20_000

/**
 * Follows the trip while the page is looked at: reads it when the server announces a version, tells where this page is
 * and who else is there. Where there is no stream, coming back to the page reads the trip, as it always does. `onNotes` is
 * told when members have shared notes; it must stay the same.
 */
export function useLive(tripId: string, store: TripStore, mayEdit: boolean, onNotes: () => void): Presence {
  const [others, setOthers] = useState<readonly Other[]>([])
  const [beside, setBeside] = useState(0)
  const seat = useMemo(() => makeSeat(tripId), [tripId])

  useEffect(() => {
    let source: EventSource | null = null
    let tries = 0
    let wasOpen = false
    let again: ReturnType<typeof setTimeout> | undefined
    let leaving: ReturnType<typeof setTimeout> | undefined

    const close = () => {
      clearTimeout(again)
      source?.close()
      source = null
      seat.stop()
    }
    const open = () => {
      if (source || typeof EventSource === 'undefined') return
      clearTimeout(again)
      const id = crypto.randomUUID()
      const opened = new EventSource(`${addressOf(tripId)}/live?seat=${id}`)
      source = opened
      opened.addEventListener('open', () => {
        tries = 0
        store.retry()
        onNotes()
        // What was said while there was no stream was not heard.
        if (wasOpen) setBeside((now) => now + 1)
        wasOpen = true
        if (mayEdit) seat.start(id)
      })
      opened.addEventListener('version', ({ data }: MessageEvent<string>) => store.announced(Number(data)))
      opened.addEventListener('notes', onNotes)
      opened.addEventListener('beside', () => setBeside((now) => now + 1))
      opened.addEventListener('presence', ({ data }: MessageEvent<string>) => setOthers(JSON.parse(data) as Other[]))
      opened.addEventListener('error', () => {
        close()
        setOthers([])
        again = setTimeout(open, Math.min(longestPause, 1_000 * 2 ** tries++) * (0.5 + Math.random() / 2))
      })
    }
    const onVisibility = () => {
      clearTimeout(leaving)
      if (document.visibilityState === 'hidden') {
        leaving = setTimeout(() => {
          close()
          setOthers([])
        }, patience)
      } else {
        open()
        onReturn()
      }
    }
    // Whoever comes back to the page sees what others did meanwhile, and what waits is sent.
    const onReturn = () => {
      store.retry()
      store.read().catch(() => undefined)
    }
    if (document.visibilityState !== 'hidden') open()
    document.addEventListener('visibilitychange', onVisibility)
    addEventListener('online', onReturn)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      removeEventListener('online', onReturn)
      clearTimeout(leaving)
      close()
    }
  }, [tripId, store, mayEdit, seat, onNotes])

  return useMemo(() => ({ others, enter: seat.enter, beside }), [others, seat, beside])
}

// Where this page is, told at once when it changes and every few seconds while it does not.
function makeSeat(tripId: string) {
  const items: string[] = []
  let id: string | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  const tell = () => {
    if (id === null) return
    const body = JSON.stringify({ seat: id, item: items.at(-1) ?? null })
    fetch(`${addressOf(tripId)}/presence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }).catch(() => undefined)
  }
  return {
    start(as: string) {
      id = as
      clearInterval(timer)
      timer = setInterval(tell, heartbeat)
      tell()
    },
    stop() {
      id = null
      clearInterval(timer)
    },
    enter(item: string) {
      items.push(item)
      tell()
      return () => {
        items.splice(items.lastIndexOf(item), 1)
        tell()
      }
    },
  }
}
