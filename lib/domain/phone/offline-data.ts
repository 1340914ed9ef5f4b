import { phoneFields } from '../trip/entity-fields'
import type { WholeTrip } from '../trip/trip-record'
import { withFields } from '../releases/traveller-view'

// What a member's phone may store, to be read without a connection. Of a trip it is what the fields declare; of
// everything else it is the list below.

/** The part of a traveller's view of a trip that their phone may store. */
export function toOfflineTrip(view: WholeTrip): WholeTrip {
  return withFields(view, phoneFields)
}

/**
 * What goes along that is not of the trip's record: of the last visit to each institution; of the newest version; of the
 * member's own notes; of their other trips. Besides, the portraits of hosts.
 */
export const carriedBeside = {
  lastTime: ['tripTitle', 'day', 'outcomes', 'agreements', 'promised'],
  release: ['number', 'at'],
  unseen: ['number', 'seen', 'changes', 'others', 'versions'],
  ownNote: ['id', 'visitId', 'itemId', 'text', 'writtenAt', 'shared', 'settled'],
  otherTrip: ['id', 'title', 'start', 'end'],
} as const

type Beside = typeof carriedBeside

/** What may be carried of one of them. */
export function carryBeside<K extends keyof Beside, T extends { readonly [F in Beside[K][number]]: unknown }>(
  kind: K,
  of: T,
): Pick<T, Beside[K][number]> {
  return picked(of, carriedBeside[kind]) as Pick<T, Beside[K][number]>
}

function picked(from: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)))
}
