'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../ui/button'
import { OthersHere } from './others-here'
import { tripHeadPlace } from './trip-head-place'
import { useTrip } from './use-trip'
import { useUndoKeys } from './use-undo-keys'

// It is in the layout, which is mounted before any editor and stays.
const neverChanges = () => () => {}

/** What belongs to the whole of an editor, at the head of the trip: who else is here, undo and redo. */
export function TripHead() {
  const {
    state: { canUndo, canRedo },
    store,
  } = useTrip()
  const t = useTranslations('trip')
  const place = useSyncExternalStore(
    neverChanges,
    () => document.getElementById(tripHeadPlace),
    () => null,
  )
  useUndoKeys(store)
  if (!place) return null
  // Not `disabled`: a button that goes dead under the focus loses it.
  return createPortal(
    <>
      <OthersHere />
      <Button look="quiet" title={t('undoKeys')} aria-disabled={!canUndo} onClick={() => store.undo()}>
        {t('undo')}
      </Button>
      <Button look="quiet" title={t('redoKeys')} aria-disabled={!canRedo} onClick={() => store.redo()}>
        {t('redo')}
      </Button>
    </>,
    place,
  )
}
