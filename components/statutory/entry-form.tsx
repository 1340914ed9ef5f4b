'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { EntryKind, EntryTerm, EntryWords } from '@/lib/domain/statutory/statutory-edit'
import type { EntryView } from '@/lib/server/statutory/statutory-view'
import type { ConflictRow } from '../ui/conflict-notice'
import { Field, SelectField } from '../ui/field'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import { FormShell, type SaveResult } from './form-shell'
import { LabelOf } from './label-of'
import styles from './statutory.module.css'

export const blankWords: EntryWords = { text: '', term: null, owner: null }

/** The form of a reflection or recommendation. */
export function EntryForm({
  name,
  kind,
  start,
  saved,
  isGone,
  onSave,
  onCancel,
}: {
  name: string
  kind: EntryKind
  /** The text to begin with. */
  start: EntryWords
  /** The entry as it is saved now; `null` for one that is not in the report yet. */
  saved: EntryView | null
  isGone: boolean
  onSave: (words: EntryWords, revision: number) => Promise<SaveResult>
  onCancel: (typed: EntryWords) => void
}) {
  const t = useTranslations('statutory')
  const id = useId()
  const revision = saved?.revision ?? 0
  const form = useEditForm<EntryWords>({
    saved: saved ? { text: saved.text, term: saved.term, owner: saved.owner } : blankWords,
    revision,
    typed: start,
    isDeleted: isGone,
    enterSaves: true,
    onCancel: () => onCancel(form.values),
    onSave: async ({ values }): Promise<'changed' | undefined> =>
      (await onSave(values, revision)) === 'changed' ? 'changed' : undefined,
  })
  const { values, set } = form
  return (
    <FormShell
      form={form}
      name={name}
      keys={t(kind === 'reflection' ? 'keys' : 'fieldKeys')}
      keysId={`${id}-keys`}
      isGone={isGone}
      by={{ name: saved?.lastEdit.by ?? null, day: saved?.lastEdit.at || null, time: null }}
      rows={useConflictRows(form, name)}
    >
      <label className="visually-hidden" htmlFor={id}>
        {name}
      </label>
      <div className={`${styles.grow} ${styles.paragraph}`} data-text={`${values.text} `} lang="zh-Hant">
        <textarea
          id={id}
          autoFocus
          rows={1}
          maxLength={20_000}
          value={values.text}
          placeholder={saved ? undefined : name}
          aria-describedby={`${id}-keys`}
          onFocus={(event) => event.target.setSelectionRange(values.text.length, values.text.length)}
          onChange={(event) => set({ text: event.target.value })}
        />
      </div>
      {kind === 'recommendation' && <TermAndOwner values={values} set={set} />}
    </FormShell>
  )
}

function TermAndOwner({ values, set }: Pick<EditForm<EntryWords>, 'values' | 'set'>) {
  const t = useTranslations('statutory')
  return (
    <div className={styles.pair}>
      <SelectField
        label={<LabelOf term="期程">{t('field.term')}</LabelOf>}
        value={values.term ?? ''}
        onChange={(event) => set({ term: (event.target.value || null) as EntryTerm | null })}
      >
        <option value="">{t('term.open')}</option>
        <option value="now">{t('term.now')}</option>
        <option value="later">{t('term.later')}</option>
      </SelectField>
      <Field
        label={<LabelOf term="主辦單位">{t('field.owner')}</LabelOf>}
        lang="zh-Hant"
        maxLength={500}
        autoComplete="off"
        placeholder={t('field.ownerHint')}
        value={values.owner ?? ''}
        onChange={(event) => set({ owner: event.target.value || null })}
      />
    </div>
  )
}

function useConflictRows(form: EditForm<EntryWords>, name: string): ConflictRow<keyof EntryWords>[] {
  const t = useTranslations('statutory')
  const shown = (field: keyof EntryWords, words: EntryWords) =>
    field === 'term' ? t(`term.${words.term ?? 'open'}`) : (words[field] ?? '')
  return form.conflicts.map((field) => ({
    fields: [field],
    label: field === 'text' ? name : t(`field.${field}`),
    mine: shown(field, form.values),
    saved: shown(field, form.saved),
  }))
}
