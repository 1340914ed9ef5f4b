import { phoneFields } from '../trip/entity-fields'
import type { WholeTrip } from '../trip/trip-record'
import { withFields } from '../releases/traveller-view'

// What a member's phone may store for use without a connection: the fields of a trip that are declared `onPhone`, and
// the other fields listed below.

/** The part of a traveller's view of a trip that their phone may store. */
export function toOfflineTrip(view: WholeTrip): WholeTrip {
  return withFields(view, phoneFields)
}

/**
 * Fields of data outside the trip record: the previous visit to each institution, the latest release, the member's own
 * notes and other trips, the cards of the countries, and the files that are meant for them. Portraits of hosts, and the
 * content of these files and of the photos in the notes, are stored as well.
 */
export const otherOfflineFields = {
  lastTime: ['tripTitle', 'direction', 'day', 'outcomes', 'agreements', 'promised'],
  release: ['number', 'at', 'note'],
  unseen: ['number', 'seen', 'known', 'changes', 'others', 'versions'],
  ownNote: ['id', 'visitId', 'itemId', 'text', 'writtenAt', 'shared', 'settled', 'hasPhoto'],
  otherTrip: ['id', 'title', 'start', 'end'],
  countryCard: ['country', 'police', 'ambulance', 'plug', 'currency', 'tipping', 'phrases'],
  file: ['id', 'subject', 'subjectId', 'name', 'type', 'size'],
} as const

type OtherOfflineFields = typeof otherOfflineFields

/** The fields that may be stored of one of them. */
export function toOfflineFields<
  K extends keyof OtherOfflineFields,
  T extends { readonly [F in OtherOfflineFields[K][number]]: unknown },
>(kind: K, of: T): Pick<T, OtherOfflineFields[K][number]> {
  return picked(of, otherOfflineFields[kind]) as Pick<T, OtherOfflineFields[K][number]>
}

function picked(from: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)))
}
