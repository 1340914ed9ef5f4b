'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { change } from '@/lib/domain/trip/edit'
import { reAdd } from '@/lib/domain/trip/force-edit'
import { changedFields, changedMeanwhile } from '@/lib/domain/itinerary/item-draft'
import { changeElsewhere, isElsewhere } from '@/lib/domain/itinerary/moved-item'
import { seenIn } from '@/lib/domain/itinerary/item-conflict'
import { plain, type Texts } from '@/lib/domain/text/text'
import type { Unscheduled, Values } from '@/lib/domain/trip/trip-record'
import { type ItemKind, itemKinds } from '@/lib/domain/trip/vocabulary'
import { TextsField } from '../text/texts-field'
import { usePresence, useTrip } from '../trip/trip-provider'
import { Button } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { AttendeesField } from './attendees-field'
import styles from './itinerary.module.css'
import { useProgramme } from './programme-context'
import { RemovedMeanwhile, Theirs } from './theirs'

type Draft = Omit<Values<'unscheduled'>, 'minutes'> & { minutes: string }

/** An item without a time in its form, as `ItemForm` is for the others. */
export function PoolForm({ line, onClose }: { line: Unscheduled; onClose: () => void }) {
  const { record, directory, edit } = useTrip()
  const { enter } = usePresence()
  const { askWhere } = useProgramme()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const [opened, setOpened] = useState(line)
  const [draft, setDraft] = useState<Draft>(() => draftOf(line))
  const [isChecked, setChecked] = useState(false)
  const choice = useRef<HTMLButtonElement>(null)
  const { id } = line
  useEffect(() => enter(id), [enter, id])
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const minutes = draft.minutes.trim() === '' ? null : Number(draft.minutes.normalize('NFKC'))
  const problems = {
    title: Object.keys(draft.title).length === 0 && t('needsTitle'),
    minutes: minutes !== null && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= 100_000) && t('badMinutes'),
    attendeeIds: draft.attendeeIds?.length === 0 && t('choosePeople'),
  }
  const values: Values<'unscheduled'> = { ...draft, minutes }
  const isGone = !record.unscheduled.some((one) => one.id === id)
  const isPlaced = isElsewhere(record, 'unscheduled', id)
  const mine = changedFields<Values<'unscheduled'>>(opened, values)
  const meanwhile = isGone ? [] : changedMeanwhile<Values<'unscheduled'>>(opened, line, values)
  const said = (field: keyof typeof problems) => (isChecked && problems[field]) || undefined

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (Object.values(problems).some(Boolean)) return
    // Both texts are there to be seen before one goes over the other.
    if (meanwhile.length > 0) return choice.current?.focus()
    const to = Object.fromEntries(mine.map((field) => [field, values[field]]))
    const edits = isPlaced
      ? changeElsewhere(record, 'unscheduled', id, to)
      : isGone
        ? reAdd(record, 'unscheduled', id, values)
        : mine.length > 0 && change('unscheduled', line, to)
    if (!edits || (await edit(edits))) onClose()
  }
  const choose = (which: 'mine' | 'theirs') => {
    if (which === 'theirs')
      set(draftOf({ ...line, ...values, ...Object.fromEntries(meanwhile.map((field) => [field, line[field]])) }))
    setOpened(seenIn(opened, line, meanwhile))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.closest('form')?.requestSubmit()
  }
  const texts = (field: 'title' | 'placeName' | 'placeAddress' | 'notes' | 'staffNotes', multiline = false) => ({
    label: t(field === 'title' ? 'what' : field),
    value: draft[field],
    multiline,
    onChange: (value: Texts | null) => set({ [field]: field === 'title' ? (value ?? {}) : value }),
  })
  return (
    <form className={styles.form} onSubmit={(e) => void save(e)} onKeyDown={onKeyDown} noValidate>
      {isGone && <RemovedMeanwhile noun="unscheduled" line={line} isElsewhere={isPlaced} />}
      {meanwhile.length > 0 && (
        <Theirs<Unscheduled>
          noun="unscheduled"
          now={line}
          mine={values}
          fields={meanwhile}
          onChoose={choose}
          choice={choice}
        />
      )}
      <TextsField {...texts('title')} error={said('title')} required />
      <Field
        label={t('minutesLabel')}
        className="num"
        inputMode="numeric"
        autoFocus
        value={draft.minutes}
        maxLength={6}
        autoComplete="off"
        onChange={(e) => set({ minutes: e.target.value })}
        error={said('minutes')}
      />
      <SelectField label={t('kind')} value={draft.kind} onChange={(e) => set({ kind: e.target.value as ItemKind })}>
        {itemKinds.map((kind) => (
          <option key={kind} value={kind}>
            {vocabulary(`itemKind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('visit')}
        value={draft.visitId ?? ''}
        onChange={(e) => set({ visitId: e.target.value || null })}
      >
        <option value="">{t('noVisit')}</option>
        {record.visit.map(({ id, institutionId }) => (
          <option key={id} value={id}>
            {plain(directory.institutions[institutionId]?.name, locale)}
          </option>
        ))}
      </SelectField>
      <TextsField {...texts('placeName')} />
      <TextsField {...texts('placeAddress', true)} />
      <AttendeesField
        value={draft.attendeeIds}
        onChange={(attendeeIds) => set({ attendeeIds })}
        error={said('attendeeIds')}
      />
      <TextsField {...texts('notes', true)} />
      <TextsField {...texts('staffNotes', true)} />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t(isGone && !isPlaced ? 'putBack' : 'save')}
        </Button>
        <Button onClick={onClose}>{t(isGone ? 'letGo' : 'close')}</Button>
        {!isGone && (
          <Button
            look="quiet"
            onClick={() => {
              if (mine.length === 0) onClose()
              askWhere(id)
            }}
          >
            {t('putOn')}
          </Button>
        )}
      </div>
    </form>
  )
}

function draftOf({ id: _, revision: __, minutes, ...rest }: Unscheduled): Draft {
  return { ...rest, minutes: minutes === null ? '' : String(minutes) }
}
