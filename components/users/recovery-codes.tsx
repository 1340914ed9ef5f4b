'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import styles from './account.module.css'

/** Shows new recovery codes, which are nowhere else. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations('security.totp')
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null)
  // Browsers offer the clipboard only on secure pages, and may refuse it.
  const copy = async () => {
    setCopied(
      await (navigator.clipboard?.writeText(codes.join('\n')) ?? Promise.reject(new Error('no clipboard'))).then(
        () => 'copied' as const,
        () => 'notCopied' as const,
      ),
    )
  }
  return (
    <Dialog title={t('codesTitle')} onClose={onDone}>
      <div className={form.form}>
        <p>{t('codesText')}</p>
        <ul className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className={form.buttons}>
          <Button onClick={() => void copy()}>{t('copy')}</Button>
          <Button look="quiet" onClick={onDone}>
            {t('done')}
          </Button>
        </div>
        <p role="status">{copied && t(copied)}</p>
      </div>
    </Dialog>
  )
}
