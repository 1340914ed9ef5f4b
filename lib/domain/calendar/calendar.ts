import { isSame } from '../trip/edit'
import { byTime, countryOf } from '../itinerary/itinerary'
import { plannedItems, type PlannedItem } from '../releases/release-diff'
import { placeCoordinates } from '../itinerary/item-place'
import type { Texts } from '../text/text'
import type { WholeTrip } from '../trip/trip-record'
import type { ItemStatus } from '../trip/vocabulary'

// The entries of a subscribed calendar: every item that a release ever showed this reader, in its latest version.

/** A released itinerary. */
export type ReleasedTrip = { at: Date; whole: WholeTrip }

/**
 * A host of an entry. `name` is `null` without a name, or if the person was erased. `erased` is then the time of the
 * release, because it can no longer be compared with the one before.
 */
export type CalendarHost = { personId: string | null; name: Texts | null; title: Texts | null; erased: number | null }

/** What attendees see of an item, in all its languages. No staff notes, private addresses or phone numbers. */
export type CalendarItem = Pick<
  PlannedItem,
  | 'id'
  | 'kind'
  | 'title'
  | 'start'
  | 'timeZone'
  | 'end'
  | 'endTimeZone'
  | 'dayPart'
  | 'status'
  | 'placeName'
  | 'placeAddress'
  | 'destinationName'
  | 'destinationAddress'
  | 'reference'
  | 'dress'
  | 'notes'
> & {
  /** Degrees, of the place. */
  latitude: number | null
  longitude: number | null
  institution: Texts | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  hosts: readonly CalendarHost[]
}

/**
 * One entry, last changed at `at`. If `status` is `cancelled`, `item` is the last known state. `forOthers`: the item
 * takes place, but this reader no longer attends it.
 */
export type CalendarEntry = {
  uid: string
  sequence: number
  status: ItemStatus
  forOthers?: boolean
  at: Date
  item: CalendarItem
}

/**
 * The entries of a calendar, by time. `releases`: all of a trip, the oldest first. Members and attendees get their own
 * items, everyone else the whole programme. Items that the newest release no longer shows are cancelled.
 */
export function calendarOf(releases: readonly ReleasedTrip[], personId: string | null): CalendarEntry[] {
  const who = personId !== null && releases.some(({ whole: { record } }) => isNamed(record, personId)) ? personId : null
  const entries = new Map<string, CalendarEntry>()
  for (const { at, whole } of releases) {
    const now = itemsIn(whole, who, at)
    for (const [id, item] of now) {
      const before = entries.get(id)
      if (!before) entries.set(id, { uid: uidOf(whole.id, id), sequence: 0, status: item.status, at, item })
      else if (before.status === 'cancelled' || !isSame(before.item, item))
        entries.set(id, { uid: before.uid, sequence: before.sequence + 1, status: item.status, at, item })
    }
    for (const [id, before] of entries) {
      if (!now.has(id) && before.status !== 'cancelled')
        entries.set(id, {
          ...before,
          sequence: before.sequence + 1,
          status: 'cancelled',
          at,
          ...(whole.record.item.some((item) => item.id === id && item.status !== 'cancelled') && { forOthers: true }),
        })
    }
  }
  return [...entries.values()].sort((a, b) => byTime(a.item, b.item))
}

/** True for a person who is in the delegation or attends an item: their calendar has only their own items. */
export function isNamed({ member, item }: WholeTrip['record'], personId: string): boolean {
  return (
    member.some((one) => one.personId === personId) || item.some(({ attendeeIds }) => attendeeIds?.includes(personId))
  )
}

// Neither the address of the installation, which may change, nor the item alone, which another trip file may hold too.
function uidOf(tripId: string, itemId: string): string {
  return `${itemId}.${tripId}@attache`
}

function itemsIn(whole: WholeTrip, personId: string | null, at: Date): Map<string, CalendarItem> {
  const items = plannedItems(whole.record).filter(
    ({ status, people }) => status !== 'cancelled' && (personId === null || people.includes(personId)),
  )
  return new Map(items.map((item) => [item.id, itemOf(item, whole, at)]))
}

function itemOf(item: PlannedItem, { record, directory }: WholeTrip, at: Date): CalendarItem {
  const {
    id,
    kind,
    title,
    start,
    timeZone,
    end,
    endTimeZone,
    dayPart,
    status,
    placeName,
    placeAddress,
    destinationName,
    destinationAddress,
    reference,
    dress,
    notes,
    institutionId,
  } = item
  const planned = record.item.find((one) => one.id === id)
  const visitId = planned?.visitId ?? null
  const institution = (institutionId && directory.institutions[institutionId]) || null
  const point = planned ? placeCoordinates({ item: planned, institution }) : null
  const hosts =
    visitId === null
      ? []
      : record.host
          .filter((host) => host.visitId === visitId)
          .map((host): CalendarHost => {
            const person = host.personId === null ? null : directory.people[host.personId]
            return {
              personId: host.personId,
              name: person?.name.full ?? null,
              title: host.title,
              erased: person === undefined ? at.getTime() : null,
            }
          })
  return {
    id,
    kind,
    title,
    start,
    timeZone,
    end,
    endTimeZone,
    dayPart,
    status,
    placeName,
    placeAddress,
    destinationName,
    destinationAddress,
    reference,
    dress,
    notes,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    hosts,
    institution: institution?.name ?? null,
    country: countryOf(record, directory, { visitId, timeZone }),
  }
}
