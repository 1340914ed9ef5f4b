'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { BlockView } from '@/lib/server/report/report-view'
import { RichWords } from '../newsroom/rich-words'
import { Button } from '../ui/button'
import { ConflictNotice, DeletedNotice, unknownAuthor } from '../ui/conflict-notice'
import { useEditForm } from '../ui/use-edit-form'
import styles from './report.module.css'

/** The form of a headline or paragraph. Enter saves; Shift with Enter begins a new line. */
export function BlockForm({
  language,
  name,
  kind,
  start,
  saved,
  isGone,
  onSave,
  onCancel,
}: {
  language: string
  name: string
  kind: BlockView['kind']
  /** The text to begin with. */
  start: string
  /** The block as it is saved now; `null` for one that is not in the report yet. */
  saved: BlockView | null
  /** Someone else has removed it since it was opened. */
  isGone: boolean
  /** Resolves to why it was not saved, or to `null`. */
  onSave: (text: string, revision: number) => Promise<'changed' | 'gone' | null>
  onCancel: (typed: string) => void
}) {
  const t = useTranslations('report')
  const id = useId()
  const savedText = saved?.text ?? ''
  const revision = saved?.revision ?? 0
  const form = useEditForm<{ text: string }>({
    saved: { text: savedText },
    revision,
    typed: start === savedText ? undefined : { text: start },
    isDeleted: isGone,
    enterSaves: true,
    onCancel: () => onCancel(form.values.text),
    onSave: async ({ values }): Promise<'changed' | undefined> =>
      (await onSave(values.text, revision)) === 'changed' ? 'changed' : undefined,
  })
  const { text } = form.values
  return (
    <form className={styles.form} {...form.formProps}>
      <label className="visually-hidden" htmlFor={id}>
        {name}
      </label>
      <div className={`${styles.grow} ${styles[kind]}`} data-text={`${text} `} lang={language}>
        <textarea
          id={id}
          autoFocus
          rows={1}
          value={text}
          placeholder={saved ? undefined : name}
          aria-describedby={`${id}-keys`}
          onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
          onChange={(event) => form.set({ text: event.target.value })}
        />
      </div>
      {isGone && <DeletedNotice by={unknownAuthor} canRestore />}
      {saved && form.conflicts.length > 0 && (
        <ConflictNotice
          by={{ name: saved.lastEdit?.by ?? null, day: saved.lastEdit?.at ?? null, time: null }}
          rows={[{ fields: ['text'], label: name, mine: text, saved: <RichWords of={saved.rich} /> }]}
          choose={form.choose}
          choiceRef={form.choiceRef}
          lang={language}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" aria-disabled={form.isSaving}>
          {form.isSaving ? t('saving') : t('save')}
        </Button>
        <Button look="quiet" onClick={form.cancel}>
          {t('cancel')}
        </Button>
        <span id={`${id}-keys`} className={styles.keys}>
          {t(kind === 'paragraph' ? 'keys' : 'headlineKeys')}
        </span>
      </div>
    </form>
  )
}
