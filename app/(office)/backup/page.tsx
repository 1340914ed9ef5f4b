import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BackupPage } from '@/components/office/backup-page'
import { formatInstant } from '@/lib/domain/time/time-format'
import { officePage } from '@/lib/server/access/page'
import { readBackupSettings, readBackupState } from '@/lib/server/office/backup-settings'
import { largestBackup, listBackups } from '@/lib/server/office/backups'
import { readOffice } from '@/lib/server/office/office'
import { makeBackupAction, saveBackupSettingsAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('backup'))('title') }
}

/** The backups of this server: making, downloading and checking them, and the schedule. */
export default async function Backup() {
  const access = await officePage('manage office')
  const [{ timeZone }, locale] = [await readOffice(), await getLocale()]
  const { madeAt, ...state } = await readBackupState(access)
  const files = (await listBackups(access)).map(({ madeAt: at, ...file }) => ({
    ...file,
    made: formatInstant(at, locale, timeZone),
  }))
  return (
    <BackupPage
      files={files}
      state={{ ...state, made: madeAt && formatInstant(madeAt, locale, timeZone) }}
      settings={await readBackupSettings(access)}
      largest={largestBackup}
      make={makeBackupAction}
      save={saveBackupSettingsAction}
    />
  )
}
