'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import styles from './name-check.module.css'
import type { Result } from './use-name-checks'
import { useSentenceSpace } from '../text/sentence-space'

/** What was just done, the name parts that were cleared with it, and a button to undo it. */
export function ResultBar({
  result,
  maySettle,
  onUndo,
  onDismiss,
}: {
  result: Result | null
  maySettle: boolean
  onUndo: () => void
  onDismiss: () => void
}) {
  const t = useTranslations('names')
  const space = useSentenceSpace()
  const locale = useLocale()
  const list = new Intl.ListFormat(locale, { type: 'unit' })
  return (
    <div className={styles.result} role="status" data-result tabIndex={-1}>
      {result && (
        <div className={styles.bar}>
          <span>
            {result.text}
            {result.cleared.length > 0 && (
              <>
                {space}
                {t('done.cleared', { parts: list.format(result.cleared.map((part) => t(`part.${part}`))) })}
                {space}
                <Link href={`/people/${encodeURIComponent(result.line.personId)}/edit`}>{t('toDirectory')}</Link>
              </>
            )}
          </span>
          {result.canUndo && maySettle && (
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
