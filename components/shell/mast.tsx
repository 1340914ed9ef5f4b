import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { officeMay } from '@/lib/domain/access/roles'
import type { Viewer } from '@/lib/server/access/access'
import { Search } from '../search/search'
import { LocaleSwitch } from './locale-switch'
import { NavLink } from '../ui/nav-link'
import styles from './shell.module.css'

/** The head of every page behind the sign-in. */
export async function Mast({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations('shell')
  const directory = officeMay(viewer.officeRole, 'see directory')
  return (
    <>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <header className={styles.mast}>
        <Link className={styles.name} href="/trips" prefetch={false}>
          Attaché
        </Link>
        <nav className={styles.nav} aria-label={t('main')}>
          {!directory && <a href="/pocket">{t('phone')}</a>}
          <NavLink href="/trips">{t('trips')}</NavLink>
          {directory && <NavLink href="/institutions">{t('institutions')}</NavLink>}
          {directory && <NavLink href="/people">{t('people')}</NavLink>}
          {directory && <NavLink href="/tasks">{t('tasks')}</NavLink>}
          {directory && <NavLink href="/promises">{t('promises')}</NavLink>}
          <a href="/news">{t('newsroom')}</a>
          {officeMay(viewer.officeRole, 'see outbox') && <NavLink href="/outbox">{t('outbox')}</NavLink>}
          {officeMay(viewer.officeRole, 'manage users') && <NavLink href="/users">{t('users')}</NavLink>}
          {officeMay(viewer.officeRole, 'manage office') && <NavLink href="/house-style">{t('houseStyle')}</NavLink>}
          {officeMay(viewer.officeRole, 'manage office') && <NavLink href="/holidays">{t('holidays')}</NavLink>}
          {officeMay(viewer.officeRole, 'manage office') && (
            <NavLink href="/privacy" alone={['/backup', '/audit']}>
              {t('privacy')}
            </NavLink>
          )}
        </nav>
        <div className={styles.end}>
          <Search viewer={viewer} />
          <LocaleSwitch />
          <Link className={styles.quiet} href="/account" prefetch={false}>
            {t('account')}
          </Link>
        </div>
      </header>
    </>
  )
}
