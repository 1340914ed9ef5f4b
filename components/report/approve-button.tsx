'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { OpenEntry } from '@/lib/server/report/open-entries'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { OpenEntries } from './open-entries'
import styles from './report.module.css'

/** Approves a report. With open entries, it asks once, with their number and names. */
export function ApproveButton({
  tripId,
  language,
  entries,
  pending,
  isOff,
  look,
  onApprove,
  children,
}: {
  tripId: string
  language: string
  entries: readonly OpenEntry[]
  /** Suggested updates and marks in the text. */
  pending: number
  isOff: boolean
  look?: 'plain' | 'primary'
  onApprove: () => void
  children: ReactNode
}) {
  const t = useTranslations('report.open')
  const [isAsking, setAsking] = useState(false)
  const count = entries.length + pending
  const ask = () => {
    if (isOff) return
    if (count > 0) setAsking(true)
    else onApprove()
  }
  return (
    <>
      <Button {...(look && { look })} aria-disabled={isOff} onClick={ask}>
        {children}
      </Button>
      {isAsking && (
        <Dialog title={t('approveTitle', { count })} onClose={() => setAsking(false)}>
          {pending > 0 && <p>{t('pending', { count: pending })}</p>}
          <OpenEntries tripId={tripId} language={language} entries={entries} />
          <div className={styles.actions}>
            <Button
              look="primary"
              onClick={() => {
                setAsking(false)
                onApprove()
              }}
            >
              {t('approve')}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
