import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { PrivacySettings } from '@/lib/server/privacy/retention'
import type { Purgeable } from '@/lib/server/privacy/purge'
import { RecordsNav } from '../shell/records-nav'
import { ClientWords } from '../text/client-words'
import { PrivacyForm } from './privacy-form'
import styles from './privacy.module.css'

type Line = { kind: Purgeable; count: number; days: number; next: string | null }

/** What personal data is stored for how long, and the settings of that. */
export function PrivacyPage({
  lines,
  settings,
  action,
}: {
  lines: readonly Line[]
  settings: PrivacySettings
  action: ComponentProps<typeof PrivacyForm>['action']
}) {
  const t = useTranslations('privacy')
  return (
    <div className={styles.page}>
      <RecordsNav />
      <h1>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('stored')}</th>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('next')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ kind, count, days, next }) => (
            <tr key={kind}>
              <th scope="row">{t(`kinds.${kind}`)}</th>
              <td className="num">{count}</td>
              <td className="num">{t('days', { count: days })}</td>
              <td className="num">{next ?? t('none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.intro}>{t.rich('readers.where', { link: (text) => <Link href="/people">{text}</Link> })}</p>
      <ClientWords areas={['privacy']}>
        <PrivacyForm action={action} settings={settings} />
      </ClientWords>
    </div>
  )
}
