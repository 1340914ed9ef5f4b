import { useLocale, useTranslations } from 'next-intl'
import { languageName } from '@/lib/domain/time-format'
import type { VisitNeed } from '@/lib/domain/visits'
import styles from './visits.module.css'

// What does not fit is marked like a clash; what is only missing yet stays quiet.
const misfits: readonly VisitNeed['code'][] = ['day outside trip', 'last day first', 'earlier than the stop before']

/** What a stop still needs, in a line below its head. */
export function Needs({ needs }: { needs: readonly VisitNeed[] }) {
  const locale = useLocale()
  const t = useTranslations('visits.needs')
  // A host's missing name or title is said in the host's own line.
  const said = needs.filter((need) => need.code !== 'no title' && need.code !== 'no name')
  if (said.length === 0) return null
  return (
    <ul className={styles.needs}>
      {said.map((need) => (
        <li key={need.code} className={misfits.includes(need.code) ? styles.misfit : undefined}>
          {need.code === 'no local address' ? t(need.code, { language: languageName(need.language, locale) }) : t(need.code)}
        </li>
      ))}
    </ul>
  )
}
