import { attendeesOf } from '../releases/traveller-view'
import { countryOf, dayPlans, endZone } from '../itinerary/itinerary'
import { nightsOf } from '../itinerary/nights'
import type { Span } from '../itinerary/now-next'
import { type Host, type Item, ofVisit, type TripRecord, type Visit, type WholeTrip } from '../trip/trip-record'
import { type Institution } from '../directory/entry'
import { addDays, type Day } from '../time/day'
import { dayOf, instantOf } from '../time/wall-time'
import { endOfPart } from '../trip/untimed'

/** An item as the member's page shows it. */
export type PhoneItem = {
  item: Item
  /** The member attends it. True for all items if the user is not in the delegation. */
  isMine: boolean
  /** The member attended it in an earlier version, and it goes on without them. */
  wasMine: boolean
  visit: Visit | null
  institution: Institution | null
  hosts: readonly Host[]
  /** The country of the item, if known. */
  country: string | null
  /** Its time, from which the page finds what is now and next. */
  span: Span
}

/** One night of a hotel stay: the second of three has `night` 2 and `nights` 3. */
export type PhoneNight = { stay: PhoneItem; night: number; nights: number }

/** A day with its items in chronological order, and the nights that follow it. Empty days are left out. */
export type PhoneDay = { day: Day; items: readonly PhoneItem[]; nights: readonly PhoneNight[] }

/**
 * The programme of all members day by day; `isMine` marks that of one.
 * @param formerIds items that were theirs in an earlier version: see `formerItemIds`
 */
export function phoneDays(
  { record, directory }: WholeTrip,
  personId: string | null,
  formerIds: readonly string[] = [],
): PhoneDay[] {
  const visits = new Map(record.visit.map((visit) => [visit.id, visit]))
  const toPhoneItem = (item: Item): PhoneItem => {
    const visit = (item.visitId !== null && visits.get(item.visitId)) || null
    return {
      item,
      visit,
      wasMine: formerIds.includes(item.id),
      isMine: personId === null || item.attendeeIds === null || item.attendeeIds.includes(personId),
      institution: (visit && directory.institutions[visit.institutionId]) || null,
      hosts: visit ? ofVisit(record.host, visit.id) : [],
      country: countryOf(record, directory, item),
      span: spanOf(item),
    }
  }
  const plans = dayPlans(record).map(({ day, items }) => ({ day, items: items.map(toPhoneItem) }))
  const nights = nightsByDay(plans.flatMap(({ items }) => items))
  const itemsOf = new Map(plans.map(({ day, items }) => [day, items.filter(({ item }) => nightsOf(item) === null)]))
  return [...new Set([...itemsOf.keys(), ...nights.keys()])]
    .sort()
    .map((day) => ({ day, items: itemsOf.get(day) ?? [], nights: nights.get(day) ?? [] }))
    .filter((day) => day.items.length + day.nights.length > 0)
}

/**
 * Ids of the items that a person attended in an earlier version and no longer does in the newest one, where the item
 * goes on for others. `versions`: all of a trip, the oldest first.
 */
export function formerItemIds(versions: readonly TripRecord[], personId: string): string[] {
  const newest = versions.at(-1)
  if (!newest) return []
  const isTheirs = (item: Item, record: TripRecord) =>
    item.status !== 'cancelled' && attendeesOf(item, record).includes(personId)
  const earlier = new Set(
    versions.slice(0, -1).flatMap((record) => record.item.filter((item) => isTheirs(item, record)).map(({ id }) => id)),
  )
  return newest.item
    .filter((item) => earlier.has(item.id) && item.status !== 'cancelled' && !isTheirs(item, newest))
    .map(({ id }) => id)
}

/** The items that the member attends, in chronological order, without cancelled ones. A hotel stay is one item. */
export function ownItems(days: readonly PhoneDay[]): PhoneItem[] {
  return allItems(days).filter(({ isMine, item }) => isMine && item.status !== 'cancelled')
}

/** Every item of the programme once, in chronological order. */
export function allItems(days: readonly PhoneDay[]): PhoneItem[] {
  return days
    .flatMap(({ items, nights }) => [...items, ...nights.filter(({ night }) => night === 1).map(({ stay }) => stay)])
    .sort((a, b) => a.span.from - b.span.from)
}

function nightsByDay(items: readonly PhoneItem[]): Map<Day, PhoneNight[]> {
  const byDay = new Map<Day, PhoneNight[]>()
  for (const stay of items) {
    const { first, nights } = nightsOf(stay.item) ?? { first: '', nights: 0 }
    for (let night = 1; night <= nights; night++) {
      const day = addDays(first, night - 1)
      byDay.set(day, [...(byDay.get(day) ?? []), { stay, night, nights }])
    }
  }
  return byDay
}

function spanOf(item: Item): Span {
  const { id, kind, start, end, timeZone, dayPart } = item
  const from = instantOf(start, timeZone).instant.getTime()
  if (dayPart !== null) {
    const to = instantOf(endOfPart(dayOf(start), dayPart), timeZone).instant.getTime()
    return { id, kind, from, to, isUntimed: true }
  }
  return { id, kind, from, to: end === null ? null : instantOf(end, endZone(item)).instant.getTime() }
}
