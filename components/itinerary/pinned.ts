import type { Item, TripRecord, Unscheduled } from '@/lib/domain/trip/trip-record'

/** A line whose form is open, as it was when it was opened: on a day or in the pool. */
export type Opened = { id: string; item: Item | null; waiting: Unscheduled | null }

/** The record with the lines that are open in their forms where they were opened, at the times they had then. */
export function pinned(record: TripRecord, open: readonly Opened[]): TripRecord {
  if (open.length === 0) return record
  const item = record.item.map((one) => {
    const opened = open.find(({ id }) => id === one.id)?.item
    return opened ? { ...one, start: opened.start, end: opened.end } : one
  })
  // One that was removed meanwhile stays for as long as its form is open: what was typed must not go with it.
  const gone = open.flatMap(({ id, item: opened }) =>
    opened && !record.item.some((one) => one.id === id) ? [opened] : [],
  )
  const goneFromPool = open.flatMap(({ id, waiting }) =>
    waiting && !record.unscheduled.some((one) => one.id === id) ? [waiting] : [],
  )
  return { ...record, item: [...item, ...gone], unscheduled: [...record.unscheduled, ...goneFromPool] }
}
