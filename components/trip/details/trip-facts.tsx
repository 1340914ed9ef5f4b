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
  const labels = useTranslations('fields.trip')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale() as Locale
  const staging = useStage()
  const institution = (id: string | null) =>
    id && directory.institutions[id] && <Words of={directory.institutions[id].name} locale={locale} />
  const listed = listedOf(member)
  const facts: [name: string, value: ReactNode][] = [
    [
      t('field.title'),
      trip.title &&
        Object.entries(trip.title).map(([lang, text]) => (
          <span key={lang} lang={lang} className={styles.line}>
            {text}
          </span>
        )),
    ],
    [t('field.direction'), vocabulary(`direction.${trip.direction}`)],
    ...(trip.direction === 'incoming'
      ? ([
          [t('field.guest'), institution(trip.guestId)],
          [labels('invitationSentOn'), formatDays(trip.invitationSentOn, null, locale)],
        ] satisfies [string, ReactNode][])
      : []),
    [t('field.home'), institution(trip.homeId)],
    [t('field.days'), formatDays(trip.start, trip.end, locale)],
    [t('field.size'), trip.size ?? (listed > 0 && t('fromList', { count: listed }))],
    [t('field.kind'), trip.kind],
    [t('field.occasion'), trip.occasion && <Words of={trip.occasion} locale={locale} />],
  ]
  return (
    <Section title={t('trip')}>
      <div hidden={staging.stage === 'open'}>
        <dl>
          {facts.map(([name, value]) => (
            <Fact key={name} name={name}>
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
