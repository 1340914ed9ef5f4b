import { useTranslations } from 'next-intl'
import { NavLink } from '../ui/nav-link'
import styles from './records-nav.module.css'

/** Leads between the pages about the data of the installation. */
export function RecordsNav() {
  const t = useTranslations('shell.records')
  return (
    <nav className={styles.nav} aria-label={t('label')}>
      <NavLink href="/privacy">{t('privacy')}</NavLink>
      <NavLink href="/backup">{t('backup')}</NavLink>
      <NavLink href="/audit">{t('audit')}</NavLink>
    </nav>
  )
}
