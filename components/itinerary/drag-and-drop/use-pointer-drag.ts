'use client'

import { type RefObject, useEffect } from 'react'
import { lineIdOf, type Slot, slotsIn } from '../lines'
import type { Carry } from './use-drag-and-drop'

/** Pixels that a press may wander and still be a click. */
const slack = 6
/** Pixels from the edge of the window within which it scrolls along. */
const edge = 56

/**
 * Dragging lines with a mouse from anywhere on them, with a finger or a pen by their grip. Every other touch scrolls.
 * @param idsOf the lines that go along with one: all that are selected, where it is one of them
 */
export function usePointerCarry(
  root: RefObject<HTMLElement | null>,
  carry: Carry,
  idsOf: (id: string) => readonly string[],
): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const quit = new AbortController()
    const options = { signal: quit.signal }
    let press: { id: string; x: number; y: number; pointer: number } | null = null
    let at = { x: 0, y: 0 }
    let frame = 0

    const follow = () => {
      frame = 0
      if (carry.now()?.by !== 'pointer') return
      const by = at.y < edge ? at.y - edge : at.y > innerHeight - edge ? at.y - innerHeight + edge : 0
      if (by !== 0) {
        scrollBy(0, by / 4)
        frame = requestAnimationFrame(follow)
      }
      carry.over(slotAt(element, at, carry.now()!.ids))
    }
    const stop = (isDropped: boolean) => {
      press = null
      cancelAnimationFrame(frame)
      frame = 0
      if (carry.now()?.by === 'pointer') carry.end(isDropped)
    }
    element.addEventListener(
      'pointerdown',
      (event) => {
        // Whoever takes up a pointer meanwhile has left the keys.
        if (carry.now()?.by === 'keys') carry.end(false)
        const target = event.target as Element
        const id = lineIdOf(target)
        const isGrip = target.closest('[data-grip]') !== null
        if (id === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
        if (!isGrip && (event.pointerType !== 'mouse' || !target.closest('[data-opener], [data-handle]'))) return
        press = { id, x: event.clientX, y: event.clientY, pointer: event.pointerId }
      },
      options,
    )
    addEventListener(
      'pointermove',
      (event) => {
        if (!press || event.pointerId !== press.pointer) return
        at = { x: event.clientX, y: event.clientY }
        if (!carry.now()) {
          if (Math.hypot(at.x - press.x, at.y - press.y) < slack) return
          carry.begin(idsOf(press.id))
        }
        frame ||= requestAnimationFrame(follow)
      },
      options,
    )
    addEventListener(
      'pointerup',
      (event) => {
        if (!press || event.pointerId !== press.pointer) return
        const isCarried = carry.now()?.by === 'pointer'
        if (isCarried) {
          carry.over(slotAt(element, { x: event.clientX, y: event.clientY }, carry.now()!.ids))
          // The click that ends a drag opens nothing.
          const swallow = (click: Event) => {
            click.preventDefault()
            click.stopPropagation()
          }
          addEventListener('click', swallow, { capture: true, once: true })
          setTimeout(() => removeEventListener('click', swallow, { capture: true }))
        }
        stop(isCarried)
      },
      options,
    )
    addEventListener('pointercancel', () => stop(false), options)
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && carry.now()?.by === 'pointer') stop(false)
      },
      options,
    )
    return () => {
      quit.abort()
      stop(false)
    }
  }, [root, carry, idsOf])
}

// The place that a point is nearest to: above the middle of a line is the place before it.
function slotAt(root: HTMLElement, { x, y }: { x: number; y: number }, carried: readonly string[]): Slot | null {
  const under = document.elementFromPoint(x, y)
  const section = under?.closest<HTMLElement>('[data-day], [data-pool]')
  if (!section || !root.contains(section)) return null
  if (section.hasAttribute('data-pool')) return { place: 'pool', element: section, isTop: true }
  const day = section.dataset['day']!
  const own = slotsIn(root, carried).filter(({ place }) => place !== 'pool' && place.day === day)
  return (
    own.findLast(({ element, isTop }) => {
      const box = element.getBoundingClientRect()
      return isTop || y > box.top + box.height / 2
    }) ?? null
  )
}
