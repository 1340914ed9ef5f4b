'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { isFullDay } from '@/lib/domain/time/day'
import type { Locale } from '@/lib/domain/text/locales'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import { formatDay } from '@/lib/domain/time/time-format'
import type { Trip } from '@/lib/domain/trip/trip-record'
import type { Institution } from '@/lib/domain/directory/entry'
import { type Direction, directions } from '@/lib/domain/trip/vocabulary'
import { InstitutionPicker } from '../../directory/pick/institution-picker'
import { useTrip } from '../trip-provider'
import { Field, SelectField } from '../../ui/field'
import { DayField, typedDay } from '../../visits/day-field'
import { FormFrame } from '../../visits/form-frame'
import form from '../../visits/form.module.css'
import type { Staging } from '../../visits/stage'
import { TextsInput } from '../../visits/texts-input'
import { Theirs } from '../../visits/theirs'
import { useDraft } from '../../visits/use-draft'

type Values = {
  title: Texts | null
  direction: Direction
  guestId: string | null
  start: string
  end: string
  kind: string
  occasion: Texts | null
  size: string
}

/** The particulars of the trip in one form. Only the fields that were changed are sent. */
export function TripForm({ staging }: { staging: Staging }) {
  const {
    record: { trip },
    directory,
    edit,
  } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('trips.details')
  const errors = useTranslations('errors')
  const vocabulary = useTranslations('vocabulary')
  const [isChecked, setChecked] = useState(false)
  const [met, setMet] = useState<Institution | null>(null)
  const draft = useDraft<Values>(valuesOf(trip), staging.stage === 'sent', { noun: 'trip', id: null })
  const { values, set, now } = draft

  const read = readValues(values)
  const isBackwards = isFullDay(read.start) && isFullDay(read.end) && read.end < read.start
  const isWrong = read.start === undefined || read.end === undefined || read.size === undefined || isBackwards
  const save = () => {
    if (isWrong) return setChecked(true)
    if (!draft.change) return staging.cancel()
    const fields = Object.keys(draft.change.to) as (keyof Values)[]
    const before = readValues({ ...values, ...draft.change.from })
    const only = (of: Partial<Trip>) => Object.fromEntries(fields.map((field) => [field, of[field] ?? null]))
    staging.send(
      edit(
        { do: 'change trip', from: only(before as Partial<Trip>), to: only(read as Partial<Trip>) },
        met ? { institutions: [met] } : {},
      ),
    )
  }
  const theirs = (field: keyof Values, shown: string | null) =>
    draft.isTheirs(field) && <Theirs of={draft.subject(field)}>{shown}</Theirs>
  const guest = met?.id === values.guestId ? met : (values.guestId && directory.institutions[values.guestId]) || null
  return (
    <FormFrame staging={staging} label={t('editTrip')} onSave={save}>
      <TextsInput draft={draft} field="title" label={t('f.title')} languages={['en', 'zh-Hant']} />
      <div className={form.pair}>
        <div>
          <SelectField
            label={t('f.direction')}
            value={values.direction}
            onChange={(event) => set({ direction: event.target.value as Direction })}
          >
            {directions.map((one) => (
              <option key={one} value={one}>
                {vocabulary(`direction.${one}`)}
              </option>
            ))}
          </SelectField>
          {theirs('direction', vocabulary(`direction.${now.direction}`))}
        </div>
        {values.direction === 'incoming' && (
          <div>
            <InstitutionPicker
              label={t('f.guest')}
              value={guest}
              onClear={() => set({ guestId: null })}
              onPick={(picked) => {
                setMet(picked)
                set({ guestId: picked.id })
              }}
            />
            {theirs('guestId', plain(directory.institutions[now.guestId ?? '']?.name, locale))}
          </div>
        )}
      </div>
      <div className={form.pair}>
        {(['start', 'end'] as const).map((field) => (
          <div key={field}>
            <DayField
              label={t(`f.${field}`)}
              hint={t('f.dayHint')}
              error={isChecked ? errors('day') : undefined}
              year={null}
              text={values[field]}
              onText={(text) => set({ [field]: text })}
            />
            {field === 'end' && isChecked && isBackwards && <p role="alert">{t('f.endFirst')}</p>}
            {theirs(field, now[field] && formatDay(now[field], locale))}
          </div>
        ))}
      </div>
      <div className={form.pair}>
        <div>
          <Field
            label={t('f.size')}
            hint={t('f.sizeHint')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            value={values.size}
            error={isChecked && read.size === undefined ? errors('number') : undefined}
            onChange={(event) => set({ size: event.target.value })}
          />
          {theirs('size', now.size)}
        </div>
        <div>
          <Field
            label={t('f.kind')}
            hint={t('f.kindHint')}
            lang={trip.language}
            maxLength={200}
            value={values.kind}
            onChange={(event) => set({ kind: event.target.value })}
          />
          {theirs('kind', now.kind)}
        </div>
      </div>
      <TextsInput draft={draft} field="occasion" label={t('f.occasion')} hint={t('f.occasionHint')} />
    </FormFrame>
  )
}

function valuesOf({ title, direction, guestId, start, end, kind, occasion, size }: Trip): Values {
  return {
    title,
    direction,
    guestId,
    start: start ?? '',
    end: end ?? '',
    kind: kind ?? '',
    occasion,
    size: size === null ? '' : String(size),
  }
}

// `undefined` is what cannot be read.
function readValues({ title, direction, guestId, start, end, kind, occasion, size }: Values) {
  return {
    title: tidied(title),
    direction,
    guestId,
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
