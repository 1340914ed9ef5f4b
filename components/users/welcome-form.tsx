'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { ZoneFormField } from '../text/zone-field'
import type { NamedZoneGroup } from '../text/zone-options'
import { Field } from '../ui/field'

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
  | 'zoneSearch'
  | 'code'
  | 'codeHint'
  | 'submit',
  string
>

export function WelcomeForm({
  action,
  labels,
  language,
  zones,
  asksCode,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  labels: Labels
  language: string
  zones: readonly NamedZoneGroup[]
  /** Others can reach the installation: the code from the console shows who has installed it. */
  asksCode: boolean
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="language" value={language} />
          {asksCode && <CodeField labels={labels} value={values.code} error={errors.code} />}
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
          <ZoneFormField
            label={labels.timeZone}
            searchLabel={labels.zoneSearch}
            name="timeZone"
            initial={values.timeZone ?? 'Asia/Taipei'}
            error={errors.timeZone}
            groups={zones}
          />
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

function CodeField({ labels, value, error }: { labels: Labels; value: string | undefined; error: string | undefined }) {
  return (
    <Field
      label={labels.code}
      hint={labels.codeHint}
      name="code"
      required
      autoComplete="off"
      defaultValue={value}
      error={error}
    />
  )
}
