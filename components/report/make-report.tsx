'use client'

import { makeReportAction } from '@/app/(office)/trips/[trip]/report/actions'
import { ActionForm } from '../ui/action-form'
import { Empty } from '../ui/notice'
import styles from './report.module.css'

/** The place before there is a report. The form works before scripts have loaded. */
export function MakeReport({ tripId, title, text, submit }: { tripId: string; title: string; text: string; submit: string }) {
  return (
    <div className={styles.publish}>
      <Empty title={title} action={<ActionForm action={makeReportAction} submit={submit}>{() => <input type="hidden" name="tripId" value={tripId} />}</ActionForm>}>
        {text}
      </Empty>
    </div>
  )
}
