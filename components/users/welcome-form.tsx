'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { type NamedZoneGroup, ZoneOptions } from '../text/zone-options'
import { Field, SelectField } from '../ui/field'

type Labels = Record<
  | 'name'
  | 'email'
  | 'password'
  | 'passwordHint'
  | 'institution'
  | 'institutionHint'
  | 'acronym'
  | 'acronymHint'
  | 'timeZone'
  | 'submit',
  string
>

export function WelcomeForm({
  action,
  labels,
  language,
  zones,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  labels: Labels
  language: string
  zones: readonly NamedZoneGroup[]
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="language" value={language} />
          <Field
            label={labels.institution}
            hint={labels.institutionHint}
            name="institution"
            required
            defaultValue={values.institution}
            error={errors.institution}
          />
          <Field
            label={labels.acronym}
            hint={labels.acronymHint}
            name="acronym"
            defaultValue={values.acronym}
            error={errors.acronym}
          />
          <SelectField
            label={labels.timeZone}
            name="timeZone"
            defaultValue={values.timeZone ?? 'Asia/Taipei'}
            error={errors.timeZone}
          >
            <ZoneOptions groups={zones} />
          </SelectField>
          <Field
            label={labels.name}
            name="name"
            autoComplete="name"
            required
            defaultValue={values.name}
            error={errors.name}
          />
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
            hint={labels.passwordHint}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            error={errors.password}
          />
        </>
      )}
    </ActionForm>
  )
}
