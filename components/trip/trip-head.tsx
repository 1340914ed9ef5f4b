'use client'

import { useUndoKeys } from '../ui/use-undo-keys'
import { InTripHead } from './in-trip-head'
import { OthersHere } from './others-here'
import { UndoRedoButtons } from './undo-redo-buttons'
import { useTrip } from './use-trip'

/** What belongs to the whole of an editor, at the head of the trip: who else is here, undo and redo. */
export function TripHead() {
  const {
    state: { canUndo, canRedo },
    store,
  } = useTrip()
  useUndoKeys(store)
  return (
    <InTripHead>
      <OthersHere />
      <UndoRedoButtons
        undo={canUndo ? () => store.undo() : undefined}
        redo={canRedo ? () => store.redo() : undefined}
      />
    </InTripHead>
  )
}
