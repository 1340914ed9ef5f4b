import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import styles from './directory.module.css'

/** Links to the neighbouring pages; nothing if there is only one page. */
export async function Pager({
  path,
  query,
  page,
  pages,
}: {
  path: string
  query: string
  page: number
  pages: number
}) {
  if (pages <= 1) return null
  const t = await getTranslations('directory')
  const to = (n: number) => ({
    pathname: path,
    query: { ...(query && { q: query }), ...(n > 1 && { page: String(n) }) },
  })
  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      {page > 1 && (
        <Link href={to(Math.min(page - 1, pages))} rel="prev" prefetch={false}>
          {t('previous')}
        </Link>
      )}
      <span className="num">{t('page', { page, pages })}</span>
      {page < pages && (
        <Link href={to(page + 1)} rel="next" prefetch={false}>
          {t('next')}
        </Link>
      )}
    </nav>
  )
}
