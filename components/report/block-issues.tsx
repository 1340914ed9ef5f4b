import { useTranslations } from 'next-intl'
import type { OpenEntry } from '@/lib/server/report/open-entries'
import type { BlockView } from '@/lib/server/report/report-view'
import flag from '../ui/flag.module.css'
import styles from './block-issues.module.css'
import { EntryLabel, entryKey } from './open-entries'

/** The open entries about texts that a block prints as generated. */
export function issuesOf({ paragraphs }: BlockView, open: readonly OpenEntry[]): OpenEntry[] {
  const facts = new Set(paragraphs.flat().flatMap((sentence) => sentence.facts))
  return open.filter(({ fact }) => fact !== null && facts.has(fact))
}

/** In the margin of a block: what should be looked at in its text. One that can be reworded opens its field. */
export function BlockIssues({
  issues,
  language,
  onOpen,
}: {
  issues: readonly OpenEntry[]
  language: string
  onOpen: (key: string) => void
}) {
  const t = useTranslations('report.open')
  if (issues.length === 0) return null
  return (
    <ul className={styles.issues}>
      {issues.map((entry) => {
        const words = (
          <>
            {t(`why.${entry.why}`, { language })}
            {t('colon')}
            <EntryLabel of={entry} />
          </>
        )
        return (
          <li key={entryKey(entry)} className={flag.flag}>
            {entry.printed === null ? (
              words
            ) : (
              <button type="button" onClick={() => onOpen(entryKey(entry))}>
                {words}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
