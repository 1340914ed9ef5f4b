import type { Place } from '@/lib/domain/itinerary/item-commands'

// The lines in the order of the page, for keys and pointers.

/** The button of a line that takes the focus and opens it. */
export function openerOf(id: string): HTMLElement | null {
  return document.getElementById(`item-${id}`)?.querySelector<HTMLElement>('[data-opener]') ?? null
}

/** Every line that is not open, by its opener. */
export function openersIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-opener]')]
}

/** The id of the line that contains an element. */
export function lineIdOf(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? null
}

/** The field to add a line to the day, or the pool, that contains an element. */
export function addLineNear(element: Element): HTMLElement | null {
  const place = element.closest('[data-day], [data-pool]')
  return place?.querySelector<HTMLElement>('[data-add]') ?? null
}

/** Where lines can be dropped: at the end of `element`, or with `isTop` at its beginning. */
export type Slot = { place: Place; element: HTMLElement; isTop: boolean }

/** All slots for these lines: before the first line of each day, after each other line, and the pool. */
export function slotsIn(root: ParentNode, dragged: readonly string[]): Slot[] {
  const slots: Slot[] = []
  for (const day of root.querySelectorAll<HTMLElement>('[data-day]')) {
    const date = day.dataset['day'] ?? ''
    slots.push({ place: { day: date, after: null }, element: day.querySelector<HTMLElement>('ul') ?? day, isTop: true })
    for (const line of day.querySelectorAll<HTMLElement>('[data-line]')) {
      const id = line.dataset['line'] ?? ''
      if (!dragged.includes(id)) slots.push({ place: { day: date, after: id }, element: line, isTop: false })
    }
  }
  const pool = root.querySelector<HTMLElement>('[data-pool]')
  if (pool) slots.push({ place: 'pool', element: pool, isTop: true })
  return slots
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a === b || (a !== 'pool' && b !== 'pool' && a.day === b.day && a.after === b.after)
}
