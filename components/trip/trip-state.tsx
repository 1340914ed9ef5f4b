'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import styles from './trip-state.module.css'
import { unreachable, useTrip } from './trip-provider'

/** The line at the foot of an editor: saving, what was refused, and what can be taken back. */
export function TripState() {
  const { isSaving, problem, dismissProblem, done } = useTrip()
  const t = useTranslations('trip')
  return (
    <div className={styles.state}>
      <p role="status" className="visually-hidden">{isSaving ? t('saving') : ''}</p>
      {problem && (
        <div role="alert" className={`${styles.bar} ${styles.problem}`}>
          <span>{problem === unreachable ? t('unreachable') : problem}</span>
          <Button look="quiet" onClick={dismissProblem}>{t('dismiss')}</Button>
        </div>
      )}
      {done && !problem && (
        <div role="status" className={styles.bar}>
          <span>{done.said}</span>
          <Button look="quiet" onClick={done.undo}>{t('undo')}</Button>
          <Button look="quiet" onClick={done.dismiss} aria-label={t('dismiss')}>×</Button>
        </div>
      )}
    </div>
  )
}
