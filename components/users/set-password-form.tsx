'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { AccountOfPassword, NameField, PasswordField } from './account-fields'

/** The form of a new password; with a name, the user can correct it. */
export function SetPasswordForm({
  action,
  email,
  name,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  /** For the password manager of the browser. */
  email: string
  name: string | null
  labels: Record<'name' | 'password' | 'passwordHint' | 'submit', string>
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {(state) => (
        <>
          <AccountOfPassword email={email} />
          {name !== null && <NameField label={labels.name} form={state} initial={name} />}
          <PasswordField label={labels.password} hint={labels.passwordHint} of="new" error={state.errors.password} />
        </>
      )}
    </ActionForm>
  )
}
