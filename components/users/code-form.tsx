'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { CodeField } from './account-fields'

/** The form of the code after a password. */
export function CodeForm({
  action,
  next,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  /** The path to open afterwards. */
  next: string | null
  labels: { code: string; hint: string; submit: string }
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {({ errors }) => (
        <>
          {next !== null && <input type="hidden" name="next" value={next} />}
          <CodeField label={labels.code} hint={labels.hint} error={errors.code} autoFocus />
        </>
      )}
    </ActionForm>
  )
}
