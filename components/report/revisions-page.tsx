import { getTranslations } from 'next-intl/server'
import { ownName } from '@/lib/domain/newsroom/edition'
import type { PastRevision } from '@/lib/server/report/revisions'
import { Empty } from '../ui/notice'
import styles from './revisions.module.css'

export type RevisionLine = Omit<PastRevision, 'publishedAt' | 'withdrawnAt'> & {
  published: string
  withdrawn: string | null
}

/** The published revisions, newest first: when, by whom, in which language, and the correction. */
export async function RevisionsPage({ tripId, revisions }: { tripId: string; revisions: readonly RevisionLine[] }) {
  const t = await getTranslations('report.revisions')
  if (revisions.length === 0)
    return (
      <div className={styles.page}>
        <Empty title={t('none')}>{t('noneText')}</Empty>
      </div>
    )
  return (
    <div className={styles.page}>
      <h2 className="visually-hidden">{t('title')}</h2>
      <ol className={styles.list}>
        {revisions.map(({ id, language, number, headline, slug, published, by, correction, withdrawn, isLive }) => (
          <li key={id}>
            <p className={styles.when}>
              {published}
              <small>{by}</small>
            </p>
            <div>
              <h3 lang={language}>
                <a href={`/trips/${encodeURIComponent(tripId)}/report/revisions/${encodeURIComponent(id)}`}>
                  {headline}
                </a>
              </h3>
              <p className={styles.meta}>
                <span lang={language}>{ownName(language)}</span>
                <span>{t('number', { number })}</span>
                {isLive && (
                  <span className={styles.live}>
                    <a href={`/news/${slug}`}>{t('live')}</a>
                  </span>
                )}
                {withdrawn && <span>{t('withdrawn', { at: withdrawn })}</span>}
              </p>
              {correction && (
                <p className={styles.correction} lang={language}>
                  {correction}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
