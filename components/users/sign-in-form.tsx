'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'

export function SignInForm({
  action,
  next,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  /** The path to open afterwards. */
  next: string | null
  labels: { email: string; password: string; submit: string }
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {({ errors, values }) => (
        <>
          {next !== null && <input type="hidden" name="next" value={next} />}
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
