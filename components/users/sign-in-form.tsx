'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { EmailField, PasswordField } from './account-fields'

export function SignInForm({
  action,
  next,
  labels,
  look = 'primary',
}: {
  action: ComponentProps<typeof ActionForm>['action']
  /** The path to open afterwards. */
  next: string | null
  labels: { email: string; password: string; submit: string }
  look?: 'primary' | 'plain'
}) {
  return (
    <ActionForm action={action} submit={labels.submit} look={look}>
      {(state) => (
        <>
          {next !== null && <input type="hidden" name="next" value={next} />}
          <EmailField label={labels.email} form={state} />
          <PasswordField label={labels.password} of="current" error={state.errors.password} />
        </>
      )}
    </ActionForm>
  )
}
