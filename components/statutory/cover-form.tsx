'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import { type Day, isFullDay } from '@/lib/domain/time/day'
import type { CoverWords } from '@/lib/domain/statutory/statutory-edit'
import { formatDay } from '@/lib/domain/time/time-format'
import { readDay } from '@/lib/domain/time/day-input'
import type { CoverView } from '@/lib/server/statutory/statutory-view'
import { Field } from '../ui/field'
import { useEditForm } from '../ui/use-edit-form'
import { FormShell, type SaveResult } from './form-shell'
import { LabelOf } from './label-of'
import styles from './statutory.module.css'

/** The kinds of travel that the official form offers. */
const categories = ['考察', '訪問', '開會', '談判', '進修', '研究', '實習', '其他']

export type CoverDraft = { title: string; category: string; day: string }

export function coverDraft({ title, category, day }: CoverWords): CoverDraft {
  return { title: title ?? '', category: category ?? '', day: day ?? '' }
}

/** The form of the cover's own fields. A day may be typed in years of the Republic of China. */
export function CoverForm({
  start,
  saved,
  onSave,
  onCancel,
}: {
  /** The text to begin with. */
  start: CoverDraft
  /** The cover as it is saved now. */
  saved: CoverView
  onSave: (words: CoverWords, revision: number) => Promise<SaveResult>
  onCancel: (typed: CoverDraft) => void
}) {
  const t = useTranslations('statutory')
  const locale = useLocale()
  const id = useId()
  const { entered } = saved
  const form = useEditForm<CoverDraft>({
    saved: coverDraft(entered),
    revision: entered.revision,
    typed: start,
    isValid: ({ day }) => dayOf(day) !== undefined,
    onCancel: () => onCancel(form.values),
    onSave: async ({ values: { title, category, day } }): Promise<'changed' | undefined> => {
      const words = { title: title.trim() || null, category: category.trim() || null, day: dayOf(day) ?? null }
      return (await onSave(words, entered.revision)) === 'changed' ? 'changed' : undefined
    },
  })
  const { values, set, isChecked } = form
  const day = dayOf(values.day)
  return (
    <FormShell
      form={form}
      name={t('coverName')}
      keys={t('fieldKeys')}
      keysId={`${id}-keys`}
      rows={form.conflicts.map((field) => ({
        fields: [field],
        label: t(`field.${field}`),
        mine: shown(field, values, locale),
        saved: shown(field, form.saved, locale),
      }))}
    >
      <Field
        label={<LabelOf term="報告名稱">{t('field.title')}</LabelOf>}
        hint={t('field.titleHint', { title: saved.ownTitle })}
        lang="zh-Hant"
        maxLength={500}
        autoFocus
        autoComplete="off"
        value={values.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className={styles.pair}>
        <CategoryField value={values.category} onChange={(category) => set({ category })} />
        <Field
          label={<LabelOf term="報告日期">{t('field.day')}</LabelOf>}
          hint={day ? formatDay(day, locale) : t('field.dayHint')}
          error={isChecked && day === undefined ? t('field.dayError') : undefined}
          maxLength={60}
          autoComplete="off"
          value={values.day}
          onChange={(event) => set({ day: event.target.value })}
        />
      </div>
    </FormShell>
  )
}

/** The kind of travel: one of those that the official form offers, or any other. */
function CategoryField({ value, onChange }: { value: string; onChange: (category: string) => void }) {
  const t = useTranslations('statutory')
  const id = useId()
  return (
    <>
      <Field
        label={<LabelOf term="出國類別">{t('field.category')}</LabelOf>}
        hint={t('field.categoryHint')}
        lang="zh-Hant"
        maxLength={500}
        list={id}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {categories.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
    </>
  )
}

// The typed day; `null` for none, `undefined` where it is not a full day.
function dayOf(text: string): Day | null | undefined {
  if (text.trim() === '') return null
  const day = readDay(text)
  return isFullDay(day) ? day : undefined
}

function shown(field: keyof CoverDraft, draft: CoverDraft, locale: Locale): string {
  return field === 'day' ? formatDay(dayOf(draft.day) ?? draft.day, locale) : draft[field]
}
