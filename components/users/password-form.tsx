'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'

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
          <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
          <Field
            label={labels.current}
            name="currentPassword"
            type="password"
            autoComplete="current-password"
            required
            error={errors.currentPassword}
          />
          <Field
            label={labels.next}
            hint={labels.nextHint}
            name="nextPassword"
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            error={errors.nextPassword}
          />
        </>
      )}
    </ActionForm>
  )
}
