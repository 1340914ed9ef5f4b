import type { Edit } from '@/lib/domain/trip/edit'
import {
  acknowledged,
  dropped,
  type EditQueue,
  enqueue,
  isBehind,
  pending,
  type QueuedEdit,
  rebasedOn,
} from '@/lib/domain/trip/edit-queue'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { ConfirmedTrip } from './confirmed-trip'
import type { EditAnswer, EditRefusal, SendEdit } from './send-edit'

/** Why edits wait in the page: no connection, a server error, signed out, or signed in as another user. */
export type SyncBlock = 'unreachable' | (typeof blockingCodes)[number]

const blockingCodes = ['server error', 'not signed in', 'someone else'] as const
const maxRetryDelayMs = 30_000

export type EditSync = {
  /** The confirmed trip and the own edits on top of it. */
  queue: () => EditQueue<WholeTrip>
  blockedBy: () => SyncBlock | null
  /** Queues an edit and sends it. True if the server saved it or it waits for the connection; false if rejected. */
  submit: (key: string, edit: Edit) => Promise<boolean>
  /** Sends waiting edits now instead of after the retry delay. */
  retry: () => void
  /** Drops the first waiting edit, so that the others can be sent. */
  discardFirst: () => void
  /** Reads the trip from the server. @throws if there is no answer */
  refetch: () => Promise<void>
  /** Takes a trip that came with a page, unless a newer one is known. */
  receive: (trip: WholeTrip) => void
}

type Rejection = { refusal: EditRefusal; isDetached: boolean }

type SyncOptions = {
  trip: ConfirmedTrip
  userId: string
  send: SendEdit
  onChange: () => void
  /** An edit was saved, or rejected; `isDetached` means that `submit` had resolved, so no form has its values. */
  onSettled: (edit: QueuedEdit, rejection: Rejection | null) => void
}

/**
 * Sends the edits of a page one at a time, in order, and keeps them while there is no connection. What the page shows
 * is the confirmed trip with all waiting edits applied.
 */
export function createEditSync({ trip, userId, send, onChange, onSettled }: SyncOptions): EditSync {
  let waiting: readonly QueuedEdit[] = []
  let blockedBy: SyncBlock | null = null
  let isSending = false
  let attempts = 0
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  const callers = createCallers()
  const queue = (): EditQueue<WholeTrip> => ({ confirmed: trip.get(), waiting })
  const setQueue = (next: EditQueue<WholeTrip>) => {
    waiting = next.waiting
    trip.set(next.confirmed)
  }
  const rebase = () => {
    setQueue(rebasedOn(queue(), trip.get()))
    onChange()
  }
  const refetch = () => trip.refetch().then(rebase)
  const settle = (edit: QueuedEdit, rejection: Rejection | null) => {
    onSettled(edit, rejection)
    onChange()
    callers.answer(edit.key, rejection === null)
  }

  async function sendAll(): Promise<void> {
    if (isSending) return
    isSending = true
    clearTimeout(retryTimer)
    for (let next = pending(queue())[0]; next; next = pending(queue())[0]) {
      const { key, edit, since } = next
      const answer = await send({ tripId: trip.get().id, userId, key, since, edit }).catch(() => null)
      blockedBy = blockOf(answer)
      if (answer === null || blockedBy) {
        callers.release()
        retryTimer = setTimeout(() => void sendAll(), retryDelay(attempts++))
        break
      }
      attempts = 0
      await (answer.ok ? acknowledge(next, answer) : reject(next, answer))
    }
    isSending = false
    onChange()
  }

  async function acknowledge(edit: QueuedEdit, { version, made = true }: EditAnswer & { ok: true }): Promise<void> {
    setQueue(acknowledged(queue(), edit.key, version, made))
    if (isBehind(queue())) await refetch().catch(() => undefined)
    settle(edit, null)
  }

  async function reject(edit: QueuedEdit, refusal: EditRefusal): Promise<void> {
    const isDetached = !callers.isWaiting(edit.key)
    // The form shows the other editor's values as soon as it is enabled again.
    if (refusal.code === 'conflict' || refusal.code === 'not found') await refetch().catch(() => undefined)
    setQueue(dropped(queue(), edit.key))
    settle(edit, { refusal, isDetached })
  }

  return {
    queue,
    blockedBy: () => blockedBy,
    submit(key, edit) {
      setQueue(enqueue(queue(), key, edit))
      const answer = callers.wait(key)
      if (blockedBy) callers.release()
      onChange()
      void sendAll()
      return answer
    },
    retry: () => void sendAll(),
    discardFirst() {
      const [first] = pending(queue())
      if (first && !isSending) void reject(first, { ok: false, code: 'left out' }).then(sendAll)
    },
    refetch,
    receive(read) {
      trip.set(read)
      rebase()
    },
  }
}

// The callers of `submit` that wait for an answer, by the key of their edit.
function createCallers() {
  const resolvers = new Map<string, (isSaved: boolean) => void>()
  return {
    wait: (key: string) => new Promise<boolean>((resolve) => resolvers.set(key, resolve)),
    isWaiting: (key: string) => resolvers.has(key),
    answer(key: string, isSaved: boolean): void {
      resolvers.get(key)?.(isSaved)
      resolvers.delete(key)
    },
    /** Lets all go on: their edits wait in the page. */
    release(): void {
      for (const resolve of resolvers.values()) resolve(true)
      resolvers.clear()
    },
  }
}

function blockOf(answer: EditAnswer | null): SyncBlock | null {
  if (answer === null) return 'unreachable'
  return answer.ok ? null : (blockingCodes.find((code) => code === answer.code) ?? null)
}

// Random, so that not all pages ask at once when the server is back.
function retryDelay(attempts: number): number {
  return Math.min(maxRetryDelayMs, 1_000 * 2 ** attempts) * (0.5 + Math.random() / 2)
}
