import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { defaultValues } from '../../domain/trip/entity-fields'
import type { Edit } from '../../domain/trip/edit'

// Pages of editors: each sends edits one after the other, and repeats an edit under its key until it has an answer.

const word = 'cluster'
/** Items of each editor at a time, so that the trip does not grow. */
const most = 15
const patienceMs = 8_000
/** Every such edit is sent again later, although it was answered. */
const lateRepeat = 5

export type Ledger = {
  /** Confirmed items that were not removed. */
  items: Set<string>
  confirmed: number
  refused: string[]
  /** When edits were confirmed, on the clock of `performance.now()`. */
  at: number[]
  /** Milliseconds that each took, repetitions included. */
  took: number[]
}

export const newLedger = (): Ledger => ({ items: new Set(), confirmed: 0, refused: [], at: [], took: [] })

type Sent = { key: string; since: number; edit: Edit }

/** Edits the trip until `signal` aborts; then the last edit is still completed. */
export async function editUntil(
  signal: AbortSignal,
  { url, cookie, tripId }: { url: string; cookie: string; tripId: string },
  ledger: Ledger,
): Promise<void> {
  const mine: string[] = []
  let since = 1
  for (let count = 1; !signal.aborted; count++) {
    const [oldest] = mine
    const isFull = mine.length >= most && oldest !== undefined
    const id = isFull ? oldest : randomUUID()
    const sent: Sent = { key: randomUUID(), since, edit: isFull ? removal(id) : addition(id) }
    since = (await complete(url, cookie, tripId, sent, ledger)) ?? since
    if (isFull) {
      mine.shift()
      ledger.items.delete(id)
    } else {
      mine.push(id)
      ledger.items.add(id)
    }
    if (count % lateRepeat === 0) await complete(url, cookie, tripId, sent, null)
    await wait(60)
  }
}

const addition = (id: string): Edit =>
  ({
    do: 'add',
    noun: 'item',
    id,
    values: {
      ...defaultValues.item,
      kind: 'meeting',
      title: { en: word },
      start: '2026-11-02T09:00',
      timeZone: 'Asia/Seoul',
    },
  }) as Edit

const removal = (id: string): Edit => ({ do: 'remove', noun: 'item', id, revision: 1 })

/** Sends an edit until it is answered, as a page does while the connection is bad. @returns the version it made */
async function complete(
  url: string,
  cookie: string,
  tripId: string,
  sent: Sent,
  ledger: Ledger | null,
): Promise<number | null> {
  const start = performance.now()
  for (;;) {
    const answer = await fetch(`${url}/api/trips/${tripId}/edits`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: url },
      body: JSON.stringify(sent),
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => null)
    const result = (await answer?.json().catch(() => null)) as { ok?: boolean; version?: number; code?: string } | null
    if (result?.ok) {
      if (ledger) {
        ledger.confirmed += 1
        ledger.at.push(performance.now())
        ledger.took.push(performance.now() - start)
      }
      return result.version ?? null
    }
    if (answer && answer.status < 500 && answer.status !== 429 && result?.code) {
      ledger?.refused.push(`${answer.status} ${result.code}`)
      return null
    }
    await wait(200)
  }
}

/** The longest time between two confirmed edits, in seconds. */
export function longestGap(ledgers: readonly Ledger[]): number {
  const times = ledgers.flatMap(({ at }) => at).toSorted((a, b) => a - b)
  return Math.max(0, ...times.slice(1).map((time, i) => time - (times[i] ?? time))) / 1_000
}
