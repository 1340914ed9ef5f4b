'use client'

import { useTranslations } from 'next-intl'
import { type SubmitEvent, useRef, useState } from 'react'
import { maxTemplateTasks, type TaskTemplate } from '@/lib/domain/follow-up/task-template'
import { staffLocales } from '@/lib/domain/text/locales'
import { tidied, type Texts } from '@/lib/domain/text/text'
import { isSame } from '@/lib/domain/trip/edit'
import { offsetText, readOffset } from '@/lib/domain/trip/task-due'
import { type Direction, directions } from '@/lib/domain/trip/vocabulary'
import { TextsField } from '../text/texts-field'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { useLeaveWarning } from '../ui/use-leave-warning'
import { type TaskDraft, TaskTemplateRows } from './task-template-rows'
import styles from './task-templates.module.css'

type Draft = { name: Texts | null; direction: Direction | null; tasks: readonly TaskDraft[] }

/** The form of a template, `null` for a new one. `onSave` with `null` deletes it, or ends the form of a new one. */
export function TaskTemplateForm({
  id,
  template,
  onSave,
}: {
  id: string
  template: TaskTemplate | null
  onSave: (to: TaskTemplate | null) => Promise<boolean>
}) {
  const t = useTranslations('tasks.office')
  const [draft, setDraft] = useState(() => draftOf(template))
  const [isChecked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const read = templateOf(id, draft)
  useLeaveWarning(!isSame(draft, draftOf(template)))
  const set = (to: Partial<Draft>) => setDraft((now) => ({ ...now, ...to }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setChecked(true)
    if (read) void onSave(read)
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <TextsField
        label={t('name')}
        value={draft.name}
        languages={staffLocales}
        required
        error={isChecked && !tidied(draft.name) ? t('nameMissing') : undefined}
        onChange={(name) => set({ name })}
      />
      <SelectField
        label={t('direction')}
        value={draft.direction ?? ''}
        onChange={(event) => set({ direction: (event.target.value || null) as Direction | null })}
      >
        <option value="">{t('all')}</option>
        {directions.map((direction) => (
          <option key={direction} value={direction}>
            {t(direction)}
          </option>
        ))}
      </SelectField>
      <TaskTemplateRows tasks={draft.tasks} isChecked={isChecked} onChange={(tasks) => set({ tasks })} />
      <div className={styles.buttons}>
        <Button type="submit">{t('save')}</Button>
        {draft.tasks.length < maxTemplateTasks && (
          <Button look="quiet" onClick={() => set({ tasks: [...draft.tasks, newTask()] })}>
            {t('addTask')}
          </Button>
        )}
        <Button look="quiet" onClick={() => void onSave(null)}>
          {t(template ? 'delete' : 'cancel')}
        </Button>
      </div>
    </form>
  )
}

function newTask(): TaskDraft {
  return { key: crypto.randomUUID(), text: {}, due: '' }
}

function draftOf(template: TaskTemplate | null): Draft {
  if (!template) return { name: null, direction: null, tasks: [{ key: 'first', text: {}, due: '' }] }
  const { name, direction, tasks } = template
  return {
    name,
    direction,
    tasks: tasks.map(({ text, dueOffset }, i) => ({
      key: String(i),
      text,
      due: dueOffset === null ? '' : offsetText(dueOffset),
    })),
  }
}

// `null` while it cannot be saved. Rows without a text are left out.
function templateOf(id: string, { name, direction, tasks }: Draft): TaskTemplate | null {
  const words = tidied(name)
  const read = tasks.flatMap(({ text, due }) => {
    const said = tidied(text)
    if (!said) return []
    return { text: said, dueOffset: due.trim() === '' ? null : (readOffset(due) ?? undefined) }
  })
  const valid = read.flatMap(({ text, dueOffset }) => (dueOffset === undefined ? [] : { text, dueOffset }))
  return words && valid.length === read.length ? { id, name: words, direction, tasks: valid } : null
}
