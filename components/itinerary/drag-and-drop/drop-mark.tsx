'use client'

import { useLayoutEffect, useRef } from 'react'
import type { ItemCommand } from '@/lib/domain/itinerary/item-commands'
import styles from './drag.module.css'
import { type DragAndDrop, useDragged } from './use-drag-and-drop'

/**
 * The line where dragged lines would be dropped, with their new time. Only it moves during a drag. It always stays in
 * the DOM, hidden: adding an element among the days would make the browser restyle all of them.
 */
export function DropMark({
  dragAndDrop,
  wouldBe,
  poolWords,
}: {
  dragAndDrop: DragAndDrop
  wouldBe: (ids: readonly string[], command: ItemCommand) => string | null
  poolWords: string
}) {
  const dragged = useDragged(dragAndDrop)
  const mark = useRef<HTMLParagraphElement>(null)
  const slot = dragged?.slot ?? null
  useLayoutEffect(() => {
    const style = mark.current?.style
    if (!slot || !style) return
    const put = () => {
      const box = slot.element.getBoundingClientRect()
      style.top = `${slot.isTop ? box.top : box.bottom}px`
      style.left = `${box.left}px`
      style.width = `${box.width}px`
    }
    put()
    addEventListener('scroll', put, { passive: true, capture: true })
    return () => removeEventListener('scroll', put, { capture: true })
  }, [slot])
  const words =
    slot && dragged ? (slot.place === 'pool' ? poolWords : wouldBe(dragged.ids, { do: 'place', at: slot.place })) : null
  return (
    <p ref={mark} className={`${styles.mark} ${slot ? styles.shown : ''}`} aria-hidden>
      <span className="num">{words}</span>
    </p>
  )
}
