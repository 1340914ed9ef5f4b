'use client'

import { useLocale, useTranslations } from 'next-intl'
import { recordRef } from '@/lib/domain/report/fact-ref'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import { change } from '@/lib/domain/trip/edit'
import type { NextStep, Values as EntityValues } from '@/lib/domain/trip/trip-record'
import {
  type NextStepSide,
  nextStepSides,
  type NextStepStatus,
  nextStepStatuses,
  type NextStepUse,
} from '@/lib/domain/trip/vocabulary'
import { InArticle } from '../in-article/in-article'
import { TripConflict, TripDeleted } from '../trip-conflict'
import { useTrip } from '../use-trip'
import { editedIn } from '../../ui/edit-draft'
import { type EditForm, useEditForm } from '../../ui/use-edit-form'
import { DayField, typedDay } from '../../time/day-field'
import { SelectField } from '../../ui/field'
import { FormFrame } from '../../ui/form-frame'
import frame from '../../ui/form-frame.module.css'
import { useOpenForm } from '../../ui/open-forms'
import { LineTools } from '../line-tools'
import { OwnerField } from '../owner-field'
import { VisitField } from '../visit-field'
import type { Staging } from '../../ui/use-stage'
import { TextsInput } from '../texts-input'

type Values = {
  text: Texts | null
  due: string
  owner: Texts | null
  use: NextStepUse
  visitId: string
  side: NextStepSide
  status: NextStepStatus
  reason: Texts | null
  ownerId: string
}

type StepFormProps = {
  step?: NextStep
  isGone?: boolean
  /** The text of a new one, and the visit where it was made. */
  first?: Texts
  visitId?: string | null
  staging: Staging
}

/** The form of a promise, or of a new one. */
export function StepForm(props: StepFormProps) {
  const { step, isGone = false, staging } = props
  const { record } = useTrip()
  const t = useTranslations('trips.details')
  const errors = useTranslations('errors')
  const locale = useLocale()
  const form = useStepForm(props)
  useOpenForm(step?.id ?? 'new step')
  const mine = read(form.values)
  const of = step && ({ noun: 'nextStep', id: step.id } as const)
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={t('addStep')}
      conflict={isGone && of ? <TripDeleted of={of} /> : <TripConflict form={form} of={of} mine={mine} />}
      tools={
        step &&
        !isGone && (
          <LineTools
            noun="nextStep"
            line={step}
            fellows={record.nextStep}
            name={plain(step.text, locale)}
            notice={t('step.removed')}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <TextsInput
        form={form}
        field="text"
        label={t('step.text')}
        required
        error={form.isChecked && !mine.text ? errors('required') : undefined}
      />
      <SideAndVisit form={form} />
      <OwnerAndDue form={form} />
      <StatusAndReason form={form} />
      <StepInArticle {...props} values={form.values} />
      <label className={frame.tick}>
        <input
          type="checkbox"
          checked={form.values.use === 'article'}
          onChange={(event) => form.set({ use: event.target.checked ? 'article' : 'internal' })}
        />
        <span>
          {t('step.inArticle')} <small>{t('step.inArticleHint')}</small>
        </span>
      </label>
    </FormFrame>
  )
}

type PartProps = { form: EditForm<Values> }

function SideAndVisit({ form: { values, set } }: PartProps) {
  const { record } = useTrip()
  const t = useTranslations('trips.details.step')
  const vocabulary = useTranslations('vocabulary')
  return (
    <div className={frame.pair}>
      <SelectField
        label={t('side')}
        value={values.side}
        onChange={(event) => set({ side: event.target.value as NextStepSide })}
      >
        {nextStepSides.map((side) => (
          <option key={side} value={side}>
            {vocabulary(`nextStepSide.${side}`)}
          </option>
        ))}
      </SelectField>
      {(record.visit.length > 0 || values.visitId !== '') && (
        <VisitField
          label={t('visit')}
          none={t('wholeTrip')}
          value={values.visitId}
          onChange={(visitId) => set({ visitId: visitId ?? '' })}
        />
      )}
    </div>
  )
}

function OwnerAndDue({ form }: PartProps) {
  const t = useTranslations('trips.details.step')
  const errors = useTranslations('errors')
  const { values, set } = form
  return (
    <>
      <div className={frame.pair}>
        <OwnerField
          label={t('ownerId')}
          hint={t('ownerIdHint')}
          none={t('noOwner')}
          value={values.ownerId}
          onChange={(ownerId) => set({ ownerId })}
        />
        <DayField
          label={t('due')}
          hint={t('dueHint')}
          error={form.isChecked ? errors('day') : undefined}
          year={null}
          text={values.due}
          onText={(due) => set({ due })}
        />
      </div>
      <TextsInput form={form} field="owner" label={t('owner')} hint={t('ownerHint')} />
    </>
  )
}

function StatusAndReason({ form }: PartProps) {
  const t = useTranslations('trips.details.step')
  const errors = useTranslations('errors')
  const vocabulary = useTranslations('vocabulary')
  return (
    <>
      <SelectField
        label={t('status')}
        value={form.values.status}
        onChange={(event) => form.set({ status: event.target.value as NextStepStatus })}
      >
        {nextStepStatuses.map((status) => (
          <option key={status} value={status}>
            {vocabulary(`nextStepStatus.${status}`)}
          </option>
        ))}
      </SelectField>
      {form.values.status === 'dropped' && (
        <TextsInput
          form={form}
          field="reason"
          label={t('reason')}
          required
          error={form.isChecked && !tidied(form.values.reason) ? errors('required') : undefined}
        />
      )}
    </>
  )
}

function StepInArticle({ step, values }: StepFormProps & { values: Values }) {
  const whole = entityOf(values)
  if (!whole || whole.use === 'internal') return null
  return (
    <InArticle
      of={recordRef('nextStep', step?.id ?? 'new')}
      edit={step ? change('nextStep', step, whole) : { do: 'add', noun: 'nextStep', id: 'new', values: whole }}
    />
  )
}

function useStepForm({ step, isGone = false, first, visitId = null, staging }: StepFormProps): EditForm<Values> {
  const { edit } = useTrip()
  return useEditForm<Values>({
    saved: step ? valuesOf(step) : { ...blank, visitId: visitId ?? '' },
    typed: first && { text: first },
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: (values) => entityOf(values) !== null,
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      const whole = entityOf(values)
      if (!whole) return
      if (!step || isGone)
        return staging.send(edit({ do: 'add', noun: 'nextStep', id: crypto.randomUUID(), values: whole }))
      if (!changes) return staging.cancel()
      staging.send(edit(change('nextStep', step, editedIn(whole, changes))))
    },
  })
}

const blank: Values = {
  text: null,
  due: '',
  owner: null,
  use: 'internal',
  visitId: '',
  side: 'ours',
  status: 'open',
  reason: null,
  ownerId: '',
}

function valuesOf({ due, visitId, ownerId, ...step }: NextStep): Values {
  return { ...step, due: due ?? '', visitId: visitId ?? '', ownerId: ownerId ?? '' }
}

// A due day of `undefined` cannot be read.
function read({ text, due, owner, use, visitId, side, status, reason, ownerId }: Values) {
  return {
    text: tidied(text),
    due: typedDay(due, null),
    owner: tidied(owner),
    use,
    visitId: visitId || null,
    side,
    status,
    reason: tidied(reason),
    ownerId: ownerId || null,
  }
}

// `null` while it cannot be saved: without a text, with a day that cannot be read, or dropped without a reason.
function entityOf(values: Values): EntityValues<'nextStep'> | null {
  const { text, due, ...others } = read(values)
  if (!text || due === undefined || (others.status === 'dropped' && !others.reason)) return null
  return { text, due, ...others }
}
