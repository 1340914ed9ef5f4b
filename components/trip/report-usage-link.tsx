'use client'

import { useLocale, useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import { anchorOf } from '@/lib/domain/report/fact-ref'
import { noReportUsage, placeFor, type ReportUsage } from '@/lib/domain/report/report-usage'
import { useTrip } from './use-trip'
import flag from '../ui/flag.module.css'
import styles from './report-usage-link.module.css'

/** What the reports make of the facts of the trip; empty for users who do not write reports. */
export const ReportUsageContext = createContext<ReportUsage>(noReportUsage)

/**
 * What the report cannot word well in a row, a link to the paragraph that uses its fact, and with `isAnchor` the anchor
 * of the row on this page. `of` is the reference of the fact.
 */
export function ReportUsageLink({ of, isAnchor = true }: { of: string; isAnchor?: boolean }) {
  const t = useTranslations('trip')
  const locale = useLocale()
  const { tripId } = useTrip()
  const usage = useContext(ReportUsageContext)
  const place = placeFor(usage.places[of], locale)
  const flags = usage.flags[of] ?? []
  return (
    <span id={isAnchor ? anchorOf(of) : undefined} className={styles.usage}>
      {flags.map(({ why, language }) => (
        <span key={`${why} ${language}`} className={`${flag.flag} ${styles.flag}`} title={t(`inArticle.why.${why}`)}>
          {t(`inArticle.flag.${why}`, { language })}
        </span>
      ))}
      {place && (
        <a
          href={`/trips/${encodeURIComponent(tripId)}/report?lang=${place.language}#block-${place.block}`}
          aria-label={t('inParagraph', { n: place.paragraph })}
          title={t('inParagraph', { n: place.paragraph })}
        >
          ¶ {place.paragraph}
        </a>
      )}
    </span>
  )
}
