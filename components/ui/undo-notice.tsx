'use client'

import { useTranslations } from 'next-intl'
import { Button } from './button'
import styles from './status-bar.module.css'
import type { Notice } from './use-save'

/** The notice at the foot of an editor: what was saved, with a button to undo it, or what went wrong. */
export function UndoNotice({
  notice,
  isSaving,
  onDismiss,
}: {
  notice: Notice | null
  isSaving: boolean
  onDismiss: () => void
}) {
  const t = useTranslations('shell')
  return (
    <div className={styles.state}>
      <p role="status" className="visually-hidden">
        {isSaving ? t('saving') : ''}
      </p>
      {notice && (
        <div
          role={notice.isProblem ? 'alert' : 'status'}
          className={`${styles.bar} ${notice.isProblem ? styles.problem : ''}`}
        >
          <span>{notice.text}</span>
          {notice.undo && (
            <Button look="quiet" onClick={notice.undo}>
              {t('undo')}
            </Button>
          )}
          <Button look="quiet" onClick={onDismiss} aria-label={t('close')}>
            ×
          </Button>
        </div>
      )}
    </div>
  )
}
