import { MutationObserver, type QueryClient } from '@tanstack/react-query'
import type { Directory, Institution, Person } from '@/lib/domain/directory/entry'
import { cleanInput } from '@/lib/domain/text/clean-text'
import type { Conflict, Edit } from '@/lib/domain/trip/edit'
import { optimisticRecord, pending } from '@/lib/domain/trip/edit-queue'
import type { Author } from '@/lib/domain/trip/edit-subject'
import type { TripRecord, WholeTrip } from '@/lib/domain/trip/trip-record'
import { addLeaveWarning } from '../ui/use-leave-warning'
import { cachedTrip, type ConfirmedTrip } from './confirmed-trip'
import { createEditNotices, type EditNotices, type RejectedEdit } from './edit-notices'
import { createEditSync, type EditSync, type SyncBlock } from './edit-sync'
import { editMutation, type SendEdit } from './send-edit'
import { createUndoRedo, type UndoRedo } from './undo-redo'

// One open trip of a browser window: what it shows, the edits on their way to the server, undo and redo. A store
// outlives the pages of its trip, so waiting edits survive navigation between the trip's tabs.

export type EditOptions = {
  /** The notice that offers to undo the edit: "Deleted Lunch." Without it there is none. */
  notice?: string
  /** Directory entries that the edit refers to and the trip did not, so that they show at once. */
  people?: readonly Person[]
  institutions?: readonly Institution[]
}

export type TripState = {
  record: TripRecord
  directory: Directory
  /** The version that the server last confirmed. */
  version: number
  /** How many edits the server does not have yet, and why they wait. */
  pendingCount: number
  syncBlockedBy: SyncBlock | null
  canUndo: boolean
  canRedo: boolean
} & EditNotices

export type TripStore = {
  state: () => TripState
  subscribe: (listener: () => void) => () => void
  /** Applies the edit at once and sends it. True if the server saved it or it waits for the connection. */
  edit: (edit: Edit, options?: EditOptions) => Promise<boolean>
  undo: () => void
  redo: () => void
  /** Takes a trip that came with a page, unless a newer one is known. */
  receive: (trip: WholeTrip) => void
  /** Reads the trip if this version is new. Several announcements at once make one request. */
  versionAnnounced: (version: number) => void
  refetch: () => Promise<void>
  /** Sends waiting edits now. */
  retry: () => void
  /** Drops the first waiting edit, which the server keeps failing at; a notice shows its values. */
  discardPending: () => void
  /** Removes a rejected edit from the notices; makes `instead`, if given. */
  dismissRejected: (key: string, instead?: Edit) => void
  dismissNotice: () => void
}

type StoreOptions = {
  trip: ConfirmedTrip
  userId: string
  send: SendEdit
  /** Who last changed what a conflict is about. */
  authorOf: (conflict: Conflict, version: number) => Promise<Author | null>
}

/** A store for a trip whose confirmed version is stored elsewhere; see `tripStore`. */
export function createTripStore({ trip, userId, send, authorOf }: StoreOptions): TripStore {
  let addedEntries: Directory = { people: {}, institutions: {} }
  const listeners = new Set<() => void>()
  const notices = createEditNotices()
  const undoRedo = createUndoRedo({
    record: () => state.record,
    submit: (key, edit, kind) => void submit(key, edit, kind),
    onConflict: (...step) => void rejectUndo(...step),
  })
  /** What a notice needs of the edits that the server has not answered. */
  const unanswered = new Map<string, Pick<RejectedEdit, 'kind' | 'before'>>()
  const sync = createEditSync({
    trip,
    userId,
    send,
    onChange: changed,
    onSettled({ key, edit }, rejection) {
      const context = unanswered.get(key)
      unanswered.delete(key)
      if (!rejection || !context) return
      undoRedo.drop(key)
      notices.reject({ key, edit, ...context, ...rejection })
    },
  })
  const view = createView({ sync, undoRedo, notices })
  let state = view(addedEntries)

  function changed(): void {
    state = view(addedEntries)
    for (const listener of listeners) listener()
  }

  function submit(key: string, edit: Edit, kind: RejectedEdit['kind']): Promise<boolean> {
    if (kind !== 'edit') notices.dismissNotice()
    unanswered.set(key, { kind, before: state.record })
    return sync.submit(key, cleanEdit(edit))
  }

  function edit(typed: Edit, { notice, people = [], institutions = [] }: EditOptions = {}): Promise<boolean> {
    const [key, edit] = [crypto.randomUUID(), cleanEdit(typed)]
    addedEntries = withAdded(addedEntries, people, institutions)
    undoRedo.push(key, edit)
    notices.replace(key, notice)
    return submit(key, edit, 'edit')
  }

  async function rejectUndo(key: string, edit: Edit, kind: 'undo' | 'redo', conflict: Conflict): Promise<void> {
    notices.dismissNotice()
    changed()
    const by = await authorOf(conflict, state.version).catch(() => null)
    const refusal = { ok: false, code: 'conflict', conflict, by } as const
    notices.reject({ key, edit, kind, refusal, before: state.record, isDetached: false })
    changed()
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit,
    undo: () => undoRedo.step('undo'),
    redo: () => undoRedo.step('redo'),
    receive: sync.receive,
    versionAnnounced: createRefetchOnVersion(trip, sync.refetch),
    refetch: sync.refetch,
    retry: sync.retry,
    discardPending: sync.discardFirst,
    dismissRejected(key, instead) {
      notices.dismissRejected(key)
      changed()
      if (instead) void edit(instead)
    },
    dismissNotice() {
      notices.dismissNotice()
      changed()
    },
  }
}

// As the server cleans it, so that the page has the stored text. Old values must equal the stored ones and stay.
function cleanEdit(edit: Edit): Edit {
  return cleanInput(edit, /^from$/)
}

type Parts = { sync: EditSync; undoRedo: UndoRedo; notices: { current: () => EditNotices } }

// The record and the directory keep their identity while they are equal, for values that are computed from them.
function createView({ sync, undoRedo, notices }: Parts): (added: Directory) => TripState {
  let last: (Pick<TripState, 'record' | 'directory'> & { of: readonly unknown[] }) | undefined
  return (added) => {
    const queue = sync.queue()
    const of = [queue.confirmed, queue.waiting, added]
    if (!last || of.some((part, i) => part !== last?.of[i]))
      last = { of, record: optimisticRecord(queue), directory: withEntries(added, queue.confirmed.directory) }
    return {
      ...notices.current(),
      record: last.record,
      directory: last.directory,
      version: queue.confirmed.version,
      pendingCount: pending(queue).length,
      syncBlockedBy: sync.blockedBy(),
      canUndo: undoRedo.canUndo(),
      canRedo: undoRedo.canRedo(),
    }
  }
}

function withEntries(now: Directory, more: Directory): Directory {
  return {
    people: { ...now.people, ...more.people },
    institutions: { ...now.institutions, ...more.institutions },
  }
}

function withAdded(now: Directory, people: readonly Person[], institutions: readonly Institution[]): Directory {
  if (people.length === 0 && institutions.length === 0) return now
  return withEntries(now, { people: byId(people), institutions: byId(institutions) })
}

function byId<E extends { id: string }>(entries: readonly E[]): Record<string, E> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]))
}

const debounceMs = 100

function createRefetchOnVersion(trip: ConfirmedTrip, refetch: () => Promise<void>): (version: number) => void {
  let newest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return (version) => {
    newest = Math.max(newest, version)
    if (newest <= trip.get().version) return
    timer ??= setTimeout(() => {
      timer = undefined
      if (newest > trip.get().version) void refetch().catch(() => undefined)
    }, debounceMs)
  }
}

const stores = new Map<string, { store: TripStore; forget: () => void }>()

/** The store of a trip for one user: the one this window has, or a new one. On the server always a new one. */
export function tripStore(
  initial: WholeTrip,
  options: Omit<StoreOptions, 'trip'> & { client: QueryClient },
): TripStore {
  const { client, userId } = options
  const open = () => {
    // Outside of React, because edits are sent after their component has been unmounted.
    const mutation = new MutationObserver(client, editMutation(initial.id, options.send))
    const trip = cachedTrip(client, initial, userId)
    return createTripStore({ ...options, trip, send: (edit) => mutation.mutate(edit) })
  }
  if (typeof window === 'undefined') return open()
  const key = `${userId} ${initial.id}`
  const existing = stores.get(key)
  if (existing) return existing.store
  if (stores.size === 0) addLeaveWarning(hasPendingEdits)
  forgetSavedTrips()
  const store = open()
  stores.set(key, { store, forget: () => client.removeQueries({ queryKey: ['trip', initial.id, userId] }) })
  return store
}

// Of the other trips only those with waiting edits are still needed.
function forgetSavedTrips(): void {
  for (const [key, { store, forget }] of stores) {
    if (store.state().pendingCount > 0) continue
    stores.delete(key)
    forget()
  }
}

function hasPendingEdits(): boolean {
  return [...stores.values()].some(({ store }) => store.state().pendingCount > 0)
}
