import type { Day } from '../time/day'
import type { Item, TripRecord, Visit } from '../trip/trip-record'
import { isUntimed } from '../trip/untimed'
import type { Directory } from '../directory/entry'
import { dayOf } from '../time/wall-time'
import { endZone } from '../itinerary/itinerary'
import type { Calendars } from './calendar'
import type { Ref } from './finding'

/** The input of all checks. `today` is the current day in the home time zone. */
export type CheckInput = { record: TripRecord; directory: Directory; today: Day; calendars: Calendars }

/** The items that are not cancelled. */
export function activeItems(record: TripRecord): Item[] {
  return record.item.filter((item) => item.status !== 'cancelled')
}

/** The active items that have a time: untimed ones have no hours that could be wrong. */
export function timedItems(record: TripRecord): Item[] {
  return activeItems(record).filter((item) => !isUntimed(item))
}

// Kinds that are not appointments with a host: travel, lodging, internal.
const notAppointments = new Set<Item['kind']>(['transfer', 'flight', 'train', 'lodging', 'free time', 'internal'])

export function isAppointment(item: Item): boolean {
  return !notAppointments.has(item.kind)
}

/** True for current and future items: findings about past items help no one. */
export function isAhead(item: Item, today: Day): boolean {
  return dayOf(item.end ?? item.start) >= today
}

/** The times of an item, for a key. */
export function timesOf(item: Item): readonly unknown[] {
  return [item.start, item.timeZone, item.end, item.end && endZone(item)]
}

/** The subject of what concerns the trip as a whole. */
export const ofTrip: Ref = { noun: 'trip', id: 'trip' }
export const ofItem = ({ id }: { id: string }): Ref => ({ noun: 'item', id })
export const ofVisit = ({ id }: { id: string }): Ref => ({ noun: 'visit', id })
export const ofMember = ({ id }: { id: string }): Ref => ({ noun: 'member', id })

/** The stop of an incoming trip at our own institution. */
export function isOwnStop({ trip }: TripRecord, { institutionId }: Pick<Visit, 'institutionId'>): boolean {
  return trip.direction === 'incoming' && institutionId === trip.homeId
}

/** The named members of the delegation, in order of precedence. */
export function travellers(record: TripRecord): string[] {
  return [...new Set(record.member.map((member) => member.personId).filter((id) => id !== null))]
}
