'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { StatutoryView } from '@/lib/server/statutory/statutory-view'
import { Button, FileLink } from '../ui/button'
import styles from './statutory.module.css'
import { useSentenceSpace } from '../text/sentence-space'

/** The head of the page: when the report is due, and the ways to take it along. */
export function DeadlineLine({ tripId, view: { deadline, months } }: { tripId: string; view: StatutoryView }) {
  const t = useTranslations('statutory')
  const space = useSentenceSpace()
  const at = `/trips/${encodeURIComponent(tripId)}`
  return (
    <div className={styles.head}>
      <div aria-live="polite">
        <p className={deadline?.state === 'overdue' ? `${styles.deadline} ${styles.overdue}` : styles.deadline}>
          {deadline ? (
            <DeadlineText of={deadline} />
          ) : (
            <>
              {t('deadline.unknown')}
              {space}
              <Link href={`${at}/details`} prefetch={false}>
                {t('deadline.enter')}
              </Link>
            </>
          )}
        </p>
        <p className={styles.quiet}>{t('deadline.rule', { months })}</p>
      </div>
      <div className={styles.actions}>
        <FileLink look="primary" href={`${at}/report/statutory/word`} download>
          {t('word')}
        </FileLink>
        <Button look="quiet" onClick={() => print()}>
          {t('print')}
        </Button>
      </div>
    </div>
  )
}

function DeadlineText({ of: { state, due, days, day } }: { of: NonNullable<StatutoryView['deadline']> }) {
  const t = useTranslations('statutory.deadline')
  const left = {
    due: () => t('remaining', { days }),
    overdue: () => t('overdue', { days }),
    written: () => (days > 0 ? t('datedLate', { day: day ?? '', days }) : t('dated', { day: day ?? '' })),
  }[state]()
  return (
    <span className="num">
      {t('due', { due })} · {left}
    </span>
  )
}
