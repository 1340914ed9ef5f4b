import { and, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { items, unscheduled } from '../../../db/schema'
import type { TripAccess } from '../access/access'
import { tripTopic } from '../platform/announce'
import { publish, subscribe } from '../platform/bus'
import { processWide } from '../platform/process-wide'

// Presence: who has a page of a trip open, and which item they are editing. Each process has it in memory, and the bus
// distributes it. A page sends a heartbeat every few seconds and expires half a minute after the last one.

/** Someone who has a page of the trip open; `item` is what they are editing. */
export type Present = { userId: string; name: string; item: string | null }

type OpenPage = Present & { until: number }
/** By trip, then by user and page. */
type OpenPages = Map<string, Map<string, OpenPage>>

const timeoutMs = 30_000

const all = () => processWide('presence', (): OpenPages => new Map<string, Map<string, OpenPage>>())

/**
 * Announces that a page of the current user is open, and the item edited there, if it is one of this trip.
 * @param pageId an id that the page chose
 */
export async function announceEditing(
  access: TripAccess<'edit trip'>,
  pageId: string,
  item: string | null,
): Promise<void> {
  announcePage(access, pageId, item !== null && (await hasItem(access.tripId, item)) ? item : null)
}

/** Announces that a page of the current user is open. */
export function announcePage(
  { tripId, viewer }: TripAccess<'edit trip'>,
  pageId: string,
  item: string | null = null,
): void {
  publish(tripTopic(tripId), { page: `${viewer.id} ${pageId}`, userId: viewer.id, name: viewer.name, item })
}

/** Announces that a page of the current user was closed. */
export function announcePageClosed({ tripId, viewer }: TripAccess<'edit trip'>, pageId: string): void {
  publish(tripTopic(tripId), { page: `${viewer.id} ${pageId}`, gone: true })
}

async function hasItem(tripId: string, id: string): Promise<boolean> {
  const [scheduled, others] = await Promise.all([
    db()
      .select({ id: items.id })
      .from(items)
      .where(and(eq(items.id, id), eq(items.tripId, tripId))),
    db()
      .select({ id: unscheduled.id })
      .from(unscheduled)
      .where(and(eq(unscheduled.id, id), eq(unscheduled.tripId, tripId))),
  ])
  return scheduled.length + others.length > 0
}

/** Who has a page of a trip open, each user once, with the item edited on any of their pages. */
export function presentAt(tripId: string, now = Date.now()): Present[] {
  const pages = all().get(tripId)
  if (!pages) return []
  for (const [page, { until }] of pages) if (until <= now) pages.delete(page)
  if (pages.size === 0) all().delete(tripId)
  const users = new Map<string, Present>()
  for (const { userId, name, item } of pages.values()) {
    if (!users.get(userId)?.item) users.set(userId, { userId, name, item })
  }
  return [...users.values()].sort((a, b) => a.name.localeCompare(b.name) || a.userId.localeCompare(b.userId))
}

/** Calls `listener` when a page is opened, closed, or edits another item. @returns a function that unsubscribes */
export function onPresence(tripId: string, listener: () => void): () => void {
  return subscribe(tripTopic(tripId), (message) => {
    if (message && receive(tripId, message)) listener()
  })
}

// Idempotent: every stream of this process receives the same message.
function receive(
  tripId: string,
  { page, gone, userId, name, item }: Readonly<Record<string, unknown>>,
  now = Date.now(),
): boolean {
  if (typeof page !== 'string') return false
  const pages = all().get(tripId) ?? new Map<string, OpenPage>()
  if (gone === true) pages.delete(page)
  else if (typeof userId === 'string' && typeof name === 'string') {
    pages.set(page, { userId, name, item: typeof item === 'string' ? item : null, until: now + timeoutMs })
  }
  if (pages.size > 0) all().set(tripId, pages)
  return true
}
