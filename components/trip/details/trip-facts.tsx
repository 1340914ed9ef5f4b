'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDays } from '@/lib/domain/time/time-format'
import { listedOf } from '@/lib/domain/delegation/roster'
import { Words } from '../../text/words'
import { useTrip } from '../use-trip'
import { Button } from '../../ui/button'
import { Fact } from '../../ui/fact'
import { useStage } from '../../ui/use-stage'
import styles from './details.module.css'
import { Section } from './section'
import { TripForm } from './trip-form'

/** The details of the trip, and the form to change them. */
export function TripFacts() {
  const {
    record: { trip, member },
    directory,
  } = useTrip()
  const t = useTranslations('trips.details')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale() as Locale
  const staging = useStage()
  const institution = (id: string | null) =>
    id && directory.institutions[id] && <Words of={directory.institutions[id].name} locale={locale} />
  const listed = listedOf(member)
  const facts: [name: Parameters<typeof t>[0], value: ReactNode][] = [
    [
      'field.title',
      trip.title &&
        Object.entries(trip.title).map(([lang, text]) => (
          <span key={lang} lang={lang} className={styles.line}>
            {text}
          </span>
        )),
    ],
    ['field.direction', vocabulary(`direction.${trip.direction}`)],
    ...(trip.direction === 'incoming'
      ? [['field.guest', institution(trip.guestId)] as [Parameters<typeof t>[0], ReactNode]]
      : []),
    ['field.home', institution(trip.homeId)],
    ['field.days', formatDays(trip.start, trip.end, locale)],
    ['field.size', trip.size ?? (listed > 0 && t('fromList', { count: listed }))],
    ['field.kind', trip.kind],
    ['field.occasion', trip.occasion && <Words of={trip.occasion} locale={locale} />],
  ]
  return (
    <Section title={t('trip')}>
      <div hidden={staging.stage === 'open'}>
        <dl>
          {facts.map(([name, value]) => (
            <Fact key={name} name={t(name)}>
              {value || <i className={styles.unknown}>{t('unknown')}</i>}
            </Fact>
          ))}
        </dl>
        <p className={styles.foot}>
          <Button ref={staging.opener} aria-label={t('editTrip')} onClick={staging.open}>
            {t('edit')}
          </Button>
        </p>
      </div>
      {staging.stage !== 'closed' && <TripForm staging={staging} />}
    </Section>
  )
}
