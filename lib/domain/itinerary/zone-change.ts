import type { Directory } from '../directory/entry'
import { change, type Edit, type SingleEdit } from '../trip/edit'
import type { Item, TripRecord } from '../trip/trip-record'
import { byTime, endZone } from './itinerary'

/** The time zone of the institution that an item visits, if it is known. */
export function zoneAt(record: TripRecord, { institutions }: Directory, item: Item): string | null {
  const visit = record.visit.find(({ id }) => id === item.visitId)
  return (visit && institutions[visit.institutionId]?.timeZone) ?? null
}

/** Puts an item into another time zone. Its wall times stay: 10:00 remains 10:00 there. */
export function itemInZone(item: Item, zone: string): SingleEdit {
  return change('item', item, { timeZone: zone, ...(item.endTimeZone === zone ? { endTimeZone: null } : {}) })
}

/**
 * Puts an item and those after it into a time zone, until a flight or train leaves it. Only items in the zone of the
 * first one are changed. A flight without a second zone now ends in the zone that it had: the way back.
 */
export function zoneFromHereOn(record: TripRecord, itemId: string, zone: string): Edit {
  const items = record.item.filter(({ status }) => status !== 'cancelled').sort(byTime)
  const at = items.findIndex(({ id }) => id === itemId)
  const wrong = items[at]?.timeZone
  const edits: SingleEdit[] = []
  for (const item of at < 0 ? [] : items.slice(at)) {
    const isFlight = item.kind === 'flight' && item.endTimeZone === null
    if (item.timeZone !== wrong) {
      if (endZone(item) !== zone) break
      continue
    }
    if (isFlight && item.id !== itemId) {
      edits.push(change('item', item, { timeZone: zone, endTimeZone: wrong }))
      break
    }
    edits.push(itemInZone(item, zone))
    if (item.endTimeZone !== null && item.endTimeZone !== zone) break
  }
  return { do: 'all', edits }
}
