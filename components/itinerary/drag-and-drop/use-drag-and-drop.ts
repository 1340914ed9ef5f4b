'use client'

import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Place } from '@/lib/domain/itinerary/item-commands'
import { isSamePlace, type Slot, slotsIn } from '../lines'

/** The lines being dragged, and where they would be dropped now. */
export type Dragged = { ids: readonly string[]; slot: Slot | null; by: 'keys' | 'pointer' }

export type DragAndDrop = {
  now: () => Dragged | null
  subscribe: (listener: () => void) => () => void
  /** Begins a drag by keys: the arrows then choose the slot. */
  lift: (ids: readonly string[]) => void
  /** Begins a drag by pointer. */
  begin: (ids: readonly string[]) => void
  over: (slot: Slot | null) => void
  /** Drops the lines, or cancels the drag. */
  end: (isDropped: boolean) => void
  /** Returns true if the key belonged to the drag. */
  onKey: (event: KeyboardEvent<HTMLElement>) => boolean
}

type CarryOptions = {
  root: RefObject<HTMLElement | null>
  drop: (ids: readonly string[], at: Place) => void
  /** Called at each step; `slot` is `null` over none. */
  tell: (what: 'lifted' | 'over' | 'dropped' | 'put back', carried: Dragged) => void
}

/**
 * Drag and drop of lines, by pointer, touch or keys. Its state is outside of React: only the drop mark follows the
 * pointer, and no line is rendered again during a drag.
 */
export function useDragAndDrop(options: CarryOptions): DragAndDrop {
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  return useMemo(() => createCarry(() => latest.current), [])
}

/** The drag that is under way. */
export function useDragged(carry: DragAndDrop): Dragged | null {
  return useSyncExternalStore(carry.subscribe, carry.now, () => null)
}

function createCarry(options: () => CarryOptions): DragAndDrop {
  let carried: Dragged | null = null
  const listeners = new Set<() => void>()
  const set = (next: Dragged | null) => {
    carried = next
    for (const listener of listeners) listener()
  }
  const begin = (ids: readonly string[], by: Dragged['by']) => {
    markCarried(ids, true)
    const begun: Dragged = { ids, by, slot: null }
    set(begun)
    options().tell('lifted', begun)
  }
  const over = (slot: Slot | null) => {
    if (!carried || (slot && carried.slot && isSamePlace(slot.place, carried.slot.place))) return
    set({ ...carried, slot })
    if (carried.by === 'keys') options().tell('over', carried)
  }
  const end = (isDropped: boolean) => {
    if (!carried) return
    const ended = carried
    markCarried(ended.ids, false)
    set(null)
    if (isDropped && ended.slot) options().drop(ended.ids, ended.slot.place)
    else options().tell('put back', ended)
  }
  const goTo = (slot: Slot | undefined) => {
    slot?.element.scrollIntoView({ block: 'nearest' })
    over(slot ?? null)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!carried) return false
    const root = options().root.current
    if (event.key === 'Escape' || event.key === 'Tab') end(false)
    else if (event.key === 'Enter' || event.key === ' ') end(true)
    else if (event.key === 'ArrowDown') goTo(slotBy(root, carried, 1))
    else if (event.key === 'ArrowUp') goTo(slotBy(root, carried, -1))
    else if (event.key === 'ArrowRight') goTo(dayBy(root, carried, 1))
    else if (event.key === 'ArrowLeft') goTo(dayBy(root, carried, -1))
    if (event.key !== 'Tab') event.preventDefault()
    return true
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
      if (carried) goTo(slotBy(options().root.current, carried, 0))
    },
    onKey,
  }
}

function markCarried(ids: readonly string[], isCarried: boolean): void {
  for (const id of ids) document.getElementById(`item-${id}`)?.toggleAttribute('data-carried', isCarried)
}

function slotBy(root: ParentNode | null, carried: Dragged, by: -1 | 0 | 1): Slot | undefined {
  const { slots, at } = currentSlot(root, carried)
  return slots[Math.max(0, Math.min(slots.length - 1, at + by))]
}

function dayBy(root: ParentNode | null, carried: Dragged, by: -1 | 1): Slot | undefined {
  const { slots, at } = currentSlot(root, carried)
  const heads = slots.filter(({ place, isTop }) => isTop && (place === 'pool' || place.after === null))
  const own = heads.findLastIndex((head) => slots.indexOf(head) <= at)
  return heads[Math.max(0, Math.min(heads.length - 1, own + by))]
}

/** All slots and the index of the chosen one; before one is chosen, that of the first dragged line. */
function currentSlot(root: ParentNode | null, { ids, slot }: Dragged): { slots: Slot[]; at: number } {
  const slots = root ? slotsIn(root, ids) : []
  if (slot) return { slots, at: slots.findIndex(({ place }) => isSamePlace(place, slot.place)) }
  const own = document.getElementById(`item-${ids[0] ?? ''}`)
  if (!own) return { slots, at: 0 }
  const at = slots.findLastIndex(
    ({ element, isTop }) =>
      (isTop && element.contains(own)) ||
      Boolean(element.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING),
  )
  return { slots, at: Math.max(0, at) }
}
