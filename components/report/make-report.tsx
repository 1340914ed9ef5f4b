'use client'

import { useTranslations } from 'next-intl'
import { makeReportAction } from '@/app/(office)/trips/[trip]/report/actions'
import type { ReportLanguage } from '@/lib/report/report-language'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { Empty } from '../ui/notice'
import { ReportLanguages } from './report-forms'
import forms from './report-forms.module.css'
import styles from './report.module.css'

/** The sheet before there is a report in a language. The form works before scripts have loaded. */
export function MakeReport({
  tripId,
  language,
  isBare,
}: {
  tripId: string
  language: ReportLanguage
  /** The record has no facts for a report yet: the links to enter them come first. */
  isBare: boolean
}) {
  const t = useTranslations('report')
  const at = `/trips/${encodeURIComponent(tripId)}`
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <div className={forms.head}>
          <ReportLanguages tripId={tripId} language={language} />
        </div>
        <Empty
          title={t(isBare ? 'emptyRecordTitle' : 'emptyTitle')}
          action={
            isBare ? (
              <div className={styles.actions}>
                <ButtonLink look="primary" href={`${at}/visits`} prefetch={false}>
                  {t('enterVisits')}
                </ButtonLink>
                <ButtonLink href={`${at}/delegation`} prefetch={false}>
                  {t('enterDelegation')}
                </ButtonLink>
              </div>
            ) : (
              <ActionForm action={makeReportAction} submit={t('draftArticle')}>
                {() => (
                  <>
                    <input type="hidden" name="tripId" value={tripId} />
                    <input type="hidden" name="language" value={language} />
                  </>
                )}
              </ActionForm>
            )
          }
        >
          {t(isBare ? 'emptyRecordText' : 'emptyText')}
        </Empty>
      </div>
    </div>
  )
}
