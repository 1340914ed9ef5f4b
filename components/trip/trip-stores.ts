import { openTrip, type TripStore, type Way } from './trip-store'

// The trips that this window has open. On the server each request has its own.

const stores = new Map<string, TripStore>()

/** The store of a trip for one user: what is already open in this window, or a new one. */
export function storeOf(way: Way): TripStore {
  if (typeof window === 'undefined') return openTrip(way)
  const key = `${way.userId} ${way.initial.id}`
  const held = stores.get(key)
  if (held) return held
  if (stores.size === 0) addEventListener('beforeunload', warn)
  // Of other trips only what waits to be sent is still needed.
  for (const [other, store] of stores) if (store.state().waiting === 0) stores.delete(other)
  const store = openTrip(way)
  stores.set(key, store)
  return store
}

// The browser asks before anything that waits would be lost.
function warn(event: BeforeUnloadEvent): void {
  if ([...stores.values()].some((store) => store.state().waiting > 0)) event.preventDefault()
}
