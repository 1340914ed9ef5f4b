'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { localeNames, staffLocales } from '@/lib/domain/text/locales'
import flag from '../ui/flag.module.css'
import styles from './report-forms.module.css'
import type { ReportEditing } from './use-report'

/** Above the sheet: the language of the report, its style, and its variant of wording. */
export function ReportForms({ tripId, report, isOpen }: { tripId: string; report: ReportEditing; isOpen: boolean }) {
  const t = useTranslations('report.forms')
  const {
    view: { language, style, variant, isOtherStyle },
    isSaving,
  } = report
  const off = isSaving || isOpen
  return (
    <div className={styles.head}>
      <ReportLanguages tripId={tripId} language={language} />
      <div className={styles.forms}>
        <span role="group" aria-label={t('style')}>
          {(['classic', 'sections'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={style === one}
              aria-disabled={off}
              onClick={() => {
                if (!off && style !== one) void report.regenerate({ style: one })
              }}
            >
              {t(one)}
            </button>
          ))}
        </span>
        <span role="group" aria-label={t('wording')}>
          <button
            type="button"
            aria-label={t('earlier')}
            aria-disabled={off || variant === 1}
            onClick={() => {
              if (!off && variant > 1) void report.regenerate({ variant: variant - 1 })
            }}
          >
            ‹
          </button>
          <span className="num">{t('variant', { n: variant })}</span>
          <button
            type="button"
            aria-label={t('another')}
            aria-disabled={off}
            onClick={() => {
              if (!off) void report.regenerate({ variant: variant + 1 })
            }}
          >
            ›
          </button>
        </span>
      </div>
      {isOtherStyle && (
        <p className={`${flag.flag} ${styles.otherStyle}`} role="status">
          {t('otherStyle')}
        </p>
      )}
    </div>
  )
}

/** Links to the report in each language. */
export function ReportLanguages({ tripId, language }: { tripId: string; language: string }) {
  const t = useTranslations('report.forms')
  return (
    <nav className={styles.languages} aria-label={t('languages')}>
      {staffLocales.map((one) => (
        <Link
          key={one}
          lang={one}
          href={`/trips/${encodeURIComponent(tripId)}/report?lang=${one}`}
          prefetch={false}
          aria-current={one === language ? 'page' : undefined}
        >
          {localeNames[one]}
        </Link>
      ))}
    </nav>
  )
}
