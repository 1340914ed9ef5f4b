import type { ItemCommand } from '@/lib/domain/itinerary/item-commands'
import type { Item } from '@/lib/domain/trip/trip-record'

/** What a key on a line asks for. `by` counts lines; `toEnd` is the first or the last of all. */
export type LineCommand =
  | { ask: 'go'; by: -1 | 1; toEnd: boolean; isSelecting: boolean }
  | { ask: 'do'; itemCommand: ItemCommand }
  | { ask: 'toggle' | 'select all' | 'clear' | 'new line' | 'move' | 'carry' | 'keys' }

type Pressed = { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }

/** Single letters are keys only while a line has the focus (WCAG 2.1.4), which the caller checks. */
export function lineCommand(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Pressed,
  item: Item | undefined,
): LineCommand | null {
  const isControlled = ctrlKey || metaKey
  if (isControlled) return key.toLowerCase() === 'a' && !altKey && !shiftKey ? { ask: 'select all' } : null
  const direction = directionsByKey[key]
  if (direction && altKey) {
    if (!item) return null
    if (direction.toEnd) return null
    if (!direction.isVertical)
      return shiftKey ? null : { ask: 'do', itemCommand: { do: 'shift days', days: direction.by } }
    return {
      ask: 'do',
      itemCommand: shiftKey ? { do: 'swap', by: direction.by } : { do: 'shift', minutes: direction.by * 15 },
    }
  }
  if (direction?.isVertical) return { ask: 'go', by: direction.by, toEnd: direction.toEnd, isSelecting: shiftKey }
  if (altKey) return null
  if (key === '?') return { ask: 'keys' }
  if (shiftKey) return null
  if (key === 'Delete') return { ask: 'do', itemCommand: { do: 'remove' } }
  if (key === 'Escape') return { ask: 'clear' }
  switch (key.toLowerCase()) {
    case 'x':
      return { ask: 'toggle' }
    case 'n':
      return { ask: 'new line' }
    case 'm':
      return { ask: 'move' }
    case 'g':
      return { ask: 'carry' }
    case 'd':
      return { ask: 'do', itemCommand: { do: 'duplicate' } }
    case 'p':
      return item ? { ask: 'do', itemCommand: { do: 'place', at: 'pool' } } : null
    case 'c':
      return item
        ? {
            ask: 'do',
            itemCommand: { do: 'status', status: item.status === 'confirmed' ? 'provisional' : 'confirmed' },
          }
        : null
    default:
      return null
  }
}

const directionsByKey: Readonly<Record<string, { by: -1 | 1; isVertical: boolean; toEnd: boolean }>> = {
  ArrowUp: { by: -1, isVertical: true, toEnd: false },
  ArrowDown: { by: 1, isVertical: true, toEnd: false },
  ArrowLeft: { by: -1, isVertical: false, toEnd: false },
  ArrowRight: { by: 1, isVertical: false, toEnd: false },
  Home: { by: -1, isVertical: true, toEnd: true },
  End: { by: 1, isVertical: true, toEnd: true },
}
