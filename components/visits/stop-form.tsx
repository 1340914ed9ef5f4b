'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Day } from '@/lib/domain/time/day'
import type { Edit } from '@/lib/domain/trip/edit'
import { localLanguage } from '@/lib/domain/text/local-script'
import { plain, tidied, type Texts } from '@/lib/domain/text/text'
import { formatDay } from '@/lib/domain/time/time-format'
import type { Institution } from '@/lib/domain/directory/entry'
import { placeAt, type Stop, stopsOf, yearOfTrip } from '@/lib/domain/visits/visits'
import { InstitutionPicker } from '../directory/pick/institution-picker'
import { useTrip } from '../trip/trip-provider'
import { SelectField } from '../ui/field'
import { DayField, typedDay } from './day-field'
import styles from './form.module.css'
import { FormFrame } from './form-frame'
import { useHold } from './held'
import { LineTools } from './line-tools'
import type { Staging } from './stage'
import { TextsInput } from './texts-input'
import { Theirs } from './theirs'
import { useDraft } from './use-draft'

type Values = { institutionId: string; city: Texts | null; day: string; lastDay: string }

/** Institution, city, days and place in the order of travel. */
export function StopForm({ stop, staging }: { stop: Stop; staging: Staging }) {
  const { record, directory, edit } = useTrip()
  const locale = useLocale()
  const t = useTranslations('visits')
  const errors = useTranslations('errors')
  const year = yearOfTrip(record.trip)
  const { visit } = stop
  const [isChecked, setChecked] = useState(false)
  const [met, setMet] = useState<Institution | null>(null)
  const [place, setPlace] = useState<number | null>(null)
  const draft = useDraft<Values>(
    { institutionId: visit.institutionId, city: visit.city, day: visit.day ?? '', lastDay: visit.lastDay ?? '' },
    staging.stage === 'sent',
    { noun: 'visit', id: visit.id },
  )
  useHold(visit.id)

  const { values, set, now } = draft
  const institution = met?.id === values.institutionId ? met : directory.institutions[values.institutionId]
  const day = typedDay(values.day, year)
  const lastDay = typedDay(values.lastDay, year)
  const save = () => {
    if (day === undefined || lastDay === undefined) return setChecked(true)
    const typed = { institutionId: values.institutionId, city: tidied(values.city), day, lastDay }
    const edits: Edit[] = []
    if (draft.change) {
      const fields = Object.keys(draft.change.to) as (keyof Values)[]
      const held = { ...values, ...draft.change.from }
      const from = {
        institutionId: held.institutionId,
        city: held.city,
        day: toDay(held.day),
        lastDay: toDay(held.lastDay),
      }
      const only = (of: typeof typed) => Object.fromEntries(fields.map((field) => [field, of[field]]))
      edits.push({ do: 'change', noun: 'visit', id: visit.id, from: only(from), to: only(typed) })
    }
    const moved = place === null ? null : placeAt('visit', record.visit, visit.id, place)
    if (moved) edits.push(moved)
    if (edits.length === 0) return staging.cancel()
    staging.send(edit({ do: 'all', edits }, met ? { institutions: [met] } : {}))
  }
  const name = plain(stop.institution?.name, locale)
  const dayHint = t('dayHint')
  return (
    <FormFrame
      staging={staging}
      label={t('editNamed', { name })}
      onSave={save}
      tools={
        <LineTools
          noun="visit"
          line={visit}
          fellows={record.visit}
          name={name}
          said={removedWith(stop, name, t)}
          onRemove={staging.cancel}
        />
      }
    >
      <div className={styles.pair}>
        <div>
          <InstitutionPicker
            label={t('institution')}
            value={institution ?? null}
            onPick={(picked) => {
              setMet(picked)
              set({ institutionId: picked.id })
            }}
          />
          {draft.isTheirs('institutionId') && (
            <Theirs of={draft.subject('institutionId')}>
              {plain(directory.institutions[now.institutionId]?.name, locale)}
            </Theirs>
          )}
        </div>
        <TextsInput
          draft={draft}
          field="city"
          label={t('city')}
          local={localLanguage(institution?.country)}
          hint={institution?.city ? t('cityHint', { city: plain(institution.city, locale) }) : undefined}
        />
      </div>
      <div className={styles.pair}>
        <div>
          <DayField
            label={t('day')}
            hint={dayHint}
            error={isChecked ? errors('day') : undefined}
            year={year}
            text={values.day}
            onText={(text) => set({ day: text })}
          />
          {draft.isTheirs('day') && <Theirs of={draft.subject('day')}>{formatDay(now.day, locale)}</Theirs>}
        </div>
        <div>
          <DayField
            label={t('lastDay')}
            hint={t('lastDayHint')}
            error={isChecked ? errors('day') : undefined}
            year={year}
            text={values.lastDay}
            onText={(text) => set({ lastDay: text })}
          />
          {draft.isTheirs('lastDay') && <Theirs of={draft.subject('lastDay')}>{formatDay(now.lastDay, locale)}</Theirs>}
        </div>
        {record.visit.length > 2 && (
          <SelectField
            label={t('place')}
            hint={t('placeHint')}
            value={place ?? record.visit.findIndex(({ id }) => id === visit.id)}
            onChange={(event) => setPlace(Number(event.target.value))}
          >
            {stopsOf(record, directory).map(({ number, institution: there }) => (
              <option key={number} value={number - 1}>
                {number} {plain(there?.name, locale)}
              </option>
            ))}
          </SelectField>
        )}
      </div>
    </FormFrame>
  )
}

function toDay(text: string): Day | null {
  return text || null
}

// What goes with a stop is named, so that nobody is surprised.
function removedWith(
  { hosts, topics, agreements }: Stop,
  name: string,
  t: ReturnType<typeof useTranslations<'visits'>>,
): string {
  const with_ = [
    hosts.length > 0 && t('count.hosts', { count: hosts.length }),
    topics.length > 0 && t('count.topics', { count: topics.length }),
    agreements.length > 0 && t('count.agreements', { count: agreements.length }),
  ].filter((part) => part !== false)
  return with_.length > 0 ? t('removedWith', { name, with: with_.join(t('listComma')) }) : t('removed', { name })
}
