'use client'

import { useLocale } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import type { TripAction } from '@/lib/domain/access/roles'
import type { Directory } from '@/lib/domain/directory/entry'
import { type CityNames, noCityNames } from '@/lib/domain/text/city-name'
import type { Edit } from '@/lib/domain/trip/edit'
import { subjectOf } from '@/lib/domain/trip/edit-subject'
import type { TripRecord, WholeTrip } from '@/lib/domain/trip/trip-record'
import { queryClient } from '../ui/query-client'
import { type SendEdit, sendByRoute } from './send-edit'
import { authorQuery } from './trip-queries'
import { type EditOptions, type TripState, type TripStore, tripStore } from './trip-store'
import { type Presence, useLiveUpdates } from './use-live-updates'

export type { SendEdit } from './send-edit'

export type TripEditing = {
  tripId: string
  record: TripRecord
  directory: Directory
  homeZone: string
  /** Names of the trip's cities in the reader's language; of all known cities once `loadCityNames` was called. */
  cityNames: CityNames
  loadCityNames: () => void
  may: (action: TripAction) => boolean
  /** An optimistic update: shown at once, then sent. True if it was saved or waits for the connection; see `TripStore`. */
  edit: (edit: Edit, options?: EditOptions) => Promise<boolean>
  isSaving: boolean
  state: TripState
  store: TripStore
}

const TripContext = createContext<TripEditing | null>(null)
// Apart from the trip: it changes while the trip does not, and every row of a long itinerary reads the trip.
const PresenceContext = createContext<Presence>({ others: [], enter: () => () => {}, pageChanges: 0 })

/** Who else has the trip open, and the function that says in which item this page is. */
export function usePresence(): Presence {
  return useContext(PresenceContext)
}

/** The trip being edited. @throws outside a `TripProvider` */
export function useTrip(): TripEditing {
  const editing = useContext(TripContext)
  if (!editing) throw new Error('useTrip needs a TripProvider around it')
  return editing
}

type ProviderProps = {
  initial: WholeTrip
  may: readonly TripAction[]
  homeZone: string
  cityNames?: CityNames
  /** The user whose page it is. */
  userId?: string
  send?: SendEdit
  children: ReactNode
}

/** Opens a trip for the components below: its store, which this window may have already, and its live updates. */
export function TripProvider({
  initial,
  send = sendByRoute,
  may,
  homeZone,
  cityNames = noCityNames,
  userId = '',
  children,
}: ProviderProps) {
  const { id } = initial
  const locale = useLocale()
  const [allNames, setAllNames] = useState<CityNames | null>(null)
  // A list of all time zones needs the whole table, which pages do not load by themselves.
  const loadCityNames = useCallback(() => {
    void import('@/lib/domain/text/known-cities').then(({ cityNamesIn }) => setAllNames(cityNamesIn(locale)))
  }, [locale])
  const [store] = useState(() => {
    const client = queryClient()
    return tripStore(initial, {
      client,
      userId,
      send,
      authorOf: (conflict, version) => client.fetchQuery(authorQuery(id, version, subjectOf(conflict))),
    })
  })
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)
  useEffect(() => store.receive(initial), [store, initial])
  const presence = useLiveUpdates(id, store, may.includes('edit trip'))

  const value: TripEditing = {
    tripId: id,
    record: state.record,
    directory: state.directory,
    homeZone,
    cityNames: allNames ?? cityNames,
    loadCityNames,
    state,
    store,
    may: (action) => may.includes(action),
    edit: store.edit,
    isSaving: state.pendingCount > 0 && state.syncBlockedBy === null,
  }
  return (
    <TripContext value={value}>
      <PresenceContext value={presence}>{children}</PresenceContext>
    </TripContext>
  )
}
