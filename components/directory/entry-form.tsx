'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { type Draft, followRecord, startDraft } from '@/lib/domain/trip/form-draft'
import type { EntryOutcome } from '@/lib/server/directory/entry-change'
import { Button, ButtonLink } from '../ui/button'
import form from '../ui/form.module.css'
import { Notice } from '../ui/notice'
import styles from './entry-form.module.css'

type Answer<V> =
  | ({ ok: true; id?: string } & Partial<EntryOutcome<V>>)
  | { ok: false; message: string; fields?: Record<string, string> }

export type EntryFields<V> = {
  values: V
  set: (to: Partial<V>) => void
  /** Sentences by the path of what they concern, within the entry. */
  errors: Record<string, string>
  /** The sentence beside a field, or beside anything within it. */
  errorOf: (field: string) => string | undefined
  /** What someone else has put into a field meanwhile, with the way to take it; `null` where nobody has. */
  theirs: (field: keyof V, shown: (value: V) => string) => ReactNode
}

/**
 * The form of a directory entry. Where someone else has changed the entry meanwhile, their changes come into the
 * form, but for fields typed in here: there both are shown. `send` answers as the save and add actions do.
 */
export function EntryForm<V extends object>({
  initial,
  revision: firstRevision,
  send,
  back,
  children,
}: {
  initial: V
  revision: number
  send: (values: V, revision: number) => Promise<Answer<V>>
  /** Where a saved entry is shown, by its id; and where cancelling leads. */
  back: { saved: (id: string | undefined) => string; cancelled: string }
  children: (fields: EntryFields<V>) => ReactNode
}) {
  const t = useTranslations('directory.form')
  const router = useRouter()
  const [draft, setDraft] = useState<Draft<V>>(() => startDraft(initial))
  const [revision, setRevision] = useState(firstRevision)
  const [problem, setProblem] = useState<string | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [isBusy, setIsBusy] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  const set = (to: Partial<V>) => setDraft((now) => ({ ...now, values: { ...now.values, ...to } }))

  const say = (sentence: string, fields: Record<string, string> = {}) => {
    setProblem(sentence)
    setErrors(fields)
    requestAnimationFrame(() =>
      (head.current?.parentElement?.querySelector<HTMLElement>('[aria-invalid]') ?? head.current)?.focus(),
    )
  }
  const save = async () => {
    if (isBusy) return
    setIsBusy(true)
    try {
      const answer = await send(draft.values, revision)
      if (!answer.ok) return say(answer.message, within(answer.fields))
      if (answer.outcome === 'gone') return say(t('gone'))
      if (answer.outcome === 'changed' && answer.values && answer.revision !== undefined) {
        setDraft(followRecord(draft, answer.values))
        setRevision(answer.revision)
        return say(`${t('changedTitle')} ${t('changedText')}`)
      }
      router.push(back.saved(answer.id))
      router.refresh()
    } catch {
      say(t('unreachable'))
    } finally {
      setIsBusy(false)
    }
  }
  const errorOf = (field: string) =>
    Object.entries(errors).find(([key]) => key === field || key.startsWith(`${field}.`))?.[1]
  const theirs = (field: keyof V, shown: (value: V) => string) =>
    draft.theirs.includes(field) ? (
      <p className={styles.theirs} role="status">
        {t('theirs', { value: shown(draft.base) || t('nothing') })} {t('mine')}{' '}
        <Button
          look="quiet"
          onClick={() =>
            setDraft((now) => ({
              ...now,
              values: { ...now.values, [field]: now.base[field] },
              theirs: now.theirs.filter((one) => one !== field),
            }))
          }
        >
          {t('takeTheirs')}
        </Button>
      </p>
    ) : null
  return (
    <form
      className={`${form.form} ${styles.form}`}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div ref={head} tabIndex={-1} className={styles.said}>
        {problem && <Notice>{problem}</Notice>}
      </div>
      {children({ values: draft.values, set, errors, errorOf, theirs })}
      <div className={form.buttons}>
        <Button type="submit" look="primary" disabled={isBusy}>
          {isBusy ? t('saving') : t('save')}
        </Button>
        <ButtonLink look="quiet" href={back.cancelled}>
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  )
}

// The actions name what they were sent in before its fields: `person.email`, `values.email`.
function within(fields: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, sentence]) => [path.replace(/^\w+\./, ''), sentence]))
}
