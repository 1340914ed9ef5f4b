'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReviewStep } from '@/lib/server/report/report-steps'
import type { ReportView } from '@/lib/server/report/report-view'
import { Button, ButtonLink } from '../ui/button'
import { AreaField } from '../ui/field'
import { Dialog } from '../ui/dialog'
import { InTripHead } from '../trip/in-trip-head'
import { ApproveButton } from './approve-button'
import { pendingIn } from './pending'
import styles from './report.module.css'
import type { ReportEditing } from './use-report'

const latestSteps = 3

/** The review: at the head of the trip its state and next steps, here what they wait for and the latest steps. */
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
    view: { state, steps, publication },
    isSaving,
  } = report
  const [note, setNote] = useState<string | null>(null)
  const isOff = isOpen || isSaving
  const take = (step: ReviewStep, withNote: string | null = null) => {
    if (isOff) return
    setNote(null)
    void report.takeStep(step, withNote)
  }
  const pending = pendingIn(report.view)
  // An edited text is a draft again; what is published may differ in its photos.
  const isBehind = state === 'withdrawn' || (state === 'published' && publication?.isUpToDate === false)
  return (
    <section aria-live="polite">
      <InTripHead>
        <section className={styles.review} aria-label={t('title')}>
          <output
            className={styles[state === 'published' ? 'live' : state === 'withdrawn' ? 'withdrawn' : 'draftState']}
          >
            {t(`state.${state}`)}
          </output>
          <StepButtons
            tripId={tripId}
            view={report.view}
            mayPublish={mayPublish}
            isBehind={isBehind}
            pending={pending}
            isOff={isOff}
            onTake={take}
            onReturn={() => setNote('')}
          />
        </section>
      </InTripHead>
      <h2>{t('title')}</h2>
      {pending > 0 && state !== 'withdrawn' && (
        <p className={styles.outdated}>{t('pending', { count: pending, state })}</p>
      )}
      {state === 'published' && !isBehind && <p className={styles.quiet}>{t('correct')}</p>}
      {!mayPublish && (state === 'in review' || state === 'approved') && (
        <p className={styles.quiet}>{t('waiting', { state })}</p>
      )}
      {isOpen && <p className={styles.quiet}>{t('unsaved')}</p>}
      {state === 'draft' && steps.length === 0 && !isOpen && pending === 0 && (
        <p className={styles.quiet}>{t('none')}</p>
      )}
      {note !== null && (
        <ReturnForm
          note={note}
          isOff={isOff}
          onChange={setNote}
          onReturn={() => take('return', note)}
          onCancel={() => setNote(null)}
        />
      )}
      {steps.length > 0 && <PastSteps of={steps} />}
    </section>
  )
}

function StepButtons({
  tripId,
  view,
  mayPublish,
  isBehind,
  pending,
  isOff,
  onTake,
  onReturn,
}: {
  tripId: string
  view: ReportView
  mayPublish: boolean
  isBehind: boolean
  pending: number
  isOff: boolean
  onTake: (step: ReviewStep) => void
  onReturn: () => void
}) {
  const t = useTranslations('report.review')
  const { state, language, open: entries } = view
  const approving = { tripId, language, entries, pending, isOff, onApprove: () => onTake('approve') }
  return (
    <>
      {state === 'draft' && (
        <Button look={mayPublish ? 'plain' : 'primary'} aria-disabled={isOff} onClick={() => onTake('submit')}>
          {t('submit')}
        </Button>
      )}
      {mayPublish && (state === 'draft' || state === 'in review') && (
        <ApproveButton {...approving} look={view.open.length + pending > 0 ? 'plain' : 'primary'}>
          {t('approve')}
        </ApproveButton>
      )}
      {mayPublish && state === 'in review' && (
        <Button look="quiet" aria-disabled={isOff} onClick={onReturn}>
          {t('return')}
        </Button>
      )}
      {mayPublish && state === 'approved' && (
        <ButtonLink
          look="primary"
          href={`/trips/${encodeURIComponent(tripId)}/report/publish?lang=${language}`}
          prefetch={false}
        >
          {t('publish')}
        </ButtonLink>
      )}
      {mayPublish && isBehind && <ApproveButton {...approving}>{t('approveAgain')}</ApproveButton>}
      {(state === 'in review' || state === 'approved') && (
        <Button look={mayPublish ? 'quiet' : 'plain'} aria-disabled={isOff} onClick={() => onTake('reopen')}>
          {t('reopen')}
        </Button>
      )}
    </>
  )
}

/** Returns the report to its author, with an optional note. */
function ReturnForm({
  note,
  isOff,
  onChange,
  onReturn,
  onCancel,
}: {
  note: string
  isOff: boolean
  onChange: (note: string) => void
  onReturn: () => void
  onCancel: () => void
}) {
  const t = useTranslations('report.review')
  return (
    <Dialog title={t('return')} onClose={onCancel}>
      <form
        className={styles.returning}
        onSubmit={(event) => {
          event.preventDefault()
          onReturn()
        }}
      >
        <AreaField
          label={t('note')}
          value={note}
          maxLength={2000}
          autoFocus
          onChange={(event) => onChange(event.target.value)}
        />
        <div className={styles.actions}>
          <Button type="submit" look="primary" aria-disabled={isOff}>
            {t('return')}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The latest steps; earlier ones on demand. */
function PastSteps({ of }: { of: ReportView['steps'] }) {
  const t = useTranslations('report.review')
  return (
    <div className={styles.steps}>
      <Steps of={of.slice(0, latestSteps)} />
      {of.length > latestSteps && (
        <details>
          <summary>{t('earlier', { count: of.length - latestSteps })}</summary>
          <Steps of={of.slice(latestSteps)} />
        </details>
      )}
    </div>
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
