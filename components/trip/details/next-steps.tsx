'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import type { NextStep } from '@/lib/domain/trip/trip-record'
import { formatDay } from '@/lib/domain/time/time-format'
import { Words } from '../../text/words'
import { ReportUsageLink } from '../report-usage-link'
import { useTrip } from '../use-trip'
import { useRowsWithOpenForms } from '../../ui/open-forms'
import { Fact } from '../../ui/fact'
import { InPlace } from '../../ui/in-place'
import { useStage } from '../../ui/use-stage'
import { Add, Section } from './section'
import { StepForm } from './step-form'
import { useColleagueName } from './use-colleague-name'
import styles from './details.module.css'

/** What was promised on the trip: what, by whom, until when. */
export function NextSteps() {
  const { record } = useTrip()
  const t = useTranslations('trips.details')
  const lines = useRowsWithOpenForms(record.nextStep, idOf)
  return (
    <Section title={t('steps')} hint={t('stepsHint')}>
      <StepLines lines={lines} />
      <Add staging={useStage()} label={t('addStep')} form={(staging) => <StepForm staging={staging} />} />
    </Section>
  )
}

/** The promises of one visit, or with `null` those of the whole trip, as a fact of it. */
export function StepRows({ visitId, adding }: { visitId: string | null; adding: ReactNode }) {
  const { record } = useTrip()
  const t = useTranslations('trips.details')
  const own = useMemo(() => record.nextStep.filter((step) => step.visitId === visitId), [record.nextStep, visitId])
  const lines = useRowsWithOpenForms(own, idOf)
  if (lines.length === 0 && !adding) return null
  return (
    <Fact name={t('steps')}>
      <StepLines lines={lines} isOfVisit />
      {adding}
    </Fact>
  )
}

const idOf = ({ id }: { id: string }) => id

function StepLines({
  lines,
  isOfVisit = false,
}: {
  lines: readonly { line: NextStep; isGone: boolean }[]
  isOfVisit?: boolean
}) {
  const t = useTranslations('trips.details')
  const locale = useLocale() as Locale
  return (
    <ul className={styles.lines}>
      {lines.map(({ line, isGone }) => (
        <li key={line.id}>
          <ReportUsageLink of={`nextStep:${line.id}`} />
          <InPlace
            label={t('edit')}
            words={<Words of={line.text} locale={locale} />}
            beside={<StepFacts step={line} isOfVisit={isOfVisit} />}
            form={(staging) => <StepForm step={line} isGone={isGone} staging={staging} />}
          />
        </li>
      ))}
    </ul>
  )
}

// Whose it is, where it was made, by when, by whom, and what became of it.
function StepFacts({ step, isOfVisit }: { step: NextStep; isOfVisit: boolean }) {
  const { record, directory } = useTrip()
  const t = useTranslations('trips.details')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale() as Locale
  const colleague = useColleagueName(step.ownerId)
  const visit = record.visit.find(({ id }) => id === step.visitId)
  const institution = visit && directory.institutions[visit.institutionId]
  return (
    <p className={styles.beside}>
      <span>{vocabulary(`nextStepSide.${step.side}`)}</span>
      {institution && !isOfVisit && (
        <span>
          <Words of={institution.name} locale={locale} />
        </span>
      )}
      {step.status !== 'open' && <span>{vocabulary(`nextStepStatus.${step.status}`)}</span>}
      {step.use === 'article' && <span>{t('step.inArticle')}</span>}
      {step.due && <span>{t('step.until', { day: formatDay(step.due, locale) })}</span>}
      {colleague && <span>{colleague}</span>}
      {step.owner && (
        <span>
          <Words of={step.owner} locale={locale} />
        </span>
      )}
    </p>
  )
}
