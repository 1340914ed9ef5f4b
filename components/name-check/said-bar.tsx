'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import styles from './name-check.module.css'
import type { Said } from './use-name-checks'

/** What was just done, what went with it, and the way back. */
export function SaidBar({
  said,
  maySettle,
  onUndo,
  onDismiss,
}: {
  said: Said | null
  maySettle: boolean
  onUndo: () => void
  onDismiss: () => void
}) {
  const t = useTranslations('names')
  const locale = useLocale()
  const parts =
    said && new Intl.ListFormat(locale, { type: 'unit' }).format(said.cleared.map((part) => t(`part.${part}`)))
  return (
    <div className={styles.said} role="status" data-said tabIndex={-1}>
      {said && (
        <div className={styles.bar}>
          <span>
            {said.text}
            {said.cleared.length > 0 && (
              <>
                {' '}
                {t('said.cleared', { parts: parts! })}{' '}
                <Link href={`/people/${encodeURIComponent(said.personId)}/edit`}>{t('toDirectory')}</Link>
              </>
            )}
          </span>
          {said.undo && maySettle && (
            <Button look="quiet" onClick={onUndo}>
              {t('undo')}
            </Button>
          )}
          <Button look="quiet" onClick={onDismiss} aria-label={t('dismiss')}>
            ×
          </Button>
        </div>
      )}
    </div>
  )
}
