import { getTranslations } from 'next-intl/server'
import { ownName } from '@/lib/domain/newsroom/edition'
import type { Publication } from '@/lib/server/report/publication'
import { Empty } from '../ui/notice'
import styles from './report.module.css'

/** For those who do not write the report: the way to the article in each language, once there is one. */
export async function PublishedReport({ publications }: { publications: readonly Publication[] }) {
  const t = await getTranslations('report')
  const live = publications.filter(({ state }) => state === 'live')
  return (
    <div className={styles.publish}>
      {live.length > 0 ? (
        live.map(({ slug, language }) => (
          <p key={slug}>
            <a href={`/news/${slug}`}>
              {t('readPublished')}
              {live.length > 1 && (
                <>
                  {' '}
                  · <span lang={language}>{ownName(language)}</span>
                </>
              )}
            </a>
          </p>
        ))
      ) : (
        <Empty title={t('notPublished')}>{t('notPublishedText')}</Empty>
      )}
    </div>
  )
}
