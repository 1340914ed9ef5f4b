'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import type { SharedNote } from '@/lib/domain/visits/member-note'
import { notesQuery, settleNote } from '../trip/trip-queries'
import { useTrip } from '../trip/use-trip'
import { queryClient } from '../ui/query-client'
import { useSave } from '../ui/use-save'

/** The notes that came with the page; `null` where it shows none. */
export const NotesContext = createContext<readonly SharedNote[] | null>(null)

/** The shared notes of this trip, and the function that settles or reopens one. */
export function useNotes(): {
  notes: readonly SharedNote[]
  /** Why the last change was not saved. */
  problem: string | null
  settle: (id: string, settled: boolean) => Promise<boolean>
} {
  const initial = useContext(NotesContext)
  const { tripId } = useTrip()
  const t = useTranslations('visits.shared')
  const query = notesQuery(tripId)
  const client = queryClient()
  const { data } = useQuery(
    { ...query, ...(initial && { initialData: { notes: initial } }), enabled: initial !== null },
    client,
  )
  const { save, notice } = useSave({ scope: `notes ${tripId}`, unreachable: t('failed') })
  const settle = async (id: string, settled: boolean) => {
    const answer = await save(async () => {
      client.setQueryData(query.queryKey, await settleNote(tripId, { id, settled }))
      return { ok: true as const }
    })
    return answer !== null
  }
  return { notes: data?.notes ?? [], problem: notice?.text ?? null, settle }
}
