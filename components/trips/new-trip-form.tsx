'use client'

import { type ComponentProps, useId } from 'react'
import type { Direction } from '@/lib/domain/trip/vocabulary'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'
import field from '../ui/field.module.css'
import form from '../ui/form.module.css'
import { DestinationsField } from './destinations-field'
import styles from './new-trip.module.css'

type Action = ComponentProps<typeof ActionForm>['action']
type Labels = Record<
  | 'destinations'
  | 'destinationsHint'
  | 'destinationKnown'
  | 'destinationSeveral'
  | 'direction'
  | 'guest'
  | 'guestHint'
  | 'start'
  | 'end'
  | 'dayHint'
  | 'home'
  | 'submit',
  string
>

/** The form of a new trip: its direction, and any other details that are known. */
export function NewTripForm({
  action,
  labels,
  titles,
  directions,
  suggestions,
}: {
  action: Action
  labels: Labels
  /** Names of countries and cities in the reader's language. */
  suggestions: readonly string[]
  titles: readonly { lang: string; label: string }[]
  directions: readonly { value: Direction; label: string }[]
}) {
  return (
    <ActionForm action={action} submit={labels.submit}>
      {({ errors, values }) => (
        <>
          {titles.map(({ lang, label }) => (
            <Field
              key={lang}
              label={label}
              name={`title.${lang}`}
              lang={lang}
              maxLength={300}
              autoComplete="off"
              defaultValue={values[`title.${lang}`]}
              error={errors[`title.${lang}`]}
            />
          ))}
          <DirectionField labels={labels} directions={directions} errors={errors} values={values} />
          <DestinationsField
            labels={labels}
            suggestions={suggestions}
            defaultValue={values.destinations}
            error={errors.destinations}
          />
          <div className={form.row}>
            <Field
              label={labels.start}
              hint={labels.dayHint}
              name="start"
              autoComplete="off"
              defaultValue={values.start}
              error={errors.start}
            />
            <Field
              label={labels.end}
              hint={labels.dayHint}
              name="end"
              autoComplete="off"
              defaultValue={values.end}
              error={errors.end}
            />
          </div>
          <p className={field.hint}>{labels.home}</p>
        </>
      )}
    </ActionForm>
  )
}

/** Outgoing or incoming, and who the guests are. */
function DirectionField({
  labels,
  directions,
  errors,
  values,
}: {
  labels: Labels
  directions: readonly { value: Direction; label: string }[]
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, string>>
}) {
  const id = useId()
  return (
    <fieldset className={styles.direction} aria-describedby={errors.direction && id}>
      <legend className={field.label}>{labels.direction}</legend>
      {directions.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name="direction"
            value={value}
            required
            defaultChecked={(values.direction ?? 'outgoing') === value}
          />{' '}
          {label}
        </label>
      ))}
      {errors.direction && (
        <p id={id} className={field.error}>
          {errors.direction}
        </p>
      )}
      <Field
        className={styles.guest}
        label={labels.guest}
        hint={labels.guestHint}
        name="guest"
        maxLength={300}
        autoComplete="off"
        defaultValue={values.guest}
        error={errors.guest}
      />
    </fieldset>
  )
}
