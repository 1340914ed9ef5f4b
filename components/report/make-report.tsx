'use client'

import { makeReportAction } from '@/app/(office)/trips/[trip]/report/actions'
import type { ReportLanguage } from '@/lib/report/report'
import { ActionForm } from '../ui/action-form'
import { Empty } from '../ui/notice'
import { ReportLanguages } from './report-forms'
import forms from './report-forms.module.css'
import styles from './report.module.css'

/** The place before there is a report in a language. The form works before scripts have loaded. */
export function MakeReport({ tripId, language, title, text, submit }: { tripId: string; language: ReportLanguage; title: string; text: string; submit: string }) {
  return (
    <>
      <div className={forms.bar}><ReportLanguages tripId={tripId} language={language} /></div>
      <div className={styles.publish}>
        <Empty title={title} action={(
          <ActionForm action={makeReportAction} submit={submit}>
            {() => <><input type="hidden" name="tripId" value={tripId} /><input type="hidden" name="language" value={language} /></>}
          </ActionForm>
        )}>
          {text}
        </Empty>
      </div>
    </>
  )
}
