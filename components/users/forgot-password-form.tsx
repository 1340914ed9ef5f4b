'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { EmailField } from './account-fields'

export function ForgotPasswordForm({
  action,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  labels: Record<'email' | 'submit', string>
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {(state) => <EmailField label={labels.email} form={state} />}
    </ActionForm>
  )
}
