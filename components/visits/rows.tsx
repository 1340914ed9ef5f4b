'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Topic } from '@/lib/domain/trip/trip-record'
import type { VisitDetails } from '@/lib/domain/visits/visits'
import { Words } from '../text/words'
import { ReportUsageLink } from '../trip/report-usage-link'
import { useTrip } from '../trip/use-trip'
import { AgreementForm } from './agreement-form'
import { AgreementState, AgreementWords, HostWords, TopicBody } from './facts'
import { Fact } from '../ui/fact'
import { useRowsWithOpenForms } from '../ui/open-forms'
import { HostForm } from './host-form'
import { InPlace } from '../ui/in-place'
import { TopicForm } from './topic-form'
import facts from '../ui/fact.module.css'
import styles from './visits.module.css'

// The facts of a visit, each row of which opens into its form. `adding` is the form of a new row, while it is open.

type Adding = { adding: ReactNode }
const idOf = (line: { id: string }) => line.id

export function HostRows({ stop, adding }: { stop: VisitDetails } & Adding) {
  const { directory } = useTrip()
  const t = useTranslations('visits')
  const lines = useRowsWithOpenForms(stop.hosts, idOf)
  if (lines.length === 0 && !adding) return null
  return (
    <Fact name={t('hosts')}>
      <ol className={facts.lines}>
        {lines.map(({ line, isGone }) => (
          <li key={line.id}>
            <ReportUsageLink of={`host:${line.id}`} />
            <InPlace
              label={t('edit')}
              words={<HostWords host={line} directory={directory} />}
              form={(staging) => <HostForm host={line} stop={stop} isGone={isGone} staging={staging} />}
            />
          </li>
        ))}
      </ol>
      {adding}
    </Fact>
  )
}

export function TopicRows({ topics, visitId, adding }: { topics: readonly Topic[]; visitId: string | null } & Adding) {
  const locale = useLocale()
  const t = useTranslations('visits')
  const lines = useRowsWithOpenForms(topics, idOf)
  if (lines.length === 0 && !adding) return null
  return (
    <Fact name={t('topics')}>
      <ul className={`${facts.lines} ${styles.topics}`}>
        {lines.map(({ line, isGone }) => (
          <li key={line.id}>
            <ReportUsageLink of={`topic:${line.id}`} />
            <InPlace
              label={t('edit')}
              words={
                <b>
                  <Words of={line.subject} locale={locale} />
                </b>
              }
              beside={<TopicBody topic={line} />}
              form={(staging) => (
                <TopicForm topic={line} visitId={visitId} fellows={topics} isGone={isGone} staging={staging} />
              )}
            />
          </li>
        ))}
      </ul>
      {adding}
    </Fact>
  )
}

export function AgreementRows({ stop, adding }: { stop: VisitDetails } & Adding) {
  const { directory } = useTrip()
  const t = useTranslations('visits')
  const lines = useRowsWithOpenForms(stop.agreements, idOf)
  if (lines.length === 0 && !adding) return null
  return (
    <Fact name={t('agreements')}>
      <ul className={facts.lines}>
        {lines.map(({ line, isGone }) => (
          <li key={line.id}>
            <ReportUsageLink of={`agreement:${line.id}`} />
            <InPlace
              label={t('edit')}
              words={<AgreementWords agreement={line} />}
              beside={<AgreementState agreement={line} directory={directory} />}
              form={(staging) => (
                <AgreementForm
                  agreement={line}
                  visitId={stop.visit.id}
                  fellows={stop.agreements}
                  isGone={isGone}
                  staging={staging}
                />
              )}
            />
          </li>
        ))}
      </ul>
      {adding}
    </Fact>
  )
}
