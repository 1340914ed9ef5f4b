'use client'

import { createContext, useContext } from 'react'
import type { TripAction } from '@/lib/domain/access/roles'
import type { Directory } from '@/lib/domain/directory/entry'
import type { CityNames } from '@/lib/domain/text/city-name'
import type { Colleague } from '@/lib/domain/trip/colleague'
import type { Edit } from '@/lib/domain/trip/edit'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { EditOptions, TripState, TripStore } from './trip-store'
import type { Presence } from './use-live-updates'

export type TripEditing = {
  tripId: string
  /** Whose page it is. */
  userId: string
  record: TripRecord
  directory: Directory
  homeZone: string
  /** Names of the trip's cities in the reader's language; of all known cities once `loadCityNames` was called. */
  cityNames: CityNames
  loadCityNames: () => void
  /** Those who can be responsible for something on this trip. */
  colleagues: readonly Colleague[]
  may: (action: TripAction) => boolean
  /** An optimistic update. Resolves to true if it was saved or waits for the connection; see `TripStore`. */
  edit: (edit: Edit, options?: EditOptions) => Promise<boolean>
  isSaving: boolean
  state: TripState
  store: TripStore
}

export const TripContext = createContext<TripEditing | null>(null)
/** Apart from the trip: it changes while the trip does not, and every row of a long itinerary reads the trip. */
export const PresenceContext = createContext<Presence>({ others: [], enter: () => () => {}, pageChanges: 0 })

/** Who else has the trip open, and the function that announces which item is open on this page. */
export function usePresence(): Presence {
  return useContext(PresenceContext)
}

/** The trip being edited. @throws outside a `TripProvider` */
export function useTrip(): TripEditing {
  const editing = useContext(TripContext)
  if (!editing) throw new Error('useTrip needs a TripProvider around it')
  return editing
}
