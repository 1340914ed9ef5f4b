'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { type CityNames, noCityNames } from '@/lib/domain/text/city-name'
import type { Edit } from '@/lib/domain/trip/edit'
import type { TripAction } from '@/lib/domain/access/roles'
import type { TripRecord, WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { authorOf } from './author-of'
import { readTrip, type SendEdit, sendEdit } from './send-edit'
import type { EditOptions, TripState, TripStore } from './trip-store'
import { storeOf } from './trip-stores'
import { type Presence, useLive } from './use-live'

export type { SendEdit } from './send-edit'

export type TripEditing = {
  tripId: string
  record: TripRecord
  directory: Directory
  homeZone: string
  /** Names of the trip's cities in the reader's language. */
  cityNames: CityNames
  may: (action: TripAction) => boolean
  /**
   * Applies the edit at once and sends it. True once the server has it, or it waits in the page for the connection to
   * come back; false where it was refused.
   */
  edit: (edit: Edit, options?: EditOptions) => Promise<boolean>
  isSaving: boolean
  state: TripState
  store: TripStore
}

const TripContext = createContext<TripEditing | null>(null)
// By itself: it changes while the trip does not, and every line of a long itinerary asks for it.
const PresenceContext = createContext<Presence>({ others: [], enter: () => () => {}, beside: 0 })

/** Who else is at the trip, and the way to say in which item this page is. */
export function usePresence(): Presence {
  return useContext(PresenceContext)
}

/** The trip being edited. @throws outside a `TripProvider` */
export function useTrip(): TripEditing {
  const editing = useContext(TripContext)
  if (!editing) throw new Error('useTrip needs a TripProvider around it')
  return editing
}

/** Under which the notes that members share are held, where they are shown. */
export const notesKey = (tripId: string) => ['notes', tripId]

type ProviderProps = {
  initial: WholeTrip
  may: readonly TripAction[]
  homeZone: string
  cityNames?: CityNames
  /** The user whose page this is. */
  userId?: string
  send?: SendEdit
  children: ReactNode
}

export function TripProvider({
  initial,
  send = sendEdit,
  may,
  homeZone,
  cityNames = noCityNames,
  userId = '',
  children,
}: ProviderProps) {
  const [client] = useState(() => new QueryClient())
  const { id } = initial
  const [store] = useState(() =>
    storeOf({ initial, userId, send, read: readTrip, authorOf: (conflict) => authorOf(id, conflict) }),
  )
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)
  useEffect(() => store.offer(initial), [store, initial])
  const presence = useLive(
    id,
    store,
    may.includes('edit trip'),
    useCallback(() => void client.invalidateQueries({ queryKey: notesKey(id) }), [client, id]),
  )

  const value: TripEditing = {
    tripId: id,
    record: state.record,
    directory: state.directory,
    homeZone,
    cityNames,
    state,
    store,
    may: (action) => may.includes(action),
    edit: (edit, options) => store.edit(edit, options),
    isSaving: state.waiting > 0 && state.hold === null,
  }
  return (
    <QueryClientProvider client={client}>
      <TripContext value={value}>
        <PresenceContext value={presence}>{children}</PresenceContext>
      </TripContext>
    </QueryClientProvider>
  )
}
