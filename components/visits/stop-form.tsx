'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Institution } from '@/lib/domain/directory/entry'
import { localLanguage } from '@/lib/domain/text/local-script'
import { plain, type Texts, tidied } from '@/lib/domain/text/text'
import { change, partsOf, type SingleEdit } from '@/lib/domain/trip/edit'
import { placeAt, type VisitDetails, visitDetails, yearOfTrip } from '@/lib/domain/visits/visits'
import { InstitutionPicker } from '../directory/pick/institution-picker'
import { TripConflict } from '../trip/trip-conflict'
import { useTrip } from '../trip/use-trip'
import { editedIn } from '../ui/edit-draft'
import { SelectField } from '../ui/field'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import { DayField, typedDay } from '../time/day-field'
import styles from '../ui/form-frame.module.css'
import { FormFrame } from '../ui/form-frame'
import { useOpenForm } from '../ui/open-forms'
import { LineTools } from '../trip/line-tools'
import type { Staging } from '../ui/use-stage'
import { TextsInput } from '../trip/texts-input'
import { eachVisitText, furtherTexts, useVisitTextLabel, type VisitText } from './visit-texts'

type Values = { institutionId: string; day: string; lastDay: string } & Record<VisitText, Texts | null>

/** Institution, city, days, place in the order of travel, and the visit's other texts. */
export function StopForm({ stop, staging }: { stop: VisitDetails; staging: Staging }) {
  const { record } = useTrip()
  const locale = useLocale()
  const t = useTranslations('visits')
  const { visit } = stop
  const labelOf = useVisitTextLabel()
  const { form, mine, picked, setPicked, place, setPlace } = useStopForm(stop, staging)
  useOpenForm(visit.id)
  const name = plain(stop.institution?.name, locale)
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={t('editNamed', { name })}
      conflict={<TripConflict form={form} of={{ noun: 'visit', id: visit.id }} mine={mine} />}
      tools={
        <LineTools
          noun="visit"
          line={visit}
          fellows={record.visit}
          name={name}
          notice={removedWith(stop, name, t)}
          onRemove={staging.cancel}
        />
      }
    >
      <InstitutionAndCity form={form} picked={picked} onPick={setPicked} />
      <div className={styles.pair}>
        <DayInput form={form} field="day" hint={t('dayHint')} />
        <DayInput form={form} field="lastDay" hint={t('lastDayHint')} />
        {record.visit.length > 2 && <PlaceField visitId={visit.id} place={place} onPlace={setPlace} />}
      </div>
      {furtherTexts.map((field) => (
        <TextsInput key={field} form={form} field={field} label={labelOf(field)} />
      ))}
    </FormFrame>
  )
}

function useStopForm({ visit }: VisitDetails, staging: Staging) {
  const { record, edit } = useTrip()
  const [picked, setPicked] = useState<Institution | null>(null)
  const [place, setPlace] = useState<number | null>(null)
  const year = yearOfTrip(record.trip)
  const read = ({ institutionId, day, lastDay, ...texts }: Values) => ({
    ...eachVisitText((name) => tidied(texts[name])),
    institutionId,
    day: typedDay(day, year),
    lastDay: typedDay(lastDay, year),
  })
  const form = useEditForm<Values>({
    saved: {
      ...eachVisitText((name) => visit[name]),
      institutionId: visit.institutionId,
      day: visit.day ?? '',
      lastDay: visit.lastDay ?? '',
    },
    isFrozen: staging.stage === 'sent',
    isValid: (values) => read(values).day !== undefined && read(values).lastDay !== undefined,
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      const { day = null, lastDay = null, ...others } = read(values)
      const edits: SingleEdit[] = []
      if (changes) edits.push(change('visit', visit, editedIn({ ...others, day, lastDay }, changes)))
      const moved = place === null ? null : placeAt('visit', record.visit, visit.id, place)
      if (moved) edits.push(...partsOf(moved))
      if (edits.length === 0) return staging.cancel()
      staging.send(edit({ do: 'all', edits }, picked ? { institutions: [picked] } : {}))
    },
  })
  return { form, mine: read(form.values), picked, setPicked, place, setPlace }
}

function InstitutionAndCity({
  form,
  picked,
  onPick,
}: {
  form: EditForm<Values>
  picked: Institution | null
  onPick: (institution: Institution) => void
}) {
  const { directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('visits')
  const { institutionId } = form.values
  const institution = picked?.id === institutionId ? picked : directory.institutions[institutionId]
  return (
    <div className={styles.pair}>
      <InstitutionPicker
        label={t('institution')}
        value={institution ?? null}
        onPick={(one) => {
          onPick(one)
          form.set({ institutionId: one.id })
        }}
      />
      <TextsInput
        form={form}
        field="city"
        label={t('city')}
        local={localLanguage(institution?.country)}
        hint={institution?.city ? t('cityHint', { city: plain(institution.city, locale) }) : undefined}
      />
    </div>
  )
}

function DayInput({ form, field, hint }: { form: EditForm<Values>; field: 'day' | 'lastDay'; hint: string }) {
  const { record } = useTrip()
  const t = useTranslations('visits')
  const errors = useTranslations('errors')
  return (
    <DayField
      label={t(field)}
      hint={hint}
      error={form.isChecked ? errors('day') : undefined}
      year={yearOfTrip(record.trip)}
      text={form.values[field]}
      onText={(text) => form.set({ [field]: text })}
    />
  )
}

/** The place of the visit in the order of travel. */
function PlaceField({
  visitId,
  place,
  onPlace,
}: {
  visitId: string
  place: number | null
  onPlace: (place: number) => void
}) {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('visits')
  return (
    <SelectField
      label={t('place')}
      hint={t('placeHint')}
      value={place ?? record.visit.findIndex(({ id }) => id === visitId)}
      onChange={(event) => onPlace(Number(event.target.value))}
    >
      {visitDetails(record, directory).map(({ number, institution }) => (
        <option key={number} value={number - 1}>
          {number} {plain(institution?.name, locale)}
        </option>
      ))}
    </SelectField>
  )
}

// The confirmation names everything that is deleted with a visit.
function removedWith(
  { hosts, topics, agreements }: VisitDetails,
  name: string,
  t: ReturnType<typeof useTranslations<'visits'>>,
): string {
  const parts = [
    hosts.length > 0 && t('count.hosts', { count: hosts.length }),
    topics.length > 0 && t('count.topics', { count: topics.length }),
    agreements.length > 0 && t('count.agreements', { count: agreements.length }),
  ].filter((part) => part !== false)
  return parts.length > 0 ? t('removedWith', { name, with: parts.join(t('listComma')) }) : t('removed', { name })
}
