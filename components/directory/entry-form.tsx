'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import type { EntryOutcome } from '@/lib/server/directory/entry-change'
import { Button, ButtonLink } from '../ui/button'
import { ConflictNotice, unknownAuthor } from '../ui/conflict-notice'
import frame from '../ui/form.module.css'
import { Notice } from '../ui/notice'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import { useSave } from '../ui/use-save'
import styles from './entry-form.module.css'

type Answer<V> =
  | ({ ok: true; id?: string } & Partial<EntryOutcome<V>>)
  | { ok: false; message: string; fields?: Record<string, string> }

export type EntryFields<V> = {
  values: V
  set: (to: Partial<V>) => void
  /** Errors by the path of their field within the entry. */
  errors: Record<string, string>
  /** The error of a field, or of any part of it. */
  errorOf: (field: string) => string | undefined
}

/** The label of a field, and its value as text for a conflict. */
export type EntryTexts<V> = Readonly<Record<keyof V & string, { label: string; text: (values: V) => string }>>

type EntryFormProps<V> = {
  initial: V
  revision: number
  texts: EntryTexts<V>
  /** Answers as the save and add actions do. */
  send: (values: V, revision: number) => Promise<Answer<V>>
  /** Where a saved entry is shown, by its id; and where cancelling leads. */
  back: { saved: (id: string | undefined) => string; cancelled: string }
  children: (fields: EntryFields<V>) => ReactNode
}

/** The form of a directory entry. */
export function EntryForm<V extends object>(props: EntryFormProps<V>) {
  const { texts, back, children } = props
  const t = useTranslations('directory.form')
  const { form, problem, errors, head } = useEntryForm(props)
  const { values, saved, set } = form
  const errorOf = (field: string) =>
    Object.entries(errors).find(([key]) => key === field || key.startsWith(`${field}.`))?.[1]
  return (
    <form className={`${frame.form} ${styles.form}`} method="post" {...form.formProps}>
      <div ref={head} tabIndex={-1} className={styles.problem}>
        {problem && <Notice>{problem}</Notice>}
      </div>
      {form.conflicts.length > 0 && (
        <ConflictNotice
          by={unknownAuthor}
          rows={form.conflicts.map((field) => ({
            fields: [field],
            label: texts[field].label,
            mine: texts[field].text(values),
            saved: texts[field].text(saved),
          }))}
          choose={form.choose}
          choiceRef={form.choiceRef}
        />
      )}
      {children({ values, set, errors, errorOf })}
      <div className={frame.buttons}>
        <Button type="submit" look="primary" disabled={form.isSaving}>
          {form.isSaving ? t('saving') : t('save')}
        </Button>
        <ButtonLink look="quiet" href={back.cancelled}>
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  )
}

function useEntryForm<V extends object>({ initial, revision: firstRevision, send, back }: EntryFormProps<V>) {
  const t = useTranslations('directory.form')
  const router = useRouter()
  const [{ saved, revision }, setSaved] = useState({ saved: initial, revision: firstRevision })
  const { save, notice, showProblem } = useSave({ scope: 'directory entry', unreachable: t('unreachable') })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const head = useRef<HTMLDivElement>(null)
  const focusProblem = (fields: Record<string, string> = {}) => {
    setErrors(fields)
    requestAnimationFrame(() =>
      (head.current?.parentElement?.querySelector<HTMLElement>('[aria-invalid]') ?? head.current)?.focus(),
    )
  }
  const form: EditForm<V> = useEditForm<V>({
    saved,
    revision,
    // The form is a page: Escape must not leave it and lose the text. Its cancel button is a link.
    onCancel: () => undefined,
    onSave: async ({ values }): Promise<'changed' | undefined> => {
      const answer = await save(() => send(values, revision))
      if (!answer?.ok) focusProblem(within(answer?.fields))
      else if (answer.outcome === 'gone') {
        showProblem(t('deleted'))
        focusProblem()
      } else if (answer.outcome === 'changed' && answer.values && answer.revision !== undefined) {
        setErrors({})
        setSaved({ saved: answer.values, revision: answer.revision })
        return 'changed'
      } else {
        router.push(back.saved(answer.id))
        router.refresh()
      }
      return undefined
    },
  })
  return { form, problem: notice?.text ?? null, errors, head }
}

// The actions prefix the paths with the name of their input: `person.email`, `values.email`.
function within(fields: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, sentence]) => [path.replace(/^\w+\./, ''), sentence]))
}
