'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'

export function ForgotPasswordForm({
  action,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  labels: Record<'email' | 'submit', string>
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {({ errors, values }) => (
        <Field
          label={labels.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={values.email}
          error={errors.email}
        />
      )}
    </ActionForm>
  )
}
