'use client'

import { createContext, useContext } from 'react'
import type { ItemCommand } from '@/lib/domain/itinerary/item-commands'

/** What an item calls of its itinerary editor. The object never changes, so no item renders again because of it. */
export type ProgrammeActions = {
  /** Runs the command on the item, or on all selected items if it is one of them. */
  act: (id: string, command: ItemCommand) => void
  /** Runs the command on this item only, and does not move the focus. */
  actOnOne: (id: string, command: ItemCommand) => void
  open: (id: string) => void
  close: (id: string) => void
  /** `range`: all items from the one last selected to this one. */
  select: (id: string, how: 'toggle' | 'range') => void
  askWhere: (id: string) => void
  /** Opens the dialog for a pasted programme. */
  paste: (text: string) => void
  say: (words: string) => void
}

export const ProgrammeContext = createContext<ProgrammeActions | null>(null)

/** @throws outside an itinerary editor */
export function useProgramme(): ProgrammeActions {
  const actions = useContext(ProgrammeContext)
  if (!actions) throw new Error('useProgramme needs an itinerary editor around it')
  return actions
}
