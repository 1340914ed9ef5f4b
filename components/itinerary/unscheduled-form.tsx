'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { isJourney } from '@/lib/domain/itinerary/destination'
import { changedFields } from '@/lib/domain/itinerary/item-draft'
import { changeElsewhere, isElsewhere } from '@/lib/domain/itinerary/moved-item'
import type { Texts } from '@/lib/domain/text/text'
import { change, type Edit, find } from '@/lib/domain/trip/edit'
import { reAdd } from '@/lib/domain/trip/force-edit'
import type { TripRecord, Unscheduled, Values } from '@/lib/domain/trip/trip-record'
import { type ItemKind, itemKinds } from '@/lib/domain/trip/vocabulary'
import { EntryFiles } from '../files/entry-files-lazy'
import { TextsField } from '../text/texts-field'
import { TripConflict } from '../trip/trip-conflict'
import { usePresence, useTrip } from '../trip/use-trip'
import { VisitField } from '../trip/visit-field'
import { Button } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { focusAfter } from '../ui/focus-after'
import { type EditForm, useEditForm } from '../ui/use-edit-form'
import { AttendeesField } from './attendees-field'
import panel from './item-panel.module.css'
import { useProgramme } from './programme-context'
import { RemovedNotice } from './removed-notice'
import { useUnsaved } from './use-unsaved'

type Draft = Omit<Values<'unscheduled'>, 'minutes'> & { minutes: string }

/** An unscheduled item in its form, as `ItemForm` is for the others. */
export function UnscheduledForm({
  line,
  onClose,
  onUnsaved,
}: {
  line: Unscheduled
  onClose: () => void
  onUnsaved: (id: string, isUnsaved: boolean) => void
}) {
  const { record } = useTrip()
  const { enter } = usePresence()
  const t = useTranslations('itinerary')
  const { id } = line
  const form = usePoolForm(line, onClose)
  useEffect(() => enter(id), [enter, id])
  useUnsaved(id, form.changes !== null, onUnsaved)
  const { values, set } = form
  const problems = problemsOf(values)
  const errorOf = (field: keyof typeof problems) => {
    const problem = form.isChecked && problems[field]
    return problem ? t(problem) : undefined
  }
  const isGone = !find(record, 'unscheduled', id)
  const isPlaced = isElsewhere(record, 'unscheduled', id)
  return (
    <form className={panel.form} {...form.formProps}>
      {isGone && <RemovedNotice noun="unscheduled" line={line} isElsewhere={isPlaced} />}
      <TripConflict form={form} of={{ noun: 'unscheduled', id }} mine={{ ...values, minutes: readMinutes(values) }} />
      <DraftText form={form} field="title" error={errorOf('title')} required />
      <Field
        label={t('minutesLabel')}
        className="num"
        inputMode="numeric"
        autoFocus
        value={values.minutes}
        maxLength={6}
        autoComplete="off"
        onChange={(e) => set({ minutes: e.target.value })}
        error={errorOf('minutes')}
      />
      <KindField value={values.kind} onChange={(kind) => set({ kind })} />
      <VisitField
        label={t('visit')}
        none={t('noVisit')}
        value={values.visitId}
        onChange={(visitId) => set({ visitId })}
      />
      <DraftText form={form} field="placeName" />
      <DraftText form={form} field="placeAddress" multiline />
      {(isJourney(values.kind) || values.destinationName || values.destinationAddress) && (
        <>
          <DraftText form={form} field="destinationName" />
          <DraftText form={form} field="destinationAddress" multiline />
        </>
      )}
      <AttendeesField
        value={values.attendeeIds}
        onChange={(attendeeIds) => set({ attendeeIds })}
        error={errorOf('attendeeIds')}
      />
      <DraftText form={form} field="notes" multiline />
      <DraftText form={form} field="staffNotes" multiline />
      <EntryFiles of={{ subject: 'item', subjectId: id }} />
      {!isGone && <PoolCommands id={id} isEdited={form.changes !== null} onClose={onClose} />}
      <div className={panel.buttons}>
        <Button type="submit" look="primary" disabled={form.isSaving}>
          {t(isGone && !isPlaced ? 'restoreItem' : 'save')}
        </Button>
        {isGone && <Button onClick={onClose}>{t('discard')}</Button>}
      </div>
    </form>
  )
}

/** What else can be done to an unscheduled item. Scheduling keeps the form open while it has unsaved text. */
function PoolCommands({ id, isEdited, onClose }: { id: string; isEdited: boolean; onClose: () => void }) {
  const t = useTranslations('itinerary')
  const { askWhere, actOnOne } = useProgramme()
  return (
    <div className={panel.commands}>
      <Button
        look="quiet"
        onClick={() => {
          if (!isEdited) onClose()
          askWhere(id)
        }}
      >
        {t('schedule')}
      </Button>
      <Button
        look="quiet"
        onClick={(event) => {
          focusAfter(event.currentTarget)
          onClose()
          actOnOne(id, { do: 'remove' })
        }}
      >
        {t('delete')}
      </Button>
    </div>
  )
}

function usePoolForm(line: Unscheduled, onClose: () => void): EditForm<Draft> {
  const { record, edit } = useTrip()
  const now = find(record, 'unscheduled', line.id)
  return useEditForm<Draft>({
    saved: draftOf(now ?? line),
    isDeleted: !now,
    isValid: (values) => Object.values(problemsOf(values)).every((problem) => problem === null),
    onCancel: onClose,
    onSave({ values }) {
      const edits = editOf(record, line, { ...values, minutes: readMinutes(values) ?? null })
      if (!edits) return onClose()
      return edit(edits).then((isSaved) => {
        if (isSaved) onClose()
      })
    },
  })
}

// The edit that saves the values; `null` where nothing is edited.
function editOf(record: TripRecord, line: Unscheduled, values: Values<'unscheduled'>): Edit | null {
  const { id } = line
  const now = find(record, 'unscheduled', id)
  const fields = changedFields<Values<'unscheduled'>>(now ?? line, values)
  const to = Object.fromEntries(fields.map((field) => [field, values[field]]))
  if (isElsewhere(record, 'unscheduled', id)) return changeElsewhere(record, 'unscheduled', id, to)
  if (!now) return reAdd(record, 'unscheduled', id, values)
  return fields.length > 0 ? change('unscheduled', now, to) : null
}

function DraftText({
  form: { values, set },
  field,
  ...rest
}: {
  form: EditForm<Draft>
  field: 'title' | 'placeName' | 'placeAddress' | 'destinationName' | 'destinationAddress' | 'notes' | 'staffNotes'
  error?: string | undefined
  required?: boolean
  multiline?: boolean
}) {
  const t = useTranslations('itinerary')
  return (
    <TextsField
      {...rest}
      label={t(field === 'title' ? 'itemTitle' : field)}
      value={values[field]}
      onChange={(value: Texts | null) => set({ [field]: field === 'title' ? (value ?? {}) : value })}
    />
  )
}

function KindField({ value, onChange }: { value: ItemKind; onChange: (kind: ItemKind) => void }) {
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  return (
    <SelectField label={t('kind')} value={value} onChange={(e) => onChange(e.target.value as ItemKind)}>
      {itemKinds.map((kind) => (
        <option key={kind} value={kind}>
          {vocabulary(`itemKind.${kind}`)}
        </option>
      ))}
    </SelectField>
  )
}

function problemsOf(values: Draft) {
  return {
    title: Object.keys(values.title).length === 0 ? ('needsTitle' as const) : null,
    minutes: readMinutes(values) === undefined ? ('badMinutes' as const) : null,
    attendeeIds: values.attendeeIds?.length === 0 ? ('choosePeople' as const) : null,
  }
}

// `undefined` where the minutes cannot be read.
function readMinutes({ minutes: text }: Draft): number | null | undefined {
  if (text.trim() === '') return null
  const minutes = Number(text.normalize('NFKC'))
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= 100_000 ? minutes : undefined
}

function draftOf({ id: _, revision: __, minutes, ...rest }: Unscheduled): Draft {
  return { ...rest, minutes: minutes === null ? '' : String(minutes) }
}
