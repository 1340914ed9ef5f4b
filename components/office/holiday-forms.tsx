'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field, SelectField } from '../ui/field'
import form from '../ui/form.module.css'

type Action = ComponentProps<typeof ActionForm>['action']
type Label = 'country' | 'day' | 'kind' | 'holiday' | 'none' | 'name' | 'nameHint' | 'submit'

/** Adds a holiday of a country, or a day that is no holiday there. */
export function AddHoliday({
  action,
  countries,
  labels,
}: {
  action: Action
  countries: readonly { code: string; name: string }[]
  labels: Record<Label, string>
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {({ errors, values }) => (
        <div className={form.row} key={JSON.stringify(values)}>
          <SelectField
            label={labels.country}
            name="country"
            defaultValue={values.country ?? 'TW'}
            error={errors.country}
          >
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <Field label={labels.day} name="day" type="date" required defaultValue={values.day} error={errors.day} />
          <SelectField label={labels.kind} name="kind" defaultValue={values.kind ?? 'holiday'}>
            <option value="holiday">{labels.holiday}</option>
            <option value="none">{labels.none}</option>
          </SelectField>
          <Field
            label={labels.name}
            hint={labels.nameHint}
            name="name"
            maxLength={200}
            defaultValue={values.name}
            error={errors.name}
          />
        </div>
      )}
    </ActionForm>
  )
}

/** Removes an entry. */
export function RemoveHoliday({
  action,
  country,
  day,
  submit,
  label,
}: {
  action: Action
  country: string
  day: string
  submit: string
  label: string
}) {
  return (
    <ActionForm action={action} submit={submit} label={label} look="quiet">
      {() => (
        <>
          <input type="hidden" name="country" value={country} />
          <input type="hidden" name="day" value={day} />
        </>
      )}
    </ActionForm>
  )
}
