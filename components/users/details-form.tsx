'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'

/** Changes the user's own name and e-mail address. */
export function DetailsForm({
  action,
  name,
  email,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  name: string
  email: string
  labels: Record<'name' | 'email' | 'password' | 'passwordHint' | 'submit', string>
}) {
  return (
    <ActionForm action={action} submit={labels.submit} look="plain">
      {({ errors, values }) => (
        <>
          <Field
            label={labels.name}
            name="name"
            autoComplete="name"
            required
            defaultValue={values.name ?? name}
            error={errors.name}
          />
          <Field
            label={labels.email}
            name="email"
            type="email"
            autoComplete="email"
            required
            defaultValue={values.email ?? email}
            error={errors.email}
          />
          <Field
            label={labels.password}
            hint={labels.passwordHint}
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
