'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'

/** `sent`: hidden with its text, until the server has answered. */
export type Stage = 'closed' | 'open' | 'sent'

export type Staging = {
  stage: Stage
  open: () => void
  /** Closes without saving; the focus returns to the button that opened it. */
  cancel: () => void
  /** Hides the form; it returns with its text if `work` resolves to false. */
  send: (work: Promise<boolean>) => void
  opener: RefObject<HTMLButtonElement | null>
  frame: RefObject<HTMLDivElement | null>
}

/** Opens and closes a form in place, and moves the focus with it. */
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
      // After a refusal, a focus that the user has moved elsewhere stays.
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
