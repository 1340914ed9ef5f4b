import { getTranslations } from 'next-intl/server'
import { NavLink } from '../ui/nav-link'
import styles from './report-nav.module.css'

/** The pages of a trip's report, for those who write it. */
export async function ReportNav({ tripId }: { tripId: string }) {
  const t = await getTranslations('report.nav')
  const at = `/trips/${encodeURIComponent(tripId)}/report`
  return (
    <nav className={styles.nav} aria-label={t('label')}>
      <NavLink href={at} alone={[`${at}/publish`]}>
        {t('article')}
      </NavLink>
      <NavLink href={`${at}/photos`}>{t('photos')}</NavLink>
      <NavLink href={`${at}/names`}>{t('names')}</NavLink>
      <NavLink href={`${at}/revisions`}>{t('revisions')}</NavLink>
      <NavLink href={`${at}/statutory`}>{t('statutory')}</NavLink>
    </nav>
  )
}
