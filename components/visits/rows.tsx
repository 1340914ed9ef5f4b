'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { keyed, type Keyed } from '@/lib/domain/trip/keyed-list'
import { isSame } from '@/lib/domain/trip/edit'
import type { Texts } from '@/lib/domain/text/text'
import type { Topic } from '@/lib/domain/trip/trip-record'
import type { Stop } from '@/lib/domain/visits/visits'
import { Words } from '../text/words'
import { Told } from '../trip/report-usage-link'
import { useTrip } from '../trip/use-trip'
import { AgreementForm } from './agreement-form'
import { AgreementState, AgreementWords, Fact, HostWords, TopicBody } from './facts'
import { useRowsWithOpenForms } from '../ui/open-forms'
import { HostForm } from './host-form'
import { InPlace } from './in-place'
import { SentenceForm, type SentenceList } from './sentence-form'
import { TopicForm } from './topic-form'
import styles from './visits.module.css'

// The facts of a stop, each line of which opens into its form. `adding` is the form of a new line, where it is open.

type Adding = { adding: ReactNode }
const idOf = (line: { id: string }) => line.id

export function HostRows({ stop, adding }: { stop: Stop } & Adding) {
  const { directory } = useTrip()
  const t = useTranslations('visits')
  const lines = useRowsWithOpenForms(stop.hosts, idOf)
  if (lines.length === 0 && !adding) return null
  return (
    <Fact name={t('hosts')}>
      <ol className={styles.lines}>
        {lines.map(({ line, isGone }) => (
          <li key={line.id}>
            <Told of={`host:${line.id}`} />
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
      <ul className={`${styles.lines} ${styles.topics}`}>
        {lines.map(({ line, isGone }) => (
          <li key={line.id}>
            <Told of={`topic:${line.id}`} />
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

export function AgreementRows({ stop, adding }: { stop: Stop } & Adding) {
  const { directory } = useTrip()
  const t = useTranslations('visits')
  const lines = useRowsWithOpenForms(stop.agreements, idOf)
  if (lines.length === 0 && !adding) return null
  return (
    <Fact name={t('agreements')}>
      <ul className={styles.lines}>
        {lines.map(({ line, isGone }) => (
          <li key={line.id}>
            <Told of={`agreement:${line.id}`} />
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

export function SentenceRows({ of, adding }: { of: SentenceList } & Adding) {
  const { tripId } = useTrip()
  const locale = useLocale()
  const t = useTranslations('visits')
  const sentences = useKeyed(of.list)
  const lines = useRowsWithOpenForms(sentences, ({ key }) => `${of.ownerId}-${of.field}-${key}`)
  if (lines.length === 0 && !adding) return null
  return (
    <Fact name={t(of.field)}>
      <ul className={styles.lines}>
        {lines.map(({ line: { key, value } }, at) => (
          <li key={key}>
            <Told of={`${of.ownerId === 'trip' ? `trip:${tripId}` : `visit:${of.ownerId}`}/${of.field}[${at}]`} />
            <InPlace
              label={t('edit')}
              words={<Words of={value} locale={locale} />}
              form={(staging) => (
                <SentenceForm
                  of={of}
                  sentence={value}
                  at={at}
                  holds={`${of.ownerId}-${of.field}-${key}`}
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

function useKeyed(list: readonly Texts[]): Keyed<Texts>[] {
  const [held, setHeld] = useState(() => keyed([], list))
  const isHeld = held.length === list.length && held.every(({ value }, i) => isSame(value, list[i]))
  if (isHeld) return held
  const next = keyed(held, list)
  setHeld(next)
  return next
}
