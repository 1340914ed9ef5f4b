import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import { type TripSummary, listOf, titleOf } from '@/lib/domain/trip/trip-summary'
import { SeparatedList } from './separated-list'
import styles from './trip-header.module.css'

/** The title of a trip; without one, a description in grey: "Trip to Seoul". */
export function TripTitle({ of }: { of: TripSummary }): ReactNode {
  const locale = useLocale() as Locale
  const t = useTranslations('trip')
  const title = titleOf(of, locale)
  if (title.own) return <SeparatedList of={[title.words]} locale={locale} />
  if ('from' in title) {
    return (
      <span className={styles.untitled}>
        {t.rich('fromGuest', { guest: title.from.text, w: () => <SeparatedList of={[title.from]} locale={locale} /> })}
      </span>
    )
  }
  if (!title.to)
    return <span className={styles.untitled}>{t(of.isReleased === false ? 'notReleased' : 'untitled')}</span>
  const places = listOf(title.to, locale, (count) => t('others', { count }), 3)
  return (
    <span className={styles.untitled}>
      {t.rich('toPlaces', { places: '', w: () => <SeparatedList of={places} locale={locale} /> })}
    </span>
  )
}
