'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { change } from '@/lib/domain/trip/edit'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import type { Agreement } from '@/lib/domain/trip/trip-record'
import { agreementStatuses, type AgreementStatus } from '@/lib/domain/trip/vocabulary'
import { useEditWords } from '../history/edit-words'
import { useTrip } from '../trip/trip-provider'
import { Field, SelectField } from '../ui/field'
import styles from './form.module.css'
import { FormFrame } from './form-frame'
import { useHold } from './held'
import { LineTools } from './line-tools'
import { SignersField } from './signers-field'
import type { Staging } from './stage'
import { TextsInput } from './texts-input'
import { Theirs } from './theirs'
import { useDraft } from './use-draft'

type Values = {
  kind: Texts | null
  subject: Texts | null
  status: AgreementStatus
  signerIds: readonly string[]
  term: string
}

const blank: Values = { kind: null, subject: null, status: 'discussed', signerIds: [], term: '' }

/** An agreement, or a new one of this visit. */
export function AgreementForm({
  agreement,
  visitId,
  fellows = [],
  isGone = false,
  staging,
}: {
  agreement?: Agreement
  visitId: string
  fellows?: readonly Agreement[]
  isGone?: boolean
  staging: Staging
}) {
  const { record, directory, edit } = useTrip()
  const words = useEditWords(record, directory)
  const locale = useLocale()
  const t = useTranslations('visits')
  const vocabulary = useTranslations('vocabulary')
  const errors = useTranslations('errors')
  const [isChecked, setChecked] = useState(false)
  const draft = useDraft<Values>(
    agreement ? valuesOf(agreement) : blank,
    staging.stage === 'sent',
    agreement && { noun: 'agreement', id: agreement.id },
  )
  const { values, set } = draft
  useHold(visitId, agreement?.id ?? 'new')

  const kind = tidied(values.kind)
  const termYears = values.term.trim() === '' ? null : Number(values.term)
  const isTerm = termYears === null || (Number.isInteger(termYears) && termYears >= 1 && termYears <= 99)
  const save = () => {
    if (!kind || !isTerm) return setChecked(true)
    const whole = {
      visitId,
      kind,
      subject: tidied(values.subject),
      status: values.status,
      signerIds: values.signerIds,
      termYears,
    }
    if (!agreement || isGone)
      return staging.send(edit({ do: 'add', noun: 'agreement', id: crypto.randomUUID(), values: whole }))
    if (!draft.change) return staging.cancel()
    const typed = Object.keys(draft.change.to).map(
      (field) => (field === 'term' ? 'termYears' : field) as keyof typeof whole,
    )
    staging.send(edit(change('agreement', agreement, Object.fromEntries(typed.map((field) => [field, whole[field]])))))
  }
  const name = plain(agreement?.kind, locale)
  return (
    <FormFrame
      staging={staging}
      label={agreement ? t('editNamed', { name }) : t('addAgreement')}
      onSave={save}
      isGone={isGone}
      tools={
        agreement &&
        !isGone && (
          <LineTools
            noun="agreement"
            line={agreement}
            fellows={fellows}
            name={name}
            said={t('removed', { name })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <div className={styles.pair}>
        <TextsInput
          draft={draft}
          field="kind"
          label={t('agreementKind')}
          hint={t('agreementKindHint')}
          required
          error={isChecked && !kind ? errors('required') : undefined}
        />
        <TextsInput draft={draft} field="subject" label={t('agreementSubject')} />
      </div>
      <div className={styles.pair}>
        <div>
          <SelectField
            label={t('status')}
            value={values.status}
            onChange={(event) => set({ status: event.target.value as AgreementStatus })}
          >
            {agreementStatuses.map((status) => (
              <option key={status} value={status}>
                {vocabulary(`agreementStatus.${status}`)}
              </option>
            ))}
          </SelectField>
          {draft.isTheirs('status') && (
            <Theirs of={draft.subject('status')}>{vocabulary(`agreementStatus.${draft.now.status}`)}</Theirs>
          )}
        </div>
        <div>
          <Field
            label={t('termYears')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            value={values.term}
            error={isChecked && !isTerm ? t('termWrong') : undefined}
            onChange={(event) => set({ term: event.target.value })}
          />
          {draft.isTheirs('term') && (
            <Theirs of={agreement && { noun: 'agreement', id: agreement.id, fields: ['termYears'] }}>
              {draft.now.term}
            </Theirs>
          )}
        </div>
      </div>
      <div>
        <SignersField visitId={visitId} value={values.signerIds} onChange={(signerIds) => set({ signerIds })} />
        {draft.isTheirs('signerIds') && (
          <Theirs of={draft.subject('signerIds')}>
            {words.both('agreement', 'signerIds', null, draft.now.signerIds).to}
          </Theirs>
        )}
      </div>
    </FormFrame>
  )
}

function valuesOf({ kind, subject, status, signerIds, termYears }: Agreement): Values {
  return { kind, subject, status, signerIds, term: termYears === null ? '' : String(termYears) }
}
