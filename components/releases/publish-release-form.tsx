'use client'

import { type ComponentProps, useState } from 'react'
import { mailText, textParts } from '@/lib/domain/mail/mail-content'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { AreaField } from '../ui/field'
import styles from './releases.module.css'

export type Recipient = {
  key: string
  name: string
  label: string
  /** `null` if the planner may not read it. */
  address: string | null
  changes: string
  isTicked: boolean
  locale: string
  mail: { subject: string; opening: string; closing: string }
}

type Labels = Record<
  'note' | 'noteHint' | 'notify' | 'selected' | 'all' | 'none' | 'messages' | 'submit' | 'cancel',
  string
>

/** The note, the recipients, and their messages, which show the note while it is typed. Works without scripts. */
export function PublishReleaseForm({
  action,
  tripId,
  version,
  number,
  recipients,
  back,
  labels,
}: {
  action: ComponentProps<typeof ActionForm>['action']
  tripId: string
  version: number
  number: number
  recipients: readonly Recipient[]
  back: string
  labels: Labels
}) {
  const [note, setNote] = useState('')
  return (
    <ActionForm
      action={action}
      submit={labels.submit}
      more={
        <ButtonLink look="quiet" href={back} prefetch={false}>
          {labels.cancel}
        </ButtonLink>
      }
    >
      {({ errors, values }) => {
        // A refused form returns as it was submitted.
        const isBack = 'notify' in values
        const isTicked = ({ key, isTicked: usual }: Recipient) =>
          isBack ? values[`notify ${key}`] !== undefined : usual
        return (
          <div key={isBack ? JSON.stringify(values) : 'new'} className={styles.fields}>
            <input type="hidden" name="tripId" value={tripId} />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="number" value={number} />
            <AreaField
              label={labels.note}
              hint={labels.noteHint}
              name="note"
              maxLength={2000}
              defaultValue={values.note ?? ''}
              error={errors.note}
              onInput={(e) => setNote(e.currentTarget.value)}
            />
            {recipients.length > 0 && (
              <Recipients
                recipients={recipients}
                notify={values.notify ?? 'selected'}
                isTicked={isTicked}
                note={note}
                labels={labels}
              />
            )}
            {recipients.length === 0 && <input type="hidden" name="notify" value="none" />}
          </div>
        )
      }}
    </ActionForm>
  )
}

/** Who gets a message, and its text. */
function Recipients({
  recipients,
  notify,
  isTicked,
  note,
  labels,
}: {
  recipients: readonly Recipient[]
  notify: string
  isTicked: (one: Recipient) => boolean
  note: string
  labels: Labels
}) {
  return (
    <fieldset>
      <legend className={styles.legend}>{labels.notify}</legend>
      <div className={styles.notify}>
        {(['selected', 'all', 'none'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="notify" value={one} defaultChecked={notify === one} />
            {labels[one]}
          </label>
        ))}
      </div>
      <h3>{labels.messages}</h3>
      {recipients.map((one) => (
        <div key={one.key} className={styles.one}>
          <label>
            <input type="checkbox" name={`notify ${one.key}`} aria-label={one.label} defaultChecked={isTicked(one)} />
            {one.name}
          </label>
          {one.address !== null && <small>{one.address}</small>}
          <span className={styles.quiet}>{one.changes}</span>
          <details>
            <summary>{one.mail.subject}</summary>
            <div className={styles.mail} lang={one.locale}>
              <p>
                <b>{one.mail.subject}</b>
              </p>
              <p>{[one.mail.opening, mailText(textParts(note)), one.mail.closing].filter(Boolean).join('\n\n')}</p>
            </div>
          </details>
        </div>
      ))}
    </fieldset>
  )
}
