'use client'

import { useTranslations } from 'next-intl'
import { type FocusEvent, useRef } from 'react'
import { Button, FileLink } from '../ui/button'
import { EditTrouble } from './rejected-edit'
import styles from './trip-state.module.css'
import { useTrip } from './trip-provider'

/** The lines at the foot of an editor: saving, what waits for the connection, what was refused, what can be taken back. */
export function TripState() {
  const {
    isSaving,
    state: { hold, waiting, troubles, done },
    store,
  } = useTrip()
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
  const trouble = troubles[0]
  return (
    <div className={styles.state} onFocus={onFocus}>
      <p role="status" className="visually-hidden">
        {isSaving ? t('saving') : ''}
      </p>
      {hold && waiting > 0 && (
        <div role="status" className={`${styles.bar} ${styles.problem}`}>
          <span>{t(`hold.${hold}`, { count: waiting })}</span>
          {hold === 'server error' && (
            <Button look="quiet" onClick={store.leaveOut}>
              {t('leaveOut')}
            </Button>
          )}
          {(hold === 'not signed in' || hold === 'someone else') && (
            <FileLink look="quiet" href="/sign-in" target="_blank" rel="noopener">
              {t('signIn')}
            </FileLink>
          )}
          <Button look="quiet" onClick={store.retry}>
            {t('tryNow')}
          </Button>
        </div>
      )}
      {trouble && (
        <EditTrouble
          key={trouble.key}
          trouble={trouble}
          settle={(instead) => leaving(() => store.settle(trouble.key, instead))()}
        />
      )}
      {done && !trouble && (
        <div role="status" className={styles.bar}>
          <span>{done.said}</span>
          <Button look="quiet" onClick={leaving(() => store.takeBack('undo'))}>
            {t('undo')}
          </Button>
          <Button look="quiet" onClick={leaving(store.dismissDone)} aria-label={t('dismiss')}>
            ×
          </Button>
        </div>
      )}
    </div>
  )
}
