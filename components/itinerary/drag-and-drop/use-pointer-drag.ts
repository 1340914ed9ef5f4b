'use client'

import { type RefObject, useEffect } from 'react'
import { lineIdOf, type Slot, slotsIn } from '../lines'
import type { DragAndDrop } from './use-drag-and-drop'

/** Pixels that a press may move and still be a click. */
export const clickTolerance = 6
/** Pixels from the edge of the window within which it scrolls along. */
const scrollEdge = 56

type Point = { x: number; y: number }

/**
 * Dragging lines with a mouse from anywhere on them, with touch or a pen by their grip. Every other touch scrolls.
 * @param idsOf the lines that are dragged with one: all selected ones, if it is one of them
 */
export function usePointerDrag(
  root: RefObject<HTMLElement | null>,
  carry: DragAndDrop,
  idsOf: (id: string) => readonly string[],
): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    return listenForDrags(element, carry, idsOf)
  }, [root, carry, idsOf])
}

function listenForDrags(
  element: HTMLElement,
  carry: DragAndDrop,
  idsOf: (id: string) => readonly string[],
): () => void {
  const abort = new AbortController()
  const options = { signal: abort.signal }
  let press: (Point & { id: string; pointer: number }) | null = null
  let at: Point = { x: 0, y: 0 }
  let frame = 0
  const dragged = () => {
    const carried = carry.now()
    return carried?.by === 'pointer' ? carried : null
  }
  const follow = () => {
    frame = 0
    const carried = dragged()
    if (!carried) return
    if (scrollNearEdge(at)) frame = requestAnimationFrame(follow)
    carry.over(slotAt(element, at, carried.ids))
  }
  const stop = (isDropped: boolean) => {
    press = null
    cancelAnimationFrame(frame)
    frame = 0
    if (dragged()) carry.end(isDropped)
  }
  const onDown = (event: PointerEvent) => {
    // A drag by keys ends when the user takes up a pointer.
    if (carry.now()?.by === 'keys') carry.end(false)
    const id = draggableAt(event)
    if (id !== null) press = { id, x: event.clientX, y: event.clientY, pointer: event.pointerId }
  }
  const onMove = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return
    at = { x: event.clientX, y: event.clientY }
    if (!carry.now()) {
      if (Math.hypot(at.x - press.x, at.y - press.y) < clickTolerance) return
      carry.begin(idsOf(press.id))
    }
    frame ||= requestAnimationFrame(follow)
  }
  const onUp = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return
    const carried = dragged()
    if (carried) {
      carry.over(slotAt(element, { x: event.clientX, y: event.clientY }, carried.ids))
      swallowNextClick()
    }
    stop(carried !== null)
  }
  element.addEventListener('pointerdown', onDown, options)
  addEventListener('pointermove', onMove, options)
  addEventListener('pointerup', onUp, options)
  addEventListener('pointercancel', () => stop(false), options)
  addEventListener('keydown', (event) => event.key === 'Escape' && dragged() && stop(false), options)
  return () => {
    abort.abort()
    stop(false)
  }
}

/** The id of the line that this press may begin to drag. */
function draggableAt(event: PointerEvent): string | null {
  const target = event.target as Element
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return null
  // Blocks of the calendar are moved by the hour: see `useCalendarDrag`.
  if (target.closest('[data-block]')) return null
  const isGrip = target.closest('[data-grip]') !== null
  const isOnLine = event.pointerType === 'mouse' && target.closest('[data-opener], [data-handle]') !== null
  return isGrip || isOnLine ? lineIdOf(target) : null
}

/** Scrolls if the point is near the top or bottom of the window; returns whether it did. */
export function scrollNearEdge({ y }: Point): boolean {
  const by = y < scrollEdge ? y - scrollEdge : y > innerHeight - scrollEdge ? y - innerHeight + scrollEdge : 0
  if (by !== 0) scrollBy(0, by / 4)
  return by !== 0
}

// The click that ends a drag must not open a line.
export function swallowNextClick(): void {
  const swallow = (click: Event) => {
    click.preventDefault()
    click.stopPropagation()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }))
}

// The slot nearest to a point: above the middle of a line is the slot before it.
function slotAt(root: HTMLElement, { x, y }: Point, carried: readonly string[]): Slot | null {
  const under = document.elementFromPoint(x, y)
  const section = under?.closest<HTMLElement>('[data-day], [data-pool]')
  if (!section || !root.contains(section)) return null
  if (section.hasAttribute('data-pool')) return { place: 'pool', element: section, isTop: true }
  const { day } = section.dataset
  const own = slotsIn(root, carried).filter(({ place }) => place !== 'pool' && place.day === day)
  return (
    own.findLast(({ element, isTop }) => {
      const box = element.getBoundingClientRect()
      return isTop || y > box.top + box.height / 2
    }) ?? null
  )
}
