'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button'
import form from '../ui/form.module.css'
import { useFormKeys } from '../ui/use-form-keys'
import { AccountOfPassword, PasswordField } from './account-fields'

/** Asks for the user's password before something that protects the account is changed. */
export function PasswordPrompt({
  email,
  submit,
  isSaving,
  onSend,
  onCancel,
  children,
}: {
  /** For the password manager of the browser. */
  email: string
  submit: string
  isSaving: boolean
  onSend: (password: string) => void
  onCancel: () => void
  /** More fields, shown before the password. */
  children?: ReactNode
}) {
  const t = useTranslations('security.totp')
  const [password, setPassword] = useState('')
  const send = () => {
    if (password !== '' && !isSaving) onSend(password)
  }
  const keys = useFormKeys({ onSave: send, onCancel })
  return (
    <form className={form.form} method="post" noValidate {...keys}>
      <AccountOfPassword email={email} />
      {children}
      <PasswordField
        label={t('password')}
        hint={t('passwordHint')}
        of="current"
        error={undefined}
        autoFocus
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div className={form.buttons}>
        <Button type="submit" look="primary" disabled={isSaving}>
          {submit}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
