import type { Place } from './mark'

/** The places of a text that are spoken for. To ask takes no longer where there are many. */
export type Taken = { has(place: Place): boolean; add(place: Place): void }

/** Nothing taken yet, of a text of `length`. */
export function takenOf(length: number, places: readonly Place[] = []): Taken {
  const covered = new Uint8Array(length)
  const taken: Taken = {
    has: ({ start, end }) => covered.subarray(start, end).includes(1),
    add: ({ start, end }) => covered.fill(1, start, end),
  }
  places.forEach(taken.add)
  return taken
}

/** Those that lie clear of everything taken. */
export function clearOf<T extends Place>(places: readonly T[], taken: Taken): T[] {
  return places.filter((place) => !taken.has(place))
}
