import type { Day } from '../time/day'
import type { Item, TripRecord } from '../trip/trip-record'
import type { Directory } from '../directory/entry'
import { dayOf } from '../time/wall-time'
import { endZone } from '../itinerary/itinerary'
import type { Calendars } from './calendar'
import type { Ref } from './finding'

/** All that the checks look at. `today` is the day at home. */
export type Given = { record: TripRecord; directory: Directory; today: Day; calendars: Calendars }

/** What is cancelled causes no finding. */
export function standing(record: TripRecord): Item[] {
  return record.item.filter((item) => item.status !== 'cancelled')
}

// On the way, asleep or among themselves: what is no appointment with a host.
const own = new Set<Item['kind']>(['transfer', 'flight', 'train', 'lodging', 'free time', 'internal'])

export function isAppointment(item: Item): boolean {
  return !own.has(item.kind)
}

/** True for what is still ahead or goes on: advice for what is over helps nobody. */
export function isAhead(item: Item, today: Day): boolean {
  return dayOf(item.end ?? item.start) >= today
}

/** When an item is, for a key. */
export function timesOf(item: Item): readonly unknown[] {
  return [item.start, item.timeZone, item.end, item.end && endZone(item)]
}

export const ofItem = ({ id }: { id: string }): Ref => ({ noun: 'item', id })
export const ofVisit = ({ id }: { id: string }): Ref => ({ noun: 'visit', id })
export const ofMember = ({ id }: { id: string }): Ref => ({ noun: 'member', id })

/** The people of the delegation who are known by name, in order of precedence. */
export function travellers(record: TripRecord): string[] {
  return [...new Set(record.member.map((member) => member.personId).filter((id) => id !== null))]
}
