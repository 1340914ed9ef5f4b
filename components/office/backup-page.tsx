import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { BackupSettings } from '@/lib/server/office/backup-settings'
import { RecordsNav } from '../shell/records-nav'
import { ClientWords } from '../text/client-words'
import { FileLink } from '../ui/button'
import { Notice } from '../ui/notice'
import { CheckSent, CheckStored } from './backup-check'
import { BackupSchedule, MakeBackup } from './backup-forms'
import styles from './backup.module.css'
import page from './office-page.module.css'

type File = { name: string; made: string; size: number; isEncrypted: boolean }
type Action = ComponentProps<typeof MakeBackup>['action']

/** The backups of this server. */
export function BackupPage({
  files,
  state,
  settings,
  largest,
  make,
  save,
}: {
  files: readonly File[]
  state: { made: string | null; hasFailed: boolean; isOld: boolean }
  settings: BackupSettings
  largest: number
  make: Action
  save: Action
}) {
  const t = useTranslations('backup')
  return (
    <div className={page.page}>
      <RecordsNav />
      <h1>{t('title')}</h1>
      <p className={page.text}>{t('intro')}</p>
      {state.isOld && <Notice>{t('old')}</Notice>}
      {state.hasFailed && <Notice>{t('lastFailed')}</Notice>}
      <p className={styles.newest}>{state.made === null ? t('none') : t('newest', { made: state.made })}</p>
      <ClientWords areas={['backup']}>
        <MakeBackup action={make} />
        <section aria-labelledby="backup-files">
          <h2 id="backup-files">{t('files')}</h2>
          {files.length === 0 ? <p className={page.text}>{t('noFiles')}</p> : <Files files={files} />}
          <p className={page.text}>{t('restoring')}</p>
        </section>
        <section aria-labelledby="backup-upload">
          <h2 id="backup-upload">{t('upload')}</h2>
          <p className={page.text}>{t('uploadText')}</p>
          <CheckSent largest={largest} />
        </section>
        <section aria-labelledby="backup-schedule" className={styles.narrow}>
          <h2 id="backup-schedule">{t('settings')}</h2>
          <BackupSchedule action={save} settings={settings} />
        </section>
      </ClientWords>
    </div>
  )
}

function Files({ files }: { files: readonly File[] }) {
  const t = useTranslations('backup')
  return (
    <ul className={styles.files}>
      {files.map(({ name, made, size, isEncrypted }) => (
        <li key={name}>
          <span className={`${styles.made} num`}>{made}</span>
          <span className="num">{t('megabytes', { size: (size / 1e6).toFixed(1) })}</span>
          <span>{t(isEncrypted ? 'encrypted' : 'plain')}</span>
          <CheckStored name={name} made={made}>
            <FileLink
              href={`/api/backups/${encodeURIComponent(name)}`}
              download={name}
              aria-label={t('downloadNamed', { made })}
            >
              {t('download')}
            </FileLink>
          </CheckStored>
        </li>
      ))}
    </ul>
  )
}
