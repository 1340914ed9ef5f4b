import { applyEdit, type Edit, isSame } from './edit'
import { nouns, type TripRecord } from './trip-record'

// What a page knows of a trip: the record as the server last had it, and its own edits on the way there. What is
// shown is the one with the others applied, so nothing is ever rolled back: a refused edit is just no longer there.

/** A trip as it was read: `version` counts its changes. */
export type Read = { readonly version: number; readonly record: TripRecord }

/** An edit of this page. `key` is its own for good: the server takes no key twice, however often it is sent. */
export type Waiting = {
  readonly key: string
  readonly edit: Edit
  /** The version that was known when it was made; nothing older can hold it. */
  readonly since: number
  /** The version it made, where the server has it and the confirmed record does not yet. */
  readonly landed: number | null
}

export type EditQueue<R extends Read = Read> = { readonly confirmed: R; readonly waiting: readonly Waiting[] }

/** The record as the page shows it. */
export function shownOf({ confirmed, waiting }: EditQueue): TripRecord {
  return waiting.reduce((stand, { edit }) => applyEdit(stand, edit), confirmed.record)
}

/** The edits that the server does not have yet, in the order in which they are sent. */
export function unsent({ waiting }: EditQueue): readonly Waiting[] {
  return waiting.filter(({ landed }) => landed === null)
}

/** True where the server has edits of this page that the confirmed record lacks: it has to be read again. */
export function isBehind({ waiting }: EditQueue): boolean {
  return waiting.some(({ landed }) => landed !== null)
}

export function made<R extends Read>(queue: EditQueue<R>, key: string, edit: Edit): EditQueue<R> {
  return { ...queue, waiting: [...queue.waiting, { key, edit, since: queue.confirmed.version, landed: null }] }
}

/**
 * After the server took an edit and had `version`, which the edit `isMade` unless it found everything so already. The
 * record follows at once where nobody else came in between.
 */
export function taken<R extends Read>(
  queue: EditQueue<R>,
  key: string,
  version: number,
  isMade: boolean,
): EditQueue<R> {
  const { confirmed, waiting } = queue
  const at = waiting.findIndex((one) => one.key === key)
  const one = waiting[at]
  if (!one || version <= confirmed.version) return without(queue, key)
  if (isMade && at === 0 && version === confirmed.version + 1) {
    return {
      confirmed: { ...confirmed, version, record: applyEdit(confirmed.record, one.edit) },
      waiting: waiting.slice(1),
    }
  }
  return { confirmed, waiting: waiting.with(at, { ...one, landed: version }) }
}

/** After the server refused an edit, or nobody wants it any more. */
export function without<R extends Read>(queue: EditQueue<R>, key: string): EditQueue<R> {
  return { ...queue, waiting: queue.waiting.filter((one) => one.key !== key) }
}

/** After the trip was read. An answer that was under way while an edit was saved is older than what is held. */
export function wasRead<R extends Read>(queue: EditQueue<R>, read: R): EditQueue<R> {
  if (read.version < queue.confirmed.version) return queue
  const confirmed = { ...read, record: sharing(queue.confirmed.record, read.record) }
  return { confirmed, waiting: queue.waiting.filter(({ landed }) => landed === null || landed > read.version) }
}

// What says the same stays the same object: whoever follows a part of the record is not told of every reading.
function sharing(held: TripRecord, read: TripRecord): TripRecord {
  const keys = ['trip', ...nouns] as const
  const parts = Object.fromEntries(
    keys.map((key) => [key, isSame(held[key], read[key]) ? held[key] : read[key]]),
  ) as unknown as TripRecord
  return keys.every((key) => parts[key] === held[key]) ? held : parts
}
