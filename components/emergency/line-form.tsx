'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { emergencySheet, isSameCity } from '@/lib/domain/emergency/emergency'
import { change } from '@/lib/domain/trip/edit'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import type { Emergency } from '@/lib/domain/trip/trip-record'
import { type EmergencyKind, emergencyKinds } from '@/lib/domain/trip/vocabulary'
import { TripConflict, TripDeleted } from '../trip/trip-conflict'
import { useTrip } from '../trip/use-trip'
import { editedIn } from '../ui/edit-draft'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import { Field, SelectField } from '../ui/field'
import { FormFrame } from '../ui/form-frame'
import frame from '../ui/form-frame.module.css'
import { useOpenForm } from '../ui/open-forms'
import { LineTools } from '../trip/line-tools'
import type { Staging } from '../ui/use-stage'
import { TextsInput } from '../trip/texts-input'

type Values = {
  kind: EmergencyKind
  city: Texts | null
  name: Texts | null
  phone: string
  address: Texts | null
  note: Texts | null
}

const [wholeTrip, another] = ['', 'another']

type LineFormProps = {
  line?: Emergency
  /** The city of a new one; `null` for the whole trip. */
  city: Texts | null
  fellows?: readonly Emergency[]
  isGone?: boolean
  staging: Staging
}

/** An entry of the emergency sheet, or a new one for `city`. */
export function LineForm(props: LineFormProps) {
  const { line, city, fellows = [], isGone = false, staging } = props
  const locale = useLocale()
  const t = useTranslations('emergency')
  const cities = useCities()
  const { form, isAnother, setAnother } = useLineForm(props)
  useOpenForm(line?.id ?? `new ${plain(city, locale)}`)
  const at = cities.findIndex((part) => isSameCity(part.city, form.values.city))
  const name = line ? plain(line.name, locale) || t(`kinds.${line.kind}`) : ''
  const of = line && ({ noun: 'emergency', id: line.id } as const)
  const whenEmpty = { city: t('wholeTrip') }
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={line ? t('editNamed', { name }) : t('addContact')}
      conflict={
        isGone && of ? <TripDeleted of={of} /> : <TripConflict {...{ form, of, mine: read(form.values), whenEmpty }} />
      }
      tools={
        line &&
        !isGone && (
          <LineTools
            noun="emergency"
            line={line}
            fellows={fellows}
            name={name}
            notice={t('removed', { name })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <KindAndCity form={form} cityAt={at} isAnother={isAnother} setAnother={setAnother} />
      <div className={frame.pair}>
        <TextsInput form={form} field="name" label={t('name')} hint={t('nameHint')} />
        <Field
          label={t('phone')}
          hint={t('phoneHint')}
          type="tel"
          autoComplete="off"
          maxLength={60}
          value={form.values.phone}
          onChange={(event) => form.set({ phone: event.target.value })}
        />
      </div>
      <div className={frame.pair}>
        <TextsInput
          form={form}
          field="address"
          label={t('address')}
          hint={t('addressHint')}
          multiline
          local={cities[at]?.routeCity?.localLanguage}
        />
        <TextsInput form={form} field="note" label={t('note')} hint={t('noteHint')} multiline />
      </div>
    </FormFrame>
  )
}

function useLineForm({ line, city, isGone = false, staging }: LineFormProps) {
  const { edit } = useTrip()
  const [isAnother, setAnother] = useState(false)
  const form = useEditForm<Values>({
    saved: line
      ? valuesOf(line)
      : { kind: city ? 'hospital' : 'duty phone', city, name: null, phone: '', address: null, note: null },
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: (values) => !isAnother || tidied(values.city) !== null,
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      const whole = read(values)
      if (!line || isGone)
        return staging.send(edit({ do: 'add', noun: 'emergency', id: crypto.randomUUID(), values: whole }))
      if (!changes) return staging.cancel()
      staging.send(edit(change('emergency', line, editedIn(whole, changes))))
    },
  })
  return { form, isAnother, setAnother }
}

/** The cities of the sheet, the trip as a whole left out. */
function useCities() {
  const { record, directory } = useTrip()
  return emergencySheet(record, directory).filter((part) => part.city !== null)
}

function KindAndCity({
  form,
  cityAt,
  isAnother,
  setAnother,
}: {
  form: EditForm<Values>
  /** The index of the city in the sheet; -1 if it is not there. */
  cityAt: number
  isAnother: boolean
  setAnother: (isAnother: boolean) => void
}) {
  const locale = useLocale()
  const t = useTranslations('emergency')
  const errors = useTranslations('errors')
  const cities = useCities()
  const { values, set, isChecked } = form
  const choose = (value: string) => {
    setAnother(value === another)
    set({ city: cities[Number.parseInt(value, 10)]?.city ?? null })
  }
  return (
    <>
      <div className={frame.pair}>
        <SelectField
          label={t('kind')}
          value={values.kind}
          onChange={(event) => set({ kind: event.target.value as EmergencyKind })}
        >
          {emergencyKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('city')}
          value={isAnother || (values.city !== null && cityAt < 0) ? another : cityAt < 0 ? wholeTrip : String(cityAt)}
          onChange={(event) => choose(event.target.value)}
        >
          <option value={wholeTrip}>{t('wholeTrip')}</option>
          {cities.map((part, i) => (
            <option key={i} value={i}>
              {plain(part.city, locale)}
            </option>
          ))}
          <option value={another}>{t('anotherCity')}</option>
        </SelectField>
      </div>
      {isAnother && (
        <TextsInput
          form={form}
          field="city"
          label={t('cityName')}
          required
          error={isChecked && !tidied(values.city) ? errors('required') : undefined}
        />
      )}
    </>
  )
}

function valuesOf({ kind, city, name, phone, address, note }: Emergency): Values {
  return { kind, city, name, phone: phone ?? '', address, note }
}

function read({ kind, city, name, phone, address, note }: Values) {
  return {
    kind,
    city: tidied(city),
    name: tidied(name),
    phone: phone.trim() || null,
    address: tidied(address),
    note: tidied(note),
  }
}
