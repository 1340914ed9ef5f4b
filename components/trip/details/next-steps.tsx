'use client'

import { useLocale, useTranslations } from 'next-intl'
import { recordRef } from '@/lib/domain/report/fact-ref'
import { change } from '@/lib/domain/trip/edit'
import type { Locale } from '@/lib/domain/text/locales'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import { formatDay } from '@/lib/domain/time/time-format'
import type { NextStep } from '@/lib/domain/trip/trip-record'
import type { NextStepUse } from '@/lib/domain/trip/vocabulary'
import { Words } from '../../text/words'
import { ReportUsageLink } from '../report-usage-link'
import { InArticle } from '../in-article/in-article'
import { TripConflict, TripDeleted } from '../trip-conflict'
import { useTrip } from '../use-trip'
import { editedIn } from '../../ui/edit-draft'
import { type EditForm, useEditForm } from '../../ui/use-edit-form'
import { DayField, typedDay } from '../../time/day-field'
import { FormFrame } from '../../ui/form-frame'
import frame from '../../ui/form-frame.module.css'
import { useRowsWithOpenForms, useOpenForm } from '../../ui/open-forms'
import { InPlace } from '../../ui/in-place'
import { LineTools } from '../line-tools'
import { type Staging, useStage } from '../../ui/use-stage'
import { TextsInput } from '../texts-input'
import { Add, Section } from './section'
import styles from './details.module.css'

/** What will follow the trip: what, until when, by whom. */
export function NextSteps() {
  const { record } = useTrip()
  const t = useTranslations('trips.details')
  const locale = useLocale() as Locale
  const lines = useRowsWithOpenForms(record.nextStep, ({ id }) => id)
  return (
    <Section title={t('steps')} hint={t('stepsHint')}>
      <ul className={styles.lines}>
        {lines.map(({ line, isGone }) => (
          <li key={line.id}>
            <ReportUsageLink of={`nextStep:${line.id}`} />
            <InPlace
              label={t('edit')}
              words={<Words of={line.text} locale={locale} />}
              beside={
                <p className={styles.beside}>
                  {line.use === 'article' && <span>{t('step.inArticle')}</span>}
                  {line.due && <span>{t('step.until', { day: formatDay(line.due, locale) })}</span>}
                  {line.owner && (
                    <span>
                      <Words of={line.owner} locale={locale} />
                    </span>
                  )}
                </p>
              }
              form={(staging) => <StepForm step={line} isGone={isGone} staging={staging} />}
            />
          </li>
        ))}
      </ul>
      <Add staging={useStage()} label={t('addStep')} form={(staging) => <StepForm staging={staging} />} />
    </Section>
  )
}

type Values = { text: Texts | null; due: string; owner: Texts | null; use: NextStepUse }

type StepFormProps = { step?: NextStep; isGone?: boolean; first?: Texts; staging: Staging }

/** The form of a next step, or of a new one with the text `first`. */
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
      <div className={frame.pair}>
        <DayField
          label={t('step.due')}
          hint={t('step.dueHint')}
          error={form.isChecked ? errors('day') : undefined}
          year={null}
          text={form.values.due}
          onText={(due) => form.set({ due })}
        />
        <TextsInput form={form} field="owner" label={t('step.owner')} />
      </div>
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

function StepInArticle({ step, values }: StepFormProps & { values: Values }) {
  const { text, due = null, owner, use } = read(values)
  if (!text || use === 'internal') return null
  const whole = { text, due, owner, use }
  return (
    <InArticle
      of={recordRef('nextStep', step?.id ?? 'new')}
      edit={step ? change('nextStep', step, whole) : { do: 'add', noun: 'nextStep', id: 'new', values: whole }}
    />
  )
}

function useStepForm({ step, isGone = false, first, staging }: StepFormProps): EditForm<Values> {
  const { edit } = useTrip()
  return useEditForm<Values>({
    saved: step
      ? { text: step.text, due: step.due ?? '', owner: step.owner, use: step.use }
      : { text: null, due: '', owner: null, use: 'internal' },
    typed: first && { text: first },
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: (values) => read(values).text !== null && read(values).due !== undefined,
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      const { text, due = null, owner, use } = read(values)
      if (!text) return
      const whole = { text, due, owner, use }
      if (!step || isGone)
        return staging.send(edit({ do: 'add', noun: 'nextStep', id: crypto.randomUUID(), values: whole }))
      if (!changes) return staging.cancel()
      staging.send(edit(change('nextStep', step, editedIn(whole, changes))))
    },
  })
}

// A due day of `undefined` cannot be read.
function read({ text, due, owner, use }: Values) {
  return { text: tidied(text), due: typedDay(due, null), owner: tidied(owner), use }
}
