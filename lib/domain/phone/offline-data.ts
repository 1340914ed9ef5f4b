import { phoneFields } from '../trip/entity-fields'
import type { WholeTrip } from '../trip/trip-record'
import { withFields } from '../releases/traveller-view'

// What a member's phone may store for use without a connection: the fields that a trip's entities declare for it, and
// the list below.

/** The part of a traveller's view of a trip that their phone may store. */
export function toOfflineTrip(view: WholeTrip): WholeTrip {
  return withFields(view, phoneFields)
}

/**
 * The fields that a phone may store in addition to the trip record: of the last visit to each institution, the newest
 * version, the member's own notes and their other trips. Portraits of hosts are stored as well.
 */
export const carriedBeside = {
  lastTime: ['tripTitle', 'day', 'outcomes', 'agreements', 'promised'],
  release: ['number', 'at'],
  unseen: ['number', 'seen', 'changes', 'others', 'versions'],
  ownNote: ['id', 'visitId', 'itemId', 'text', 'writtenAt', 'shared', 'settled'],
  otherTrip: ['id', 'title', 'start', 'end'],
} as const

type Beside = typeof carriedBeside

/** The part of one of them that a phone may store. */
export function carryBeside<K extends keyof Beside, T extends { readonly [F in Beside[K][number]]: unknown }>(
  kind: K,
  of: T,
): Pick<T, Beside[K][number]> {
  return picked(of, carriedBeside[kind]) as Pick<T, Beside[K][number]>
}

function picked(from: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)))
}
