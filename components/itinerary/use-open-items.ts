import { useCallback, useMemo, useState } from 'react'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import { useRowsInPlace } from '../ui/open-forms'

type Times = Pick<Item, 'start' | 'end' | 'dayPart'>

export type OpenItems = ReturnType<typeof useOpenItems>

/**
 * The items and unscheduled items whose forms are open, and the record to show: deleted ones stay while their form is
 * open, and an open item stays at the times it had, so that its form does not move while someone else changes them.
 */
export function useOpenItems(record: TripRecord) {
  const [open, setOpen] = useState<ReadonlyMap<string, Times | 'unscheduled'>>(new Map())
  const isOpen = useCallback(
    (id: string) => {
      const times = open.get(id)
      return times !== undefined && times !== 'unscheduled'
    },
    [open],
  )
  const isOpenUnscheduled = useCallback((id: string) => open.get(id) === 'unscheduled', [open])
  const items = useRowsInPlace(record.item, idOf, isOpen)
  const unscheduled = useRowsInPlace(record.unscheduled, idOf, isOpenUnscheduled)
  const shown = useMemo((): TripRecord => {
    if (open.size === 0) return record
    const item = items.map((one) => {
      const times = open.get(one.id)
      return times && times !== 'unscheduled' ? { ...one, ...times } : one
    })
    return { ...record, item, unscheduled: [...unscheduled] }
  }, [record, items, unscheduled, open])
  return {
    shown,
    isOpen,
    isOpenUnscheduled,
    open: useCallback((id: string, { item }: TripRecord) => {
      const opened = item.find((one) => one.id === id)
      const times = opened ? { start: opened.start, end: opened.end, dayPart: opened.dayPart } : 'unscheduled'
      setOpen((now) => new Map(now).set(id, times))
    }, []),
    close: useCallback((id: string) => setOpen((now) => new Map([...now].filter(([other]) => other !== id))), []),
  }
}

function idOf({ id }: { id: string }): string {
  return id
}
