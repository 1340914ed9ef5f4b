'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { AccountOfPassword, PasswordField } from './account-fields'

/** Changes the user's own password. A refused form returns without passwords. */
export function PasswordForm({
  action,
  email,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  /** For the password manager of the browser. */
  email: string
  labels: Record<'current' | 'next' | 'nextHint' | 'submit', string>
}) {
  return (
    <ActionForm action={action} submit={labels.submit} look="plain">
      {({ errors }) => (
        <>
          <AccountOfPassword email={email} />
          <PasswordField label={labels.current} name="currentPassword" of="current" error={errors.currentPassword} />
          <PasswordField
            label={labels.next}
            hint={labels.nextHint}
            name="nextPassword"
            of="new"
            error={errors.nextPassword}
          />
        </>
      )}
    </ActionForm>
  )
}
