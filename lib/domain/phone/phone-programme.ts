import { countryOf, dayPlans, endZone } from '../itinerary/itinerary'
import type { Span } from '../itinerary/now-next'
import { type Host, type Item, ofVisit, type Visit, type WholeTrip } from '../trip/trip-record'
import { type Institution } from '../directory/entry'
import { dayOf, instantOf } from '../time/wall-time'
import { endOfPart } from '../trip/untimed'

/** An item as the member's page shows it. */
export type PhoneItem = {
  item: Item
  /** The member attends it. True for all items if the user is not in the delegation. */
  isMine: boolean
  visit: Visit | null
  institution: Institution | null
  hosts: readonly Host[]
  /** The country of the item, if known. */
  country: string | null
  /** Its time, from which the page finds what is now and next. */
  span: Span
}

/** A day with its items in chronological order. Days without items are left out. */
export type PhoneDay = { day: string; items: readonly PhoneItem[] }

/** The programme of all members day by day; `isMine` marks that of one. */
export function phoneDays({ record, directory }: WholeTrip, personId: string | null): PhoneDay[] {
  const visits = new Map(record.visit.map((visit) => [visit.id, visit]))
  return dayPlans(record)
    .filter(({ items }) => items.length > 0)
    .map(({ day, items }) => ({
      day,
      items: items.map((item): PhoneItem => {
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

/** The items that the member attends, without cancelled ones. */
export function ownItems(days: readonly PhoneDay[]): PhoneItem[] {
  return days.flatMap(({ items }) => items).filter(({ isMine, item }) => isMine && item.status !== 'cancelled')
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
