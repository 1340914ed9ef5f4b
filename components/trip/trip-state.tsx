'use client'

import { useTranslations } from 'next-intl'
import { type FocusEvent, useRef } from 'react'
import { Button, FileLink } from '../ui/button'
import { RejectedEditNotice } from './rejected-edit'
import styles from '../ui/status-bar.module.css'
import { useTrip } from './use-trip'

/** The notices at the foot of an editor: saving, waiting edits, a rejected edit, the last edit with an undo button. */
export function TripState() {
  const {
    isSaving,
    state: { syncBlockedBy, pendingCount, rejected, notice },
    store,
  } = useTrip()
  const t = useTranslations('trip')
  const before = useRef<Element | null>(null)
  const onFocus = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget
  }
  // The button disappears with its notice, so the focus goes back to where it was before.
  const restoreFocusAfter = (act: () => void) => () => {
    act()
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
  }
  const [first] = rejected
  return (
    <div className={styles.state} onFocus={onFocus}>
      <p role="status" className="visually-hidden">
        {isSaving ? t('saving') : ''}
      </p>
      {syncBlockedBy && pendingCount > 0 && (
        <div role="status" className={`${styles.bar} ${styles.problem}`}>
          <span>{t(`pending.${syncBlockedBy}`, { count: pendingCount })}</span>
          {syncBlockedBy === 'server error' && (
            <Button look="quiet" onClick={store.discardPending}>
              {t('skipChange')}
            </Button>
          )}
          {(syncBlockedBy === 'not signed in' || syncBlockedBy === 'someone else') && (
            <FileLink look="quiet" href="/sign-in" target="_blank" rel="noopener">
              {t('signIn')}
            </FileLink>
          )}
          <Button look="quiet" onClick={store.retry}>
            {t('retryNow')}
          </Button>
        </div>
      )}
      {first && (
        <RejectedEditNotice
          key={first.key}
          rejected={first}
          dismiss={(instead) => restoreFocusAfter(() => store.dismissRejected(first.key, instead))()}
        />
      )}
      {notice && !first && (
        <div role="status" className={styles.bar}>
          <span>{notice.message}</span>
          <Button look="quiet" onClick={restoreFocusAfter(store.undo)}>
            {t('undo')}
          </Button>
          <Button look="quiet" onClick={restoreFocusAfter(store.dismissNotice)} aria-label={t('dismiss')}>
            ×
          </Button>
        </div>
      )}
    </div>
  )
}
