import { getLocale, getTranslations } from 'next-intl/server'
import { officeMay } from '@/lib/domain/access/roles'
import { toStaffLocale } from '@/lib/domain/text/locales'
import type { Viewer } from '@/lib/server/access/access'
import { SearchButton } from './search-button'

/** Find anything: trips, people, institutions, pages and commands. Without scripts it leads to the list of trips. */
export async function Search({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations('find')
  const directory = officeMay(viewer.officeRole, 'see directory')
  return (
    <SearchButton
      open={t('open')}
      short={t('short')}
      keys={t('keys')}
      locale={toStaffLocale(await getLocale())}
      directory={directory}
      manages={officeMay(viewer.officeRole, 'manage office')}
    />
  )
}
