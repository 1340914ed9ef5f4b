'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type SubmitEvent, useRef, useState } from 'react'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { languageOfWords } from '@/lib/domain/visits/member-note'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { OwnerField } from '../owner-field'
import { useTrip } from '../use-trip'
import { DueField, useReadDue } from './due-field'
import styles from './tasks.module.css'

const blank = { text: '', due: '', ownerId: '' }

/** The line that adds a task: Enter in any of its fields adds it, and the next one can be typed at once. */
export function AddTask({ of }: { of: { visitId?: string; itemId?: string } }) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  const { edit } = useTrip()
  const readDue = useReadDue()
  const [values, setValues] = useState(blank)
  const [isChecked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const set = (to: Partial<typeof blank>) => setValues((now) => ({ ...now, ...to }))
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    const text = values.text.trim()
    const due = readDue(values.due)
    setChecked(true)
    if (text === '') return form.current?.querySelector('input')?.focus()
    if (due === undefined) return
    setChecked(false)
    setValues(blank)
    form.current?.querySelector('input')?.focus()
    const saved = await edit({
      do: 'add',
      noun: 'task',
      id: crypto.randomUUID(),
      values: {
        ...defaultValues.task,
        ...of,
        ...due,
        text: { [languageOfWords(text, locale)]: text },
        ownerId: values.ownerId || null,
      },
    })
    // What could not be saved returns, unless the next task is being typed already.
    if (!saved) setValues((now) => (now.text === '' ? values : now))
  }
  return (
    <form ref={form} className={styles.add} noValidate aria-label={t('add')} onSubmit={(event) => void add(event)}>
      <Field
        label={t('add')}
        value={values.text}
        maxLength={500}
        autoComplete="off"
        enterKeyHint="done"
        error={isChecked && values.text.trim() === '' ? t('textMissing') : undefined}
        onChange={(event) => set({ text: event.target.value })}
      />
      <DueField text={values.due} isChecked={isChecked} onText={(due) => set({ due })} />
      <OwnerField
        label={t('owner')}
        none={t('noOwner')}
        value={values.ownerId}
        onChange={(ownerId) => set({ ownerId })}
      />
      <Button type="submit">{t('addIt')}</Button>
    </form>
  )
}
