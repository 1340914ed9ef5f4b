'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'

/** Ends the session of this device, or of another one with `id`. */
export function SignOutForm({
  action,
  id,
  label,
  name,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  id?: string
  label: string
  /** The accessible name of the button, if there are several. */
  name?: string
}) {
  return (
    <ActionForm action={action} submit={label} look="plain" {...(name !== undefined && { label: name })}>
      {() => id !== undefined && <input type="hidden" name="id" value={id} />}
    </ActionForm>
  )
}
