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

type DragOptions = {
  root: RefObject<HTMLElement | null>
  drop: (ids: readonly string[], at: Place) => void
  /** Called at each step; `slot` is `null` over none. */
  announce: (what: 'lifted' | 'over' | 'dropped' | 'put back', dragged: Dragged) => void
}

/**
 * Drag and drop of lines, by pointer, touch or keys. Its state is outside of React: only the drop mark follows the
 * pointer, and no line is rendered again during a drag.
 */
export function useDragAndDrop(options: DragOptions): DragAndDrop {
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  return useMemo(() => createDragAndDrop(() => latest.current), [])
}

/** The drag that is under way. */
export function useDragged(dragAndDrop: DragAndDrop): Dragged | null {
  return useSyncExternalStore(dragAndDrop.subscribe, dragAndDrop.now, () => null)
}

function createDragAndDrop(options: () => DragOptions): DragAndDrop {
  let dragged: Dragged | null = null
  const listeners = new Set<() => void>()
  const set = (next: Dragged | null) => {
    dragged = next
    for (const listener of listeners) listener()
  }
  const begin = (ids: readonly string[], by: Dragged['by']) => {
    markDragged(ids, true)
    const begun: Dragged = { ids, by, slot: null }
    set(begun)
    options().announce('lifted', begun)
  }
  const over = (slot: Slot | null) => {
    if (!dragged || (slot && dragged.slot && isSamePlace(slot.place, dragged.slot.place))) return
    set({ ...dragged, slot })
    if (dragged.by === 'keys') options().announce('over', dragged)
  }
  const end = (isDropped: boolean) => {
    if (!dragged) return
    const ended = dragged
    markDragged(ended.ids, false)
    set(null)
    if (isDropped && ended.slot) options().drop(ended.ids, ended.slot.place)
    else options().announce('put back', ended)
  }
  const goTo = (slot: Slot | undefined) => {
    slot?.element.scrollIntoView({ block: 'nearest' })
    over(slot ?? null)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!dragged) return false
    const root = options().root.current
    if (event.key === 'Escape' || event.key === 'Tab') end(false)
    else if (event.key === 'Enter' || event.key === ' ') end(true)
    else if (event.key === 'ArrowDown') goTo(slotBy(root, dragged, 1))
    else if (event.key === 'ArrowUp') goTo(slotBy(root, dragged, -1))
    else if (event.key === 'ArrowRight') goTo(dayBy(root, dragged, 1))
    else if (event.key === 'ArrowLeft') goTo(dayBy(root, dragged, -1))
    if (event.key !== 'Tab') event.preventDefault()
    return true
  }
  return {
    now: () => dragged,
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
      if (dragged) goTo(slotBy(options().root.current, dragged, 0))
    },
    onKey,
  }
}

function markDragged(ids: readonly string[], isDragged: boolean): void {
  for (const id of ids) document.getElementById(`item-${id}`)?.toggleAttribute('data-carried', isDragged)
}

function slotBy(root: ParentNode | null, dragged: Dragged, by: -1 | 0 | 1): Slot | undefined {
  const { slots, at } = currentSlot(root, dragged)
  return slots[Math.max(0, Math.min(slots.length - 1, at + by))]
}

function dayBy(root: ParentNode | null, dragged: Dragged, by: -1 | 1): Slot | undefined {
  const { slots, at } = currentSlot(root, dragged)
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
