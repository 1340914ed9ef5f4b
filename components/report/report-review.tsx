'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReviewStep } from '@/lib/server/report/report-steps'
import type { ReportView } from '@/lib/server/report/report-view'
import { Button, ButtonLink } from '../ui/button'
import { AreaField } from '../ui/field'
import { pendingIn } from './pending'
import styles from './report.module.css'
import type { ReportEditing } from './use-report'

// The newest of them say how it stands; the others are history.
const mostShown = 3

/** How far the report is on its way to the public, who brought it there, and the next step. */
export function ReportReview({
  tripId,
  report,
  mayPublish,
  isOpen,
}: {
  tripId: string
  report: ReportEditing
  mayPublish: boolean
  isOpen: boolean
}) {
  const t = useTranslations('report.review')
  const {
    view: { state, steps, language, publication },
    isBusy,
  } = report
  const [note, setNote] = useState<string | null>(null)
  const take = (step: ReviewStep, said: string | null = null) => {
    if (!isBusy && !isOpen) {
      setNote(null)
      void report.step(step, said)
    }
  }
  const pending = pendingIn(report.view)
  // A text that has changed is a draft again; what is published may differ in its photos.
  const isBehind = state === 'withdrawn' || (state === 'published' && publication?.isUpToDate === false)
  const at = `/trips/${encodeURIComponent(tripId)}/report`
  const off = isOpen || isBusy
  return (
    <section aria-live="polite">
      <h2>{t('title')}</h2>
      <p className={styles[state === 'published' ? 'live' : state === 'withdrawn' ? 'withdrawn' : 'draftState']}>
        {t(`state.${state}`)}
      </p>
      {pending > 0 && state !== 'withdrawn' && (
        <p className={styles.behind}>{t('pending', { count: pending, state })}</p>
      )}
      {state === 'published' && !isBehind && <p className={styles.quiet}>{t('correct')}</p>}
      {!mayPublish && (state === 'in review' || state === 'approved') && (
        <p className={styles.quiet}>{t('waits', { state })}</p>
      )}
      {isOpen && <p className={styles.quiet}>{t('unsaved')}</p>}
      {note === null ? (
        <div className={styles.deeds}>
          {state === 'draft' && (
            <Button look={mayPublish ? 'plain' : 'primary'} aria-disabled={off} onClick={() => take('submit')}>
              {t('submit')}
            </Button>
          )}
          {mayPublish && (state === 'draft' || state === 'in review') && (
            <Button look={pending > 0 ? 'plain' : 'primary'} aria-disabled={off} onClick={() => take('approve')}>
              {t('approve')}
            </Button>
          )}
          {mayPublish && state === 'in review' && (
            <Button look="quiet" aria-disabled={off} onClick={() => setNote('')}>
              {t('return')}
            </Button>
          )}
          {mayPublish && state === 'approved' && (
            <ButtonLink look="primary" href={`${at}/publish?lang=${language}`} prefetch={false}>
              {t('publish')}
            </ButtonLink>
          )}
          {mayPublish && isBehind && (
            <Button aria-disabled={off} onClick={() => take('approve')}>
              {t('approveAgain')}
            </Button>
          )}
          {(state === 'in review' || state === 'approved') && (
            <Button look={mayPublish ? 'quiet' : 'plain'} aria-disabled={off} onClick={() => take('reopen')}>
              {t('reopen')}
            </Button>
          )}
        </div>
      ) : (
        <form
          className={styles.returning}
          onSubmit={(event) => {
            event.preventDefault()
            take('return', note)
          }}
        >
          <AreaField
            label={t('note')}
            value={note}
            maxLength={2000}
            autoFocus
            onChange={(event) => setNote(event.target.value)}
          />
          <div className={styles.deeds}>
            <Button type="submit" aria-disabled={off}>
              {t('return')}
            </Button>
            <Button look="quiet" onClick={() => setNote(null)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
      {steps.length > 0 && (
        <div className={styles.steps}>
          <Steps of={steps.slice(0, mostShown)} />
          {steps.length > mostShown && (
            <details>
              <summary>{t('earlier', { count: steps.length - mostShown })}</summary>
              <Steps of={steps.slice(mostShown)} />
            </details>
          )}
        </div>
      )}
    </section>
  )
}

function Steps({ of }: { of: ReportView['steps'] }) {
  const t = useTranslations('report.review')
  return (
    <ol>
      {of.map((one, i) => (
        <li key={i}>
          {t(`step.${one.step}`)} <small>{one.by ? t('byAt', { name: one.by, at: one.at }) : one.at}</small>
          {one.note && <q>{one.note}</q>}
        </li>
      ))}
    </ol>
  )
}
