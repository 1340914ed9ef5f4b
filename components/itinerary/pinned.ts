import type { Item, TripRecord } from '@/lib/domain/trip-record'

/** The record with the items that are open in their forms at the times they were opened with. */
export function pinned(record: TripRecord, open: readonly { id: string; item: Item | null }[]): TripRecord {
  if (open.length === 0) return record
  const item = record.item.map((one) => {
    const opened = open.find(({ id }) => id === one.id)?.item
    return opened ? { ...one, start: opened.start, end: opened.end } : one
  })
  // One that was removed meanwhile stays for as long as its form is open: what was typed must not go with it.
  const gone = open.flatMap(({ id, item: opened }) => (opened && !record.item.some((one) => one.id === id) ? [opened] : []))
  return { ...record, item: [...item, ...gone] }
}
