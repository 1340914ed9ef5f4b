'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { ZoneFormField } from '../text/zone-field'
import type { NamedZoneGroup } from '../text/zone-options'
import { Field } from '../ui/field'
import { EmailField, NameField, PasswordField } from './account-fields'

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
      {(state) => (
        <>
          <input type="hidden" name="language" value={language} />
          {asksCode && <CodeField labels={labels} value={state.values.code} error={state.errors.code} />}
          <Field
            label={labels.institution}
            hint={labels.institutionHint}
            name="institution"
            required
            defaultValue={state.values.institution}
            error={state.errors.institution}
          />
          <Field
            label={labels.acronym}
            hint={labels.acronymHint}
            name="acronym"
            defaultValue={state.values.acronym}
            error={state.errors.acronym}
          />
          <ZoneFormField
            label={labels.timeZone}
            searchLabel={labels.zoneSearch}
            name="timeZone"
            initial={state.values.timeZone ?? 'Asia/Taipei'}
            error={state.errors.timeZone}
            groups={zones}
          />
          <NameField label={labels.name} form={state} />
          <EmailField label={labels.email} form={state} />
          <PasswordField label={labels.password} hint={labels.passwordHint} of="new" error={state.errors.password} />
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
