import { byTime, endZone } from '../itinerary/itinerary'
import { zoneAt } from '../itinerary/zone-change'
import type { Item } from '../trip/trip-record'
import { dayOf, minutesAhead } from '../time/wall-time'
import { activeItems, type CheckInput, ofItem } from './context'
import { type Finding, finding } from './finding'

const crossings = new Set<Item['kind']>(['flight', 'train'])

/**
 * Items in another time zone than that of their place: of their visit, of where the last flight or visit left the
 * delegation, or of the visits of that day. Zones whose clocks agree at that time do not count.
 */
export function otherZones({ record, directory }: Pick<CheckInput, 'record' | 'directory'>): Finding[] {
  const items = activeItems(record).sort(byTime)
  const daysWithCrossing = new Set(items.filter(({ kind }) => crossings.has(kind)).map(({ start }) => dayOf(start)))
  let here: string | null = null
  return items.flatMap((item) => {
    const isCrossing = crossings.has(item.kind) || endZone(item) !== item.timeZone
    if (isCrossing) {
      // Where a flight without a second zone ends is not known.
      here = item.endTimeZone
      return []
    }
    const atVisit = zoneAt(record, directory, item)
    here = atVisit ?? here
    const place = here ?? (daysWithCrossing.has(dayOf(item.start)) ? null : zoneOfDay(record, directory, item))
    if (place === null || minutesAhead(item.start, item.timeZone, place) === 0) return []
    return [finding('another zone than its place', [ofItem(item)], [item.timeZone, place], { zone: place })]
  })
}

/** The only zone of the visits on the day of an item. */
function zoneOfDay(record: CheckInput['record'], { institutions }: CheckInput['directory'], item: Item): string | null {
  const day = dayOf(item.start)
  const zones = new Set(
    record.visit
      .filter((visit) => visit.day !== null && visit.day <= day && day <= (visit.lastDay ?? visit.day))
      .map(({ institutionId }) => institutions[institutionId]?.timeZone ?? null),
  )
  const [zone = null] = zones
  return zones.size === 1 ? zone : null
}
