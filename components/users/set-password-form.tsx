'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'

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
      {({ errors, values }) => (
        <>
          <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
          {name !== null && (
            <Field
              label={labels.name}
              name="name"
              autoComplete="name"
              required
              defaultValue={values.name ?? name}
              error={errors.name}
            />
          )}
          <Field
            label={labels.password}
            hint={labels.passwordHint}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            error={errors.password}
          />
        </>
      )}
    </ActionForm>
  )
}
