'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'

/** `sent`: out of sight with its text kept, until the server has answered. */
export type Stage = 'closed' | 'open' | 'sent'

export type Staging = {
  stage: Stage
  open: () => void
  /** Closes without saving; focus goes back to what opened it. */
  cancel: () => void
  /** Puts the form out of sight; it comes back with its text where `work` resolves to false. */
  send: (work: Promise<boolean>) => void
  opener: RefObject<HTMLButtonElement | null>
  frame: RefObject<HTMLDivElement | null>
}

/** The opening and closing of a form in place, and where the focus is meanwhile. */
export function useStage(): Staging {
  const [stage, setStage] = useState<Stage>('closed')
  const before = useRef<Stage>('closed')
  const opener = useRef<HTMLButtonElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const isThere = useRef(true)

  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])

  useEffect(() => {
    const was = before.current
    before.current = stage
    if (was === stage) return
    if (stage === 'open') {
      // After a refusal, whoever has begun something else is left at it.
      if (was === 'sent' && !isIdle(opener.current)) return
      frame.current?.querySelector<HTMLElement>('input:not([type=hidden], :disabled), textarea, select')?.focus()
      frame.current?.scrollIntoView({ block: 'nearest' })
    } else if (was === 'open') {
      opener.current?.focus()
    }
  }, [stage])

  return {
    stage,
    opener,
    frame,
    open: () => setStage((now) => (now === 'closed' ? 'open' : now)),
    cancel: () => setStage('closed'),
    send(work) {
      setStage('sent')
      void work.then((ok) => {
        if (isThere.current) setStage(ok ? 'closed' : 'open')
      })
    },
  }
}

function isIdle(opener: HTMLElement | null): boolean {
  const active = document.activeElement
  return !active || active === document.body || active === opener
}
