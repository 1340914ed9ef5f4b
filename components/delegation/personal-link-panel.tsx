'use client'

import { useTranslations } from 'next-intl'
import type { QrCode } from '@/lib/server/calendar/qr-code'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { QrCodeImage } from '../ui/qr-code-image'
import { useCopy } from '../ui/use-copy'
import styles from './invitations.module.css'

export type ShownLink = { name: string; url: string; code: QrCode }

/** The personal link of a member, to copy or to scan. */
export function PersonalLinkPanel({ shown: { name, url, code }, onClose }: { shown: ShownLink; onClose: () => void }) {
  const t = useTranslations('invitations')
  const { copied, copy } = useCopy(url)
  return (
    <Dialog title={t('of', { name })} onClose={onClose}>
      <p>{t('secret', { name })}</p>
      <p>
        <output className={styles.url}>{url}</output>
      </p>
      <p className={styles.buttons}>
        <Button onClick={copy}>{t('copy')}</Button>
        <Button look="quiet" onClick={onClose}>
          {t('close')}
        </Button>
        <span role="status">{copied && t(copied)}</span>
      </p>
      <figure className={styles.code}>
        <QrCodeImage code={code} label={t('code')} />
        <figcaption>{t('scan')}</figcaption>
      </figure>
    </Dialog>
  )
}
