'use client'

import { useTranslations } from 'next-intl'
import { type FocusEvent, useRef } from 'react'
import { Button } from '../ui/button'
import styles from './trip-state.module.css'
import { unreachable, useTrip } from './trip-provider'

/** The line at the foot of an editor: saving, what was refused, and what can be taken back. */
export function TripState() {
  const { isSaving, problem, dismissProblem, done } = useTrip()
  const t = useTranslations('trip')
  const before = useRef<Element | null>(null)
  const onFocus = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget
  }
  // The button goes with its line; the focus goes back to where it was.
  const leaving = (act: () => void) => () => {
    act()
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
  }
  return (
    <div className={styles.state} onFocus={onFocus}>
      <p role="status" className="visually-hidden">{isSaving ? t('saving') : ''}</p>
      {problem && (
        <div role="alert" className={`${styles.bar} ${styles.problem}`}>
          <span>{problem === unreachable ? t('unreachable') : problem}</span>
          <Button look="quiet" onClick={leaving(dismissProblem)}>{t('dismiss')}</Button>
        </div>
      )}
      {done && !problem && (
        <div role="status" className={styles.bar}>
          <span>{done.said}</span>
          <Button look="quiet" onClick={leaving(done.undo)}>{t('undo')}</Button>
          <Button look="quiet" onClick={leaving(done.dismiss)} aria-label={t('dismiss')}>×</Button>
        </div>
      )}
    </div>
  )
}
