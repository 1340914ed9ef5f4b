'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TotpOffer } from '@/lib/server/users/totp'
import { Button } from '../ui/button'
import form from '../ui/form.module.css'
import { QrCodeImage } from '../ui/qr-code-image'
import { useFormKeys } from '../ui/use-form-keys'
import { CodeField } from './account-fields'
import styles from './account.module.css'

/** Shows the secret for an app, and takes the first code that the app makes of it. */
export function TotpSetup({
  offer: { secret, code },
  isSaving,
  onSend,
  onCancel,
}: {
  offer: TotpOffer
  isSaving: boolean
  onSend: (code: string) => void
  onCancel: () => void
}) {
  const t = useTranslations('security.totp')
  const [typed, setTyped] = useState('')
  const send = () => {
    if (typed.trim() !== '' && !isSaving) onSend(typed)
  }
  const keys = useFormKeys({ onSave: send, onCancel })
  return (
    <form className={form.form} method="post" noValidate {...keys}>
      <p>{t('scan')}</p>
      <QrCodeImage code={code} label={t('qr')} className={styles.code} />
      <p>
        {t('byHand')} <output className={styles.secret}>{secret}</output>
      </p>
      <CodeField
        label={t('first')}
        hint={t('firstHint')}
        error={undefined}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={form.buttons}>
        <Button type="submit" look="primary" disabled={isSaving}>
          {t('confirm')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
