'use client'

import { useEffect, useMemo, useState } from 'react'
import { queryClient } from '../ui/query-client'
import { addressOf, notesQuery } from './trip-queries'
import type { TripStore } from './trip-store'

/** Someone else who has the trip open, and the item whose form they have open. */
export type Other = { userId: string; name: string; item: string | null }

export type Presence = {
  others: readonly Other[]
  /** Announces that a form of this item is open, until the returned function is called. */
  enter: (item: string) => () => void
  /** Counts the changes to other data that the server rendered: a release, a dismissed warning. */
  pageChanges: number
}

const heartbeatMs = 12_000
const maxRetryDelayMs = 30_000
/** How long a hidden page keeps its stream: browsers allow six connections to a server. */
const hiddenTimeoutMs = 20_000

/**
 * Follows the trip while the page is visible: reads it when the server announces a version, and exchanges who is
 * where. The trip is also read when the user returns to the page, so an announcement that was missed costs only time.
 */
export function useLiveUpdates(tripId: string, store: TripStore, mayEdit: boolean): Presence {
  const [others, setOthers] = useState<readonly Other[]>([])
  const [pageChanges, setPageChanges] = useState(0)
  const heartbeat = useMemo(() => createHeartbeat(tripId), [tripId])

  useEffect(() => {
    const stream = createStream({
      tripId,
      onOpen(seat, isReopened) {
        store.retry()
        refetchNotes(tripId)
        // Announcements were missed while there was no stream.
        if (isReopened) setPageChanges((count) => count + 1)
        if (mayEdit) heartbeat.start(seat)
      },
      onClose() {
        heartbeat.stop()
        setOthers([])
      },
      on: {
        version: (data) => store.versionAnnounced(Number(data)),
        notes: () => refetchNotes(tripId),
        outsideRecord: () => setPageChanges((count) => count + 1),
        presence: (data) => setOthers(JSON.parse(data) as Other[]),
      },
    })
    return whileVisible(stream, () => {
      store.retry()
      store.refetch().catch(() => undefined)
    })
  }, [tripId, store, mayEdit, heartbeat])

  return useMemo(() => ({ others, enter: heartbeat.enter, pageChanges }), [others, heartbeat, pageChanges])
}

function refetchNotes(tripId: string): void {
  void queryClient().invalidateQueries({ queryKey: notesQuery(tripId).queryKey })
}

type Stream = { open: () => void; close: () => void }

// The server's event stream, opened again with growing delays after an error. Each opening is a new seat.
function createStream({
  tripId,
  onOpen,
  onClose,
  on,
}: {
  tripId: string
  onOpen: (seat: string, isReopened: boolean) => void
  onClose: () => void
  on: Record<'version' | 'notes' | 'outsideRecord' | 'presence', (data: string) => void>
}): Stream {
  let source: EventSource | null = null
  let attempts = 0
  let wasOpen = false
  let retryTimer: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    clearTimeout(retryTimer)
    source?.close()
    source = null
    onClose()
  }
  const open = () => {
    if (source || typeof EventSource === 'undefined') return
    clearTimeout(retryTimer)
    const seat = crypto.randomUUID()
    source = new EventSource(`${addressOf(tripId)}/live?seat=${seat}`)
    source.addEventListener('open', () => {
      attempts = 0
      onOpen(seat, wasOpen)
      wasOpen = true
    })
    for (const [event, listener] of Object.entries(on))
      source.addEventListener(event, ({ data }: MessageEvent<string>) => listener(data))
    source.addEventListener('error', () => {
      close()
      const delay = Math.min(maxRetryDelayMs, 1_000 * 2 ** attempts++)
      // Random, so that not all pages ask at once when the server is back.
      retryTimer = setTimeout(open, delay * (0.5 + Math.random() / 2))
    })
  }
  return { open, close }
}

// Keeps the stream open while the page is visible, and a little longer. Returns the function that ends this.
function whileVisible({ open, close }: Stream, onReturn: () => void): () => void {
  let closeTimer: ReturnType<typeof setTimeout> | undefined
  const onVisibility = () => {
    clearTimeout(closeTimer)
    if (document.visibilityState === 'hidden') {
      closeTimer = setTimeout(close, hiddenTimeoutMs)
    } else {
      open()
      onReturn()
    }
  }
  if (document.visibilityState !== 'hidden') open()
  document.addEventListener('visibilitychange', onVisibility)
  addEventListener('online', onReturn)
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    removeEventListener('online', onReturn)
    clearTimeout(closeTimer)
    close()
  }
}

// Announces which item's form this page has open: at each change, and regularly as a heartbeat.
function createHeartbeat(tripId: string) {
  const items: string[] = []
  let seat: string | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  const send = () => {
    if (seat === null) return
    fetch(`${addressOf(tripId)}/presence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seat, item: items.at(-1) ?? null }),
    }).catch(() => undefined)
  }
  return {
    start(as: string) {
      seat = as
      clearInterval(timer)
      timer = setInterval(send, heartbeatMs)
      send()
    },
    stop() {
      seat = null
      clearInterval(timer)
    },
    enter(item: string) {
      items.push(item)
      send()
      return () => {
        items.splice(items.lastIndexOf(item), 1)
        send()
      }
    },
  }
}
