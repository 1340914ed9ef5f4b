'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { InTripHead } from './in-trip-head'
import { OthersHere } from './others-here'
import { useTrip } from './use-trip'
import { useUndoKeys } from '../ui/use-undo-keys'

/** What belongs to the whole of an editor, at the head of the trip: who else is here, undo and redo. */
export function TripHead() {
  const {
    state: { canUndo, canRedo },
    store,
  } = useTrip()
  const t = useTranslations('trip')
  useUndoKeys(store)
  // Not `disabled`: a button that goes dead under the focus loses it.
  return (
    <InTripHead>
      <OthersHere />
      <Button look="quiet" title={t('undoKeys')} aria-disabled={!canUndo} onClick={() => store.undo()}>
        {t('undo')}
      </Button>
      <Button look="quiet" title={t('redoKeys')} aria-disabled={!canRedo} onClick={() => store.redo()}>
        {t('redo')}
      </Button>
    </InTripHead>
  )
}
