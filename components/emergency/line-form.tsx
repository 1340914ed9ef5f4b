'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { emergencySheet, isSameCity } from '@/lib/domain/emergency/emergency'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import type { Emergency } from '@/lib/domain/trip/trip-record'
import { type EmergencyKind, emergencyKinds } from '@/lib/domain/trip/vocabulary'
import { useTrip } from '../trip/trip-provider'
import { Field, SelectField } from '../ui/field'
import { FormFrame } from '../visits/form-frame'
import form from '../visits/form.module.css'
import { useHold } from '../visits/held'
import { LineTools } from '../visits/line-tools'
import type { Staging } from '../visits/stage'
import { TextsInput } from '../visits/texts-input'
import { Theirs } from '../visits/theirs'
import { useDraft } from '../visits/use-draft'

type Values = {
  kind: EmergencyKind
  city: Texts | null
  name: Texts | null
  phone: string
  address: Texts | null
  note: Texts | null
}

const [wholeTrip, another] = ['', 'another']

/** A line of the emergency sheet, or a new one for `city`. */
export function LineForm({
  line,
  city,
  fellows = [],
  isGone = false,
  staging,
}: {
  line?: Emergency
  city: Texts | null
  fellows?: readonly Emergency[]
  isGone?: boolean
  staging: Staging
}) {
  const { record, directory, edit } = useTrip()
  const locale = useLocale()
  const t = useTranslations('emergency')
  const errors = useTranslations('errors')
  const [isChecked, setChecked] = useState(false)
  const [isAnother, setAnother] = useState(false)
  const draft = useDraft<Values>(
    line
      ? valuesOf(line)
      : { kind: city ? 'hospital' : 'duty phone', city, name: null, phone: '', address: null, note: null },
    staging.stage === 'sent',
    line && { noun: 'emergency', id: line.id },
  )
  const { values, set } = draft
  useHold(line?.id ?? `new ${plain(city, locale)}`)

  const cities = emergencySheet(record, directory).filter((part) => part.city !== null)
  const at = cities.findIndex((part) => isSameCity(part.city, values.city))
  const isCityMissing = isAnother && !tidied(values.city)
  const save = () => {
    if (isCityMissing) return setChecked(true)
    const whole = {
      kind: values.kind,
      city: tidied(values.city),
      name: tidied(values.name),
      phone: values.phone.trim() || null,
      address: tidied(values.address),
      note: tidied(values.note),
    }
    if (!line || isGone)
      return staging.send(edit({ do: 'add', noun: 'emergency', id: crypto.randomUUID(), values: whole }))
    if (!draft.change) return staging.cancel()
    const fields = Object.keys(draft.change.to) as (keyof Values)[]
    const held = { ...values, ...draft.change.from }
    const from = { ...held, phone: held.phone || null }
    const only = (of: object) => Object.fromEntries(fields.map((field) => [field, of[field as keyof typeof of]]))
    staging.send(edit({ do: 'change', noun: 'emergency', id: line.id, from: only(from), to: only(whole) }))
  }
  const choose = (value: string) => {
    setAnother(value === another)
    set({ city: value === wholeTrip || value === another ? null : cities[Number(value)]!.city })
  }
  const name = line ? plain(line.name, locale) || t(`kinds.${line.kind}`) : ''
  const theirs = (field: keyof Values, shown: string) =>
    draft.isTheirs(field) && <Theirs of={draft.subject(field)}>{shown}</Theirs>
  return (
    <FormFrame
      staging={staging}
      label={line ? t('editNamed', { name }) : t('addLine')}
      onSave={save}
      isGone={isGone}
      tools={
        line &&
        !isGone && (
          <LineTools
            noun="emergency"
            line={line}
            fellows={fellows}
            name={name}
            said={t('removed', { name })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <div className={form.pair}>
        <div>
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
          {theirs('kind', t(`kinds.${draft.now.kind}`))}
        </div>
        <div>
          <SelectField
            label={t('city')}
            value={isAnother || (values.city !== null && at < 0) ? another : at < 0 ? wholeTrip : String(at)}
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
          {!isAnother && theirs('city', plain(draft.now.city, locale) || t('wholeTrip'))}
        </div>
      </div>
      {isAnother && (
        <TextsInput
          draft={draft}
          field="city"
          label={t('cityName')}
          required
          error={isChecked && isCityMissing ? errors('required') : undefined}
        />
      )}
      <div className={form.pair}>
        <TextsInput draft={draft} field="name" label={t('name')} hint={t('nameHint')} />
        <div>
          <Field
            label={t('phone')}
            hint={t('phoneHint')}
            type="tel"
            autoComplete="off"
            maxLength={60}
            value={values.phone}
            onChange={(event) => set({ phone: event.target.value })}
          />
          {theirs('phone', draft.now.phone)}
        </div>
      </div>
      <div className={form.pair}>
        <TextsInput
          draft={draft}
          field="address"
          label={t('address')}
          hint={t('addressHint')}
          multiline
          local={cities[at]?.stop?.localLanguage}
        />
        <TextsInput draft={draft} field="note" label={t('note')} hint={t('noteHint')} multiline />
      </div>
    </FormFrame>
  )
}

function valuesOf({ kind, city, name, phone, address, note }: Emergency): Values {
  return { kind, city, name, phone: phone ?? '', address, note }
}
