'use client'

import { useLayoutEffect, useRef } from 'react'
import type { ItemCommand } from '@/lib/domain/itinerary/item-commands'
import styles from './drag.module.css'
import { type Carry, useCarried } from './use-drag-and-drop'

/**
 * The line where what is carried would be put down, with the time it would have. It alone moves during a drag. It stays
 * on the page unseen: one more element among the days would have the browser style all of them anew.
 */
export function DropMark({
  carry,
  wouldBe,
  poolWords,
}: {
  carry: Carry
  wouldBe: (ids: readonly string[], command: ItemCommand) => string | null
  poolWords: string
}) {
  const carried = useCarried(carry)
  const mark = useRef<HTMLParagraphElement>(null)
  const slot = carried?.slot ?? null
  useLayoutEffect(() => {
    if (!slot) return
    const put = () => {
      const box = slot.element.getBoundingClientRect()
      const style = mark.current!.style
      style.top = `${slot.isTop ? box.top : box.bottom}px`
      style.left = `${box.left}px`
      style.width = `${box.width}px`
    }
    put()
    addEventListener('scroll', put, { passive: true, capture: true })
    return () => removeEventListener('scroll', put, { capture: true })
  }, [slot])
  const words =
    slot && carried ? (slot.place === 'pool' ? poolWords : wouldBe(carried.ids, { do: 'place', at: slot.place })) : null
  return (
    <p ref={mark} className={`${styles.mark} ${slot ? styles.shown : ''}`} aria-hidden>
      <span className="num">{words}</span>
    </p>
  )
}
