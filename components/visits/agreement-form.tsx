'use client'

import { useLocale, useTranslations } from 'next-intl'
import { recordRef } from '@/lib/domain/report/fact-ref'
import { plain, type Texts, tidied } from '@/lib/domain/text/text'
import { agreementKindNames, filledAgreementKind } from '@/lib/domain/trip/agreement-kinds'
import { change } from '@/lib/domain/trip/edit'
import type { Agreement } from '@/lib/domain/trip/trip-record'
import { type AgreementStatus, agreementStatuses } from '@/lib/domain/trip/vocabulary'
import { EntryFiles } from '../files/entry-files-lazy'
import { InArticle } from '../trip/in-article/in-article'
import { TripConflict, TripDeleted } from '../trip/trip-conflict'
import { useTrip } from '../trip/use-trip'
import { editedIn } from '../ui/edit-draft'
import { Field, SelectField } from '../ui/field'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import styles from '../ui/form-frame.module.css'
import { FormFrame } from '../ui/form-frame'
import { useOpenForm } from '../ui/open-forms'
import { LineTools } from '../trip/line-tools'
import { SignersField } from './signers-field'
import type { Staging } from '../ui/use-stage'
import { TextsInput } from '../trip/texts-input'

type Values = {
  kind: Texts | null
  subject: Texts | null
  status: AgreementStatus
  signerIds: readonly string[]
  termYears: string
}

const blank: Values = { kind: null, subject: null, status: 'discussed', signerIds: [], termYears: '' }

type AgreementFormProps = {
  agreement?: Agreement
  visitId: string
  fellows?: readonly Agreement[]
  isGone?: boolean
  staging: Staging
}

/** An agreement, or a new one of this visit. */
export function AgreementForm(props: AgreementFormProps) {
  const { agreement, visitId, fellows = [], isGone = false, staging } = props
  const locale = useLocale()
  const t = useTranslations('visits')
  const errors = useTranslations('errors')
  const form = useAgreementForm(props)
  useOpenForm(visitId, agreement?.id ?? 'new')
  const name = plain(agreement?.kind, locale)
  const of = agreement && ({ noun: 'agreement', id: agreement.id } as const)
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={agreement ? t('editNamed', { name }) : t('addAgreement')}
      conflict={isGone && of ? <TripDeleted of={of} /> : <TripConflict form={form} of={of} mine={read(form.values)} />}
      tools={
        agreement &&
        !isGone && (
          <LineTools
            noun="agreement"
            line={agreement}
            fellows={fellows}
            name={name}
            notice={t('removed', { name })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <div className={styles.pair}>
        <TextsInput
          form={form}
          field="kind"
          label={t('agreementKind')}
          suggestions={agreementKindNames}
          complete={filledAgreementKind}
          hint={t('agreementKindHint')}
          required
          error={form.isChecked && !tidied(form.values.kind) ? errors('required') : undefined}
        />
        <TextsInput form={form} field="subject" label={t('agreementSubject')} />
      </div>
      <StatusAndTerm form={form} />
      <AgreementInArticle {...props} values={form.values} />
      <SignersField visitId={visitId} value={form.values.signerIds} onChange={(signerIds) => form.set({ signerIds })} />
      {agreement && !isGone && <EntryFiles of={{ subject: 'agreement', subjectId: agreement.id }} />}
    </FormFrame>
  )
}

function AgreementInArticle({ agreement, visitId, values }: AgreementFormProps & { values: Values }) {
  const { kind, termYears = null, ...others } = read(values)
  const whole = kind && { ...others, kind, termYears }
  return (
    <InArticle
      of={recordRef('agreement', agreement?.id ?? 'new')}
      edit={
        whole &&
        (agreement
          ? change('agreement', agreement, whole)
          : { do: 'add', noun: 'agreement', id: 'new', values: { visitId, ...whole } })
      }
    />
  )
}

function useAgreementForm({ agreement, visitId, isGone = false, staging }: AgreementFormProps): EditForm<Values> {
  const { edit } = useTrip()
  return useEditForm<Values>({
    saved: agreement ? valuesOf(agreement) : blank,
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: (values) => tidied(values.kind) !== null && read(values).termYears !== undefined,
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      const { kind, termYears = null, ...others } = read(values)
      if (!kind) return
      const whole = { ...others, kind, termYears }
      if (!agreement || isGone) {
        const added = { visitId, ...whole }
        return staging.send(edit({ do: 'add', noun: 'agreement', id: crypto.randomUUID(), values: added }))
      }
      if (!changes) return staging.cancel()
      staging.send(edit(change('agreement', agreement, editedIn(whole, changes))))
    },
  })
}

function StatusAndTerm({ form: { values, set, isChecked } }: { form: EditForm<Values> }) {
  const t = useTranslations('visits')
  const vocabulary = useTranslations('vocabulary')
  return (
    <div className={styles.pair}>
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
      <Field
        label={t('termYears')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={values.termYears}
        error={isChecked && read(values).termYears === undefined ? t('termWrong') : undefined}
        onChange={(event) => set({ termYears: event.target.value })}
      />
    </div>
  )
}

function valuesOf({ kind, subject, status, signerIds, termYears }: Agreement): Values {
  return { kind, subject, status, signerIds, termYears: termYears === null ? '' : String(termYears) }
}

// A term of `undefined` years cannot be read.
function read({ kind, subject, status, signerIds, termYears }: Values) {
  return { kind: tidied(kind), subject: tidied(subject), status, signerIds, termYears: readTerm(termYears) }
}

function readTerm(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const years = Number(text)
  return Number.isInteger(years) && years >= 1 && years <= 99 ? years : undefined
}
