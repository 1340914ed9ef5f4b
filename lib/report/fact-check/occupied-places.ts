import type { Place } from './mark'

/** The places of a text that are spoken for. To ask takes no longer where there are many. */
export type OccupiedPlaces = { has(place: Place): boolean; add(place: Place): void }

/** Nothing taken yet, of a text of `length`. */
export function occupiedPlaces(length: number, places: readonly Place[] = []): OccupiedPlaces {
  const isOccupied = new Uint8Array(length)
  const occupied: OccupiedPlaces = {
    has: ({ start, end }) => isOccupied.subarray(start, end).includes(1),
    add: ({ start, end }) => isOccupied.fill(1, start, end),
  }
  places.forEach(occupied.add)
  return occupied
}

/** Those that lie clear of everything taken. */
export function withoutOverlap<T extends Place>(places: readonly T[], occupied: OccupiedPlaces): T[] {
  return places.filter((place) => !occupied.has(place))
}
