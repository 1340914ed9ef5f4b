import { getTranslations } from 'next-intl/server'
import { Missing } from '../trip/missing'
import { NavLink } from '../ui/nav-link'
import styles from './report-nav.module.css'

/** The pages of a trip's report, for those who write it. `missing`: texts without a translation, for planners. */
export async function ReportNav({ tripId, missing }: { tripId: string; missing: number | null }) {
  const t = await getTranslations('report.nav')
  const at = `/trips/${encodeURIComponent(tripId)}/report`
  return (
    <nav className={styles.nav} aria-label={t('label')}>
      <NavLink href={at} alone={[`${at}/publish`]}>
        {t('article')}
      </NavLink>
      <NavLink href={`${at}/photos`}>{t('photos')}</NavLink>
      <NavLink href={`${at}/names`}>{t('names')}</NavLink>
      {missing !== null && (
        <NavLink href={`${at}/translations`}>
          {t('translations')} <Missing count={missing} label={t('missing', { count: missing })} />
        </NavLink>
      )}
      <NavLink href={`${at}/revisions`}>{t('revisions')}</NavLink>
      <NavLink href={`${at}/statutory`}>{t('statutory')}</NavLink>
    </nav>
  )
}
