'use client'

import { createContext, useContext } from 'react'
import type { Deed } from '@/lib/domain/itinerary/item-commands'

/** What a line may ask of the programme around it. One object for good, so that no line is drawn again for its sake. */
export type ProgrammeDeeds = {
  /** Does it to the line, or to all that are selected where the line is one of them. */
  act: (id: string, deed: Deed) => void
  open: (id: string) => void
  close: (id: string) => void
  /** `range`: all lines from the one last selected to this one. */
  select: (id: string, how: 'toggle' | 'range') => void
  askWhere: (id: string) => void
  /** Something was pasted that is more than one line. */
  paste: (text: string) => void
  say: (words: string) => void
}

export const ProgrammeContext = createContext<ProgrammeDeeds | null>(null)

/** @throws outside an itinerary editor */
export function useProgramme(): ProgrammeDeeds {
  const deeds = useContext(ProgrammeContext)
  if (!deeds) throw new Error('useProgramme needs an itinerary editor around it')
  return deeds
}
