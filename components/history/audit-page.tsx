import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AuditLine } from '@/lib/server/history/audit'
import { FileLink } from '../ui/button'
import { Empty } from '../ui/notice'
import { AuditFilter } from './audit-filter'
import styles from './audit.module.css'

export type AuditEntry = Pick<AuditLine, 'id' | 'userName' | 'subject' | 'verb' | 'fields' | 'address'> & {
  when: string
  what: string | null
  trip: { id: string; day: string | null } | null
}

/** The audit log, one page of it. `query`: the filter as in the address. */
export function AuditPage({
  lines,
  users,
  query,
  isFirst,
  next,
  nav,
}: {
  lines: readonly AuditEntry[]
  users: readonly { id: string; name: string }[]
  query: Readonly<Record<string, string>>
  isFirst: boolean
  next: string | null
  /** Leads to the neighbouring pages. */
  nav: ReactNode
}) {
  const t = useTranslations('audit')
  return (
    <div className={styles.page}>
      {nav}
      <h1>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      <AuditFilter users={users} query={query} />
      {lines.length === 0 ? <Empty title={t('none')}>{t('noneText')}</Empty> : <Entries lines={lines} />}
      <nav className={styles.pager}>
        {!isFirst && (
          <Link href={{ pathname: '/audit', query }} prefetch={false}>
            {t('newest')}
          </Link>
        )}
        {next !== null && (
          <Link href={{ pathname: '/audit', query: { ...query, before: next } }} rel="next" prefetch={false}>
            {t('older')}
          </Link>
        )}
        <FileLink href={`/api/audit?${new URLSearchParams(query).toString()}`} download>
          {t('export')}
        </FileLink>
      </nav>
    </div>
  )
}

function Entries({ lines }: { lines: readonly AuditEntry[] }) {
  const t = useTranslations('audit')
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('user')}</th>
            <th scope="col">{t('entry')}</th>
            <th scope="col">{t('trip')}</th>
            <th scope="col">{t('where')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Entry key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Entry({ line: { when, userName, subject, verb, what, fields, trip, address } }: { line: AuditEntry }) {
  const t = useTranslations('audit')
  // Both are closed lists of this program; one of another version is shown in general words.
  const subjectKey = `subjects.${subject}` as Parameters<typeof t>[0]
  const verbKey = `verbs.${verb}` as Parameters<typeof t>[0]
  return (
    <tr>
      <td className="num">{when}</td>
      <td>{userName ?? t('system')}</td>
      <td>
        {t.has(subjectKey) ? t(subjectKey) : t('subjects.other')} {t.has(verbKey) ? t(verbKey) : t('verbs.other')}
        {what !== null && <small>{what}</small>}
        {fields.length > 0 && <code className={styles.fields}>{fields.join(', ')}</code>}
      </td>
      <td>
        {trip && (
          <Link href={`/trips/${encodeURIComponent(trip.id)}/history`} prefetch={false}>
            {trip.day === null ? t('trip') : t('tripFrom', { day: trip.day })}
          </Link>
        )}
      </td>
      <td className="num">{address}</td>
    </tr>
  )
}
