'use client'

import type { ComponentProps, ReactNode } from 'react'
import type { TripRole } from '@/lib/domain/access/roles'
import { ActionForm } from '../../ui/action-form'
import { SelectField } from '../../ui/field'

type Action = ComponentProps<typeof ActionForm>['action']

/** Lets a user in, with what they may do. */
export function GiveRoleForm({
  action,
  tripId,
  users,
  roles,
  labels,
}: {
  action: Action
  tripId: string
  users: readonly { id: string; label: string }[]
  roles: readonly { value: TripRole; label: string }[]
  labels: Record<'user' | 'role' | 'submit', string>
}) {
  return (
    <ActionForm action={action} submit={labels.submit} look="plain">
      {({ errors, values }) => (
        <>
          <input type="hidden" name="tripId" value={tripId} />
          <SelectField
            key={`user ${values.userId}`}
            label={labels.user}
            name="userId"
            defaultValue={values.userId}
            error={errors.userId}
          >
            {users.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </SelectField>
          <SelectField
            key={`role ${values.role}`}
            label={labels.role}
            name="role"
            defaultValue={values.role}
            error={errors.role}
          >
            {roles.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </ActionForm>
  )
}

/** A form of one button: what it concerns is known already. */
export function OneButtonForm({
  action,
  fields,
  submit,
  label,
  look = 'quiet',
  more,
}: {
  action: Action
  fields: Readonly<Record<string, string>>
  submit: string
  /** The accessible name of the button, if its text is ambiguous by itself. */
  label?: string
  look?: 'plain' | 'primary' | 'quiet'
  /** Shown next to the button. */
  more?: ReactNode
}) {
  return (
    <ActionForm action={action} submit={submit} look={look} more={more} {...(label && { label })}>
      {() =>
        Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
      }
    </ActionForm>
  )
}
