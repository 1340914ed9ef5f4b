import { namedAgreementKind } from '@/lib/domain/trip/agreement-kinds'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import type { PastVisit as Past } from '@/lib/server/directory/visit-history'
import styles from '../entry.module.css'
import { TripLink, When } from '../trip-link'
import { Words } from '../../text/words'

/** A past visit, ours or theirs: who received whom, with the titles of that day, what was discussed and agreed. */
export function PastVisit({ past }: { past: Past }) {
  const { visit, trip, hosts, topics, agreements } = past
  const locale = useLocale()
  const t = useTranslations('directory.institution')
  const visitBy = useTranslations('vocabulary.visitBy')
  return (
    <li>
      <p className={styles.when}>
        <When day={visit.day} lastDay={visit.lastDay} trip={trip} />
        <span className={styles.by}>{visitBy(trip.direction)}</span>
      </p>
      <div>
        <h3>
          <TripLink trip={trip} to="/visits" />
        </h3>
        <dl className={styles.said}>
          <Lines label={t('hosts')} of={hosts}>
            {(host) => <HostLine key={host.id} host={host} language={trip.language} />}
          </Lines>
          <Lines label={t('topics')} of={topics}>
            {({ id, subject }) => (
              <span key={id}>
                <Words of={subject} locale={locale} fallback={trip.language} />
              </span>
            )}
          </Lines>
          <Lines label={t('agreements')} of={agreements}>
            {(agreement) => <AgreementLine key={agreement.id} agreement={agreement} language={trip.language} />}
          </Lines>
          <Lines label={t('outcomes')} of={visit.outcomes}>
            {(outcome, i) => (
              <span key={i}>
                <Words of={outcome} locale={locale} fallback={trip.language} />
              </span>
            )}
          </Lines>
        </dl>
      </div>
    </li>
  )
}

function Lines<T>({
  label,
  of,
  children,
}: {
  label: string
  of: readonly T[]
  children: (line: T, at: number) => ReactNode
}) {
  if (of.length === 0) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>{of.map(children)}</dd>
    </>
  )
}

function HostLine({ host: { title, person }, language }: { host: Past['hosts'][number]; language: string }) {
  const locale = useLocale()
  const t = useTranslations('directory.institution')
  const name = person && fullName(person.name, locale)
  return (
    <span>
      {person && name ? (
        <Link href={`/people/${person.id}`} prefetch={false} lang={name.lang === locale ? undefined : name.lang}>
          {name.text}
        </Link>
      ) : (
        <i>{t('notNamed')}</i>
      )}
      {title && (
        <>
          , <Words of={title} locale={locale} fallback={language} />
        </>
      )}
    </span>
  )
}

function AgreementLine({
  agreement: { kind, subject, status, termYears },
  language,
}: {
  agreement: Past['agreements'][number]
  language: string
}) {
  const locale = useLocale()
  const t = useTranslations('directory.institution')
  const statusName = useTranslations('vocabulary.agreementStatus')
  const name = namedAgreementKind(kind, locale)
  return (
    <span>
      {subject ? (
        t('with', { kind: plain(name, locale, language), subject: plain(subject, locale, language) })
      ) : (
        <Words of={name} locale={locale} fallback={language} />
      )}{' '}
      <i>
        {statusName(status)}
        {termYears !== null && `, ${t('term', { years: termYears })}`}
      </i>
    </span>
  )
}
