'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useState } from 'react'
import type { SharedNote } from '@/lib/domain/visits/member-note'
import { notesKey, useTrip } from '../trip/trip-provider'

/** The notes that came with the page; `null` where it shows none. */
export const NotesContext = createContext<readonly SharedNote[] | null>(null)

type Answer = { notes: readonly SharedNote[] }

/** What members share of this trip, as it is now, and the way to settle a note. */
export function useNotes(): {
  notes: readonly SharedNote[]
  hasFailed: boolean
  settle: (id: string, settled: boolean) => Promise<boolean>
} {
  const first = useContext(NotesContext)
  const { tripId } = useTrip()
  const client = useQueryClient()
  const [hasFailed, setFailed] = useState(false)
  const address = `/api/trips/${encodeURIComponent(tripId)}/notes`
  const { data } = useQuery({
    queryKey: notesKey(tripId),
    queryFn: async ({ signal }): Promise<Answer> => answered(await fetch(address, { signal })),
    ...(first && { initialData: { notes: first } }),
    enabled: first !== null,
    staleTime: 5_000,
    retry: false,
  })
  const settle = async (id: string, settled: boolean) => {
    setFailed(false)
    try {
      const body = JSON.stringify({ id, settled })
      client.setQueryData(
        notesKey(tripId),
        await answered(await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })),
      )
      return true
    } catch {
      setFailed(true)
      return false
    }
  }
  return { notes: data?.notes ?? [], hasFailed, settle }
}

async function answered(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as Answer
}
