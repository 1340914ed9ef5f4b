'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { change, isSame } from '@/lib/domain/edit'
import { plain, type Texts } from '@/lib/domain/text'
import type { Unscheduled, Values } from '@/lib/domain/trip-record'
import { type ItemKind, itemKinds } from '@/lib/domain/vocabulary'
import { TextsField } from '../text/texts-field'
import { useTrip } from '../trip/trip-provider'
import { Button } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { AttendeesField } from './attendees-field'
import styles from './itinerary.module.css'
import { useProgramme } from './programme-context'

type Draft = Omit<Values<'unscheduled'>, 'minutes'> & { minutes: string }

/** An item without a time in its form. Only what was changed is sent; what could not be saved stays in it. */
export function PoolForm({ line, onClose }: { line: Unscheduled; onClose: () => void }) {
  const { record, directory, edit } = useTrip()
  const { askWhere } = useProgramme()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const [opened] = useState(line)
  const [draft, setDraft] = useState<Draft>(() => draftOf(line))
  const [isChecked, setChecked] = useState(false)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const minutes = draft.minutes.trim() === '' ? null : Number(draft.minutes.normalize('NFKC'))
  const problems = {
    title: Object.keys(draft.title).length === 0 && t('needsTitle'),
    minutes: minutes !== null && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= 100_000) && t('badMinutes'),
    attendeeIds: draft.attendeeIds?.length === 0 && t('choosePeople'),
  }
  const said = (field: keyof typeof problems) => (isChecked && problems[field]) || undefined

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (Object.values(problems).some(Boolean)) return
    const values: Values<'unscheduled'> = { ...draft, minutes }
    const mine = (Object.keys(values) as (keyof typeof values)[]).filter((field) => !isSame(values[field], opened[field]))
    if (mine.length === 0) return onClose()
    if (await edit(change('unscheduled', line, Object.fromEntries(mine.map((field) => [field, values[field]]))))) onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.closest('form')?.requestSubmit()
  }
  const texts = (field: 'title' | 'placeName' | 'placeAddress' | 'notes' | 'staffNotes', multiline = false) => ({
    label: t(field === 'title' ? 'what' : field), value: draft[field], multiline,
    onChange: (value: Texts | null) => set({ [field]: field === 'title' ? (value ?? {}) : value }),
  })
  return (
    <form className={styles.form} onSubmit={(e) => void save(e)} onKeyDown={onKeyDown} noValidate>
      <TextsField {...texts('title')} error={said('title')} required />
      <Field label={t('minutesLabel')} className="num" inputMode="numeric" autoFocus value={draft.minutes} maxLength={6} autoComplete="off"
        onChange={(e) => set({ minutes: e.target.value })} error={said('minutes')} />
      <SelectField label={t('kind')} value={draft.kind} onChange={(e) => set({ kind: e.target.value as ItemKind })}>
        {itemKinds.map((kind) => <option key={kind} value={kind}>{vocabulary(`itemKind.${kind}`)}</option>)}
      </SelectField>
      <SelectField label={t('visit')} value={draft.visitId ?? ''} onChange={(e) => set({ visitId: e.target.value || null })}>
        <option value="">{t('noVisit')}</option>
        {record.visit.map(({ id, institutionId }) => <option key={id} value={id}>{plain(directory.institutions[institutionId]?.name, locale)}</option>)}
      </SelectField>
      <TextsField {...texts('placeName')} />
      <TextsField {...texts('placeAddress', true)} />
      <AttendeesField value={draft.attendeeIds} onChange={(attendeeIds) => set({ attendeeIds })} error={said('attendeeIds')} />
      <TextsField {...texts('notes', true)} />
      <TextsField {...texts('staffNotes', true)} />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">{t('save')}</Button>
        <Button onClick={onClose}>{t('close')}</Button>
        <Button look="quiet" onClick={() => askWhere(line.id)}>{t('putOn')}</Button>
      </div>
    </form>
  )
}

function draftOf({ id: _, revision: __, minutes, ...rest }: Unscheduled): Draft {
  return { ...rest, minutes: minutes === null ? '' : String(minutes) }
}
