'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react'
import { Button } from './button'
import styles from './form.module.css'
import { Notice } from './notice'

/** The answer of a form's action; see `Outcome` in lib/server/access/action. */
export type FormOutcome =
  | { ok: true; message?: string }
  | { ok: false; message: string; fields?: Record<string, string>; values?: Record<string, string> }

export type FormState = { errors: Record<string, string>; values: Record<string, string>; pending: boolean }

/**
 * A form of a server action, which also works before scripts have loaded. A refused form returns with the reason, the
 * errors of its fields and the typed values.
 */
export function ActionForm({
  action,
  send,
  submit,
  label,
  look = 'primary',
  children,
  more,
}: {
  action: (before: FormOutcome | null, form: FormData) => Promise<FormOutcome>
  /** Sends the form instead of the action once scripts have loaded. */
  send?: (form: FormData) => Promise<FormOutcome>
  submit: string
  /** The accessible name of the button, if its text is ambiguous by itself. */
  label?: string
  look?: 'plain' | 'primary' | 'quiet'
  children: (state: FormState) => ReactNode
  /** Shown next to the button. */
  more?: ReactNode
}) {
  const [answered, submitByAction, isActing] = useActionState(action, null)
  const [sent, submitBySend, isSending] = useActionState(
    async (_before: FormOutcome | null, form: FormData) => (send ? send(form) : null),
    null,
  )
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => submitBySend(form))
  }
  const outcome = sent ?? answered
  const pending = isActing || isSending
  const failed = outcome && !outcome.ok ? outcome : null
  const state = { errors: failed?.fields ?? {}, values: failed?.values ?? {}, pending }
  return (
    <form action={submitByAction} onSubmit={send && onSubmit} className={styles.form}>
      {failed && <Notice>{failed.message}</Notice>}
      {outcome?.ok && outcome.message && <Notice done>{outcome.message}</Notice>}
      {children(state)}
      <div className={styles.buttons}>
        <Button type="submit" look={look} disabled={pending} aria-label={label}>
          {submit}
        </Button>
        {more}
      </div>
    </form>
  )
}
