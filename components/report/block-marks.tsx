'use client'

import { useTranslations } from 'next-intl'
import type { MarkView } from '@/lib/server/report/report-sentences'
import styles from './block-marks.module.css'
import { useSentenceSpace } from '../text/sentence-space'

/** The marks of a block: words that differ from the record, what the record says, and who has overruled the mark. */
export function BlockMarks({
  marks,
  language,
  isSaving,
  onOverrule,
}: {
  marks: readonly MarkView[]
  language: string
  isSaving: boolean
  onOverrule: (mark: MarkView, isRestored: boolean) => void
}) {
  const t = useTranslations('report.marks')
  const space = useSentenceSpace()
  if (marks.length === 0) return null
  return (
    <ul className={styles.marks} aria-label={t('title')}>
      {marks.map((mark, at) => (
        <li key={at} className={mark.overruled ? styles.overruled : undefined}>
          <span className={styles.words} lang={language}>
            {mark.words}
          </span>{' '}
          <span>{t('problem', { kind: mark.kind })}</span>
          {space}
          {mark.recorded !== null && (
            <span>
              {t.rich('recordValue', { words: mark.recorded, b: (words) => <b lang={language}>{words}</b> })}{' '}
            </span>
          )}
          {mark.overruled && (
            <p>
              {mark.overruled.by
                ? t('keptBy', { name: mark.overruled.by, at: mark.overruled.at })
                : t('kept', { at: mark.overruled.at })}
            </p>
          )}
          <button
            type="button"
            aria-disabled={isSaving}
            aria-label={t(mark.overruled ? 'flagAgainNamed' : 'keepNamed', { words: mark.words })}
            onClick={() => {
              if (!isSaving) onOverrule(mark, mark.overruled !== null)
            }}
          >
            {t(mark.overruled ? 'flagAgain' : 'keep')}
          </button>
        </li>
      ))}
    </ul>
  )
}
