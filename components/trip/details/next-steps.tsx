'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import { formatDay } from '@/lib/domain/time/time-format'
import type { NextStep } from '@/lib/domain/trip/trip-record'
import { Words } from '../../text/words'
import { Told } from '../report-usage-link'
import { useTrip } from '../trip-provider'
import { DayField, typedDay } from '../../visits/day-field'
import { FormFrame } from '../../visits/form-frame'
import form from '../../visits/form.module.css'
import { useHeldLines, useHold } from '../../visits/held'
import { InPlace } from '../../visits/in-place'
import { LineTools } from '../../visits/line-tools'
import { type Staging, useStage } from '../../visits/stage'
import { TextsInput } from '../../visits/texts-input'
import { useDraft } from '../../visits/use-draft'
import { Add, Section } from './section'
import styles from './details.module.css'

/** What will follow the trip: what, until when, by whom. */
export function NextSteps() {
  const { record } = useTrip()
  const t = useTranslations('trips.details')
  const locale = useLocale() as Locale
  const lines = useHeldLines(record.nextStep, ({ id }) => id)
  return (
    <Section title={t('steps')} hint={t('stepsHint')}>
      <ul className={styles.lines}>
        {lines.map(({ line, isGone }) => (
          <li key={line.id}>
            <Told of={`nextStep:${line.id}`} />
            <InPlace
              label={t('edit')}
              words={<Words of={line.text} locale={locale} />}
              beside={
                <p className={styles.beside}>
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

type Values = { text: Texts | null; due: string; owner: Texts | null }

/** A next step, or a new one with the words of `first`. */
export function StepForm({
  step,
  isGone = false,
  first,
  staging,
}: {
  step?: NextStep
  isGone?: boolean
  first?: Texts
  staging: Staging
}) {
  const { record, edit } = useTrip()
  const t = useTranslations('trips.details')
  const errors = useTranslations('errors')
  const locale = useLocale()
  const [isChecked, setChecked] = useState(false)
  const draft = useDraft<Values>(
    step ? { text: step.text, due: step.due ?? '', owner: step.owner } : { text: null, due: '', owner: null },
    staging.stage === 'sent',
    step && { noun: 'nextStep', id: step.id },
    first && { text: first },
  )
  useHold(step?.id ?? 'new step')

  const text = tidied(draft.values.text)
  const due = typedDay(draft.values.due, null)
  const save = () => {
    if (!text || due === undefined) return setChecked(true)
    const values = { text, due, owner: tidied(draft.values.owner) }
    if (!step || isGone) return staging.send(edit({ do: 'add', noun: 'nextStep', id: crypto.randomUUID(), values }))
    if (!draft.change) return staging.cancel()
    const fields = Object.keys(draft.change.to) as (keyof Values)[]
    const held = { ...draft.values, ...draft.change.from }
    const from = { text: held.text ?? step.text, due: held.due || null, owner: held.owner }
    const only = (of: object) => Object.fromEntries(fields.map((field) => [field, of[field as keyof typeof of]]))
    staging.send(edit({ do: 'change', noun: 'nextStep', id: step.id, from: only(from), to: only(values) }))
  }
  return (
    <FormFrame
      staging={staging}
      label={t('addStep')}
      onSave={save}
      isGone={isGone}
      tools={
        step &&
        !isGone && (
          <LineTools
            noun="nextStep"
            line={step}
            fellows={record.nextStep}
            name={plain(step.text, locale)}
            said={t('step.removed')}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <TextsInput
        draft={draft}
        field="text"
        label={t('step.text')}
        required
        error={isChecked && !text ? errors('required') : undefined}
      />
      <div className={form.pair}>
        <DayField
          label={t('step.due')}
          hint={t('step.dueHint')}
          error={isChecked ? errors('day') : undefined}
          year={null}
          text={draft.values.due}
          onText={(typed) => draft.set({ due: typed })}
        />
        <TextsInput draft={draft} field="owner" label={t('step.owner')} />
      </div>
    </FormFrame>
  )
}
