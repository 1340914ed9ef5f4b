import type { Conflict, Edit } from '@/lib/domain/trip/edit'
import {
  type EditQueue,
  isBehind,
  enqueue,
  optimisticRecord,
  acknowledged,
  pending,
  rebasedOn,
  dropped,
} from '@/lib/domain/trip/edit-queue'
import {
  dropUndo,
  emptyUndoStack,
  pushUndo,
  undoStepOf,
  type UndoStack,
  undoOrRedo,
} from '@/lib/domain/trip/undo-stack'
import type { Author } from '@/lib/domain/trip/edit-subject'
import type { TripRecord, WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Directory, Institution, Person } from '@/lib/domain/directory/entry'
import type { EditRefusal, ReadTrip, SendEdit } from './send-edit'

// One trip as a window of the browser works on it. It outlives the pages of the trip, so that what waits to be sent
// is not lost by going from one tab to another.

export type EditOptions = {
  /** Said in the line that offers to take the edit back: "Deleted Lunch." Without it no line appears. */
  said?: string
  /** Directory entries that the edit refers to and the trip did not, so that they show at once. */
  people?: readonly Person[]
  institutions?: readonly Institution[]
}

/** Why edits wait: no answer, a server that fails at the first of them, nobody signed in, or somebody else. */
export type Hold = 'unreachable' | (typeof holding)[number]

const holding = ['server error', 'not signed in', 'someone else'] as const

/** An own edit that was not made. */
export type Trouble = {
  key: string
  edit: Edit
  kind: 'edit' | 'undo' | 'redo'
  refusal: EditRefusal
  /** The record as it was shown when the edit was made. */
  made: TripRecord
  /** True where no form holds what was typed any more: it is shown here beside theirs. */
  isLoose: boolean
}

export type TripState = {
  record: TripRecord
  directory: Directory
  version: number
  /** Edits that the server does not have yet. */
  waiting: number
  hold: Hold | null
  troubles: readonly Trouble[]
  done: { said: string; key: string } | null
  canUndo: boolean
  canRedo: boolean
}

export type TripStore = {
  state: () => TripState
  subscribe: (listen: () => void) => () => void
  /** Applies the edit at once and sends it. True once the server has it, or it waits in the page to be sent. */
  edit: (edit: Edit, options?: EditOptions) => Promise<boolean>
  takeBack: (which: 'undo' | 'redo') => void
  /** A trip that came with a page: taken where it is no older than what is held. */
  offer: (trip: WholeTrip) => void
  /** The server has this version: reads it where it is new. Several at once make one read. */
  announced: (version: number) => void
  read: () => Promise<void>
  /** Sends what waits, now. */
  retry: () => void
  /** Leaves out the first edit that waits, so that the others get through; what it said is shown. */
  leaveOut: () => void
  /** Puts a refusal away; with an edit, makes that instead. */
  settle: (key: string, instead?: Edit) => void
  dismissDone: () => void
}

export type Way = {
  initial: WholeTrip
  userId: string
  send: SendEdit
  read: ReadTrip
  /** Who last changed what a conflict is about. */
  authorOf: (conflict: Conflict) => Promise<Author | null>
}

const gathering = 100
const longestPause = 30_000

export function openTrip({ initial, userId, send, read: readTrip, authorOf }: Way): TripStore {
  const tripId = initial.id
  let queue: EditQueue<WholeTrip> = { confirmed: initial, waiting: [] }
  let steps: UndoStack = emptyUndoStack
  let met: Directory = { people: {}, institutions: {} }
  let hold: Hold | null = null
  let troubles: readonly Trouble[] = []
  let done: TripState['done'] = null
  let shown = { queue, met, ...viewOf() }
  let state = stateNow()
  let isSending = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let gathered: ReturnType<typeof setTimeout> | undefined
  let reading = Promise.resolve()
  let newest = initial.version
  const listeners = new Set<() => void>()
  const kinds = new Map<string, Pick<Trouble, 'kind' | 'made'>>()
  /** Whoever still waits for the answer to an edit, by its key. */
  const asking = new Map<string, (ok: boolean) => void>()

  function viewOf() {
    const { directory } = queue.confirmed
    return {
      record: optimisticRecord(queue),
      directory: {
        people: { ...met.people, ...directory.people },
        institutions: { ...met.institutions, ...directory.institutions },
      },
    }
  }

  function stateNow(): TripState {
    return {
      record: shown.record,
      directory: shown.directory,
      version: queue.confirmed.version,
      waiting: pending(queue).length,
      hold,
      troubles,
      done,
      canUndo: steps.done.length > 0,
      canRedo: steps.undone.length > 0,
    }
  }

  function changed(): void {
    // The same objects while they say the same, for what is computed from them.
    if (shown.queue !== queue || shown.met !== met) shown = { queue, met, ...viewOf() }
    state = stateNow()
    for (const listen of listeners) listen()
  }

  // One after the other: an answer that is under way may be older than what is asked for now.
  function read(): Promise<void> {
    reading = reading
      .catch(() => undefined)
      .then(async () => {
        const trip = await readTrip(tripId)
        // The queue as it is now: edits may have been made, or have landed, while the trip was under way.
        queue = rebasedOn(queue, trip)
        changed()
      })
    return reading
  }

  function put(edit: Edit, kind: Trouble['kind'], key: string): Promise<boolean> {
    queue = enqueue(queue, key, edit)
    kinds.set(key, { kind, made: shown.record })
    const answer = new Promise<boolean>((resolve) => asking.set(key, resolve))
    if (hold) release()
    changed()
    void pump()
    return answer
  }

  // Nobody need wait for what waits here.
  function release(): void {
    for (const resolve of asking.values()) resolve(true)
    asking.clear()
  }

  function answered(key: string, ok: boolean): void {
    asking.get(key)?.(ok)
    asking.delete(key)
    kinds.delete(key)
  }

  async function pump(): Promise<void> {
    if (isSending) return
    isSending = true
    clearTimeout(timer)
    for (let next = pending(queue)[0]; next; next = pending(queue)[0]) {
      const { key, edit, since } = next
      const answer = await send({ tripId, userId, key, since, edit }).catch(() => null)
      const held = holdOf(answer)
      if (held) {
        wait(held)
        break
      }
      tries = 0
      hold = null
      if (answer!.ok) await landed(key, answer!)
      else await refused(next, answer as EditRefusal)
    }
    isSending = false
    changed()
  }

  function holdOf(answer: Awaited<ReturnType<SendEdit>> | null): Hold | null {
    if (answer === null) return 'unreachable'
    return answer.ok ? null : (holding.find((code) => code === answer.code) ?? null)
  }

  function wait(why: Hold): void {
    hold = why
    release()
    // Not all pages at once when the server is back.
    const pause = Math.min(longestPause, 1_000 * 2 ** tries++) * (0.5 + Math.random() / 2)
    timer = setTimeout(() => void pump(), pause)
  }

  async function landed(
    key: string,
    { version, made: isMade = true }: { version: number; made?: boolean },
  ): Promise<void> {
    queue = acknowledged(queue, key, version, isMade)
    if (isBehind(queue)) await read().catch(() => undefined)
    changed()
    answered(key, true)
  }

  async function refused({ key, edit }: { key: string; edit: Edit }, refusal: EditRefusal): Promise<void> {
    const isLoose = !asking.has(key)
    // Theirs is there by the time the form shows again.
    if (refusal.code === 'conflict' || refusal.code === 'not found') await read().catch(() => undefined)
    queue = dropped(queue, key)
    steps = dropUndo(steps, key)
    if (done?.key === key) done = null
    const was = kinds.get(key) ?? { kind: 'edit', made: shown.record }
    troubles = [...troubles, { key, edit, refusal, isLoose, ...was }]
    changed()
    answered(key, false)
  }

  function back(which: 'undo' | 'redo'): void {
    const key = crypto.randomUUID()
    const step = undoOrRedo(steps, which, state.record, key)
    if (!step) return
    steps = step.steps
    done = null
    const { edit, conflict } = step
    if (!conflict) {
      void put(edit, which, key)
      return
    }
    changed()
    void authorOf(conflict)
      .catch(() => null)
      .then((by) => {
        troubles = [
          ...troubles,
          {
            key,
            edit,
            kind: which,
            made: shown.record,
            refusal: { ok: false, code: 'conflict', conflict, by },
            isLoose: false,
          },
        ]
        changed()
      })
  }

  return {
    state: () => state,
    subscribe(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    edit(edit, { said, people = [], institutions = [] } = {}) {
      const key = crypto.randomUUID()
      if (people.length > 0 || institutions.length > 0) met = withEntries(met, people, institutions)
      steps = pushUndo(steps, undoStepOf(state.record, edit, key))
      // A new deed puts away what was said of the last, but not a text that stands nowhere else.
      troubles = troubles.filter(({ isLoose }) => isLoose)
      done = said ? { said, key } : null
      return put(edit, 'edit', key)
    },
    takeBack: back,
    offer(trip) {
      const before = queue
      queue = rebasedOn(queue, trip)
      if (queue !== before) changed()
    },
    announced(version) {
      newest = Math.max(newest, version)
      if (newest <= queue.confirmed.version) return
      gathered ??= setTimeout(() => {
        gathered = undefined
        if (newest > queue.confirmed.version) void read().catch(() => undefined)
      }, gathering)
    },
    read,
    retry: () => void pump(),
    leaveOut() {
      const first = pending(queue)[0]
      if (!first || isSending) return
      void refused(first, { ok: false, code: 'left out' }).then(() => pump())
    },
    settle(key, instead) {
      troubles = troubles.filter((one) => one.key !== key)
      changed()
      if (instead) void this.edit(instead)
    },
    dismissDone() {
      done = null
      changed()
    },
  }
}

function withEntries(now: Directory, people: readonly Person[], institutions: readonly Institution[]): Directory {
  return {
    people: { ...now.people, ...Object.fromEntries(people.map((p) => [p.id, p])) },
    institutions: { ...now.institutions, ...Object.fromEntries(institutions.map((i) => [i.id, i])) },
  }
}
