'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { BlockView } from '@/lib/server/report-view'
import { keepingHref } from './keeping-href'
import styles from './report.module.css'

const mostShown = 4

/** What a paragraph rests on, quietly: records by name, each a link to where it is kept. */
export function BlockNotes({ tripId, block: { basis, edited, isStale, lastEdit, text } }: { tripId: string; block: BlockView }) {
  const t = useTranslations('report')
  const { names, others } = basis
  const isOwn = names.length + others.length === 0 && text !== ''
  return (
    <div className={styles.notes}>
      {isStale && <p className={styles.stale}>{t('stale')}</p>}
      {isOwn ? <p className={styles.hand}>{lastEdit?.by ? t('ownBy', { name: lastEdit.by, at: lastEdit.at }) : t('own')}</p> : (
        <p className={styles.names}>
          <span className="visually-hidden">{t('restsOn')} </span>
          {names.slice(0, mostShown).map((name) => <Name key={name.text} tripId={tripId} of={name} />)}
        </p>
      )}
      {names.length > mostShown && (
        <details>
          <summary>{t('moreNames', { count: names.length - mostShown })}</summary>
          <p className={styles.names}>{names.slice(mostShown).map((name) => <Name key={name.text} tripId={tripId} of={name} />)}</p>
        </details>
      )}
      {others.length > 0 && (
        <p className={styles.others}>
          {others.map(({ kind, count, keeping }) => (
            <span key={kind} className={styles.note}><Link href={keepingHref(tripId, keeping)} prefetch={false}>{t(`fact.${kind}`, { count })}</Link></span>
          ))}
        </p>
      )}
      {edited && lastEdit && !isOwn && <p className={styles.hand}>{lastEdit.by ? t('editedBy', { name: lastEdit.by, at: lastEdit.at }) : t('editedAt', { at: lastEdit.at })}</p>}
    </div>
  )
}

function Name({ tripId, of: { text, lang, keeping } }: { tripId: string; of: BlockView['basis']['names'][number] }) {
  return <span className={styles.note}><Link href={keepingHref(tripId, keeping)} prefetch={false} lang={lang}>{text}</Link></span>
}
