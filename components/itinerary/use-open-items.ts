import { useCallback, useMemo, useRef, useState } from 'react'
import type { Item, TripRecord, Unscheduled } from '@/lib/domain/trip/trip-record'
import { useRowsInPlace } from '../ui/open-forms'

/** An item or unscheduled item whose form is open; it stays when someone else deletes it. */
export type OpenItem = { id: string } & ({ noun: 'item'; line: Item } | { noun: 'unscheduled'; line: Unscheduled })

export type OpenItems = ReturnType<typeof useOpenItems>

type State = { nouns: ReadonlyMap<string, OpenItem['noun']>; front: string | null }

/**
 * The item shown in the panel, and those behind it: opening another item closes the one before, unless it has unsaved
 * text, which must not be lost.
 */
export function useOpenItems(record: TripRecord) {
  const [{ nouns, front }, setState] = useState<State>({ nouns: new Map(), front: null })
  const unsaved = useRef(new Set<string>())
  const items = useRowsInPlace(record.item, idOf, (id) => nouns.get(id) === 'item')
  const unscheduled = useRowsInPlace(record.unscheduled, idOf, (id) => nouns.get(id) === 'unscheduled')
  const open = useMemo(
    () =>
      [...nouns].flatMap(([id, noun]): OpenItem[] => {
        if (noun === 'item') return items.filter((line) => line.id === id).map((line) => ({ id, noun, line }))
        return unscheduled.filter((line) => line.id === id).map((line) => ({ id, noun, line }))
      }),
    [nouns, items, unscheduled],
  )
  return {
    list: open,
    front,
    isOpen: useCallback((id: string) => id === front, [front]),
    open: useCallback((id: string, { item }: TripRecord) => {
      const noun = item.some((one) => one.id === id) ? 'item' : 'unscheduled'
      setState((now) => ({
        nouns: new Map([...now.nouns].filter(([other]) => unsaved.current.has(other))).set(
          id,
          now.nouns.get(id) ?? noun,
        ),
        front: id,
      }))
    }, []),
    close: useCallback((id: string) => {
      unsaved.current.delete(id)
      setState((now) => {
        const left = new Map([...now.nouns].filter(([other]) => other !== id))
        return { nouns: left, front: now.front === id ? ([...left.keys()].at(-1) ?? null) : now.front }
      })
    }, []),
    /** Called by the form of an item when it has unsaved text, and when it has none any more. */
    setUnsaved: useCallback((id: string, isUnsaved: boolean) => {
      if (isUnsaved) unsaved.current.add(id)
      else unsaved.current.delete(id)
    }, []),
  }
}

function idOf({ id }: { id: string }): string {
  return id
}
