'use client'

import { useLocale, useTranslations } from 'next-intl'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import { change } from '@/lib/domain/trip/edit'
import { dueText, offsetText } from '@/lib/domain/trip/task-due'
import type { Task, Values as EntityValues } from '@/lib/domain/trip/trip-record'
import { type TaskStatus, taskStatuses } from '@/lib/domain/trip/vocabulary'
import { Field, SelectField } from '../../ui/field'
import { FormFrame } from '../../ui/form-frame'
import frame from '../../ui/form-frame.module.css'
import { useOpenForm } from '../../ui/open-forms'
import { editedIn } from '../../ui/edit-draft'
import { useEditForm } from '../../ui/use-edit-form'
import type { Staging } from '../../ui/use-stage'
import { OwnerField } from '../owner-field'
import { TextsInput } from '../texts-input'
import { TripConflict, TripDeleted } from '../trip-conflict'
import { useTrip } from '../use-trip'
import { VisitField } from '../visit-field'
import { DueField, useReadDue } from './due-field'
import { RemoveTask } from './remove-task'

type Values = {
  text: Texts | null
  due: string
  ownerId: string
  owner: string
  status: TaskStatus
  visitId: string
}

/** The form of a task. */
export function TaskForm({ task, isGone, staging }: { task: Task; isGone: boolean; staging: Staging }) {
  const t = useTranslations('tasks')
  const errors = useTranslations('errors')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale()
  const { record } = useTrip()
  const { form, entity } = useTaskForm({ task, isGone, staging })
  useOpenForm(task.id)
  const { values, set } = form
  const of = { noun: 'task', id: task.id } as const
  const name = plain(task.text, locale)
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={t('formOf', { name })}
      conflict={
        isGone ? (
          <TripDeleted of={of} />
        ) : (
          <TripConflict
            form={form}
            of={of}
            mine={{ ...entity, due: entity?.due ?? undefined }}
            whenEmpty={task.dueOffset === null ? {} : { due: offsetText(task.dueOffset) }}
          />
        )
      }
      tools={!isGone && <RemoveTask task={task} name={name} onRemove={staging.cancel} />}
    >
      <TextsInput
        form={form}
        field="text"
        label={t('text')}
        required
        error={form.isChecked && !tidied(values.text) ? errors('required') : undefined}
      />
      <div className={frame.pair}>
        <DueField text={values.due} isChecked={form.isChecked} onText={(due) => set({ due })} />
        <SelectField
          label={t('status')}
          value={values.status}
          onChange={(event) => set({ status: event.target.value as TaskStatus })}
        >
          {taskStatuses.map((status) => (
            <option key={status} value={status}>
              {vocabulary(`taskStatus.${status}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className={frame.pair}>
        <OwnerField
          label={t('owner')}
          none={t('noOwner')}
          value={values.ownerId}
          onChange={(ownerId) => set({ ownerId })}
        />
        <Field
          label={t('otherOwner')}
          value={values.owner}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set({ owner: event.target.value })}
        />
      </div>
      {task.itemId === null && (record.visit.length > 0 || values.visitId !== '') && (
        <VisitField
          label={t('visit')}
          none={t('wholeTrip')}
          value={values.visitId}
          onChange={(visitId) => set({ visitId: visitId ?? '' })}
        />
      )}
    </FormFrame>
  )
}

function useTaskForm({ task, isGone, staging }: { task: Task; isGone: boolean; staging: Staging }) {
  const { edit } = useTrip()
  const readDue = useReadDue()
  const entityOf = ({ text, due, ownerId, owner, status, visitId }: Values): EntityValues<'task'> | null => {
    const read = readDue(due)
    const words = tidied(text)
    if (!words || read === undefined) return null
    return {
      text: words,
      ...read,
      ownerId: ownerId || null,
      owner: owner.trim() || null,
      status,
      visitId: visitId || null,
      itemId: task.itemId,
    }
  }
  const form = useEditForm<Values>({
    saved: {
      text: task.text,
      due: dueText(task),
      ownerId: task.ownerId ?? '',
      owner: task.owner ?? '',
      status: task.status,
      visitId: task.visitId ?? '',
    },
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: (values) => entityOf(values) !== null,
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      const whole = entityOf(values)
      if (!whole) return
      if (isGone) return staging.send(edit({ do: 'add', noun: 'task', id: crypto.randomUUID(), values: whole }))
      if (!changes) return staging.cancel()
      const { dueOffset, ...others } = whole
      const due = changes.to.due === undefined ? {} : { dueOffset }
      staging.send(edit(change('task', task, { ...editedIn(others, changes), ...due })))
    },
  })
  return { form, entity: entityOf(form.values) }
}
