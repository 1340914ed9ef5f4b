'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import styles from './itinerary.module.css'

/** What is done to the programme as a whole, with the line that tells of its keys. */
export function ProgrammeTools({ isSelecting, onSelect, onPaste, onKeys }: { isSelecting: boolean; onSelect: () => void; onPaste: () => void; onKeys: () => void }) {
  const t = useTranslations('itinerary')
  return (
    <div className={styles.programmeTools}>
      <Button look="quiet" onClick={onPaste}>{t('pasteProgramme')}</Button>
      <Button look="quiet" aria-pressed={isSelecting} onClick={onSelect}>{t('selectSeveral')}</Button>
      <Button look="quiet" onClick={onKeys} aria-keyshortcuts="?">{t('showKeys')}</Button>
      <p id="programme-keys"><small>{t('keysHint')}</small></p>
    </div>
  )
}
