'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field, SelectField } from '../ui/field'

type Action = ComponentProps<typeof ActionForm>['action']
type Labels = Record<'from' | 'start' | 'startHint' | 'submit', string>

/** A trip like an earlier one, on other days. */
export function CopyTripForm({
  action,
  labels,
  choices,
  chosen,
}: {
  action: Action
  labels: Labels
  choices: readonly { id: string; label: string }[]
  chosen: string | undefined
}) {
  return (
    <ActionForm action={action} submit={labels.submit} look="plain">
      {({ errors, values }) => (
        <>
          {/* The key: React forgets the choice of a select when it resets a form. */}
          <SelectField
            key={values.from}
            label={labels.from}
            name="from"
            required
            defaultValue={values.from ?? chosen}
            error={errors.from}
          >
            {choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </SelectField>
          <Field
            label={labels.start}
            hint={labels.startHint}
            name="start"
            required
            autoComplete="off"
            defaultValue={values.start}
            error={errors.start}
          />
        </>
      )}
    </ActionForm>
  )
}
