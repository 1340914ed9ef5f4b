'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Dismissal } from '@/lib/domain/checks/dismissals'
import type { Finding } from '@/lib/domain/checks/finding'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDay } from '@/lib/domain/time/time-format'
import { dayAt } from '@/lib/domain/time/wall-time'
import { Button } from '../ui/button'
import { useTrip } from '../trip/use-trip'
import { useChecks } from './checks-provider'
import styles from './checks.module.css'
import { useFindingSentence } from './finding-sentence'
import { useSubject } from './subject'
import { useDismissals } from './use-dismissals'

/** The dismissed warnings, collapsed: the reason, who and when, and a button to restore each. */
export function DismissedList() {
  const t = useTranslations('checks')
  const { dismissed } = useChecks()
  if (dismissed.length === 0) return null
  return (
    <details className={styles.weight}>
      <summary>
        {t('dismissed')} <span className="num">{dismissed.length}</span>
      </summary>
      <ul className={styles.entries}>
        {dismissed.map((one) => (
          <DismissedEntry key={one.finding.key} {...one} />
        ))}
      </ul>
    </details>
  )
}

function DismissedEntry({ finding, dismissal }: { finding: Finding; dismissal: Dismissal }) {
  const t = useTranslations('checks')
  const locale = useLocale() as Locale
  const { homeZone } = useTrip()
  const { restore, problem } = useDismissals()
  const sentence = useFindingSentence()
  const { name, when, href } = useSubject()(finding)
  const day = formatDay(dayAt(new Date(dismissal.at), homeZone), locale, 'short')
  return (
    <li>
      <a href={href}>
        {name}
        {when && <small>{when}</small>}
      </a>
      <small>{sentence(finding)}</small>
      <p>
        {dismissal.reason} <small>{t('by', { name: dismissal.by ?? t('formerUser'), day })}</small>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {restore && (
        <Button
          look="quiet"
          className={styles.action}
          aria-label={t('restoreOf', { subject: name })}
          onClick={() => void restore(finding.key)}
        >
          {t('restore')}
        </Button>
      )}
    </li>
  )
}
