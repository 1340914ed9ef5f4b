'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import dense from './dense.module.css'
import styles from './itinerary.module.css'

/** The actions for the whole itinerary, and a hint about the keys. */
export function ProgrammeTools({
  density,
  isSelecting,
  onSelect,
  isFiltering,
  onFilter,
  onPaste,
  onKeys,
}: {
  /** Whether a long itinerary is shown with one line per item; `null` for a short one. */
  density: { isDense: boolean; toggle: () => void } | null
  isSelecting: boolean
  onSelect: () => void
  isFiltering: boolean
  onFilter: () => void
  onPaste: () => void
  onKeys: () => void
}) {
  const t = useTranslations('itinerary')
  return (
    <div className={styles.programmeTools}>
      <Button look="quiet" onClick={onPaste}>
        {t('pasteProgramme')}
      </Button>
      <Button look="quiet" aria-pressed={isSelecting} onClick={onSelect}>
        {t('selectSeveral')}
      </Button>
      <Button look="quiet" aria-pressed={isFiltering} onClick={onFilter}>
        {t('filter.label')}
      </Button>
      {density && (
        <Button look="quiet" className={dense.toggle} aria-pressed={!density.isDense} onClick={density.toggle}>
          {t('showNotes')}
        </Button>
      )}
      <Button look="quiet" onClick={onKeys} aria-keyshortcuts="?">
        {t('showKeys')}
      </Button>
      <p id="programme-keys">
        <small>{t('keysHint')}</small>
      </p>
    </div>
  )
}
