'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import styles from './report.module.css'
import type { ReportEditing } from './use-report'

/** The scheduled publication of a report, to change or cancel; why it was not published, if it was due. */
export function Scheduled({
  tripId,
  report,
  mayPublish,
}: {
  tripId: string
  report: ReportEditing
  mayPublish: boolean
}) {
  const t = useTranslations('report.schedule')
  const { schedule, state, language } = report.view
  if (!schedule) return null
  const { at, city, by, problem, isForAll } = schedule
  return (
    <div role="status">
      <p className={problem ? styles.outdated : styles.live}>
        {t(problem ? 'missed' : isForAll ? 'forAll' : 'at', { at, city })}
      </p>
      {problem && <p className={styles.quiet}>{t(`problem.${problem}`)}</p>}
      {!problem && state !== 'approved' && <p className={styles.outdated}>{t('notApproved')}</p>}
      {by && <p className={styles.quiet}>{t('by', { name: by })}</p>}
      {mayPublish && (
        <div className={styles.actions}>
          {state === 'approved' && (
            <Link
              className={styles.action}
              href={`/trips/${encodeURIComponent(tripId)}/report/publish?lang=${language}`}
              prefetch={false}
            >
              {t('change')}
            </Link>
          )}
          <Button look="quiet" onClick={() => void report.cancelSchedule()}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </div>
  )
}
