'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fieldRef, recordRef } from '@/lib/domain/report/fact-ref'
import { isFullDay } from '@/lib/domain/time/day'
import { tidied, type Texts } from '@/lib/domain/text/text'
import { tripChange } from '@/lib/domain/trip/own-stop'
import type { Trip } from '@/lib/domain/trip/trip-record'
import type { Institution } from '@/lib/domain/directory/entry'
import { type Direction, directions } from '@/lib/domain/trip/vocabulary'
import { InstitutionPicker } from '../../directory/pick/institution-picker'
import { InArticle } from '../in-article/in-article'
import { TripConflict } from '../trip-conflict'
import { useTrip } from '../use-trip'
import { editedIn } from '../../ui/edit-draft'
import { type EditForm, useEditForm } from '../../ui/use-edit-form'
import { Field, SelectField } from '../../ui/field'
import { DayField, typedDay } from '../../time/day-field'
import { FormFrame } from '../../ui/form-frame'
import frame from '../../ui/form-frame.module.css'
import type { Staging } from '../../ui/use-stage'
import { TextsInput } from '../texts-input'

type Values = {
  title: Texts | null
  direction: Direction
  guestId: string | null
  invitationSentOn: string
  start: string
  end: string
  kind: string
  occasion: Texts | null
  size: string
}

/** The particulars of the trip in one form. Only the fields that were edited are sent. */
export function TripForm({ staging }: { staging: Staging }) {
  const t = useTranslations('trips.details')
  const { tripId } = useTrip()
  const { form, picked, setPicked } = useTripForm(staging)
  const mine = readValues(form.values)
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={t('editTrip')}
      conflict={<TripConflict form={form} of={{ noun: 'trip', id: null }} mine={mine} />}
    >
      <TextsInput form={form} field="title" label={t('field.title')} languages={['en', 'zh-Hant']} />
      <div className={frame.pair}>
        <DirectionField value={form.values.direction} onChange={(direction) => form.set({ direction })} />
        {form.values.direction === 'incoming' && <GuestField form={form} picked={picked} onPick={setPicked} />}
      </div>
      {form.values.direction === 'incoming' && <InvitationField form={form} />}
      <Days form={form} />
      <SizeAndKind form={form} />
      <TextsInput form={form} field="occasion" label={t('field.occasion')} hint={t('field.occasionHint')} />
      {mine.occasion && (
        <InArticle
          of={fieldRef(recordRef('trip', tripId), 'occasion')}
          edit={{ do: 'change trip', from: {}, to: { occasion: mine.occasion } }}
        />
      )}
    </FormFrame>
  )
}

function useTripForm(staging: Staging) {
  const { record, edit } = useTrip()
  const { trip } = record
  const [picked, setPicked] = useState<Institution | null>(null)
  const form = useEditForm<Values>({
    saved: valuesOf(trip),
    isFrozen: staging.stage === 'sent',
    isValid(values) {
      return Object.values(readValues(values)).every((value) => value !== undefined) && !isBackwards(values)
    },
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      if (!changes) return staging.cancel()
      const { start = null, end = null, size = null, invitationSentOn = null, ...others } = readValues(values)
      const to: Partial<Trip> = editedIn({ ...others, start, end, size, invitationSentOn }, changes)
      const from: Partial<Trip> = editedIn(trip, changes)
      staging.send(edit(tripChange(record, from, to), picked ? { institutions: [picked] } : {}))
    },
  })
  return { form, picked, setPicked }
}

function DirectionField({ value, onChange }: { value: Direction; onChange: (direction: Direction) => void }) {
  const t = useTranslations('trips.details')
  const vocabulary = useTranslations('vocabulary')
  return (
    <SelectField
      label={t('field.direction')}
      value={value}
      onChange={(event) => onChange(event.target.value as Direction)}
    >
      {directions.map((one) => (
        <option key={one} value={one}>
          {vocabulary(`direction.${one}`)}
        </option>
      ))}
    </SelectField>
  )
}

function GuestField({
  form: { values, set },
  picked,
  onPick,
}: {
  form: EditForm<Values>
  picked: Institution | null
  onPick: (institution: Institution) => void
}) {
  const { directory } = useTrip()
  const t = useTranslations('trips.details')
  const { guestId } = values
  return (
    <InstitutionPicker
      label={t('field.guest')}
      value={picked?.id === guestId ? picked : (guestId && directory.institutions[guestId]) || null}
      onClear={() => set({ guestId: null })}
      onPick={(one) => {
        onPick(one)
        set({ guestId: one.id })
      }}
    />
  )
}

function InvitationField({ form: { values, set, isChecked } }: { form: EditForm<Values> }) {
  const labels = useTranslations('fields.trip')
  const t = useTranslations('trips.details')
  const errors = useTranslations('errors')
  return (
    <DayField
      label={labels('invitationSentOn')}
      hint={t('field.dayHint')}
      error={isChecked ? errors('day') : undefined}
      year={null}
      text={values.invitationSentOn}
      onText={(invitationSentOn) => set({ invitationSentOn })}
    />
  )
}

function Days({ form: { values, set, isChecked } }: { form: EditForm<Values> }) {
  const t = useTranslations('trips.details')
  const errors = useTranslations('errors')
  return (
    <div className={frame.pair}>
      {(['start', 'end'] as const).map((field) => (
        <div key={field}>
          <DayField
            label={t(`field.${field}`)}
            hint={t('field.dayHint')}
            error={isChecked ? errors('day') : undefined}
            year={null}
            text={values[field]}
            onText={(text) => set({ [field]: text })}
          />
          {field === 'end' && isChecked && isBackwards(values) && <p role="alert">{t('field.endFirst')}</p>}
        </div>
      ))}
    </div>
  )
}

function SizeAndKind({ form: { values, set, isChecked } }: { form: EditForm<Values> }) {
  const { record } = useTrip()
  const t = useTranslations('trips.details')
  const errors = useTranslations('errors')
  return (
    <div className={frame.pair}>
      <Field
        label={t('field.size')}
        hint={t('field.sizeHint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        value={values.size}
        error={isChecked && readValues(values).size === undefined ? errors('number') : undefined}
        onChange={(event) => set({ size: event.target.value })}
      />
      <Field
        label={t('field.kind')}
        hint={t('field.kindHint')}
        lang={record.trip.language}
        maxLength={200}
        value={values.kind}
        onChange={(event) => set({ kind: event.target.value })}
      />
    </div>
  )
}

function isBackwards(values: Values): boolean {
  const { start, end } = readValues(values)
  return isFullDay(start) && isFullDay(end) && end < start
}

function valuesOf(trip: Trip): Values {
  const { title, direction, guestId, invitationSentOn, start, end, kind, occasion, size } = trip
  return {
    title,
    direction,
    guestId,
    invitationSentOn: invitationSentOn ?? '',
    start: start ?? '',
    end: end ?? '',
    kind: kind ?? '',
    occasion,
    size: size === null ? '' : String(size),
  }
}

// `undefined` for text that is no day.
function readValues(values: Values) {
  const { title, direction, guestId, invitationSentOn, start, end, kind, occasion, size } = values
  return {
    title: tidied(title),
    direction,
    guestId,
    invitationSentOn: typedDay(invitationSentOn, null),
    start: typedDay(start, null),
    end: typedDay(end, null),
    kind: kind.trim() || null,
    occasion: tidied(occasion),
    size: size.trim() === '' ? null : readSize(size),
  }
}

function readSize(text: string): number | undefined {
  const size = Number(text.normalize('NFKC').trim())
  return Number.isInteger(size) && size >= 1 && size <= 10_000 ? size : undefined
}
