'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CheckAside } from '@/lib/domain/checks/dismissals'
import type { Finding } from '@/lib/domain/checks/finding'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDay } from '@/lib/domain/time/time-format'
import { dayOf, momentAt } from '@/lib/domain/time/wall-time'
import { Button } from '../ui/button'
import { useTrip } from '../trip/use-trip'
import { unreachable, useChecks } from './checks-provider'
import styles from './checks.module.css'
import { focusAfterDismissal } from './focus-after-dismissal'
import { useFindingSentence } from './finding-sentence'
import { useSubject } from './subject'

/** The dismissed warnings, collapsed: the reason, who and when, and a button to restore each. */
export function DismissedList() {
  const t = useTranslations('checks')
  const { aside } = useChecks()
  if (aside.length === 0) return null
  return (
    <details className={styles.weight}>
      <summary>
        {t('aside')} <span className="num">{aside.length}</span>
      </summary>
      <ul className={styles.entries}>
        {aside.map((one) => (
          <AsideEntry key={one.finding.key} {...one} />
        ))}
      </ul>
    </details>
  )
}

function AsideEntry({ finding, aside }: { finding: Finding; aside: CheckAside }) {
  const t = useTranslations('checks')
  const locale = useLocale() as Locale
  const { homeZone } = useTrip()
  const { takeBack } = useChecks()
  const sentence = useFindingSentence()
  const { name, when, href } = useSubject()(finding)
  const [problem, setProblem] = useState<string | null>(null)
  const day = formatDay(dayOf(momentAt(new Date(aside.at), homeZone)), locale, 'short')
  return (
    <li>
      <a href={href}>
        {name}
        {when && <small>{when}</small>}
      </a>
      <small>{sentence(finding)}</small>
      <p>
        {aside.reason} <small>{t('by', { name: aside.by ?? t('nobody'), day })}</small>
      </p>
      {problem && <p role="alert">{problem === unreachable ? t('unreachable') : problem}</p>}
      {takeBack && (
        <Button
          look="quiet"
          className={styles.deed}
          aria-label={t('takeBackOf', { subject: name })}
          onClick={() => void takeBack(finding.key).then((refused) => setProblem(focusAfterDismissal(refused)))}
        >
          {t('takeBack')}
        </Button>
      )}
    </li>
  )
}
