import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type CityNames, namedCity } from '@/lib/domain/text/city-name'
import { localWords } from '@/lib/domain/text/local-script'
import type { Locale } from '@/lib/domain/text/locales'
import { wordsIn } from '@/lib/domain/text/text'
import { formatDay, formatDays, formatWeekday } from '@/lib/domain/time/time-format'
import { cityOf, isWithinYear, type VisitDetails } from '@/lib/domain/visits/visits'
import { Words } from '../text/words'
import styles from './visits.module.css'

/** The institution of a visit in the reader's language, then in its local script. */
export function StopName({ stop: { institution } }: { stop: Pick<VisitDetails, 'institution'> }) {
  const locale = useLocale()
  const t = useTranslations('visits')
  const shown = wordsIn(institution?.name, locale)
  if (!shown) return <>{t('unknownInstitution')}</>
  const local = localWords(institution?.name, institution?.country, shown.lang)
  return (
    <>
      <span lang={shown.lang}>{shown.text}</span>
      {local && (
        <>
          {' '}
          <span lang={local.lang} className={styles.nativeName}>
            {local.text}
          </span>
        </>
      )}
    </>
  )
}

/** When and where: "Wednesday 1 November, Seoul". Nothing where neither is known. */
export function StopWhen({ stop, year, cityNames }: { stop: VisitDetails; year: number | null; cityNames: CityNames }) {
  const locale = useLocale() as Locale
  const t = useTranslations('visits')
  const city = namedCity(cityOf(stop), locale, cityNames)
  const when = <StopDays stop={stop} year={year} />
  const hasDay = stop.visit.day !== null || stop.visit.lastDay !== null
  if (!hasDay && !city) return null
  return (
    <p className={styles.when}>
      {hasDay && when}
      {hasDay && city && t('separator')}
      {city && <Words of={city} locale={locale} />}
    </p>
  )
}

function StopDays({
  stop: {
    visit: { day, lastDay },
  },
  year,
}: {
  stop: VisitDetails
  year: number | null
}): ReactNode {
  const locale = useLocale()
  const isOne = !lastDay || lastDay === day
  if (isOne && isWithinYear(day, year)) return <time dateTime={day}>{formatWeekday(day, locale)}</time>
  return <span className="num">{formatDays(day, lastDay, locale)}</span>
}

/** The day in its shortest form, for the index. */
export function ShortDay({
  stop: {
    visit: { day },
  },
  year,
}: {
  stop: VisitDetails
  year: number | null
}) {
  const locale = useLocale()
  if (!day) return null
  return (
    <span className={`num ${styles.shortDay}`}>
      {formatDay(isWithinYear(day, year) ? `--${day.slice(5)}` : day, locale, 'short')}
    </span>
  )
}
