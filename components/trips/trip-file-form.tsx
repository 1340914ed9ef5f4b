'use client'

import { type ChangeEvent, type ComponentProps } from 'react'
import { ActionForm } from '../ui/action-form'
import { Field } from '../ui/field'
import styles from './new-trip.module.css'

type Action = ComponentProps<typeof ActionForm>['action']
type Labels = Record<'label' | 'drop' | 'submit' | 'tooLarge' | 'whole' | 'problems', string>

/** A trip from a file; everything that is wrong with the file is listed by the path of the field. */
export function TripFileForm({ action, labels, largest }: { action: Action; labels: Labels; largest: number }) {
  const check = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    // A file this large would not even arrive at the action.
    input.setCustomValidity((input.files?.[0]?.size ?? 0) > largest ? labels.tooLarge : '')
    input.reportValidity()
  }
  return (
    <ActionForm action={action} submit={labels.submit} look="plain">
      {({ errors: { file, ...problems } }) => (
        <>
          {Object.keys(problems).length > 0 && (
            <dl className={styles.problems} aria-label={labels.problems}>
              {Object.entries(problems).map(([path, message]) => (
                <div key={path}>
                  <dt>
                    <code>{path || labels.whole}</code>
                  </dt>
                  <dd lang="en">{message}</dd>
                </div>
              ))}
            </dl>
          )}
          <Field
            className={styles.file}
            label={labels.label}
            hint={labels.drop}
            error={file}
            type="file"
            name="file"
            accept=".json,application/json"
            required
            onChange={check}
          />
        </>
      )}
    </ActionForm>
  )
}
