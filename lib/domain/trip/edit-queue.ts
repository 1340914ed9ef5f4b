import { applyEdit, type Edit, isSame } from './edit'
import { entityNames, type TripRecord } from './trip-record'

// Optimistic updates: the trip as the server last confirmed it, and the page's own edits that are not confirmed yet.
// The page shows the first with the others applied, so nothing is rolled back: a rejected edit is just left out.

/** A trip's record at a version; `version` counts the trip's changes. */
export type VersionedRecord = { readonly version: number; readonly record: TripRecord }

/** An edit of this page. `key` is its idempotency key: the server saves it once, however often it is sent. */
export type QueuedEdit = {
  readonly key: string
  readonly edit: Edit
  /** The confirmed version when the edit was made; no older version can contain the edit. */
  readonly since: number
  /** The version in which the server saved the edit; `null` until it answers. The confirmed record is older. */
  readonly ackVersion: number | null
}

export type EditQueue<R extends VersionedRecord = VersionedRecord> = {
  readonly confirmed: R
  readonly waiting: readonly QueuedEdit[]
}

/** The record as the page shows it: the confirmed one with all own edits applied. */
export function optimisticRecord({ confirmed, waiting }: EditQueue): TripRecord {
  return waiting.reduce((record, { edit }) => applyEdit(record, edit), confirmed.record)
}

/** The edits that the server has not acknowledged, in the order in which they are sent. */
export function pending({ waiting }: EditQueue): readonly QueuedEdit[] {
  return waiting.filter(({ ackVersion }) => ackVersion === null)
}

/** True if the server has edits of this page that the confirmed record lacks, so the trip has to be read again. */
export function isBehind({ waiting }: EditQueue): boolean {
  return waiting.some(({ ackVersion }) => ackVersion !== null)
}

/** The queue with one more edit at its end. */
export function enqueue<R extends VersionedRecord>(queue: EditQueue<R>, key: string, edit: Edit): EditQueue<R> {
  return { ...queue, waiting: [...queue.waiting, { key, edit, since: queue.confirmed.version, ackVersion: null }] }
}

/**
 * The queue after the server accepted an edit and answered with `version`. `isMade` is false if the edit changed
 * nothing there. If no other edit came in between, the edit moves into the confirmed record without another read.
 */
export function acknowledged<R extends VersionedRecord>(
  queue: EditQueue<R>,
  key: string,
  version: number,
  isMade: boolean,
): EditQueue<R> {
  const { confirmed, waiting } = queue
  const at = waiting.findIndex((one) => one.key === key)
  const one = waiting[at]
  if (!one || version <= confirmed.version) return dropped(queue, key)
  if (isMade && at === 0 && version === confirmed.version + 1) {
    return {
      confirmed: { ...confirmed, version, record: applyEdit(confirmed.record, one.edit) },
      waiting: waiting.slice(1),
    }
  }
  return { confirmed, waiting: waiting.with(at, { ...one, ackVersion: version }) }
}

/** The queue without an edit that the server rejected or the user discarded. */
export function dropped<R extends VersionedRecord>(queue: EditQueue<R>, key: string): EditQueue<R> {
  return { ...queue, waiting: queue.waiting.filter((one) => one.key !== key) }
}

/**
 * The queue on top of a trip that was read from the server. A response older than the confirmed version is ignored: it
 * was under way while an edit was saved.
 */
export function rebasedOn<R extends VersionedRecord>(queue: EditQueue<R>, read: R): EditQueue<R> {
  if (read.version < queue.confirmed.version) return queue
  const confirmed = { ...read, record: sharing(queue.confirmed.record, read.record) }
  return {
    confirmed,
    waiting: queue.waiting.filter(({ ackVersion }) => ackVersion === null || ackVersion > read.version),
  }
}

// Structural sharing: equal lists keep their identity, so that components that depend on them do not render again.
function sharing(shown: TripRecord, read: TripRecord): TripRecord {
  const keys = ['trip', ...entityNames] as const
  const equal = keys.filter((key) => isSame(shown[key], read[key])).map((key) => [key, shown[key]] as const)
  const parts: TripRecord = { ...read, ...Object.fromEntries(equal) }
  return keys.every((key) => parts[key] === shown[key]) ? shown : parts
}
