'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'

/** Ends the session of this device. */
export function SignOutForm({ action, label }: { action: ComponentProps<typeof ActionForm>['action']; label: string }) {
  return (
    <ActionForm action={action} submit={label} look="plain">
      {() => null}
    </ActionForm>
  )
}
