'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, type ComponentProps } from 'react'
import { ActionForm, type FormOutcome } from '../ui/action-form'
import { Field } from '../ui/field'
import styles from './new-trip.module.css'

type Labels = Record<'label' | 'drop' | 'submit' | 'tooLarge' | 'whole' | 'problems' | 'notSent', string>

type Action = ComponentProps<typeof ActionForm>['action']

/** A trip from a file; everything that is wrong with the file is listed by the path of the field. */
export function TripFileForm({ action, labels, largest }: { action: Action; labels: Labels; largest: number }) {
  const router = useRouter()
  const send = async (form: FormData): Promise<FormOutcome> => {
    const answer = await sendFile(form.get('file')).catch(() => null)
    if (answer?.ok) router.push(`/trips/${encodeURIComponent(answer.id)}/itinerary`)
    return answer ?? { ok: false, message: labels.notSent }
  }
  const check = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    // The server does not read a file this large.
    input.setCustomValidity((input.files?.[0]?.size ?? 0) > largest ? labels.tooLarge : '')
    input.reportValidity()
  }
  return (
    <ActionForm action={action} send={send} submit={labels.submit} look="plain">
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

type Answer = { ok: true; id: string } | Extract<FormOutcome, { ok: false }>

/** @throws if the server did not answer as the route does */
async function sendFile(file: FormDataEntryValue | null): Promise<Answer> {
  if (!(file instanceof File)) throw new TypeError('no file')
  const response = await fetch('/api/trips', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-file-name': encodeURIComponent(file.name) },
    body: file,
  })
  const answer = (await response.json()) as Answer | { error: string }
  if ('error' in answer) throw new Error(answer.error)
  return answer
}
