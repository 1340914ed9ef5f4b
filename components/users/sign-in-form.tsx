'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'

export function SignInForm({
  action,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  labels: { email: string; password: string; submit: string }
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {({ errors, values }) => (
        <>
          <Field
            label={labels.email}
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={values.email}
            error={errors.email}
          />
          <Field
            label={labels.password}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            error={errors.password}
          />
        </>
      )}
    </ActionForm>
  )
}
