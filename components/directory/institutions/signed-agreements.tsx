import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'
import type { Day } from '@/lib/domain/time/day'
import { formatDay } from '@/lib/domain/time/time-format'
import { namedAgreementKind } from '@/lib/domain/trip/agreement-kinds'
import { isPastDay } from '@/lib/domain/visits/agreement-term'
import type { ListedAgreement } from '@/lib/server/directory/signed-agreements'
import { Words } from '../../text/words'
import styles from './signed-agreements.module.css'

/** Signed agreements with term and last day, each leading to its trip. `named`: with the institution of each. */
export function SignedAgreements({
  of: agreements,
  today,
  named = false,
}: {
  of: readonly ListedAgreement[]
  today: Day
  named?: boolean
}) {
  const locale = useLocale() as Locale
  const t = useTranslations('directory.agreements')
  return (
    <ul className={styles.list}>
      {agreements.map((one) => (
        <li key={one.id}>
          <span>
            {named && (
              <>
                <Link href={`/institutions/${one.institutionId}`} prefetch={false}>
                  <Words of={one.institution} locale={locale} />
                </Link>{' '}
              </>
            )}
            <b>
              <Words of={namedAgreementKind(one.kind, locale)} locale={locale} fallback={one.language} />
            </b>{' '}
            {one.subject && <Words of={one.subject} locale={locale} fallback={one.language} />}
          </span>
          <small>
            {one.signedOn && (
              <Link href={`/trips/${encodeURIComponent(one.tripId)}/visits`} prefetch={false}>
                {t(`on.${one.status === 'renewed' ? 'renewed' : 'signed'}`, { day: formatDay(one.signedOn, locale) })}
              </Link>
            )}
            {one.termYears !== null && <span>{t('term', { years: one.termYears })}</span>}
            {one.endsOn ? (
              <span className={isPastDay(one.endsOn, today) ? styles.ended : undefined}>
                {t(isPastDay(one.endsOn, today) ? 'ended' : 'ends', { day: formatDay(one.endsOn, locale) })}
              </span>
            ) : (
              <span>{t('noEnd')}</span>
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}
