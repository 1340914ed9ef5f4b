'use client'

import { useActionState } from 'react'
import { Button } from '../ui/button'
import type { FormOutcome } from '../ui/action-form'
import { Notice } from '../ui/notice'
import styles from './releases.module.css'

export type AcknowledgementRow = {
  key: string
  name: string
  state: string
  more: string | null
  waits: boolean
  canRemind: boolean
  remindLabel: string
  /** The page where access is granted, for a reader who has none. */
  invite: { href: string; label: string } | null
}

/** Who has acknowledged the latest release, and a form to remind others, which works without scripts. */
export function AcknowledgementList({
  action,
  tripId,
  number,
  people,
  labels,
}: {
  action: (before: FormOutcome | null, form: FormData) => Promise<FormOutcome>
  tripId: string
  number: number
  people: readonly AcknowledgementRow[]
  labels: Record<'title' | 'count' | 'remind' | 'remindAll' | 'invite', string>
}) {
  const [outcome, send, pending] = useActionState(action, null)
  return (
    <section className={styles.section} aria-labelledby="acknowledgements">
      <h2 id="acknowledgements">{labels.title}</h2>
      <p className={styles.quiet}>{labels.count}</p>
      {outcome && <Notice done={outcome.ok}>{outcome.message}</Notice>}
      <form action={send}>
        <input type="hidden" name="tripId" value={tripId} />
        <input type="hidden" name="number" value={number} />
        <ul className={styles.people}>
          {people.map(({ key, name, state, more, waits, canRemind, remindLabel, invite }) => (
            <li key={key}>
              <span>{name}</span>
              <span className={waits ? styles.waits : styles.quiet}>
                {state}
                {more && <small>{more}</small>}
                {invite && (
                  <>
                    {' — '}
                    <a href={invite.href} aria-label={invite.label}>
                      {labels.invite}
                    </a>
                  </>
                )}
              </span>
              {canRemind && (
                <Button type="submit" look="quiet" name="key" value={key} disabled={pending} aria-label={remindLabel}>
                  {labels.remind}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {people.filter(({ canRemind }) => canRemind).length > 1 && (
          <div className={styles.all}>
            <Button type="submit" disabled={pending}>
              {labels.remindAll}
            </Button>
          </div>
        )}
      </form>
    </section>
  )
}
