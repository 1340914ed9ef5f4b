'use client'

import type { ComponentProps } from 'react'
import type { StaffLocale } from '@/lib/domain/text/locales'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'

/** The name of the institution in each language of the office. */
export function SetupNameForm({
  action,
  fields,
  submit,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  fields: readonly { lang: StaffLocale; label: string; value: string }[]
  submit: string
}) {
  return (
    <ActionForm action={action} submit={submit}>
      {({ errors, values }) =>
        fields.map(({ lang, label, value }) => (
          <Field
            key={lang}
            label={label}
            name={`name.${lang}`}
            lang={lang}
            required
            maxLength={300}
            defaultValue={values[`name.${lang}`] ?? value}
            error={errors[`name.${lang}`]}
          />
        ))
      }
    </ActionForm>
  )
}
