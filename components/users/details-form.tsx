'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { EmailField, NameField, PasswordField } from './account-fields'

/** Changes the user's own name and e-mail address. */
export function DetailsForm({
  action,
  name,
  email,
  isEmailEditable,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  name: string
  email: string
  isEmailEditable: boolean
  labels: Record<'name' | 'email' | 'password' | 'passwordHint' | 'submit', string>
}) {
  return (
    <ActionForm action={action} submit={labels.submit} look="plain">
      {(state) => (
        <>
          <NameField label={labels.name} form={state} initial={name} />
          {isEmailEditable ? (
            <EmailField label={labels.email} form={state} initial={email} isLogin={false} />
          ) : (
            <input type="hidden" name="email" value={email} />
          )}
          <PasswordField
            label={labels.password}
            hint={labels.passwordHint}
            of="current"
            error={state.errors.password}
          />
        </>
      )}
    </ActionForm>
  )
}
