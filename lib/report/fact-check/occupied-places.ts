import type { Place } from './mark'

/** The occupied places of a text. The cost of a lookup does not depend on their number. */
export type OccupiedPlaces = { has(place: Place): boolean; add(place: Place): void }

/** The occupied places of a text with `length` code units; initially `places`. */
export function occupiedPlaces(length: number, places: readonly Place[] = []): OccupiedPlaces {
  const isOccupied = new Uint8Array(length)
  const occupied: OccupiedPlaces = {
    has: ({ start, end }) => isOccupied.subarray(start, end).includes(1),
    add: ({ start, end }) => isOccupied.fill(1, start, end),
  }
  places.forEach(occupied.add)
  return occupied
}

/** The places that do not overlap an occupied one. */
export function withoutOverlap<T extends Place>(places: readonly T[], occupied: OccupiedPlaces): T[] {
  return places.filter((place) => !occupied.has(place))
}
