import { getTranslations } from 'next-intl/server'
import type { Publication } from '@/lib/server/publication'
import { Empty } from '../ui/notice'
import styles from './report.module.css'

/** For those who do not write the report: the way to the article, once there is one. */
export async function PublishedReport({ publication }: { publication: Publication | null }) {
  const t = await getTranslations('report')
  const isLive = publication?.state === 'live'
  return (
    <div className={styles.publish}>
      {isLive
        ? <p><a href={`/news/${publication.slug}`}>{t('readPublished')}</a></p>
        : <Empty title={t('notPublished')}>{t('notPublishedText')}</Empty>}
    </div>
  )
}
