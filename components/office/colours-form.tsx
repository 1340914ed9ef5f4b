'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'
import form from '../ui/form.module.css'

type Action = ComponentProps<typeof ActionForm>['action']

/** Undoes a change of the logo or the colours. */
export function UndoLook({
  action,
  changeId,
  labels,
}: {
  action: Action
  changeId: string
  /** `name` distinguishes the buttons of the list. */
  labels: Record<'submit' | 'name', string>
}) {
  return (
    <ActionForm action={action} submit={labels.submit} label={labels.name} look="quiet">
      {() => <input type="hidden" name="changeId" value={changeId} />}
    </ActionForm>
  )
}

/** The institution's colours. A refused form returns with what was typed. */
export function ColoursForm({
  action,
  colours,
  labels,
}: {
  action: Action
  colours: { light: string | null; dark: string | null }
  labels: Record<'light' | 'dark' | 'submit', string>
}) {
  const field = { autoCapitalize: 'none', autoComplete: 'off', spellCheck: false, maxLength: 40 } as const
  return (
    <ActionForm action={action} submit={labels.submit}>
      {({ errors, values }) => (
        <div className={form.row} key={JSON.stringify([colours, values])}>
          <Field
            label={labels.light}
            name="light"
            defaultValue={values.light ?? colours.light ?? ''}
            error={errors.light}
            {...field}
          />
          <Field
            label={labels.dark}
            name="dark"
            defaultValue={values.dark ?? colours.dark ?? ''}
            error={errors.dark}
            {...field}
          />
        </div>
      )}
    </ActionForm>
  )
}
