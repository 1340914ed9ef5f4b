'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { SharedNote } from '@/lib/domain/visits/member-note'
import { notesQuery, settleNote } from '../trip/trip-queries'
import { useTrip } from '../trip/use-trip'
import { queryClient } from '../ui/query-client'

/** The notes that came with the page; `null` where it shows none. */
export const NotesContext = createContext<readonly SharedNote[] | null>(null)

/** The shared notes of this trip, and the function that settles or reopens one. */
export function useNotes(): {
  notes: readonly SharedNote[]
  hasFailed: boolean
  settle: (id: string, settled: boolean) => Promise<boolean>
} {
  const initial = useContext(NotesContext)
  const { tripId } = useTrip()
  const query = notesQuery(tripId)
  const client = queryClient()
  const { data } = useQuery(
    { ...query, ...(initial && { initialData: { notes: initial } }), enabled: initial !== null },
    client,
  )
  const { mutateAsync, isError } = useMutation(
    {
      mutationFn: (note: { id: string; settled: boolean }) => settleNote(tripId, note),
      onSuccess: (notes) => client.setQueryData(query.queryKey, notes),
      networkMode: 'always',
    },
    client,
  )
  const settle = (id: string, settled: boolean) =>
    mutateAsync({ id, settled }).then(
      () => true,
      () => false,
    )
  return { notes: data?.notes ?? [], hasFailed: isError, settle }
}
