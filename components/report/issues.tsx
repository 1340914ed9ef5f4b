'use client'

import { useTranslations } from 'next-intl'
import type { OpenEntry } from '@/lib/server/report/open-entries'
import { Button } from '../ui/button'
import flag from '../ui/flag.module.css'
import { FlagForm } from './flag-form'
import styles from './issues.module.css'
import { DismissedBy, EntryLink, entryKey, EntryNames, groupsOf, isAboutWords } from './open-entries'
import type { ReportEditing } from './use-report'

const mostNamed = 6

/** What to look at before approval. A text opens into its field; what was put aside is listed below. */
export function Issues({
  tripId,
  report,
  openKey,
  onOpen,
}: {
  tripId: string
  report: ReportEditing
  /** The entry whose field is open; see `entryKey`. */
  openKey: string | null
  onOpen: (key: string | null) => void
}) {
  const t = useTranslations('report.open')
  const { open, putAside, language, state } = report.view
  if (open.length + putAside.length === 0) return null
  return (
    <section>
      <h2 className={styles.title}>{t(state === 'published' ? 'titlePublished' : 'title', { count: open.length })}</h2>
      <ul className={styles.list}>
        {groupsOf(open).map((group) => {
          const [entry] = group
          const key = entryKey(entry)
          const isOpen = key === openKey
          return (
            <li key={key} className={flag.flag}>
              {entry.printed === null ? (
                <EntryLink tripId={tripId} language={language} entry={entry} />
              ) : (
                <button
                  type="button"
                  className={styles.toggle}
                  aria-expanded={isOpen}
                  data-issue={key}
                  onClick={() => onOpen(isOpen ? null : key)}
                >
                  {t(`why.${entry.why}`, { language })}
                </button>
              )}
              <EntryNames entries={group} most={mostNamed} />
              {entry.printed !== null && isOpen && <FlagForm key={key} tripId={tripId} report={report} entry={entry} />}
              {entry.printed === null && entry.key !== null && (
                <Button look="quiet" onClick={() => void report.dismiss(group, false)}>
                  {t(isAboutWords(entry) ? 'keep' : 'dismiss')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {putAside.length > 0 && <PutAside tripId={tripId} report={report} entries={putAside} />}
    </section>
  )
}

function PutAside({
  tripId,
  report,
  entries,
}: {
  tripId: string
  report: ReportEditing
  entries: readonly OpenEntry[]
}) {
  const t = useTranslations('report.open')
  const { language } = report.view
  return (
    <details className={styles.aside}>
      <summary>{t('putAside', { count: entries.length })}</summary>
      <ul className={styles.list}>
        {entries.map((entry, at) => (
          <li key={at} className={`${flag.flag} ${flag.done}`}>
            <EntryLink tripId={tripId} language={language} entry={entry} />
            <EntryNames entries={[entry]} most={1} />
            <DismissedBy of={entry} />
            {entry.key !== null && (
              <Button
                look="quiet"
                aria-label={t('againNamed', { words: entry.words?.text ?? entry.of?.text ?? '' })}
                onClick={() => void report.dismiss([entry], true)}
              >
                {t('again')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
