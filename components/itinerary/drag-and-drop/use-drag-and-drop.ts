'use client'

import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Place } from '@/lib/domain/itinerary/item-commands'
import { isSamePlace, type Slot, slotsIn } from '../lines'

/** What is being carried and where it would be put down now. */
export type Carried = { ids: readonly string[]; slot: Slot | null; by: 'keys' | 'pointer' }

export type Carry = {
  now: () => Carried | null
  subscribe: (listener: () => void) => () => void
  /** Takes lines up by key: the arrows then choose their place. */
  lift: (ids: readonly string[]) => void
  begin: (ids: readonly string[]) => void
  over: (slot: Slot | null) => void
  /** Puts down what is carried, or back where it was. */
  end: (isDropped: boolean) => void
  /** True where the key was for what is carried. */
  onKey: (event: KeyboardEvent<HTMLElement>) => boolean
}

type Asked = {
  root: RefObject<HTMLElement | null>
  drop: (ids: readonly string[], at: Place) => void
  /** Tells of each step; `place` is `null` over none. */
  tell: (what: 'lifted' | 'over' | 'dropped' | 'put back', carried: Carried) => void
}

/**
 * Carrying lines to another place, by pointer, touch or key. It is kept outside of React's state: what moves with the
 * pointer is the mark alone, and no line is drawn again on the way.
 */
export function useCarry(asked: Asked): Carry {
  const latest = useRef(asked)
  useLayoutEffect(() => {
    latest.current = asked
  })
  return useMemo(() => makeCarry(() => latest.current), [])
}

/** What is carried now. */
export function useCarried(carry: Carry): Carried | null {
  return useSyncExternalStore(carry.subscribe, carry.now, () => null)
}

function makeCarry(asked: () => Asked): Carry {
  let carried: Carried | null = null
  const listeners = new Set<() => void>()
  const set = (next: Carried | null) => {
    carried = next
    for (const listener of listeners) listener()
  }
  const mark = (ids: readonly string[], isCarried: boolean) => {
    for (const id of ids) document.getElementById(`item-${id}`)?.toggleAttribute('data-carried', isCarried)
  }
  const begin = (ids: readonly string[], by: Carried['by']) => {
    mark(ids, true)
    set({ ids, by, slot: null })
    asked().tell('lifted', carried!)
  }
  const over = (slot: Slot | null) => {
    if (!carried || (slot && carried.slot && isSamePlace(slot.place, carried.slot.place))) return
    set({ ...carried, slot })
    if (carried.by === 'keys') asked().tell('over', carried)
  }
  const end = (isDropped: boolean) => {
    if (!carried) return
    const was = carried
    mark(was.ids, false)
    set(null)
    if (isDropped && was.slot) asked().drop(was.ids, was.slot.place)
    else asked().tell('put back', was)
  }
  return {
    now: () => carried,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    begin: (ids) => begin(ids, 'pointer'),
    over,
    end,
    lift(ids) {
      begin(ids, 'keys')
      step(0)
    },
    onKey(event) {
      if (!carried) return false
      if (event.key === 'Escape') end(false)
      else if (event.key === 'Enter' || event.key === ' ') end(true)
      else if (event.key === 'Tab') end(false)
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1)
      else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') stepDay(event.key === 'ArrowRight' ? 1 : -1)
      if (event.key !== 'Tab') event.preventDefault()
      return true
    },
  }

  function step(by: -1 | 0 | 1): void {
    const { slots, at } = standing()
    goTo(slots[Math.max(0, Math.min(slots.length - 1, at + by))])
  }

  function stepDay(by: -1 | 1): void {
    const { slots, at } = standing()
    const heads = slots.filter(({ place, isTop }) => isTop && (place === 'pool' || place.after === null))
    const own = heads.findLastIndex((head) => slots.indexOf(head) <= at)
    goTo(heads[Math.max(0, Math.min(heads.length - 1, own + by))])
  }

  function goTo(slot: Slot | undefined): void {
    slot?.element.scrollIntoView({ block: 'nearest' })
    over(slot ?? null)
  }

  // Where nothing was chosen yet, it is where the first of the lines stands.
  function standing(): { slots: Slot[]; at: number } {
    const root = asked().root.current
    const slots = root && carried ? slotsIn(root, carried.ids) : []
    const chosen = carried?.slot
    if (chosen) return { slots, at: slots.findIndex(({ place }) => isSamePlace(place, chosen.place)) }
    const own = carried && document.getElementById(`item-${carried.ids[0]!}`)
    const at = own
      ? slots.findLastIndex(
          ({ element, isTop }) =>
            (isTop && element.contains(own)) ||
            Boolean(element.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING),
        )
      : 0
    return { slots, at: Math.max(0, at) }
  }
}
