'use client'

import { useLocale, useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import { anchorOf } from '@/lib/domain/report/fact-ref'
import { placeFor, type ReportUsage } from '@/lib/domain/report/report-usage'
import { useTrip } from './use-trip'
import styles from './report-usage-link.module.css'

/** Which paragraphs of the reports use the facts of the trip; empty for users who do not write reports. */
export const ReportUsageContext = createContext<ReportUsage>({})

/**
 * A link to the paragraph of the report that uses a fact, and with `isAnchor` the anchor of its row on this page. `of`
 * is the reference of the fact.
 */
export function ReportUsageLink({ of, isAnchor = true }: { of: string; isAnchor?: boolean }) {
  const t = useTranslations('trip')
  const locale = useLocale()
  const { tripId } = useTrip()
  const place = placeFor(useContext(ReportUsageContext)[of], locale)
  return (
    <span id={isAnchor ? anchorOf(of) : undefined} className={styles.usage}>
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
