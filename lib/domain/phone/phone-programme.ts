import { countryOf, dayPlans, endZone } from '../itinerary/itinerary'
import type { Span } from '../itinerary/now-next'
import { type Host, type Item, ofVisit, type Visit, type WholeTrip } from '../trip/trip-record'
import { type Institution } from '../directory/entry'
import { instantOf } from '../time/wall-time'

/** An item as a member carries it. */
export type PocketItem = {
  item: Item
  /** They attend it. Whoever is nobody of the delegation attends all of it. */
  isMine: boolean
  visit: Visit | null
  institution: Institution | null
  hosts: readonly Host[]
  /** The country it is in, as far as the record tells. */
  country: string | null
  /** When it is; by it a page finds what is now and next. */
  span: Span
}

/** A day with its items in the order in which they happen. Days without any are left out. */
export type PocketDay = { day: string; items: readonly PocketItem[] }

/** The programme day by day, everybody's; `isMine` tells whose. */
export function pocketDays({ record, directory }: WholeTrip, personId: string | null): PocketDay[] {
  const visits = new Map(record.visit.map((visit) => [visit.id, visit]))
  return dayPlans(record)
    .filter(({ items }) => items.length > 0)
    .map(({ day, items }) => ({
      day,
      items: items.map((item): PocketItem => {
        const visit = (item.visitId !== null && visits.get(item.visitId)) || null
        return {
          item,
          visit,
          isMine: personId === null || item.attendeeIds === null || item.attendeeIds.includes(personId),
          institution: (visit && directory.institutions[visit.institutionId]) || null,
          hosts: visit ? ofVisit(record.host, visit.id) : [],
          country: countryOf(record, directory, item),
          span: spanOf(item),
        }
      }),
    }))
}

/** Those that a member has to be at: theirs, and not cancelled. */
export function ownItems(days: readonly PocketDay[]): PocketItem[] {
  return days.flatMap(({ items }) => items).filter(({ isMine, item }) => isMine && item.status !== 'cancelled')
}

function spanOf(item: Item): Span {
  const to = item.end === null ? null : instantOf(item.end, endZone(item)).instant.getTime()
  return { id: item.id, kind: item.kind, from: instantOf(item.start, item.timeZone).instant.getTime(), to }
}
