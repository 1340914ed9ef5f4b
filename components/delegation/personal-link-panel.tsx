'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { QrCode } from '@/lib/server/calendar/qr-code'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './invitations.module.css'

export type ShownLink = { name: string; url: string; code: QrCode }

/** The personal link of a member, to copy or to scan. */
export function PersonalLinkPanel({ shown: { name, url, code }, onClose }: { shown: ShownLink; onClose: () => void }) {
  const t = useTranslations('invitations')
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null)
  const copy = async () => {
    setCopied(
      await (navigator.clipboard?.writeText(url) ?? Promise.reject(new Error('no clipboard'))).then(
        () => 'copied' as const,
        () => 'notCopied' as const,
      ),
    )
  }
  return (
    <Dialog title={t('of', { name })} onClose={onClose}>
      <p>{t('secret', { name })}</p>
      <p>
        <output className={styles.url}>{url}</output>
      </p>
      <p className={styles.buttons}>
        <Button onClick={() => void copy()}>{t('copy')}</Button>
        <Button look="quiet" onClick={onClose}>
          {t('close')}
        </Button>
        <span role="status">{copied && t(copied)}</span>
      </p>
      <figure className={styles.code}>
        <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={t('code')} shapeRendering="crispEdges">
          <rect width={code.size} height={code.size} fill="#fff" />
          <path d={code.path} fill="#000" />
        </svg>
        <figcaption>{t('scan')}</figcaption>
      </figure>
    </Dialog>
  )
}
