import type { TripAccess } from '../access/access'
import { tripTopic } from '../platform/announce'
import { publish, subscribe } from '../platform/bus'

// Who is at a trip, and which item they are in. Held in the memory of every process and told between them by the bus;
// a page says every few seconds that it is still there, and what says nothing for half a minute has gone.

/** Someone else at the trip; `item` is what they have open. */
export type Present = { userId: string; name: string; item: string | null }

type Seat = Present & { until: number }
/** By trip, then by user and page. */
type Seats = Map<string, Map<string, Seat>>

const lifetime = 30_000

const key = Symbol.for('attache.presence')
const place = globalThis as { [key]?: Seats }
const all = (): Seats => (place[key] ??= new Map<string, Map<string, Seat>>())

/** Says that a page of the viewer is at the trip, in this item or in none. @param seat an id of the page's own */
export function beHere({ tripId, viewer }: TripAccess<'edit trip'>, seat: string, item: string | null): void {
  publish(tripTopic(tripId), { seat: `${viewer.id} ${seat}`, userId: viewer.id, name: viewer.name, item })
}

/** Says that the page has gone. */
export function leave({ tripId, viewer }: TripAccess<'edit trip'>, seat: string): void {
  publish(tripTopic(tripId), { seat: `${viewer.id} ${seat}`, gone: true })
}

/** Those at a trip, each user once: with the item they are in, where any of their pages is in one. */
export function presentAt(tripId: string, now = Date.now()): Present[] {
  const seats = all().get(tripId)
  if (!seats) return []
  for (const [seat, { until }] of seats) if (until <= now) seats.delete(seat)
  if (seats.size === 0) all().delete(tripId)
  const users = new Map<string, Present>()
  for (const { userId, name, item } of seats.values()) {
    if (!users.get(userId)?.item) users.set(userId, { userId, name, item })
  }
  return [...users.values()].sort((a, b) => a.name.localeCompare(b.name) || a.userId.localeCompare(b.userId))
}

/** Calls `tell` whenever a page comes to a trip, goes elsewhere in it or leaves. Whoever listens knows who is there. */
export function onPresence(tripId: string, tell: () => void): () => void {
  return subscribe(tripTopic(tripId), (message) => {
    if (message && take(tripId, message)) tell()
  })
}

// Idempotent: every stream of this process hears the same message.
function take(
  tripId: string,
  { seat, gone, userId, name, item }: Readonly<Record<string, unknown>>,
  now = Date.now(),
): boolean {
  if (typeof seat !== 'string') return false
  const seats = all().get(tripId) ?? new Map<string, Seat>()
  if (gone === true) seats.delete(seat)
  else if (typeof userId === 'string' && typeof name === 'string') {
    seats.set(seat, { userId, name, item: typeof item === 'string' ? item : null, until: now + lifetime })
  }
  if (seats.size > 0) all().set(tripId, seats)
  return true
}
